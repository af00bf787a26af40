// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <QTimer>

class QLabel;
class StepBar;

/// The last minute before the computer is switched off (ux.md UX-93): accepted() when it has passed or was
/// cut short, rejected() when a person said no. Thread: main. Owner: its parent; deletes itself when closed.
class ShutdownCountdown : public QDialog
{
    Q_OBJECT
public:
    static constexpr int seconds = 60;
    explicit ShutdownCountdown(QWidget* parent);

private:
    void tick();
    void showLeft();
    int m_left = seconds;
    QLabel* m_text;
    StepBar* m_progress;
    QTimer m_timer;
};
