// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/net/cookies.h"
#include "core/platform/platform.h"
#include <QJsonObject>
#include <QMap>
#include <QUrlQuery>
#include <optional>

/// Codes of Error::Kind::Refused, so that the state can name the reason.
constexpr int bilibiliLocked = 1;
constexpr int bilibiliPassword = 2;

/// Bilibili's live interface: addresses, headers, signature, what its codes mean (platforms-a.md 2.2 to
/// 2.10). Thread: the check's. Owner: one check's stack. Keys and device ids live in the Cache.
class BilibiliApi
{
public:
    struct Room
    {
        QString id;  ///< the real one
        QString uid; ///< of the streamer
        int special = 0;
    };

    BilibiliApi(PlatformContext& context, const QVariantMap& options);

    /// The real room of a link: short ids, b23.tv (at most 3 hops), space.bilibili.com. Kept for 30 days.
    /// Errors: NotFound (no such room, no live room behind the link), Refused (locked or password room).
    Result<Room> resolve(const QUrl& url);
    /// The same without a request: only when resolve() has found it before.
    std::optional<Room> resolved(const QUrl& url) const;
    static std::optional<Room> resolved(const QUrl& url, const Cache& cache);

    /// GET of an unsigned call; the `data` object. Errors: see errorOf().
    Result<QJsonObject> get(const QString& path, const QUrlQuery& query);
    Result<QJsonObject> post(const QString& path, const QByteArray& json);
    /// GET signed with WBI; on risk control the keys are fetched anew once.
    Result<QJsonObject> getSigned(const QString& path, const QMap<QByteArray, QByteArray>& params);

    void setRoom(const QString& room) { m_room = room; } ///< for the Referer
    HttpHeaders mediaHeaders() const;
    bool loggedIn() const { return m_cookies.value("SESSDATA").size() > 0; }
    /// The account's login was not accepted: go on without.
    void dropLogin();

    static qint64 roomNumber(const QUrl& url); ///< of live.bilibili.com/..., else 0

private:
    Result<QJsonObject> answer(HttpRequest request);
    Result<QJsonObject> overBases(const QString& path, const QByteArray& query, const QByteArray& body);
    Result<QByteArray> mixin();
    HttpHeaders headers(const QUrl& to);
    void fetchDeviceIds();
    Result<QUrl> followShortLink(QUrl url);
    Result<Room> roomInit(const QString& id);

    PlatformContext& m_context;
    QStringList m_bases;
    Cookies m_cookies;
    Cookies m_device;
    QString m_room;
    bool m_deviceKnown = false;
};
