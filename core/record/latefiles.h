// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/events/events.h"
#include "core/store/store.h"
#include <QObject>
#include <QSet>
#include <QTimer>
#include <atomic>
#include <mutex>

/// Finished files whose rows the database did not take (locked, full): tried again until it does, then told
/// as SegmentClosed. They are kept in a file of their own, so that neither a crash nor an end loses them.
/// Thread: main, add() from any. Owner: Recorders.
class LateFiles : public QObject
{
    Q_OBJECT
public:
    struct File
    {
        TaskRow task; ///< id 0: the database does not know it either
        VideoRow video;
        SegmentInfo segment;
    };
    /// `file`: where they are kept.
    LateFiles(Store& store, Events& events, const QString& file, QObject* parent = nullptr);
    void add(const File& late);
    /// Takes up what an earlier run left. Called once, when the database is open.
    void load();
    int count() const { return m_count; } ///< that wait
    static QString fileIn(const QString& stateFolder);
    /// Those with a row that an earlier run left: nobody else finishes them. Any thread.
    static QSet<VideoId> kept(const QString& file);

private:
    void tryAgain();
    void saveAll();
    Result<VideoId> save(File& late);
    void forget(const QString& path);
    void keep();

    Store& m_store;
    Events& m_events;
    const QString m_file;
    QTimer m_timer; ///< runs while there are some
    bool m_trying = false;
    std::mutex m_mutex;
    QList<File> m_files;
    std::atomic_int m_count = 0;
    std::mutex m_writing; ///< taken before m_mutex, which is never held while a disk is waited for
};
