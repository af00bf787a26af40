// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/why.h"

// "Why is this not being recorded?" in sentences. Thread: main.

QString whyText(const why::Reason& reason, const QDateTime& now); ///< what it is, and what to do about it
QString whyAnswerText(const why::Facts& facts);                   ///< what the last check said
QString layerText(const QString& origin); ///< "default", "global", "platform" or "streamer" for people
