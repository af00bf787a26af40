// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/notify/channel.h"

// The channels of notifications in words. Thread: main.

QString channelServiceName(const QString& service); ///< "Telegram", "钉钉"
QString channelFieldLabel(const notify::Field& field);
QString channelFieldHelp(const notify::Field& field);
/// Why a message did not get through, and what helps.
QString channelErrorSentence(const Error& error);
QString notifyKindText(notify::Kind kind); ///< as the setting of the kind is called
