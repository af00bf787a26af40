// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/numberspin.h"
#include <QWheelEvent>
#include <algorithm>

namespace {
constexpr double anything = 1e9;
}

NumberSpin::NumberSpin(double min, double max, int decimals, QWidget* parent)
    : QDoubleSpinBox(parent)
    , m_min(std::max(min, -anything))
    , m_max(std::min(max, anything))
{
    setDecimals(decimals);
    setRange(-anything, anything);
    setKeyboardTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccelerated(true);
    setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("000000 MiB")) + 40);
}

void NumberSpin::stepBy(int steps)
{
    setValue(std::clamp(value() + steps * singleStep(), m_min, m_max));
    selectAll();
}

QAbstractSpinBox::StepEnabled NumberSpin::stepEnabled() const
{
    StepEnabled enabled = StepNone;
    enabled.setFlag(StepUpEnabled, value() < m_max);
    enabled.setFlag(StepDownEnabled, value() > m_min);
    return enabled;
}

QString NumberSpin::textFromValue(double number) const
{
    QLocale plain = locale();
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return plain.toString(number, 'f', QLocale::FloatingPointShortest); // rounded to its decimals already
}

void NumberSpin::wheelEvent(QWheelEvent* event)
{
    if (hasFocus())
        QDoubleSpinBox::wheelEvent(event);
    else
        event->ignore();
}
