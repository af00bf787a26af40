// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"
#include "ui/theme/tokens.h"
#include <QAbstractButton>
#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QRegion>

namespace {
constexpr int toastMargin = 18;
}

Toast::Toast(QWidget* parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
{
    setObjectName(QStringLiteral("toast"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setObjectName(QStringLiteral("toastText"));
    m_action->setObjectName(QStringLiteral("toastAction"));
    m_action->setAccessibleName(tr("Action of the message"));
    m_action->setProperty("flat", true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(18, 10, 12, 10);
    layout->addWidget(m_text);
    layout->addWidget(m_action);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        m_onAction();
    });
    parent->installEventFilter(this);
    hide();
}

QString Toast::text() const
{
    return m_text->text();
}

void Toast::show(const QString& text, const QString& action, std::function<void()> onAction)
{
    m_text->setText(text);
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
    m_onAction = std::move(onAction);
    place();
    setVisible(true);
    raise();
    m_timer.start(action.isEmpty() ? 4000 : 10000);
    QAccessibleEvent announce(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&announce);
}

void Toast::place()
{
    const int limit = qMax(200, parentWidget()->width() - 48);
    m_text->setWordWrap(m_text->fontMetrics().horizontalAdvance(m_text->text()) > limit - 140);
    resize(qMin(limit, sizeHint().width()), sizeHint().height());
    const QPoint corner(parentWidget()->width() - width() - toastMargin,
                        parentWidget()->height() - height() - toastMargin);
    move(corner.x(), clearOfButtons({corner, size()}));
}

/// How high it stands to cover none of those it would; at the bottom when there is no such place.
int Toast::clearOfButtons(QRect where) const
{
    const int bottom = where.top();
    const QList<QAbstractButton*> buttons = parentWidget()->findChildren<QAbstractButton*>();
    for (bool moved = true; moved;) {
        moved = false;
        for (const QAbstractButton* button : buttons) {
            const QRegion seen = button->visibleRegion();
            if (isAncestorOf(button) || seen.isEmpty())
                continue;
            const QRect place = seen.boundingRect().translated(button->mapTo(parentWidget(), QPoint()));
            if (!place.intersects(where))
                continue;
            where.moveBottom(place.top() - toastMargin / 2);
            moved = true;
        }
    }
    return where.top() >= 0 ? where.top() : bottom;
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent*)
{
    const Tokens& t = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.border, 1));
    painter.setBrush(t.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}
