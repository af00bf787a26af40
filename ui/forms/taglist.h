// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

// Tags as one line of text. Pure.

/// "a, b，c" -> a b c: trimmed, no empty ones, each once.
QStringList splitTags(const QString& text);
QString joinTags(const QStringList& tags);
