// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/rows.h"
#include <QList>
#include <functional>

class QWidget;
struct UiContext;
struct UploadRow;

// What is done to recordings with a question or a progress of its own (ux.md UX-67). Thread: main. `page`
// gone: nothing more happens. `changed`: their rows are to be read again.

/// Repairs the finished FLV files among them, or joins these into one.
void fixRecordings(UiContext& context, QWidget* page, QList<VideoRow> videos, bool join,
                   std::function<void()> changed);
/// Asks for a new name of the file.
void renameRecording(UiContext& context, QWidget* page, const VideoRow& video, std::function<void()> changed);
/// Asks for a submission of the same files with the same fields as this one.
void submitAgain(UiContext& context, QWidget* page, const UploadRow& archive);
/// Takes the entries of files that are gone out of the list, after a question: the drive may only be
/// unplugged.
void forgetMissing(UiContext& context, QWidget* page, const QList<VideoRow>& videos,
                   std::function<void()> changed);
