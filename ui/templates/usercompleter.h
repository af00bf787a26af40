// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QCompleter>
#include <QTimer>

class QLineEdit;
class QStandardItemModel;
class UserSearch;

/// Suggests users of Bilibili while a name is typed. Thread: main. Owner: the field, whose completer it is.
/// Asks a moment after the last key, one question at a time; an answer to a text that has changed is dropped.
/// While the account rests, since the site said to slow down, that stays said and nobody is asked.
class UserCompleter : public QCompleter
{
    Q_OBJECT
public:
    UserCompleter(UserSearch& search, QLineEdit* field);
    /// Whose login asks; 0 = there is no account, and nothing is suggested.
    void setAccount(qint64 mid);
    void forget(); ///< what was typed is of no use any more

signals:
    void chosen(const QString& name, const QString& uid);
    /// What there is to say of the search; empty = nothing.
    void said(const QString& sentence, bool problem);

private:
    void onTyped(const QString& text);
    void begin();
    void tell(const Error& error);
    UserSearch& m_search;
    QLineEdit* m_field;
    QStandardItemModel* m_users;
    QTimer m_delay;
    QString m_wanted; ///< empty = nothing
    qint64 m_mid = 0;
    bool m_asking = false;
};
