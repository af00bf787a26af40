// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLineEdit>

/// A filter field: a magnifier, a button that empties it; Esc empties it, and leaves it when it is empty.
/// Thread: main. Owner: its parent.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(const QString& hint, QWidget* parent = nullptr);

signals:
    void searched(const QString& text);
    void cleared(); ///< by Esc: whatever else filters goes, too
    void left();    ///< Esc in the empty field, Down or Return: back to the list

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

/// A clear button that screen readers can name (QLineEdit gives its own no name).
void addClearButton(QLineEdit* edit);
