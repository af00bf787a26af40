// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/whydialog.h"
#include "core/core.h"
#include "ui/forms/settingtext.h"
#include "ui/forms/weekhours.h"
#include "ui/text/format.h"
#include "ui/text/why.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/primary.h"
#include "ui/widgets/tone.h"
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace {
constexpr int whyWidth = 500;

QString valueText(const SettingRow& row, const QVariant& value)
{
    if (&row == &setting::schedule)
        return weekHoursText(value.toList());
    return settingText(row, value);
}
} // namespace

WhyDialog::WhyDialog(Core& core, StreamerId streamer, QWidget* parent)
    : QDialog(parent)
    , m_core(core)
    , m_streamer(streamer)
    , m_first(new QLabel(this))
    , m_others(new QLabel(this))
    , m_facts(new QFormLayout)
{
    setObjectName(QStringLiteral("dlgWhy"));
    setAttribute(Qt::WA_DeleteOnClose);
    const StreamerView* view = core.roster.find(streamer);
    //: %1 = name of a streamer
    setWindowTitle(tr("Why is %1 not recorded?").arg(view ? view->row.name : QString()));
    m_first->setObjectName(QStringLiteral("whyFirst"));
    m_first->setFont(resized(m_first->font(), 1.15, QFont::DemiBold));
    m_others->setObjectName(QStringLiteral("whyOthers"));
    for (QLabel* label : {m_first, m_others}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_facts->setHorizontalSpacing(18);
    m_facts->setVerticalSpacing(6);
    m_facts->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    auto* settings = new QPushButton(tr("&Settings of this streamer…"), this);
    settings->setObjectName(QStringLiteral("btnWhySettings"));
    auto* check = new QPushButton(tr("&Check now"), this);
    check->setObjectName(QStringLiteral("btnWhyCheck"));
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("btnClose"));
    settings->setAutoDefault(false);
    check->setAutoDefault(false);
    makePrimary(close);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(settings);
    buttons->addStretch(1);
    buttons->addWidget(check);
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(14);
    layout->addWidget(m_first);
    layout->addWidget(m_others);
    layout->addLayout(m_facts);
    layout->addStretch(1);
    layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(check, &QPushButton::clicked, this, [this] { m_core.monitor.checkNow(m_streamer); });
    connect(settings, &QPushButton::clicked, this, [this] {
        emit settingsRequested(m_streamer);
        accept();
    });
    connect(&core.roster, &Roster::changed, this, [this](StreamerId changed) {
        if (changed == m_streamer)
            refresh();
    });
    connect(&core.roster, &Roster::removed, this, [this](StreamerId removed) {
        if (removed == m_streamer)
            reject();
    });
    connect(&core.settings, &Settings::changed, this, &WhyDialog::refresh);
    refresh();
    resize(whyWidth, sizeHint().height());
}

void WhyDialog::addRow(const QString& label, const QString& text)
{
    auto* name = new QLabel(label, this);
    setTone(name, Tone::Muted);
    auto* value = new QLabel(text, this);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    m_facts->addRow(name, value);
}

void WhyDialog::refresh()
{
    const auto facts = why::gather(m_core, m_streamer);
    if (!facts)
        return;
    const why::Report report = why::explain(*facts);
    const QDateTime now = m_core.clock.now();
    QStringList others;
    for (const why::Reason& reason : report.reasons.mid(1))
        others.append(QStringLiteral("• ") + whyText(reason, now));
    m_first->setText(whyText(report.reasons.first(), now));
    m_others->setText(others.join(u'\n'));
    m_others->setVisible(!others.isEmpty());
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    //: %1 = a time, %2 = "live", "not live", ...
    addRow(tr("Last check"), facts->checkedAt.isValid()
                                 ? tr("%1: %2").arg(momentText(facts->checkedAt, now), whyAnswerText(*facts))
                                 : whyAnswerText(*facts));
    if (facts->nextCheck.isValid())
        addRow(tr("Next check"), momentText(facts->nextCheck, now));
    for (const why::Facts::Value& value : facts->settings) {
        const SettingRow* row = SettingRow::find(value.key);
        //: %1 = a setting's value, %2 = "default", "of this streamer", ...
        addRow(settingLabel(*row), tr("%1 (%2)").arg(valueText(*row, value.value), layerText(value.origin)));
    }
}
