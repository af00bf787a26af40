// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>
#include <QTimer>
#include <functional>

class QLabel;
class QPushButton;

/// A short message at the bottom right of its parent that goes away by itself; it never takes the focus and
/// covers no button (ux.md UX-78, UX-97). Thread: main. Owner: MainWindow.
class Toast : public QFrame
{
    Q_OBJECT
public:
    explicit Toast(QWidget* parent);
    void show(const QString& text, const QString& action, std::function<void()> onAction);
    QString text() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void place();
    int clearOfButtons(QRect where) const;
    QLabel* m_text;
    QPushButton* m_action;
    std::function<void()> m_onAction;
    QTimer m_timer;
};
