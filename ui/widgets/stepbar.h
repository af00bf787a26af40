// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QProgressBar>

/// A progress bar that moves as often as it is told and speaks to screen readers at each quarter only (ux.md
/// UX-120): Qt's own announces every value. Thread: main. Owner: its parent.
class StepBar : public QProgressBar
{
    Q_OBJECT
public:
    using QProgressBar::QProgressBar;
    /// What it shows; value() is the quarter that was told last.
    void setProgress(int progress);
    int progress() const { return m_progress; }

protected:
    void initStyleOption(QStyleOptionProgressBar* option) const override;

private:
    int m_progress = 0;
};
