// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/splitedit.h"
#include "core/config/settings.h"
#include "ui/forms/hourspin.h"
#include "ui/forms/numberspin.h"
#include "ui/forms/settingtext.h"
#include "ui/widgets/flowlayout.h"
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace {
constexpr int mibOfGib = 1024;
constexpr int smallestMiB = 10;
constexpr int splitGap = 12;
constexpr int usualMinutes = 60;
constexpr int usualMiB = 3900; // below the 4 GB of FAT32
} // namespace

SplitEdit::SplitEdit(QWidget* parent)
    : SettingEditor(parent)
    , m_byDuration(new QCheckBox(tr("By duration"), this))
    , m_duration(new HourSpin(this))
    , m_bySize(new QCheckBox(tr("By size"), this))
    , m_size(new NumberSpin(smallestMiB, setting::splitMiB.options.max, 1, this))
    , m_unit(new QComboBox(this))
    , m_onTitle(new QCheckBox(tr("When the title changes"), this))
{
    m_byDuration->setObjectName(QStringLiteral("splitDurationCheck"));
    m_duration->setObjectName(editorName(setting::splitMinutes));
    m_duration->setAccessibleName(settingLabel(setting::splitMinutes));
    m_bySize->setObjectName(QStringLiteral("splitSizeCheck"));
    m_size->setObjectName(editorName(setting::splitMiB));
    m_size->setAccessibleName(settingLabel(setting::splitMiB));
    m_unit->setObjectName(QStringLiteral("splitUnitCombo"));
    m_unit->setAccessibleName(tr("Unit of the size"));
    m_unit->addItem(QStringLiteral("MiB"), 1);
    m_unit->addItem(QStringLiteral("GiB"), mibOfGib);
    m_onTitle->setObjectName(editorName(setting::splitOnTitle));

    auto* amount = new QWidget(this);
    auto* sizeAndUnit = new QHBoxLayout(amount);
    sizeAndUnit->setContentsMargins({});
    sizeAndUnit->addWidget(m_size);
    sizeAndUnit->addWidget(m_unit);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    const int boxWidth = std::max(m_byDuration->sizeHint().width(), m_bySize->sizeHint().width());
    const std::pair<QCheckBox*, QWidget*> lines[] = {{m_byDuration, m_duration}, {m_bySize, amount}};
    for (const auto& [box, control] : lines) { // one under the other in a small window
        auto* line = new QWidget(this);
        auto* flow = new FlowLayout(line, splitGap);
        flow->setContentsMargins({});
        box->setMinimumSize(boxWidth, control->sizeHint().height());
        flow->addWidget(box);
        flow->addWidget(control);
        layout->addWidget(line);
    }
    layout->addWidget(m_onTitle);
    setFocusProxy(m_byDuration);
    setValues({});

    for (QCheckBox* box : {m_byDuration, m_bySize, m_onTitle})
        connect(box, &QCheckBox::toggled, this, [this] {
            showEnabled();
            emit edited();
        });
    connect(m_duration, &QSpinBox::valueChanged, this, &SettingEditor::edited);
    connect(m_size, &NumberSpin::valueChanged, this, &SettingEditor::edited);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &SettingEditor::edited);
}

QList<const SettingRow*> SplitEdit::rows() const
{
    return {&setting::splitMinutes, &setting::splitMiB, &setting::splitOnTitle};
}

QString SplitEdit::title() const
{
    return tr("Cut files");
}

QVariantMap SplitEdit::values() const
{
    const int mib = qRound(m_size->value() * m_unit->currentData().toInt());
    return {{setting::splitMinutes.key, m_byDuration->isChecked() ? m_duration->value() : 0},
            {setting::splitMiB.key, m_bySize->isChecked() ? mib : 0},
            {setting::splitOnTitle.key, m_onTitle->isChecked()}};
}

void SplitEdit::setValues(const QVariantMap& values)
{
    const QSignalBlocker quiet(this);
    const int minutes = setting::splitMinutes.from(values);
    const int mib = setting::splitMiB.from(values);
    m_byDuration->setChecked(minutes > 0);
    m_duration->setValue(minutes > 0 ? minutes : usualMinutes);
    m_bySize->setChecked(mib > 0);
    const bool gib = mib > 0 && mib % mibOfGib == 0;
    m_unit->setCurrentIndex(gib ? 1 : 0);
    m_size->setValue(gib ? mib / mibOfGib : (mib > 0 ? mib : usualMiB));
    m_onTitle->setChecked(setting::splitOnTitle.from(values));
    showEnabled();
}

QString SplitEdit::problem() const
{
    const QVariantMap typed = values();
    if (m_byDuration->isChecked() && typed.value(setting::splitMinutes.key).toInt() < 1)
        return tr("Too short (at least 1 minute)");
    if (m_bySize->isChecked() && typed.value(setting::splitMiB.key).toInt() < smallestMiB)
        return tr("Too small (at least 10 MiB)");
    return SettingEditor::problem();
}

void SplitEdit::showEnabled()
{
    m_duration->setEnabled(m_byDuration->isChecked());
    m_size->setEnabled(m_bySize->isChecked());
    m_unit->setEnabled(m_bySize->isChecked());
}
