// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/context.h"
#include <QWidget>

class ProblemsModel;
class QListView;
class QPushButton;

/// What waits for a person, with the buttons for the one that is chosen (ux.md UX-15): try again, log in,
/// open. Thread: main. Owner: DashboardPage.
class ProblemsView : public QWidget
{
    Q_OBJECT
public:
    ProblemsView(UiContext& context, QWidget* parent);
    void refresh();
    int count() const;
    int streamers() const; ///< among them

private:
    void retry();
    void login();
    void open();
    void showButtons();

    UiContext& m_context;
    ProblemsModel* m_model;
    QListView* m_list;
    QPushButton* m_retry;
    QPushButton* m_login;
    QPushButton* m_open;
};
