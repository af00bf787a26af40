// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/net/endpoints.h"
#include "tests/support/httpserver.h"
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <atomic>
#include <functional>
#include <mutex>

/// A strict Bilibili for uploads (bilibili-upload.md E): login, storage and archives over real sockets. It
/// refuses what the real one would, and what a client must never do ends in complaints(). Thread: any;
/// handlers run on the server's. Owner: the test.
class FakeArchives
{
public:
    explicit FakeArchives(HttpServer::Tls tls = HttpServer::Tls::Off);

    struct Account
    {
        qint64 mid = 0;
        QByteArray sessdata;
        QByteArray csrf;
        QByteArray accessToken;
        QByteArray refreshToken;
        bool alive = true; ///< false: -101 until it is refreshed
        bool mayRefresh = true;
        int refreshes = 0;
        bool phone = false; ///< its token was made by the Android pair: any other gets -663 (A.3)
    };
    /// A login of its own; its secrets hold the word "secret", so that a test can look for them in logs.
    Account addAccount(qint64 mid);
    void setPhone(qint64 mid);
    void setAlive(qint64 mid, bool alive, bool mayRefresh = true);
    Account account(qint64 mid);
    QByteArray cookiesJson(qint64 mid); ///< LoginInfo

    QString hosts() const; ///< for BILIUP_QT_HOSTS
    Endpoints endpoints() const;

    // The phone
    void scan(); ///< the newest QR code
    void confirm(qint64 mid);
    void expireCode();

    // Rules and faults
    QString memberElsewhere; ///< where hosts() sends member.bilibili.com instead of here: nobody may be there
    qint64 chunkSize = 65536;
    qint64 nextBiz = 500001630000001; ///< biz_id of the next file
    bool countParts = true;           ///< complete_mode count: PART_COUNT_ERR when parts are missing
    bool realEtags = false;           ///< etag_mode real
    bool keepBytes = true;            ///< false: parts are checked and counted, not kept (huge files)
    /// Answers instead of the usual, or lets it pass: `next()` does the usual work. Called for every request.
    using Next = std::function<void()>;
    using Fault = std::function<void(const HttpServer::Request&, HttpServer::Reply&, const Next&)>;
    void onRequest(const QByteArray& prefix, Fault fault);   ///< path prefix; one fault a prefix
    static Fault times(int count, Fault fault);              ///< only the first `count` requests
    void setUnreachable(bool gone) { m_unreachable = gone; } ///< every request ends with a reset
    /// As if `mid` had uploaded a file of these bytes: its submit name and biz_id.
    std::pair<QString, qint64> addObject(qint64 mid, const QByteArray& bytes);
    /// As if all parts of the object `name` but `missing` (from 1 on) had been sent.
    void pretendParts(const QString& name, const QSet<int>& missing);

    // What happened
    struct Object
    {
        QByteArray bytes; ///< empty without keepBytes
        qint64 total = 0;
        qint64 bizId = 0;
        bool complete = false;
        QMap<int, int> tries; ///< PUTs answered with success, by part number
    };
    QHash<QString, Object> objects(); ///< by submit name
    QJsonArray archives();            ///< submit bodies with aid, bvid; in order
    QJsonObject archive(qint64 aid);
    QJsonArray episodes(); ///< what was put into seasons
    int preuploads();
    void setNextAid(qint64 aid); ///< of the next archive; from 2^51 on its BV id is a made-up one
    int mostPartsAtOnce();
    QStringList complaints(); ///< what a client must not do
    void setArchiveState(qint64 aid, int state, const QString& reject = {});
    /// What transcoding says of a page (0 done, -30 works, else failed); `page` 0...
    void setPartStatus(qint64 aid, int page, int status, const QString& text = {});
    /// An archive that was posted elsewhere; its aid.
    qint64 addArchive(qint64 mid, const QJsonObject& archive);
    struct Section
    {
        qint64 id = 0;
        QString title;
    };
    void addSeason(qint64 mid, qint64 id, const QString& title, const QList<Section>& sections);
    void addUser(qint64 uid, const QString& name, qint64 fans); ///< to be found for mentions

    HttpServer& site() { return m_site; }
    HttpServer& storage(int index) { return index == 0 ? m_storage : m_storage2; }

private:
    using Request = HttpServer::Request;
    using Reply = HttpServer::Reply;
    void route(HttpServer& server, const QByteArray& prefix,
               void (FakeArchives::*handler)(const Request&, Reply&));
    void countInFlight(int change);
    void complain(const QString& what);
    Account* byCookie(const Request& request);
    Account* byToken(const QByteArray& token);
    bool signedWell(const QByteArray& query, const char* secret);
    bool signedByItsPair(const Account* who, const QByteArray& query, Reply& reply);
    void loginData(Reply& reply, const Account& account);

    void qrNew(const Request& request, Reply& reply);
    void qrPoll(const Request& request, Reply& reply);
    void webQrNew(const Request& request, Reply& reply);
    void webQrPoll(const Request& request, Reply& reply);
    void tokenInfo(const Request& request, Reply& reply);
    void tokenRefresh(const Request& request, Reply& reply);
    void myInfo(const Request& request, Reply& reply);
    void preupload(const Request& request, Reply& reply);
    void probe(const Request& request, Reply& reply);
    void storageRequest(const Request& request, Reply& reply);
    void putPart(const Request& request, Reply& reply, Object& object);
    void completeObject(const Request& request, Reply& reply, Object& object);
    void cover(const Request& request, Reply& reply);
    void webAdd(const Request& request, Reply& reply);
    void appAdd(const Request& request, Reply& reply);
    void bcutAdd(const Request& request, Reply& reply);
    void signedAdd(const Request& request, Reply& reply, const char* secret);
    void webEdit(const Request& request, Reply& reply);
    void seasonAdd(const Request& request, Reply& reply);
    void seasonList(const Request& request, Reply& reply);
    void userSearch(const Request& request, Reply& reply);
    void unexpected(const Request& request, Reply& reply);
    void store(const Request& request, Reply& reply, qint64 mid);
    void list(const Request& request, Reply& reply);
    void view(const Request& request, Reply& reply);

    std::recursive_mutex m_mutex;
    QMap<qint64, Account> m_accounts;
    QByteArray m_code;
    int m_codeState = 86039;
    qint64 m_confirmedMid = 0;
    QHash<QByteArray, Fault> m_faults;
    QHash<QString, Object> m_objects; ///< by upos path
    QHash<QString, qint64> m_owners;
    QSet<QString> m_sessions; ///< upload ids that are alive
    QList<QJsonObject> m_archives;
    QJsonArray m_episodes;
    QHash<qint64, QJsonArray> m_seasons; ///< by mid
    QJsonArray m_users;
    QStringList m_complaints;
    std::atomic<bool> m_unreachable{false};
    int m_preuploads = 0;
    int m_inFlight = 0;
    int m_mostInFlight = 0;
    qint64 m_nextAid = (qint64(1) << 50) + 7;
    HttpServer m_site;
    HttpServer m_storage;
    HttpServer m_storage2; ///< last members: they stop before what their handlers use goes
};
