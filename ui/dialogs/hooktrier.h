// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/forms/hooksedit.h"

struct Core;

/// How a hooks form tries a hook: with the newest broadcast of that streamer, or (0) of all. Thread: main.
/// Without a recording the steps run without files.
HooksEdit::Try hookTrier(Core& core, StreamerId streamer);
