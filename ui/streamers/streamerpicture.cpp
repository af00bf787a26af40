// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/streamers/streamerpicture.h"
#include "core/roster.h"
#include "ui/text/format.h"
#include "ui/text/states.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/imagecache.h"
#include "ui/widgets/paint.h"
#include <QPainter>
#include <QPainterPath>

namespace {
/// Icon and words on a solid ground, so that it reads on any picture.
void paintStatePill(QPainter& painter, const QPoint& at, const StreamerView& view, const Tokens& t)
{
    const StateLook look = stateLook(view.state);
    const QString text = stateText(view);
    painter.setFont(resized(painter.font(), 0.88, QFont::DemiBold));
    const int height = painter.fontMetrics().height() + 8;
    const QRect pill(at, QSize(painter.fontMetrics().horizontalAdvance(text) + 38, height));
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.raised);
    painter.drawRoundedRect(pill, height / 2.0, height / 2.0);
    paintIcon(&painter, QRect(pill.left() + 9, pill.center().y() - 6, 14, 14), look.icon, t.color(look.tone));
    painter.setPen(t.color(look.tone));
    painter.drawText(pill.adjusted(28, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
}

void paintFacts(QPainter& painter, const QRect& picture, const StreamerView& view)
{
    if (view.task == 0)
        return;
    QLinearGradient shade(picture.bottomLeft() - QPoint(0, 44), picture.bottomLeft());
    shade.setColorAt(0, QColor(0, 0, 0, 0));
    shade.setColorAt(1, QColor(0, 0, 0, 170));
    painter.fillRect(picture.adjusted(0, picture.height() - 44, 0, 0), shade);
    painter.setPen(Qt::white);
    painter.setFont(resized(painter.font(), 0.95, QFont::DemiBold));
    const QRect line = picture.adjusted(12, picture.height() - 28, -12, -6);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, clockText(view.seconds));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, sizeText(view.bytes));
}

void paintGround(QPainter& painter, const QRect& rect, const StreamerView& view, bool quiet, const Tokens& t)
{
    const int hue = colorOfName(view.row.name, t).hslHue();
    QLinearGradient ground(rect.topLeft(), rect.bottomRight());
    ground.setColorAt(0, quiet ? t.hover : QColor::fromHsl(hue, 80, t.dark ? 78 : 190));
    ground.setColorAt(1, quiet ? t.window : QColor::fromHsl((hue + 30) % 360, 85, t.dark ? 45 : 140));
    painter.fillRect(rect, ground);
    paintIcon(&painter, QRect(rect.center() - QPoint(28, 22), QSize(56, 56)), QStringLiteral("streamers"),
              quiet ? t.line : QColor::fromHsl(hue, 70, t.dark ? 120 : 225));
}
} // namespace

void paintStreamerPicture(QPainter& painter, const QRect& rect, const StreamerView& view, ImageCache& images,
                          const Tokens& tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QImage picture = images.get(view.thumbnail.isEmpty() ? QUrl() : QUrl::fromLocalFile(view.thumbnail));
    if (picture.isNull())
        picture = images.get(view.cover);
    const bool quiet = view.task == 0 && view.state != StreamerState::Live;
    if (picture.isNull()) {
        paintGround(painter, rect, view, quiet, tokens);
    } else {
        painter.fillRect(rect, tokens.base);
        painter.setOpacity(quiet ? 0.45 : 1);
        paintCover(painter, rect, picture);
        painter.setOpacity(1);
    }
    const QFont font = painter.font();
    paintFacts(painter, rect, view);
    painter.setFont(font);
    paintStatePill(painter, rect.topLeft() + QPoint(10, 10), view, tokens);
    painter.restore();
}

StreamerPicture::StreamerPicture(ImageCache& images, QWidget* parent)
    : QWidget(parent)
    , m_images(images)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&images, &ImageCache::loaded, this, qOverload<>(&QWidget::update));
}

void StreamerPicture::show(const StreamerView& view)
{
    m_view = std::make_shared<StreamerView>(view);
    update();
}

void StreamerPicture::paintEvent(QPaintEvent*)
{
    if (!m_view)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(rect(), 10, 10);
    painter.setClipPath(shape);
    paintStreamerPicture(painter, rect(), *m_view, m_images, Tokens::of(palette()));
}
