// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/setting.h"
#include <QVariantMap>
#include <QWidget>

class FieldNote;
class QCheckBox;
class SettingEditor;

/// A setting of one streamer: a switch "as everywhere (now: ...)" and the control, which shows the value of
/// the layer above while the switch is on (ux.md UX-42). Thread: main. Owner: its form.
class OverrideLine : public QWidget
{
    Q_OBJECT
public:
    OverrideLine(const SettingRow& row, QWidget* parent);
    /// `above`: what holds without an own value; `own`: the streamer's own values. By key.
    void setValues(const QVariantMap& above, const QVariantMap& own);
    /// The own values by key; an invalid one means "as everywhere".
    QVariantMap own() const;
    bool follows() const;
    void follow();
    bool check(); ///< says what is wrong; true when nothing is
    void focusEditor();
    SettingEditor* editor() const { return m_editor; }

signals:
    void changed();

private:
    void showState();
    SettingEditor* m_editor;
    QCheckBox* m_follow;
    FieldNote* m_problem;
    QVariantMap m_above;
    QVariantMap m_typed; ///< what was typed before the switch was turned on
};
