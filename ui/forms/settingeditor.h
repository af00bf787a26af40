// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/setting.h"
#include <QVariantMap>
#include <QWidget>

class QAbstractButton;

/// A form control for one setting, or for a few that belong together (where files are cut). Thread: main.
/// Owner: its form. It shows what it is given and holds what a person typed, which may be out of range: the
/// form asks settingProblem().
class SettingEditor : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// The control for a row; its main widget is named "<key>Edit" (dots become underscores) and labelled.
    static SettingEditor* make(const SettingRow& row, QWidget* parent);

    virtual QList<const SettingRow*> rows() const = 0;
    virtual QVariantMap values() const = 0; ///< by key
    virtual void setValues(const QVariantMap& values) = 0;
    /// What is wrong, for people; the default asks settingProblem() of each row.
    virtual QString problem() const;
    QString warning() const; ///< what may be saved, but is better thought over
    /// What several settings in one control are called together; empty: as the first one's row.
    virtual QString title() const { return {}; }
    /// Values in a few words, where the generic ones say too little; empty: the generic ones.
    virtual QString shortText(const QVariantMap& values) const
    {
        Q_UNUSED(values);
        return {};
    }
    /// A control that takes the whole width of a form, below its label.
    virtual bool wide() const { return false; }

signals:
    void edited();
};

/// "record.folder" -> "record_folderEdit": object names of generated controls (ux.md UX-137).
QString editorName(const SettingRow& row);
