// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/rows.h"
#include <QList>
#include <functional>

class QWidget;
struct UiContext;

// What is done to recordings with a question or a progress of its own (ux.md UX-67). Thread: main. `page`
// gone: nothing more happens. `changed`: the list is to be read again.

/// Repairs the finished FLV files among them, or joins these into one.
void fixRecordings(UiContext& context, QWidget* page, QList<VideoRow> videos, bool join,
                   std::function<void()> changed);
/// Asks for a new name of the file.
void renameRecording(UiContext& context, QWidget* page, const VideoRow& video, std::function<void()> changed);
