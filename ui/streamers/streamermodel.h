// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/roster.h"
#include "ui/streamers/streamercolumns.h"
#include <QAbstractTableModel>
#include <QSet>
#include <QTimer>

/// The roster as a table, in the order a person gave it. Thread: main. Owner: Shell, one for all views. What
/// changes is collected and told at most twice a second, however many rooms report (ux.md UX-20).
class StreamerModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, SortRole };
    using PlatformNames = std::function<QString(const QString& id)>;
    StreamerModel(const Roster& roster, const Clock& clock, PlatformNames platformName,
                  QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

    /// Tells when the file of a recording is cut; empty text: it is not.
    void setNextSplit(std::function<QString(const StreamerView&)> text) { m_nextSplit = std::move(text); }
    const Roster& roster() const { return m_roster; }
    QString platformName(const QString& id) const { return m_platformName(id); }
    /// The streamer of an index of this model or of a proxy over it; null when it is gone.
    const StreamerView* view(const QModelIndex& index) const;
    QModelIndex indexOf(StreamerId id) const;

    QList<StreamerId> order() const { return m_order; }
    /// Ids that are unknown are left out, those it does not name go to the end.
    void setOrder(const QList<StreamerId>& order);

signals:
    void refreshed();    ///< after each collected update: counts and details follow
    void orderChanged(); ///< by a person, or by adding and removing
    void renamed(StreamerId id, const QString& name); ///< typed into the table

private:
    void insert(StreamerId id);
    void remove(StreamerId id);
    void refresh();
    void renumber();
    const Roster& m_roster;
    const Clock& m_clock;
    const PlatformNames m_platformName;
    std::function<QString(const StreamerView&)> m_nextSplit;
    QList<StreamerId> m_order;
    QHash<StreamerId, int> m_rows;
    QSet<StreamerId> m_dirty;
    QTimer m_timer;
};
