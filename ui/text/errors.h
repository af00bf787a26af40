// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QString>

/// Errors in plain words (ux.md UX-87). Thread: main.

/// Why, and what happens or helps next: one or two sentences.
QString errorSentence(const Error& error);
/// Why in a few words, to stand after "Cannot reach example.org:"; nothing is tried again by itself.
QString errorReason(const Error& error);
/// What [Copy details] puts on the clipboard: time, what it is about, kind, code, detail, version; redacted.
QString errorDetails(const Error& error, const QString& about);
