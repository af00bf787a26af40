// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QJsonObject>
#include <cstdio>

/// Tells the user in one sentence on stderr what went wrong and gives the exit status for it. Thread: any, as
/// all of this file.
int complain(const Error& error);
int complain(int status, const QString& sentence);
/// The same without an end of the program.
void warn(const QString& sentence);
/// One line on stdout, at once; what others have put into it cannot control the terminal.
void say(const QString& line);
void say(const QJsonObject& object);
void sayColoured(const QString& line); ///< ours alone, with control sequences
/// False when something that was said did not get there (a full disk, a closed pipe).
bool saidAll();
/// The first line of stdin, a secret; empty when there is none. Errors: Disk, Refused (no UTF-8).
Result<QString> readPassword();
/// Whether a person sees what is printed there.
bool isTerminal(std::FILE* stream);
