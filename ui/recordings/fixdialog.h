// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/background.h"
#include "core/record/videofix.h"
#include <QDialog>
#include <QTimer>
#include <memory>

class QLabel;
class QPushButton;
class StepBar;
struct Core;

/// Repairs recordings or joins them into one file, with its progress (ux.md UX-67). Thread: main; the work is
/// on a thread of its own. Owner: its parent; deletes itself when closed, which cancels without waiting.
class FixDialog : public QDialog
{
    Q_OBJECT
public:
    FixDialog(Core& core, const QList<VideoRow>& videos, bool join, QWidget* parent);
    ~FixDialog() override;

signals:
    void fixed(int files, qint64 repairs);

private:
    void finish(const Result<VideoFix>& result);

    QLabel* m_problem;
    StepBar* m_bar;
    QPushButton* m_cancel;
    QTimer m_tick;
    std::shared_ptr<std::atomic<qint64>> m_read = std::make_shared<std::atomic<qint64>>(0);
    std::shared_ptr<background::Pool> m_pool = std::make_shared<background::Pool>(1);
};
