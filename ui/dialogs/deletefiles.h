// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/rows.h"
#include <QDialog>

/// Asks before recordings go to the trash (ux.md UX-51). Thread: main. Owner: its parent; deletes itself when
/// closed. Accepted means yes.
class DeleteFilesDialog : public QDialog
{
    Q_OBJECT
public:
    DeleteFilesDialog(const QList<VideoRow>& videos, QWidget* parent);
};
