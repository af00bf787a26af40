// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/upload/postfields.h"
#include <QWidget>

class FieldNote;
class FlowLayout;
class QLineEdit;
class QPushButton;
class QToolButton;
class UserCompleter;
class UserSearch;

/// The people an archive's description names: chips, and a name and a UID to add one, found by typing the
/// name or entered by hand. Thread: main. Owner: its form. The description says with "@credit" where each of
/// them stands.
class MentionsEdit : public QWidget
{
    Q_OBJECT
public:
    MentionsEdit(UserSearch& search, QWidget* parent);
    void setAccount(qint64 mid); ///< whose login searches; 0 = nobody does
    QList<Mention> mentions() const { return m_mentions; }
    void setMentions(const QList<Mention>& mentions);

signals:
    void added(); ///< by hand
    void edited();

private:
    void add();
    void rebuild();
    QList<Mention> m_mentions;
    QList<QToolButton*> m_chips;
    QWidget* m_people;
    FlowLayout* m_flow;
    QLineEdit* m_name;
    QLineEdit* m_uid;
    QPushButton* m_add;
    FieldNote* m_note;
    UserCompleter* m_completer;
    QString m_foundUid; ///< belongs to the name that was chosen, not to another one
};
