// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/remote/remote.h"
#include <QWidget>
#include <functional>

class QPushButton;
class QVBoxLayout;

/// Users and sign-ins of remote viewing, each with a way to end it. Thread: main. Owner: RemotePanel.
class PeopleList : public QWidget
{
    Q_OBJECT
public:
    explicit PeopleList(remote::Remote& remote, QWidget* parent);
    void refresh();

signals:
    void failed(const QString& why);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Line
    {
        QString icon;
        QString name;
        QString facts;
        bool active = false;
        QString button;
        QString buttonName;
    };
    void addLine(QVBoxLayout* list, const Line& line, const std::function<void()>& onButton);
    QPushButton* makeAddButton();
    void showUsers(const QList<UserRow>& users);
    void showSessions();
    void askRemove(const QString& name);

    remote::Remote& m_remote;
    QVBoxLayout* m_users;
    QVBoxLayout* m_sessions;
    int m_asked = 0;
};
