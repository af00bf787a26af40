// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <QKeySequence>
#include <QList>

class QLineEdit;
class QTableWidget;

/// One key with what it does.
struct Shortcut
{
    QString text;
    QKeySequence keys;
};
/// Every action with a shortcut below `window`, sorted by its text, each once.
QList<Shortcut> shortcutsOf(const QObject* window);

/// Help > Keyboard shortcuts (ux.md UX-125). Thread: main. Owner: its parent; deletes itself when closed.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    ShortcutsDialog(const QList<Shortcut>& shortcuts, QWidget* parent);

private:
    void filter(const QString& text);
    QLineEdit* m_search;
    QTableWidget* m_table;
};
