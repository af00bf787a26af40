// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/hooks/hookstep.h"

// Hooks in words. Thread: main.

QString hookEventText(HookEvent event);
QString hookEventText(const QString& name); ///< of hookEventName()
QString hookKindText(HookStep::Kind kind);
/// "Run: backup.sh --fast", "Move to D:/done": one line.
QString hookStepText(const HookStep& step);
/// Why a step failed, and what helps.
QString hookErrorSentence(const Error& error);
/// A command as one line, arguments with spaces in quotes; commandOf() reads it back.
QString commandText(const QStringList& command);
/// As QProcess::splitCommand(), which loses empty arguments.
QStringList commandOf(const QString& line);
