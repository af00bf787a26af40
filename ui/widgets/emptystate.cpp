// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/flowlayout.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace {
constexpr int chipsWidth = 460;

class EmptyIcon : public QWidget
{
public:
    EmptyIcon(const QString& icon, QWidget* parent)
        : QWidget(parent)
        , m_icon(icon)
    {
        setFixedSize(96, 96);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = Tokens::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.tint(Tone::Accent));
        painter.drawEllipse(rect());
        paintIcon(&painter, rect().adjusted(26, 26, -26, -26), m_icon, t.accent);
    }

private:
    QString m_icon;
};
} // namespace

EmptyState::EmptyState(const QString& icon, const QString& sentence, QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel(sentence, this))
    , m_buttons(new QHBoxLayout)
{
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setFont(resized(font(), 1.15));
    m_text->setMinimumWidth(360);
    m_text->setMaximumWidth(520);
    m_buttons->setSpacing(10);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(18);
    layout->addStretch(2);
    layout->addWidget(new EmptyIcon(icon, this), 0, Qt::AlignHCenter);
    layout->addWidget(m_text, 0, Qt::AlignHCenter);
    layout->addLayout(m_buttons);
    layout->setAlignment(m_buttons, Qt::AlignHCenter);
    layout->addStretch(3);
}

QPushButton* EmptyState::addButton(const QString& objectName, const QString& text)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setProperty("primary", !m_hasPrimary);
    m_hasPrimary = true;
    m_buttons->addWidget(button);
    return button;
}

void EmptyState::setSentence(const QString& sentence)
{
    m_text->setText(sentence);
}

void EmptyState::setChips(const QString& caption, const QStringList& texts)
{
    delete m_chips;
    m_chips = new QWidget(this);
    m_chips->setFixedWidth(chipsWidth);
    auto* flow = new FlowLayout(m_chips, 6);
    flow->setContentsMargins({});
    flow->setAlignment(Qt::AlignHCenter);
    const auto add = [&](const QString& text, const char* look, const QVariant& value) {
        auto* label = new QLabel(text, m_chips);
        label->setTextFormat(Qt::PlainText);
        label->setProperty(look, value);
        flow->addWidget(label);
    };
    add(caption, "tone", QStringLiteral("muted"));
    for (const QString& text : texts)
        add(text, "badge", true);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->count() - 1, m_chips, 0, Qt::AlignHCenter); // above the stretch
}
