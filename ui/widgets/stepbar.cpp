// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stepbar.h"
#include <QStyleOptionProgressBar>
#include <algorithm>

void StepBar::setProgress(int progress)
{
    m_progress = std::clamp(progress, minimum(), maximum());
    const int length = maximum() - minimum();
    const int quarter = length > 0 ? (m_progress - minimum()) * 4 / length : 0;
    setValue(minimum() + length * quarter / 4);
    update();
}

void StepBar::initStyleOption(QStyleOptionProgressBar* option) const
{
    QProgressBar::initStyleOption(option);
    option->progress = m_progress;
    const int length = maximum() - minimum();
    option->text = locale().toString(length > 0 ? int((m_progress - minimum()) * 100LL / length) : 0) +
                   locale().percent();
}
