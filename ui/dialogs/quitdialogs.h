// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <QStringList>
#include <QTimer>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
struct Core;

/// What is running, for the questions before it ends.
struct Busy
{
    QStringList recordings; ///< names of the streamers
    int uploads = 0;
    bool any() const { return !recordings.isEmpty() || uploads > 0; }
};
Busy busyNow(const Core& core);

/// Quit while something runs (ux.md UX-91). Thread: main. Owner: its parent; deletes itself when closed.
class QuitDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Choice { KeepRunning, WhenFinished, ShutDownWhenFinished, StopNow };
    /// `canShutDown`: offers to switch the computer off, too (UX-93).
    QuitDialog(const Busy& busy, bool canShutDown, QWidget* parent);

signals:
    void chosen(QuitDialog::Choice choice);

private:
    QCheckBox* makeShutDownCheck(QPushButton* after);
    void choose(Choice choice);
    QCheckBox* m_shutDown = nullptr;
};

/// The first click on the close button (ux.md UX-90). Thread: main. Owner: its parent; deletes itself when
/// closed.
class CloseDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Choice { Hide, Quit };
    explicit CloseDialog(QWidget* parent);

signals:
    void chosen(CloseDialog::Choice choice, bool remember);
};

/// Shown while recordings are closed (ux.md UX-92): it cannot be dismissed; after 30 s it offers to quit by
/// force. Thread: main. Owner: QuitFlow.
class FinishingDialog : public QDialog
{
    Q_OBJECT
public:
    FinishingDialog(int recordings, QWidget* parent);
    void setLeft(int recordings);
    void reject() override {}

signals:
    void forced();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    const int m_total;
    QLabel* m_text;
    QProgressBar* m_progress;
    QPushButton* m_force;
    QTimer m_patience;
};
