// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

struct Core;
struct PostFields;

/// The fields of a post but title and description as lines to read: account, partition, kind, tags, what is
/// switched on. Thread: main.
QString postFacts(const Core& core, const PostFields& fields);
