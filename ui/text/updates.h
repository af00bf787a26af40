// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QString>

/// Why a check for updates that somebody asked for failed, and what helps. Thread: main.
QString updateErrorSentence(const Error& error);
