// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/uploadrows.h"
#include "ui/uploads/postdialog.h"

class QComboBox;

/// A submission of files chosen by hand (ux.md UX-46): what is wrong is said before anything is sent (UX-47).
/// Thread: main. Owner: its parent.
class NewUploadDialog : public PostDialog
{
    Q_OBJECT
public:
    /// `fields`: of the archive that is submitted again.
    NewUploadDialog(UiContext& context, const QStringList& files, QWidget* parent,
                    const QJsonObject& fields = {});

signals:
    void added(qint64 upload);

private:
    void listTemplates(const QList<TemplateRow>& templates);
    void showExample();
    void start(bool submit);
    bool mayStart();

    QComboBox* m_template;
    QPushButton* m_start;
    QPushButton* m_draft;
};
