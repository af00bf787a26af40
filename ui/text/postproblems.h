// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/upload/postfields.h"

/// What is wrong with a field of an archive, as a sentence (ux.md UX-47). Thread: main. Besides the keys of
/// check(): "coverFile" missing or small, "extra" unreadable, "account" missing.
QString problemSentence(const FieldProblem& problem);
/// All of them, one a line, each once.
QString problemSentences(const QList<FieldProblem>& problems);
