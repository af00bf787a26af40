// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/setting.h"
#include <QVariantMap>
#include <QWidget>

class FieldNote;
class QGridLayout;
class QLabel;
class QToolButton;
class SettingEditor;

/// One line of the settings page: label and help, the control, what is wrong, and a way back to the default
/// (ux.md UX-71). Thread: main. Owner: SettingsPage.
class SettingLine : public QWidget
{
    Q_OBJECT
public:
    SettingLine(const SettingRow& row, QWidget* parent);
    QList<const SettingRow*> rows() const;
    QVariantMap typed() const;
    void type(const QVariantMap& values); ///< as if a person had; others are ignored
    /// What holds now, as saved.
    void setSaved(const QVariantMap& values);
    bool edited() const; ///< typed differs from saved
    void restore();      ///< back to what is saved
    /// Says what is wrong; true when nothing is.
    bool check();
    void setNote(const QString& text); ///< a lasting hint; empty takes it away
    void complain(const QString& text);
    bool matches(const QString& text) const;
    void highlight(const QString& text); ///< marks it in the name and the help; empty: nothing
    void focusEditor();
    QSize minimumSizeHint() const override;

signals:
    void changed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showState();
    void arrange(bool below);
    SettingEditor* m_editor;
    QLabel* m_label;
    FieldNote* m_problem;
    QLabel* m_note;
    QLabel* m_help;
    QLabel* m_differs; ///< names the default when something else is set
    QToolButton* m_reset;
    QGridLayout* m_grid;
    bool m_below = false; ///< the control stands under its label
    QVariantMap m_saved;
    QVariantMap m_defaults;
    QString m_name;
    QString m_helpText;
    QString m_searchText;
};
