// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

class FlowLayout;
class QLineEdit;
class QToolButton;

/// Tags as chips with a field behind them: Enter or a comma ends a tag, Backspace in the empty field takes
/// the last one back (ux.md UX-46). Thread: main. Owner: its form. It holds what was typed, also too much.
class TagEdit : public QFrame
{
    Q_OBJECT
public:
    explicit TagEdit(QWidget* parent);
    /// With what is being typed.
    QStringList tags() const;
    void setTags(const QStringList& tags);
    QLineEdit* field() const { return m_field; }

signals:
    void edited();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void takeField(); ///< what is typed becomes chips
    void addChip(const QString& tag);
    void removeChip(QToolButton* chip);
    FlowLayout* m_flow;
    QLineEdit* m_field;
    QList<QToolButton*> m_chips;
};
