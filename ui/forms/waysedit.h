// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/forms/settingeditor.h"

class QCheckBox;

/// Where a kind of news is told: on the desktop, with a sound, pushed to the channels; none of them means
/// that it is only listed (ux.md UX-75). Thread: main. Owner: its form. For the rows of notify.* that are
/// lists.
class WaysEdit : public SettingEditor
{
    Q_OBJECT
public:
    WaysEdit(const SettingRow& row, QWidget* parent);
    static bool edits(const SettingRow& row);
    QList<const SettingRow*> rows() const override { return {&m_row}; }
    QVariantMap values() const override;
    void setValues(const QVariantMap& values) override;
    QString shortText(const QVariantMap& values) const override;

private:
    const SettingRow& m_row;
    QList<QCheckBox*> m_boxes; ///< in the order of the ways
};
