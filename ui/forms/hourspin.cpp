// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/hourspin.h"
#include <QRegularExpression>
#include <QWheelEvent>

namespace {
constexpr int minutesOfHour = 60;
constexpr int mostMinutes = 99 * minutesOfHour + 59;
constexpr int stepMinutes = 5;
} // namespace

HourSpin::HourSpin(QWidget* parent)
    : QSpinBox(parent)
{
    setRange(0, mostMinutes);
    setSingleStep(stepMinutes);
    setAccelerated(true);
    setFocusPolicy(Qt::StrongFocus);
}

QString HourSpin::textFromValue(int minutes) const
{
    return QStringLiteral("%1:%2")
        .arg(minutes / minutesOfHour, 2, 10, QLatin1Char('0'))
        .arg(minutes % minutesOfHour, 2, 10, QLatin1Char('0'));
}

/// A number alone is hours.
int HourSpin::valueFromText(const QString& text) const
{
    return text.section(u':', 0, 0).toInt() * minutesOfHour + text.section(u':', 1, 1).toInt();
}

QValidator::State HourSpin::validate(QString& text, int& position) const
{
    Q_UNUSED(position);
    static const QRegularExpression whole(QStringLiteral("^\\d{1,2}(:[0-5]?\\d)?$"));
    static const QRegularExpression begun(QStringLiteral("^\\d{0,2}(:\\d{0,2})?$"));
    if (whole.match(text).hasMatch())
        return QValidator::Acceptable;
    return begun.match(text).hasMatch() ? QValidator::Intermediate : QValidator::Invalid;
}

void HourSpin::wheelEvent(QWheelEvent* event)
{
    if (hasFocus())
        QSpinBox::wheelEvent(event);
    else
        event->ignore();
}
