// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QJsonObject>
#include <cstdio>

/// Tells the user in one sentence on stderr what went wrong and gives the exit status for it. Thread: any, as
/// all of this file.
int complain(const Error& error);
int complain(int status, const QString& sentence);
/// One line on stdout, at once.
void say(const QString& line);
void say(const QJsonObject& object);
/// The first line of stdin, a secret; empty when there is none. Errors: Disk, Refused (no UTF-8).
Result<QString> readPassword();
/// Whether a person sees what is printed there.
bool isTerminal(std::FILE* stream);
