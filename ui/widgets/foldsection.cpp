// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/foldsection.h"
#include "ui/theme/icons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/tone.h"
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

FoldSection::FoldSection(const QString& id, const QString& title, QWidget* parent)
    : QFrame(parent)
    , m_heading(new QToolButton(this))
    , m_summary(new ElidedLabel(this))
    , m_content(new QWidget(this))
    , m_body(new QVBoxLayout(m_content))
{
    setObjectName(QStringLiteral("section") + id);
    setProperty("card", true);
    m_heading->setObjectName(QStringLiteral("btn%1Section").arg(id));
    m_heading->setText(title);
    m_heading->setCheckable(true);
    m_heading->setProperty("heading", true);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setTone(m_summary, Tone::Muted);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 8, 18, 8);
    top->setSpacing(10);
    top->addWidget(m_heading);
    top->addWidget(m_summary, 1000);
    top->addStretch(1); // while there is no summary
    m_body->setContentsMargins(20, 4, 20, 18);
    m_body->setSpacing(14);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_content);
    connect(m_heading, &QToolButton::toggled, this, &FoldSection::setOpen);
    setOpen(true);
}

void FoldSection::setOpen(bool open)
{
    m_heading->setChecked(open);
    m_heading->setIcon(
        themeIcon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), Tone::Muted));
    m_content->setVisible(open);
    m_summary->setVisible(!open);
}

bool FoldSection::isOpen() const
{
    return m_heading->isChecked();
}

void FoldSection::setSummary(const QString& text)
{
    m_summary->setText(text);
}
