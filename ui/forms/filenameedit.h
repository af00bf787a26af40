// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/pathtemplate.h"
#include "ui/forms/settingeditor.h"

class FieldNote;
class QLabel;
class QLineEdit;

/// A file name template with a menu of its variables and a preview of the name it gives (ux.md UX-43).
/// Thread: main. Owner: its form. Edits record.fileName.
class FileNameEdit : public SettingEditor
{
    Q_OBJECT
public:
    explicit FileNameEdit(QWidget* parent);
    /// Whose data the preview shows; an example by default.
    void setFields(const PathFields& fields);
    QList<const SettingRow*> rows() const override;
    QVariantMap values() const override;
    void setValues(const QVariantMap& values) override;
    QString problem() const override;
    bool wide() const override { return true; }

private:
    void showPreview();
    QLineEdit* m_edit;
    QLabel* m_preview;
    PathFields m_fields;
};

/// What is wrong with a template, for people; empty when nothing is. Pure.
QString fileNameProblem(const QString& pattern);
