// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bannerstrip.h"
#include "ui/theme/icons.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace {
constexpr int maxBanners = 3;

/// Painted, so that a theme switch needs nothing.
class BannerRow : public QWidget
{
public:
    BannerRow(Tone tone, QWidget* parent)
        : QWidget(parent)
        , m_tone(tone)
    {
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = Tokens::of(palette());
        QPainter painter(this);
        painter.fillRect(rect(), t.tint(m_tone));
        painter.fillRect(QRect(0, 0, 3, height()), t.color(m_tone));
        painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
    }

private:
    Tone m_tone;
};
} // namespace

BannerStrip::BannerStrip(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("bannerStrip"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setVisible(false);
}

void BannerStrip::show(const Banner& banner)
{
    m_banners.removeIf([&banner](const Banner& b) { return b.id == banner.id; });
    m_banners.prepend(banner);
    rebuild();
}

void BannerStrip::clear(const QString& id)
{
    if (m_banners.removeIf([&id](const Banner& b) { return b.id == id; }) > 0)
        rebuild();
}

/// The others take their turn when one of these goes.
int BannerStrip::count() const
{
    return std::min(int(m_banners.size()), maxBanners);
}

/// What stands around asks only for a minimum, and that of a text that wraps is one line.
void BannerStrip::fit()
{
    const int height = m_layout->heightForWidth(width());
    if (height >= 0 && height != minimumHeight())
        setMinimumHeight(height);
}

void BannerStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool BannerStrip::event(QEvent* event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return done;
}

void BannerStrip::rebuild()
{
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        item->widget()->deleteLater(); // not at once: one of its buttons may be the sender
        item->widget()->hide();
        delete item;
    }
    for (int i = 0; i < count(); ++i)
        m_layout->addWidget(makeRow(m_banners.at(i)));
    setVisible(!m_banners.isEmpty());
    fit();
}

QWidget* BannerStrip::makeRow(const Banner& banner)
{
    auto* row = new BannerRow(banner.tone, this);
    row->setObjectName(QStringLiteral("banner_") + banner.id);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(16, 7, 10, 8);
    layout->setSpacing(10);
    auto* icon = new QLabel(row);
    icon->setPixmap(themeIcon(QStringLiteral("warning"), banner.tone).pixmap(20));
    auto* text = new QLabel(banner.text, row);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    layout->addWidget(icon);
    layout->addWidget(text, 1);
    if (!banner.action.isEmpty()) {
        auto* button = new QPushButton(banner.action, row);
        button->setObjectName(QStringLiteral("bannerAction_") + banner.id);
        connect(button, &QPushButton::clicked, this, banner.onAction);
        layout->addWidget(button);
    }
    auto* close = new QToolButton(row);
    close->setObjectName(QStringLiteral("bannerClose_") + banner.id);
    close->setAccessibleName(tr("Dismiss"));
    close->setToolTip(tr("Dismiss"));
    close->setIcon(themeIcon(QStringLiteral("close"), Tone::Muted));
    connect(close, &QToolButton::clicked, this, [this, id = banner.id] { clear(id); });
    layout->addWidget(close);
    return row;
}
