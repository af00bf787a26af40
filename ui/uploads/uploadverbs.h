// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/uploads/uploaditem.h"
#include <optional>

/// What a person can do with an upload (ux.md UX-133).
enum class UploadVerb {
    Pause,
    Resume,
    Submit,
    First,
    Up,
    Down,
    Edit,
    ChangeLine,
    Remove,
    OpenFile,
    OpenArchive,
    CopyBv,
    EditArchive
};
/// Whether the verb is offered for an upload that stands so.
bool offers(UploadVerb verb, const UploadRow& row, const QList<PartRow>& parts);
/// An upload loses what was sent of it when it is removed now.
bool losesBytes(const UploadItem& item);
/// Bytes that another line loses; `line` "" = whichever is the fastest (core/upload/linechange.h). None as
/// long as its parts are not read.
std::optional<qint64> sentAgain(const UploadItem& item, const QString& line);
