// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/upload/postfields.h"
#include <QWidget>

class FlowLayout;
class QLineEdit;
class QPushButton;
class QToolButton;

/// The people an archive's description names: chips, and a name and a UID to add one. Thread: main. Owner:
/// its form. The description says with "@credit" where each of them stands.
class MentionsEdit : public QWidget
{
    Q_OBJECT
public:
    explicit MentionsEdit(QWidget* parent);
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
};
