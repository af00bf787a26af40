// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/seasonedit.h"
#include "core/upload/seasonsource.h"
#include "ui/forms/fieldnote.h"
#include "ui/forms/idedit.h"
#include "ui/text/lookuperrors.h"
#include "ui/theme/icons.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QShowEvent>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace {
constexpr int seasonRole = Qt::UserRole;
constexpr int sectionRole = Qt::UserRole + 1;
constexpr int shortestName = 12; ///< characters: a long name does not widen the form

void addEntry(QComboBox* list, const QString& text, qint64 season, qint64 section)
{
    list->addItem(text);
    list->setItemData(list->count() - 1, season, seasonRole);
    list->setItemData(list->count() - 1, section, sectionRole);
}
} // namespace

SeasonEdit::SeasonEdit(SeasonSource& source, QWidget* parent)
    : QWidget(parent)
    , m_source(source)
    , m_list(new QComboBox(this))
    , m_refresh(new QToolButton(this))
    , m_season(new IdEdit("seasonEdit", tr("Number of the season; empty = none"), this))
    , m_section(new IdEdit("seasonSectionEdit", tr("Number of its section; empty = the first"), this))
    , m_note(new FieldNote(m_list, this))
{
    m_list->setObjectName(QStringLiteral("seasonCombo"));
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setMinimumContentsLength(shortestName);
    m_refresh->setObjectName(QStringLiteral("btnRefreshSeasons"));
    m_refresh->setIcon(themeIcon(QStringLiteral("refresh")));
    m_refresh->setToolTip(tr("Ask Bilibili for the account's seasons again"));
    m_refresh->setAccessibleName(m_refresh->toolTip());
    m_season->setAccessibleName(tr("Number of the season"));
    m_section->setAccessibleName(tr("Number of its section"));
    m_note->setObjectName(QStringLiteral("seasonsNote"));
    m_note->setTextFormat(Qt::PlainText);
    setFocusProxy(m_list);
    auto* names = new QHBoxLayout;
    names->setSpacing(8);
    names->addWidget(m_list, 1);
    names->addWidget(m_refresh);
    auto* numbers = new QHBoxLayout;
    numbers->setSpacing(8);
    numbers->addWidget(m_season, 1);
    numbers->addWidget(m_section, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addLayout(names);
    layout->addLayout(numbers);
    layout->addWidget(m_note);
    connect(m_list, &QComboBox::activated, this, &SeasonEdit::choose);
    connect(m_refresh, &QToolButton::clicked, this, [this] { m_source.refresh(m_mid); });
    connect(m_season, &QLineEdit::textEdited, this, [this] { onTyped(true); });
    connect(m_section, &QLineEdit::textEdited, this, [this] { onTyped(false); });
    connect(&source, &SeasonSource::changed, this, [this](qint64 mid) {
        if (mid == m_mid)
            list();
    });
    list();
}

void SeasonEdit::setAccount(qint64 mid)
{
    const bool other = std::exchange(m_mid, mid) != mid;
    if ((isVisible() || season() > 0 || section() > 0) && (other || !m_source.of(mid).error))
        ask();
    list();
}

void SeasonEdit::setValues(qint64 season, qint64 section)
{
    m_season->setId(season);
    m_section->setId(section);
    list();
}

qint64 SeasonEdit::season() const
{
    return m_season->id();
}

qint64 SeasonEdit::section() const
{
    return m_section->id();
}

QString SeasonEdit::summary() const
{
    return season() > 0 || section() > 0 ? m_list->currentText() : QString();
}

void SeasonEdit::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        ask();
}

void SeasonEdit::ask()
{
    if (m_mid > 0)
        m_source.ask(m_mid);
}

/// A season that is not the account's stays chosen, by its numbers.
void SeasonEdit::list()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    addEntry(m_list, tr("None"), 0, 0);
    for (const bilibili::Season& each : m_source.of(m_mid).seasons) {
        if (each.sections.size() <= 1)
            addEntry(m_list, each.title, each.id, each.sections.isEmpty() ? 0 : each.sections.first().id);
        else
            for (const bilibili::SeasonSection& part : each.sections)
                addEntry(m_list, each.title + QStringLiteral(" › ") + part.title, each.id, part.id);
    }
    if (indexOf(season(), section()) < 0)
        addEntry(m_list,
                 section() <= 0  ? tr("Season %1").arg(season())
                 : season() <= 0 ? tr("Section %1").arg(section())
                                 : tr("Season %1, section %2").arg(season()).arg(section()),
                 season(), section());
    m_list->setCurrentIndex(indexOf(season(), section()));
    say();
    emit listed();
}

int SeasonEdit::indexOf(qint64 season, qint64 section) const
{
    for (int i = 0; i < m_list->count(); ++i) {
        const qint64 itsSeason = m_list->itemData(i, seasonRole).toLongLong();
        const qint64 itsSection = m_list->itemData(i, sectionRole).toLongLong();
        if (section > 0 ? itsSection == section && (season <= 0 || itsSeason == season) : itsSeason == season)
            return i;
    }
    return -1;
}

void SeasonEdit::say()
{
    const SeasonSource::Known known = m_source.of(m_mid);
    m_refresh->setEnabled(m_mid > 0 && !known.asking);
    if (m_mid <= 0)
        m_note->hint(tr("Log in to choose from your seasons, or enter the numbers."));
    else if (known.asking)
        m_note->hint(tr("Asking Bilibili for the seasons…"));
    else if (known.error)
        //: %1 = a sentence
        m_note->warn(tr("The seasons cannot be listed, but their numbers can be entered. %1")
                         .arg(lookupErrorSentence(*known.error)));
    else if (!known.at.isValid())
        m_note->clear();
    else if (const auto of = [id = season()](const bilibili::Season& each) { return each.id == id; };
             season() > 0 && std::none_of(known.seasons.begin(), known.seasons.end(), of))
        m_note->warn(tr("The account has no season with this number."));
    else if (known.seasons.isEmpty())
        m_note->hint(tr("The account has no season yet. They are made on Bilibili's website."));
    else
        m_note->clear();
}

void SeasonEdit::choose()
{
    m_season->setId(m_list->currentData(seasonRole).toLongLong());
    m_section->setId(m_list->currentData(sectionRole).toLongLong());
    list();
    emit edited();
}

/// A section that is known to be another season's goes when the season is typed: it would win.
void SeasonEdit::onTyped(bool season)
{
    const auto has = [this](const bilibili::Season& each) {
        return std::any_of(each.sections.begin(), each.sections.end(),
                           [this](const bilibili::SeasonSection& part) { return part.id == section(); });
    };
    if (season && section() > 0)
        for (const bilibili::Season& each : m_source.of(m_mid).seasons)
            if (each.id != this->season() && has(each))
                m_section->setId(0);
    list();
    emit edited();
}
