// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/forms/settingeditor.h"

class HourSpin;
class NumberSpin;
class QCheckBox;
class QComboBox;

/// Where files are cut: by duration, by size, when the title changes, in any combination (ux.md UX-44).
/// Thread: main. Owner: its form. Edits record.splitMinutes, record.splitMiB and record.splitOnTitle.
class SplitEdit : public SettingEditor
{
    Q_OBJECT
public:
    explicit SplitEdit(QWidget* parent);
    QList<const SettingRow*> rows() const override;
    QVariantMap values() const override;
    void setValues(const QVariantMap& values) override;
    QString problem() const override;
    QString title() const override;
    bool wide() const override { return true; }

private:
    void showEnabled();
    QCheckBox* m_byDuration;
    HourSpin* m_duration;
    QCheckBox* m_bySize;
    NumberSpin* m_size;
    QComboBox* m_unit;
    QCheckBox* m_onTitle;
};
