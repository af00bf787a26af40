// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/streamers/streamerfilter.h"

StreamerFilter::StreamerFilter(StreamerModel& model, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    setSortRole(StreamerModel::SortRole);
    setSourceModel(&model);
}

void StreamerFilter::setGroup(StreamerGroup group)
{
    if (m_group == group)
        return;
    m_group = group;
    refilter();
}

void StreamerFilter::setPlatform(const QString& id)
{
    if (m_platform == id)
        return;
    m_platform = id;
    refilter();
}

void StreamerFilter::setTag(const QString& tag)
{
    if (m_tag == tag)
        return;
    m_tag = tag;
    refilter();
}

void StreamerFilter::setText(const QString& text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (m_words == words)
        return;
    m_words = words;
    refilter();
}

void StreamerFilter::clear()
{
    m_group = StreamerGroup::All;
    m_platform.clear();
    m_tag.clear();
    m_words.clear();
    refilter();
}

bool StreamerFilter::active() const
{
    return m_group != StreamerGroup::All || !m_platform.isEmpty() || !m_tag.isEmpty() || !m_words.isEmpty();
}

void StreamerFilter::refilter()
{
    invalidateFilter();
    emit filterChanged();
}

bool StreamerFilter::accepts(const StreamerView& view) const
{
    if (!inGroup(view.state, m_group) || (!m_platform.isEmpty() && view.row.platform != m_platform) ||
        (!m_tag.isEmpty() && !view.tags.contains(m_tag)))
        return false;
    const auto has = [&view](const QString& word) {
        const auto in = [&word](const QString& text) { return text.contains(word, Qt::CaseInsensitive); };
        return in(view.row.name) || in(view.title) || in(view.area) || in(view.row.url.toString()) ||
               std::any_of(view.tags.begin(), view.tags.end(), in);
    };
    return std::all_of(m_words.begin(), m_words.end(), has);
}

bool StreamerFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const StreamerView* view = m_model.view(m_model.index(row, 0));
    return view && accepts(*view);
}

bool StreamerFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(StreamerModel::SortRole);
    const QVariant b = right.data(StreamerModel::SortRole);
    if (a.userType() == QMetaType::QString)
        return m_collator.compare(a.toString(), b.toString()) < 0;
    return QVariant::compare(a, b) == QPartialOrdering::Less;
}
