// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/streamers/filterbar.h"
#include "ui/streamers/streamercounts.h"
#include "ui/streamers/streamerfilter.h"
#include <QButtonGroup>
#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QToolButton>

namespace {
/// One row = one chip.
struct Chip
{
    StreamerGroup group;
    const char* name;
    const char* text;
    int (*count)(const StreamerCounts& counts);
};
const Chip chips[] = {
    {StreamerGroup::All, "chipAll", QT_TRANSLATE_NOOP("FilterBar", "All"),
     [](const StreamerCounts& c) { return c.all; }},
    {StreamerGroup::Recording, "chipRecording", QT_TRANSLATE_NOOP("FilterBar", "Recording"),
     [](const StreamerCounts& c) { return c.recording; }},
    {StreamerGroup::Live, "chipLive", QT_TRANSLATE_NOOP("FilterBar", "Live"),
     [](const StreamerCounts& c) { return c.recording + c.live; }},
    {StreamerGroup::NotLive, "chipNotLive", QT_TRANSLATE_NOOP("FilterBar", "Not live"),
     [](const StreamerCounts& c) { return c.notLive; }},
    {StreamerGroup::Error, "chipError", QT_TRANSLATE_NOOP("FilterBar", "Errors"),
     [](const StreamerCounts& c) { return c.error; }},
    {StreamerGroup::Paused, "chipPaused", QT_TRANSLATE_NOOP("FilterBar", "Paused"),
     [](const StreamerCounts& c) { return c.paused; }},
};
} // namespace

FilterBar::FilterBar(StreamerFilter& filter, QWidget* parent)
    : WrapBar(parent)
    , m_filter(filter)
    , m_chips(new QButtonGroup(this))
    , m_platform(new QComboBox(this))
    , m_tag(new QComboBox(this))
    , m_shown(new QLabel(this))
    , m_clear(new QPushButton(tr("Clear filter"), this))
{
    for (const Chip& chip : chips) {
        auto* button = new QToolButton(this);
        button->setObjectName(QLatin1String(chip.name));
        button->setCheckable(true);
        button->setProperty("chip", true);
        button->setChecked(chip.group == filter.group());
        m_chips->addButton(button, int(chip.group));
        left()->addWidget(button);
    }
    m_platform->setObjectName(QStringLiteral("platformCombo"));
    m_platform->setAccessibleName(tr("Platform"));
    m_tag->setObjectName(QStringLiteral("tagCombo"));
    m_tag->setAccessibleName(tr("Tag"));
    for (QComboBox* combo : {m_platform, m_tag}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        right()->addWidget(combo);
    }
    right()->addStretch();
    m_shown->setProperty("tone", QStringLiteral("muted"));
    right()->addWidget(m_shown);
    m_clear->setObjectName(QStringLiteral("btnClearFilter"));
    m_clear->setProperty("flat", true);
    right()->addWidget(m_clear);

    connect(m_chips, &QButtonGroup::idClicked, this,
            [this](int id) { m_filter.setGroup(StreamerGroup(id)); });
    connect(m_platform, &QComboBox::activated, this,
            [this] { m_filter.setPlatform(m_platform->currentData().toString()); });
    connect(m_tag, &QComboBox::activated, this, [this] { m_filter.setTag(m_tag->currentData().toString()); });
    connect(m_clear, &QPushButton::clicked, this, &FilterBar::clear);
    connect(&m_filter, &StreamerFilter::filterChanged, this, &FilterBar::refresh);
    connect(&m_filter.model(), &StreamerModel::refreshed, this, &FilterBar::refresh);
    refresh();
}

void FilterBar::addButton(QToolButton* button)
{
    right()->addWidget(button);
}

void FilterBar::setGroup(StreamerGroup group)
{
    m_chips->setExclusive(false); // a group without a chip of its own leaves none pressed
    for (QAbstractButton* chip : m_chips->buttons())
        chip->setChecked(m_chips->id(chip) == int(group));
    m_chips->setExclusive(true);
    m_filter.setGroup(group);
}

void FilterBar::clear()
{
    m_chips->button(int(StreamerGroup::All))->setChecked(true);
    m_platform->setCurrentIndex(0);
    m_tag->setCurrentIndex(0);
    m_filter.clear();
    emit cleared();
}

void FilterBar::refresh()
{
    const Roster& roster = m_filter.model().roster();
    const StreamerCounts counts = countStreamers(roster);
    for (const Chip& chip : chips) {
        //: a chip of the filter: %1 is its name, %2 how many there are
        const QString text =
            tr("%1  %2").arg(QCoreApplication::translate("FilterBar", chip.text)).arg(chip.count(counts));
        QAbstractButton* button = m_chips->button(int(chip.group));
        button->setText(text);
        button->setAccessibleName(text);
    }
    QSet<QString> platforms;
    QSet<QString> tags;
    for (const StreamerId id : roster.ids()) {
        if (const StreamerView* view = roster.find(id)) {
            platforms << view->row.platform;
            tags.unite(QSet<QString>(view->tags.begin(), view->tags.end()));
        }
    }
    QList<QPair<QString, QString>> items;
    for (const QString& id : platforms)
        items << qMakePair(m_filter.model().platformName(id), id);
    refill(m_platform, tr("All platforms"), items);
    items.clear();
    for (const QString& tag : tags)
        items << qMakePair(tag, tag);
    refill(m_tag, tr("All tags"), items);
    m_platform->setVisible(platforms.size() > 1);
    m_tag->setVisible(!tags.isEmpty());
    m_shown->setText(tr("Showing %1 of %2").arg(m_filter.rowCount()).arg(counts.all));
    m_shown->setVisible(m_filter.active());
    m_clear->setVisible(m_filter.active());
}

void FilterBar::refill(QComboBox* combo, const QString& everything,
                       const QList<QPair<QString, QString>>& items)
{
    QList<QPair<QString, QString>> wanted = items;
    std::sort(wanted.begin(), wanted.end());
    wanted.prepend(qMakePair(everything, QString()));
    bool same = combo->count() == wanted.size();
    for (int i = 0; same && i < wanted.size(); ++i)
        same = combo->itemData(i).toString() == wanted[i].second;
    if (same)
        return;
    const QString chosen = combo->currentData().toString();
    combo->clear();
    for (const auto& [text, id] : wanted)
        combo->addItem(text, id);
    combo->setCurrentIndex(qMax(0, combo->findData(chosen)));
}
