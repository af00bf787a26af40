// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/weekgrid.h"
#include "core/config/settings.h"
#include "ui/forms/settingtext.h"
#include "ui/theme/tokens.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

namespace {
constexpr int rowHeight = 24;
constexpr int headHeight = 22;
constexpr int hoursADay = 24;
constexpr int labelEvery = 3; // hours
constexpr int cellsAnHour = WeekHours::cellsADay / hoursADay;

WeekHours evenings()
{
    const QVariantMap range{{QStringLiteral("days"), QVariantList{1, 2, 3, 4, 5, 6, 7}},
                            {QStringLiteral("from"), QStringLiteral("18:00")},
                            {QStringLiteral("to"), QStringLiteral("24:00")}};
    return WeekHours::from({range});
}

WeekHours weekends()
{
    const QVariantMap range{{QStringLiteral("days"), QVariantList{6, 7}},
                            {QStringLiteral("from"), QStringLiteral("00:00")},
                            {QStringLiteral("to"), QStringLiteral("24:00")}};
    return WeekHours::from({range});
}
} // namespace

WeekGrid::WeekGrid(QWidget* parent)
    : SettingEditor(parent)
    , m_grid(new HoursGrid(this))
    , m_summary(new QLabel(this))
{
    m_grid->setObjectName(editorName(setting::schedule));
    m_grid->setAccessibleName(settingLabel(setting::schedule));
    m_grid->setAccessibleDescription(tr("Arrow keys move, Space switches a half hour."));
    setFocusProxy(m_grid);

    auto* buttons = new QHBoxLayout;
    const auto addPreset = [&](const QString& text, const char* name, const WeekHours& preset) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(QLatin1String(name));
        buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, preset] {
            setHours(preset);
            emit edited();
        });
    };
    addPreset(tr("At any time"), "scheduleAlways", WeekHours::from({}));
    addPreset(tr("Evenings"), "scheduleEvenings", evenings());
    addPreset(tr("Weekends"), "scheduleWeekends", weekends());
    addPreset(tr("Clear"), "scheduleClear", WeekHours());
    buttons->addStretch(1);
    auto* zone = new QLabel(tr("Times in %1")
                                .arg(QTimeZone::systemTimeZone().displayName(QDateTime::currentDateTime(),
                                                                             QTimeZone::OffsetName)),
                            this);
    buttons->addWidget(zone);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_grid);
    layout->addLayout(buttons);
    layout->addWidget(m_summary);
    m_summary->setWordWrap(true);
    connect(m_grid, &HoursGrid::painted, this, [this] {
        showSummary();
        emit edited();
    });
    setValues({});
}

QList<const SettingRow*> WeekGrid::rows() const
{
    return {&setting::schedule};
}

QVariantMap WeekGrid::values() const
{
    const bool untouched = m_grid->hours == WeekHours::from(m_given);
    return {{setting::schedule.key, untouched ? m_given : m_grid->hours.ranges()}};
}

void WeekGrid::setValues(const QVariantMap& values)
{
    m_given = setting::schedule.from(values);
    setHours(WeekHours::from(m_given));
}

QString WeekGrid::problem() const
{
    return m_grid->hours.on.none() ? tr("Choose at least one half hour") : QString();
}

void WeekGrid::setHours(const WeekHours& newHours)
{
    m_grid->hours = newHours;
    m_grid->update();
    showSummary();
}

void WeekGrid::showSummary()
{
    m_summary->setText(m_grid->hours.on.none() ? QString() : weekHoursText(m_grid->hours.ranges()));
}

HoursGrid::HoursGrid(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize HoursGrid::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(QStringLiteral("WWW")) + WeekHours::cellsADay * 10,
            headHeight + WeekHours::days * rowHeight + 1};
}

QRect HoursGrid::area() const
{
    const int left = fontMetrics().horizontalAdvance(QStringLiteral("WWW"));
    return {left, headHeight, width() - left - 8, WeekHours::days * rowHeight};
}

QRect HoursGrid::cellRect(int day, int cell) const
{
    const QRect all = area();
    const int left = all.left() + all.width() * cell / WeekHours::cellsADay;
    const int right = all.left() + all.width() * (cell + 1) / WeekHours::cellsADay;
    return {left, all.top() + day * rowHeight, right - left, rowHeight};
}

