// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include "ui/uploads/postdialog.h"

/// The fields of an upload that is not submitted yet. Thread: main. Owner: its parent. It closes when all of
/// them are stored.
class EditUploadDialog : public PostDialog
{
    Q_OBJECT
public:
    /// Nothing when the upload is gone.
    static void open(UiContext& context, UploadId upload, QWidget* parent);

private:
    EditUploadDialog(UiContext& context, UploadId upload, QWidget* parent);
    void save(bool submit);
    void store(bool submit, bool otherLine);
    void allowSaving(bool allowed);
    const UploadId m_upload;
    QPushButton* const m_save;
    QPushButton* m_saveAndSubmit = nullptr; ///< only for what is uploaded
    bool m_lineOpen = false; ///< another line was asked for and is not stored: it is asked for again
};
