// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonObject>
#include <QString>

/// What the verb "why" answers, as lines of English. Thread: any (pure).
QString whyLines(const QJsonObject& report);
