// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QString>

/// Why Bilibili did not tell what a form asked it for, in plain words. Nothing is tried again by itself,
/// which the sentences of uploads say. Thread: main.
QString lookupErrorSentence(const Error& error);
