// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/support/httpserver.h"
#include <QMap>
#include <atomic>
#include <mutex>

/// Bilibili's live interface as a real server (platforms-a.md 2): checks the WBI signature of signed calls,
/// answers for rooms whose state a test changes, and names its own stream routes as play URLs. Thread: any.
/// Owner: the test.
class FakeBilibili
{
public:
    struct Room
    {
        qint64 id = 0;
        qint64 shortId = 0;
        qint64 uid = 0;
        QString name = {};
        QString title = {};
        int liveStatus = 0; ///< 0 off, 1 live, 2 loop
        qint64 liveTime = 0;
        int quality = 250;
        QList<int> accepted{10000, 400, 250};
        bool twoCdns = false;    ///< each stream also at cn-gotcha08, behind cn-gotcha09
        QByteArray flvPath = {}; ///< routes of server(); empty: not offered
        QByteArray tsPath = {};
        QByteArray fmp4Path = {};
    };

    explicit FakeBilibili(HttpServer::Tls tls = HttpServer::Tls::On);

    /// Answers on another server, too, what is asked of api.bilibili.com for live rooms.
    static void serveApi(HttpServer& server);
    /// Adds a room or changes it.
    void set(const Room& room);
    Room room(qint64 id) const;
    void goLive(qint64 id, qint64 secondsSinceEpoch);
    void goOffline(qint64 id);
    /// Who sends this SESSDATA is account `mid` and gets the quality asked for; empty: nobody is logged in.
    void acceptLogin(qint64 mid, const QByteArray& sessdata);
    /// The next calls of the live interface are answered with this `code` (-352, ...); 0 = well again.
    void setCode(int code);

    HttpServer& server() { return m_server; } ///< for stream routes, journal and faults
    const HttpServer& server() const { return m_server; }
    /// For BILIUP_QT_HOSTS: all hosts of the site, and that of the streams, lead here.
    QString hosts() const;
    /// Signed calls that came without a valid signature; a good client makes none.
    int badSignatures() const { return m_badSignatures; }

private:
    using Request = HttpServer::Request;
    using Reply = HttpServer::Reply;
    void answer(const QByteArray& path, std::function<QByteArray(const Request&)> body,
                bool isSigned = false);
    bool signatureFits(const Request& request) const;
    bool isLoggedIn(const Request& request) const;
    const Room* find(qint64 anyId) const;
    QByteArray roomInit(const Request& request) const;
    QByteArray roomInfo(const Request& request) const;
    QByteArray playInfo(const Request& request) const;
    QByteArray batch(const Request& request) const;

    mutable std::mutex m_mutex;
    QMap<qint64, Room> m_rooms;
    qint64 m_mid = 0;
    QByteArray m_sessdata;
    std::atomic<int> m_code{0};
    std::atomic<int> m_badSignatures{0};
    HttpServer m_server; ///< last: its threads use all the others
};
