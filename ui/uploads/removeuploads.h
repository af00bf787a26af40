// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include <QDialog>

class UploadsModel;

/// Asks before uploads leave the queue; says what is lost (ux.md UX-51, UX-133). Thread: main. Owner: its
/// parent.
class RemoveUploadsDialog : public QDialog
{
    Q_OBJECT
public:
    RemoveUploadsDialog(const UploadsModel& model, const QList<UploadId>& uploads, QWidget* parent);
};
