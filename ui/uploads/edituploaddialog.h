// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include "ui/uploads/postdialog.h"

/// The fields of an upload that is not submitted yet. Thread: main. Owner: its parent.
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
    const UploadId m_upload;
};
