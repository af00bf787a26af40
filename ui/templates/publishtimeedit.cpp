// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/publishtimeedit.h"
#include "core/upload/postfields.h"
#include "ui/forms/numberspin.h"
#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLocale>

namespace {
enum Kind { AtOnce, Later, Fixed };
constexpr double hour = 3600;
} // namespace

PublishTimeEdit::PublishTimeEdit(QWidget* parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_hours(new NumberSpin(postlimits::leastDelaySec / hour, postlimits::mostDelaySec / hour, 1, this))
    , m_time(new QDateTimeEdit(this))
{
    m_kind->setObjectName(QStringLiteral("publishKindCombo"));
    m_kind->addItems(
        {tr("As soon as it is reviewed"), tr("Some hours after submitting"), tr("At a fixed time")});
    m_hours->setObjectName(QStringLiteral("publishDelaySpin"));
    m_hours->setAccessibleName(tr("Hours after submitting"));
    m_hours->setSuffix(u' ' + tr("hours"));
    m_hours->setValue(24);
    m_time->setObjectName(QStringLiteral("publishAtEdit"));
    m_time->setAccessibleName(tr("Time of publishing"));
    m_time->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_time->setDateTime(QDateTime::currentDateTime().addDays(1));
    setFocusProxy(m_kind);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(8);
    row->addWidget(m_kind);
    row->addWidget(m_hours);
    row->addWidget(m_time);
    row->addStretch(1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showKind();
        emit edited();
    });
    connect(m_hours, &QDoubleSpinBox::valueChanged, this, &PublishTimeEdit::edited);
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, &PublishTimeEdit::edited);
    showKind();
}

void PublishTimeEdit::setValues(qint64 at, qint64 delaySec)
{
    if (at > 0)
        m_time->setDateTime(QDateTime::fromSecsSinceEpoch(at));
    if (delaySec > 0)
        m_hours->setValue(double(delaySec) / hour);
    m_kind->setCurrentIndex(at > 0 ? Fixed : delaySec > 0 ? Later : AtOnce);
    showKind();
}

qint64 PublishTimeEdit::at() const
{
    return m_kind->currentIndex() == Fixed ? m_time->dateTime().toSecsSinceEpoch() : 0;
}

qint64 PublishTimeEdit::delaySec() const
{
    return m_kind->currentIndex() == Later ? qRound64(m_hours->value() * hour) : 0;
}

QString PublishTimeEdit::summary() const
{
    if (m_kind->currentIndex() == Fixed)
        return QLocale().toString(m_time->dateTime(), QLocale::ShortFormat);
    //: %1 = hours after the submission
    return m_kind->currentIndex() == Later ? tr("%1 h later").arg(QLocale().toString(m_hours->value()))
                                           : QString();
}

void PublishTimeEdit::showKind()
{
    m_hours->setVisible(m_kind->currentIndex() == Later);
    m_time->setVisible(m_kind->currentIndex() == Fixed);
}
