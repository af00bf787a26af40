// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/support/httpserver.h"
#include <QList>
#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>

/// A live stream: who connects gets the headers and goes on at the next keyframe. Thread: serve() on the
/// server's; the rest before. Owner: the test.
class LiveStream
{
public:
    explicit LiveStream(const QByteArray& flv);

    qint64 dropAtMs = -1; ///< the connection is reset there, and nobody gets one for `away`
    std::chrono::milliseconds away{0};
    std::atomic<bool> frozen{false};     ///< nothing more comes until it is false again
    std::function<void()> ended = [] {}; ///< the broadcast is over
    int connections() const { return m_connections; }

    /// Answers one connection, at about six times the speed of life.
    void serve(HttpServer::Reply& reply);

private:
    struct Tag
    {
        QByteArray bytes;
        qint64 ms = 0;
        bool key = false;
    };
    QByteArray m_head;
    QList<Tag> m_tags;
    std::mutex m_mutex;
    qsizetype m_next = 0;
    std::atomic<int> m_connections{0};
    std::chrono::steady_clock::time_point m_backAt;
};

/// About 27 MB of FLV: three files of 10 MiB at most, a keyframe each second. Made by ffmpeg in `folder`.
QByteArray makeLiveClip(const QString& folder);
