// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPushButton>
#include <QWidget>

/// What a view shows when it has nothing: an icon, one sentence, and what to do about it (ux.md UX-131).
/// Thread: main. Owner: the view.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const QString& icon, const QString& sentence, QWidget* parent = nullptr);
    /// The first one is the primary button. Connect its clicked().
    QPushButton* addButton(const QString& objectName, const QString& text);
    void setSentence(const QString& sentence);
    /// Below the buttons: a few words, and small plates to look through.
    void setChips(const QString& caption, const QStringList& texts);

private:
    class QLabel* m_text;
    QWidget* m_chips = nullptr;
    class QHBoxLayout* m_buttons;
    bool m_hasPrimary = false;
};