int HoursGrid::cellAt(QPoint at) const
{
    const QRect all = area();
    if (!all.contains(at))
        return -1;
    const int column = (at.x() - all.left()) * WeekHours::cellsADay / all.width();
    const int day = (at.y() - all.top()) / rowHeight;
    return day * WeekHours::cellsADay + column;
}

void HoursGrid::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = Tokens::of(palette());
    const QRect all = area();
    painter.fillRect(all, tokens.base);
    painter.setPen(tokens.muted);
    for (int hour = 0; hour <= hoursADay; hour += labelEvery) {
        const int x = all.left() + all.width() * hour / hoursADay;
        painter.drawText(QRect(x - 20, 0, 40, headHeight), Qt::AlignCenter, QString::number(hour));
    }
    for (int day = 0; day < WeekHours::days; ++day) {
        painter.drawText(QRect(0, all.top() + day * rowHeight, all.left() - 8, rowHeight),
                         Qt::AlignRight | Qt::AlignVCenter,
                         QLocale().standaloneDayName(day + 1, QLocale::ShortFormat));
        for (int cell = 0; cell < WeekHours::cellsADay; ++cell)
            if (hours.on.test(static_cast<std::size_t>(day * WeekHours::cellsADay + cell)))
                painter.fillRect(cellRect(day, cell).adjusted(0, 1, 0, 0), tokens.accentFill);
    }
    painter.setPen(tokens.line);
    for (int hour = 0; hour <= hoursADay; ++hour) {
        const int x = hour == hoursADay ? all.right() : cellRect(0, hour * cellsAnHour).left();
        painter.drawLine(x, all.top(), x, all.bottom());
    }
    for (int day = 0; day <= WeekHours::days; ++day)
        painter.drawLine(all.left(), all.top() + day * rowHeight, all.right(), all.top() + day * rowHeight);
    if (hasFocus()) {
        painter.setPen(QPen(tokens.text, 2));
        painter.drawRect(cellRect(m_cursor / WeekHours::cellsADay, m_cursor % WeekHours::cellsADay));
    }
}

void HoursGrid::mousePressEvent(QMouseEvent* event)
{
    const int cell = cellAt(event->position().toPoint());
    m_dragFrom = cell;
    if (cell < 0)
        return;
    m_before = hours;
    m_dragOn = !hours.on.test(static_cast<std::size_t>(cell));
    paintTo(cell);
}

void HoursGrid::mouseMoveEvent(QMouseEvent* event)
{
    const int cell = cellAt(event->position().toPoint());
    if (m_dragFrom >= 0 && cell >= 0)
        paintTo(cell);
}

void HoursGrid::paintTo(int cell)
{
    hours = m_before;
    const auto [firstDay, lastDay] =
        std::minmax({m_dragFrom / WeekHours::cellsADay, cell / WeekHours::cellsADay});
    const auto [first, last] = std::minmax({m_dragFrom % WeekHours::cellsADay, cell % WeekHours::cellsADay});
    for (int day = firstDay; day <= lastDay; ++day)
        for (int column = first; column <= last; ++column)
            hours.on.set(static_cast<std::size_t>(day * WeekHours::cellsADay + column), m_dragOn);
    m_cursor = cell;
    update();
    emit painted();
}

void HoursGrid::moveCursor(int days, int cells)
{
    const int day = std::clamp(m_cursor / WeekHours::cellsADay + days, 0, WeekHours::days - 1);
    const int cell = std::clamp(m_cursor % WeekHours::cellsADay + cells, 0, WeekHours::cellsADay - 1);
    m_cursor = day * WeekHours::cellsADay + cell;
    update();
}

void HoursGrid::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCursor(0, -1);
    case Qt::Key_Right:
        return moveCursor(0, 1);
    case Qt::Key_Up:
        return moveCursor(-1, 0);
    case Qt::Key_Down:
        return moveCursor(1, 0);
    case Qt::Key_Space:
        hours.on.flip(static_cast<std::size_t>(m_cursor));
        update();
        emit painted();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void HoursGrid::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void HoursGrid::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}
