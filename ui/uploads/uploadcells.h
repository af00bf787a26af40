// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/text/uploadstates.h"
#include "ui/uploads/uploaditem.h"

struct Core;

/// One cell of the list of uploads: two lines, an icon, a bar. Thread: main.
struct UploadCell
{
    QString text;
    QString second;
    QString icon;
    Tone tone = Tone::Text;
    Tone secondTone = Tone::Muted;
    double fraction = -1; ///< negative: no bar
};

// Columns are UploadsModel::Column.

QString uploadHeader(int column);
UploadCell uploadCell(const Core& core, const UploadItem& item, int column);
UploadCell partCell(const UploadItem& item, const PartRow& part, int column);
UploadMoment uploadMoment(const Core& core, const UploadItem& item);
/// "62% · 1.2 of 3.4 GiB"; empty when there is nothing to send.
QString progressText(qint64 sent, qint64 total);
