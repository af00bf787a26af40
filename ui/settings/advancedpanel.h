// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

class UndoList;
struct UiContext;

/// Where the profile's data is, and all settings back to their defaults (ux.md UX-134): a card of the
/// settings page. Thread: main. Owner: SettingsPage.
class AdvancedPanel : public QFrame
{
    Q_OBJECT
public:
    AdvancedPanel(UiContext& context, QWidget* parent);

signals:
    void resetting(); ///< the settings are about to get their defaults

private:
    QWidget* buildLine(const QString& title, const QString& help, QWidget* control);
    QWidget* buildFolder();
    void openFolder();
    void askReset();
    void reset();

    UiContext& m_context;
    UndoList* m_undo;
};
