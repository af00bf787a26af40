// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/streamers/streamermodel.h"
#include "ui/streamers/verbs.h"
#include <QCollator>
#include <QSortFilterProxyModel>

/// Which streamers are shown, and in what order (ux.md UX-21, UX-25). Thread: main. Owner: a view. Equal rows
/// keep the order of the sort before; sort column -1 is the manual order.
class StreamerFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit StreamerFilter(StreamerModel& model, QObject* parent = nullptr);
    void setGroup(StreamerGroup group);
    void setPlatform(const QString& id); ///< empty = all
    void setTag(const QString& tag);     ///< empty = all
    void setText(const QString& text);   ///< words; each must be in name, link, title, area or a tag
    void clear();
    StreamerGroup group() const { return m_group; }
    bool active() const;
    /// Is it shown? Pure but for the filter's own state.
    bool accepts(const StreamerView& view) const;
    StreamerModel& model() const { return m_model; }

signals:
    void filterChanged();

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    void refilter();
    StreamerModel& m_model;
    StreamerGroup m_group = StreamerGroup::All;
    QString m_platform;
    QString m_tag;
    QStringList m_words;
    QCollator m_collator;
};
