// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/events/event.h"
#include "ui/uploads/uploaditem.h"
#include <QAbstractItemModel>
#include <QHash>
#include <QSet>
#include <QTimer>
#include <deque>

struct Core;
struct PostedEvent;

/// The queue with the parts of each upload below it, in the queue's order; kept true by events, titles and
/// parts are read in the background (ux.md UX-60, UX-61). Thread: main. Owner: Shell: one table for all
/// views.
class UploadsModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Title, State, Progress, Speed, Line, Account, Archive, columns };
    enum Role {
        IdRole = Qt::UserRole, ///< UploadId, also of a part's row
        SecondRole,            ///< the line below, QString
        ToneRole,              ///< of the first line
        SecondToneRole,
        IconRole,     ///< a name of resources/icons
        FractionRole, ///< of the column Progress; negative: no bar
        PictureRole,  ///< QImage at the left of a cell; none here
    };
    UploadsModel(Core& core, QObject* parent = nullptr);
    /// Reads titles and parts from now on; a view calls it when it is shown.
    void begin();
    /// While at least one view is seen, progress and countdowns are told on.
    void setWatched(QObject* view, bool watched);

    const UploadItem* item(UploadId id) const;
    const UploadItem* item(const QModelIndex& index) const; ///< of an upload's or a part's row
    const PartRow* part(const QModelIndex& index) const;    ///< null for an upload's row
    QModelIndex indexOf(UploadId id) const;
    int count(UploadGroup group) const;
    double bytesPerSecond() const; ///< of all that run

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

signals:
    void refreshed(); ///< states, titles or the number of uploads changed

private:
    void onPosted(const PostedEvent& posted);
    void onChanged(UploadId id);
    void onRemoved(UploadId id);
    void onProgressed(const event::UploadProgressed& progress);
    void insert(const UploadRow& row);
    void reorder();
    void reindex(std::size_t from = 0);
    void wantDetails(UploadId id);
    void readSome();
    void take(const UploadDetails& details);
    void tick();
    void tell(int row, int firstColumn, int lastColumn);
    QVariant uploadCell(const UploadItem& item, int column, int role) const;
    QVariant partCell(const UploadItem& item, const PartRow& part, int column, int role) const;

    Core& m_core;
    std::deque<UploadItem> m_items;
    QHash<UploadId, int> m_rows; ///< where in m_items
    QSet<UploadId> m_unread;
    QSet<QObject*> m_watching;
    QTimer m_clock; ///< each second, for countdowns
    QTimer m_orderTimer;
    bool m_begun = false;
    bool m_reading = false;
};
