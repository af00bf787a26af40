// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

class QLabel;
class QToolButton;
class QVBoxLayout;

/// A part of a long form under a heading that folds it away; folded, the heading says what is set in it.
/// Thread: main. Owner: its form.
class FoldSection : public QFrame
{
    Q_OBJECT
public:
    /// Object name `section<Id>`; the heading is `btn<Id>Section`.
    FoldSection(const QString& id, const QString& title, QWidget* parent);
    QVBoxLayout* body() const { return m_body; }
    void setOpen(bool open);
    bool isOpen() const;
    void setSummary(const QString& text); ///< shown while it is folded

private:
    QToolButton* m_heading;
    QLabel* m_summary;
    QWidget* m_content;
    QVBoxLayout* m_body;
};
