// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/events/event.h"
#include "ui/recordings/sessions.h"
#include <QAbstractItemModel>
#include <deque>
#include <memory>

struct Core;
struct PostedEvent;

/// Broadcasts with their files below, newest first; read in pages off the main thread and kept true by
/// events (ux.md UX-67). Thread: main. Owner: RecordingsPage.
class RecordingsModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Name, Title, Started, Length, Size, Parts, Upload, State, columns };
    enum Role { PathRole = Qt::UserRole };

    RecordingsModel(Core& core, QObject* parent);
    ~RecordingsModel() override;
    /// Reads from the start; the filter that holds already changes nothing.
    void setFilter(const SessionFilter& filter);
    void reread(TaskId task); ///< its row alone; the others, what is open and what is selected stay
    const SessionFilter& filter() const { return m_filter; }
    bool loading() const { return m_loading; }

    const SessionItem* session(const QModelIndex& index) const; ///< of a session's or a file's row
    const FileItem* file(const QModelIndex& index) const;       ///< null for a session's row
    /// Files of the rows, those of whole sessions included, each once.
    QList<VideoRow> videos(const QModelIndexList& rows) const;
    QList<VideoRow> missingVideos() const; ///< among those read so far
    /// Of the rows: finished files that are there, from the oldest on.
    QStringList uploadable(const QModelIndexList& rows) const;
    /// The newest file of a row that can be opened; empty when there is none.
    QString pathToOpen(const QModelIndex& index) const;
    int fileCount() const;
    qint64 byteCount() const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

signals:
    void loaded(); ///< a page arrived, or rows changed
    void failed(const Error& error);

private:
    void onPosted(const PostedEvent& posted);
    void onProgress(const event::RecordingProgress& progress);
    void onArchive(TaskId task);
    void refreshAbout(const QString& path);
    void put(const SessionItem& session);
    void drop(TaskId task);
    int rowOf(TaskId task) const;
    QString streamerName(StreamerId streamer) const;
    QList<FileItem> filesOf(const QModelIndexList& rows) const;

    Core& m_core;
    SessionFilter m_filter;
    std::deque<SessionItem> m_sessions;
    TaskId m_before = 0;
    bool m_atEnd = false;
    bool m_loading = false;
    bool m_begun = false;
    std::shared_ptr<Stop> m_scan; ///< ends what is read for an older filter
    int m_generation = 0;         ///< answers of an older filter are thrown away
};
