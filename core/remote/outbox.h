// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QtGlobal>
#include <deque>

namespace remote {
/// What waits for one WebSocket client, bounded in number and size: when it is full, what is only the latest
/// state of something (progress, metrics) goes first. Thread: main. Owner: Connection. The texts are shared
/// by all clients.
class Outbox
{
public:
    struct Limits
    {
        int messages = 2048;
        qint64 characters = 8 * 1024 * 1024;
    };
    enum class Kind {
        Lasting, ///< missing one would be noticed
        Passing, ///< the next one says it all again
    };
    explicit Outbox(const Limits& limits)
        : m_limits(limits)
    {
    }
    /// False when there is no room although nothing passing is left: the client is too slow.
    bool push(Kind kind, const QString& text);
    bool isEmpty() const { return m_queue.empty(); }
    QString take(); ///< the oldest; there must be one
    qint64 characters() const { return m_characters; }
    qint64 dropped() const { return m_dropped; } ///< passing ones so far

private:
    struct Message
    {
        Kind kind;
        QString text;
    };
    bool fits(const QString& text) const;
    void dropPassing(const QString& text);

    const Limits m_limits;
    std::deque<Message> m_queue;
    qint64 m_characters = 0;
    int m_passing = 0;
    qint64 m_dropped = 0;
};
} // namespace remote
