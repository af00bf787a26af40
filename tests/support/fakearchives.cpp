// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakearchives.h"

#include "core/account/bilibilikeys.h"
#include "tests/support/fakeanswers.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <algorithm>

using fakeanswers::formValue;
using fakeanswers::no;
using fakeanswers::ok;

namespace {
const QByteArray uposAuth = "ak=1&os=upos&sign=secretauth&timestamp=1764158400";
} // namespace

FakeArchives::FakeArchives(HttpServer::Tls tls)
    : m_site(tls)
    , m_storage(tls)
    , m_storage2(tls)
{
    route(m_site, "/x/passport-tv-login/qrcode/auth_code", &FakeArchives::qrNew);
    route(m_site, "/x/passport-tv-login/qrcode/poll", &FakeArchives::qrPoll);
    route(m_site, "/x/passport-login/web/qrcode/generate", &FakeArchives::webQrNew);
    route(m_site, "/x/passport-login/web/qrcode/poll", &FakeArchives::webQrPoll);
    route(m_site, "/x/passport-login/oauth2/info", &FakeArchives::tokenInfo);
    route(m_site, "/x/passport-login/oauth2/refresh_token", &FakeArchives::tokenRefresh);
    route(m_site, "/x/space/myinfo", &FakeArchives::myInfo);
    route(m_site, "/preupload", &FakeArchives::preupload);
    route(m_site, "/x/vu/web/cover/up", &FakeArchives::cover);
    route(m_site, "/x/vu/web/add/v3", &FakeArchives::webAdd);
    route(m_site, "/x/vu/app/add", &FakeArchives::appAdd);
    route(m_site, "/x/vu/mvp/add", &FakeArchives::bcutAdd);
    route(m_site, "/x/vu/web/edit", &FakeArchives::webEdit);
    route(m_site, "/x/web/archives", &FakeArchives::list);
    route(m_site, "/x/vupre/web/archive/view", &FakeArchives::view);
    route(m_site, "/x2/creative/web/season/section/episodes/add", &FakeArchives::seasonAdd);
    route(m_site, "/x2/creative/web/seasons", &FakeArchives::seasonList);
    route(m_site, "/x/polymer/web-dynamic/v1/mention/search", &FakeArchives::userSearch);
    route(m_site, "/", &FakeArchives::unexpected);
    for (HttpServer* server : {&m_storage, &m_storage2}) {
        route(*server, "/OK", &FakeArchives::probe);
        route(*server, "/ugcboss/", &FakeArchives::storageRequest);
    }
}

void FakeArchives::route(HttpServer& server, const QByteArray& prefix,
                         void (FakeArchives::*handler)(const Request&, Reply&))
{
    server.route(prefix, [this, prefix, handler](const Request& request, Reply& reply) {
        Fault fault;
        {
            const std::lock_guard lock(m_mutex);
            fault = m_faults.value(prefix);
        }
        const Next usual = [&] {
            const std::lock_guard lock(m_mutex);
            (this->*handler)(request, reply);
        };
        if (request.header("User-Agent").isEmpty()) {
            const std::lock_guard lock(m_mutex);
            complain(QStringLiteral("no User-Agent"));
        }
        if (m_unreachable)
            return reply.reset();
        const bool part = request.method == "PUT";
        if (part)
            countInFlight(1);
        fault ? fault(request, reply, usual) : usual();
        if (part)
            countInFlight(-1);
    });
}

void FakeArchives::countInFlight(int change)
{
    const std::lock_guard lock(m_mutex);
    m_inFlight += change;
    m_mostInFlight = std::max(m_mostInFlight, m_inFlight);
}

FakeArchives::Account FakeArchives::addAccount(qint64 mid)
{
    const std::lock_guard lock(m_mutex);
    const QByteArray id = QByteArray::number(mid);
    return m_accounts[mid] = {mid,
                              "secretsess" + id + "%2C1999999999%2Cx",
                              "secretcsrf" + id,
                              "secrettoken" + id,
                              "secretrefresh" + id,
                              true,
                              true,
                              0,
                              false};
}

void FakeArchives::setPhone(qint64 mid)
{
    const std::lock_guard lock(m_mutex);
    m_accounts[mid].phone = true;
}

void FakeArchives::setAlive(qint64 mid, bool alive, bool mayRefresh)
{
    const std::lock_guard lock(m_mutex);
    m_accounts[mid].alive = alive;
    m_accounts[mid].mayRefresh = mayRefresh;
}

FakeArchives::Account FakeArchives::account(qint64 mid)
{
    const std::lock_guard lock(m_mutex);
    return m_accounts.value(mid);
}

QByteArray FakeArchives::cookiesJson(qint64 mid)
{
    const Account who = account(mid);
    return R"({"cookie_info":{"cookies":[{"name":"SESSDATA","value":")" + who.sessdata +
           R"("},{"name":"bili_jct","value":")" + who.csrf + R"("},{"name":"DedeUserID","value":")" +
           QByteArray::number(mid) +
           R"("}],"domains":[".bilibili.com"]},"sso":[],"token_info":{"access_token":")" + who.accessToken +
           R"(","expires_in":15552000,"mid":)" + QByteArray::number(mid) + R"(,"refresh_token":")" +
           who.refreshToken + R"("},"platform":")" + (who.phone ? "Android" : "BiliTV") + R"("})";
}

QString FakeArchives::hosts() const
{
    const auto to = [](const HttpServer& server) { return server.url().toString(QUrl::RemovePath); };
    QStringList entries;
    for (const char* host :
         {"passport.bilibili.com", "api.bilibili.com", "member.bilibili.com", "www.bilibili.com"})
        entries += QString::fromLatin1(host) + u'=' +
                   (memberElsewhere.isEmpty() || qstrcmp(host, "member.bilibili.com") != 0 ? to(m_site)
                                                                                           : memberElsewhere);
    entries += QStringLiteral("upos-cs-one.bilivideo.com=") + to(m_storage);
    entries += QStringLiteral("upos-cs-two.bilivideo.com=") + to(m_storage2);
    return entries.join(u',');
}

Endpoints FakeArchives::endpoints() const
{
    return Endpoints::parse(hosts()).value_or(Endpoints());
}

void FakeArchives::scan()
{
    const std::lock_guard lock(m_mutex);
    m_codeState = 86090;
}

void FakeArchives::confirm(qint64 mid)
{
    const std::lock_guard lock(m_mutex);
    m_codeState = 0;
    m_confirmedMid = mid;
}

void FakeArchives::expireCode()
{
    const std::lock_guard lock(m_mutex);
    m_codeState = 86038;
}

void FakeArchives::onRequest(const QByteArray& prefix, Fault fault)
{
    const std::lock_guard lock(m_mutex);
    m_faults[prefix] = std::move(fault);
}

FakeArchives::Fault FakeArchives::times(int count, Fault fault)
{
    auto left = std::make_shared<std::atomic<int>>(count);
    return [left, fault = std::move(fault)](const Request& request, Reply& reply, const Next& next) {
        (*left)-- > 0 ? fault(request, reply, next) : next();
    };
}

QHash<QString, FakeArchives::Object> FakeArchives::objects()
{
    const std::lock_guard lock(m_mutex);
    QHash<QString, Object> byName;
    for (auto it = m_objects.begin(); it != m_objects.end(); ++it)
        byName[it.key().section(u'/', -1).section(u'.', 0, 0)] = it.value();
    return byName;
}

std::pair<QString, qint64> FakeArchives::addObject(qint64 mid, const QByteArray& bytes)
{
    const std::lock_guard lock(m_mutex);
    const qint64 biz = nextBiz++;
    const QString path = QStringLiteral("/ugcboss/n%1fake.flv").arg(biz);
    m_objects[path] = {bytes, bytes.size(), biz, true, {}};
    m_owners[path] = mid;
    return {path.section(u'/', -1).section(u'.', 0, 0), biz};
}

void FakeArchives::pretendParts(const QString& name, const QSet<int>& missing)
{
    const std::lock_guard lock(m_mutex);
    for (auto it = m_objects.begin(); it != m_objects.end(); ++it) {
        if (it.key().section(u'/', -1).section(u'.', 0, 0) != name)
            continue;
        for (int part = 1; part <= (it->total + chunkSize - 1) / chunkSize; ++part) {
            if (!missing.contains(part))
                it->tries[part] = 1;
        }
    }
}

QJsonArray FakeArchives::archives()
{
    const std::lock_guard lock(m_mutex);
    QJsonArray all;
    for (const QJsonObject& archive : m_archives)
        all.append(archive);
    return all;
}

QJsonObject FakeArchives::archive(qint64 aid)
{
    const std::lock_guard lock(m_mutex);
    for (const QJsonObject& archive : m_archives) {
        if (archive.value(u"aid").toInteger() == aid)
            return archive;
    }
    return {};
}

QJsonArray FakeArchives::episodes()
{
    const std::lock_guard lock(m_mutex);
    return m_episodes;
}

int FakeArchives::preuploads()
{
    const std::lock_guard lock(m_mutex);
    return m_preuploads;
}

void FakeArchives::setNextAid(qint64 aid)
{
    const std::lock_guard lock(m_mutex);
    m_nextAid = aid;
}

int FakeArchives::mostPartsAtOnce()
{
    const std::lock_guard lock(m_mutex);
    return m_mostInFlight;
}

QStringList FakeArchives::complaints()
{
    const std::lock_guard lock(m_mutex);
    return m_complaints;
}

void FakeArchives::setArchiveState(qint64 aid, int state, const QString& reject)
{
    const std::lock_guard lock(m_mutex);
    for (QJsonObject& archive : m_archives) {
        if (archive.value(u"aid").toInteger() == aid) {
            archive[QStringLiteral("state")] = state;
            archive[QStringLiteral("reject_reason")] = reject;
        }
    }
}

void FakeArchives::complain(const QString& what)
{
    m_complaints += what;
}

FakeArchives::Account* FakeArchives::byCookie(const Request& request)
{
    const QByteArray cookie = request.header("Cookie");
    for (Account& account : m_accounts) {
        if (account.alive && cookie.contains("SESSDATA=" + account.sessdata))
            return &account;
    }
    return nullptr;
}

FakeArchives::Account* FakeArchives::byToken(const QByteArray& token)
{
    for (Account& account : m_accounts) {
        if (account.accessToken == token)
            return &account;
    }
    return nullptr;
}

/// Sorts again and compares (A.4).
bool FakeArchives::signedWell(const QByteArray& query, const char* secret)
{
    QList<QByteArray> pairs = query.split('&');
    QByteArray sign;
    pairs.removeIf([&](const QByteArray& pair) {
        if (!pair.startsWith("sign="))
            return false;
        sign = pair.mid(5);
        return true;
    });
    std::sort(pairs.begin(), pairs.end());
    const bool well =
        QCryptographicHash::hash(pairs.join('&') + secret, QCryptographicHash::Md5).toHex() == sign;
    if (!well)
        complain(QStringLiteral("bad sign"));
    return well;
}

/// A token belongs to the pair that made it; false when `reply` has said so.
bool FakeArchives::signedByItsPair(const Account* who, const QByteArray& query, Reply& reply)
{
    const bilibili::AppKey& key = who && who->phone ? bilibili::androidKey : bilibili::tvKey;
    const bilibili::AppKey& other = who && who->phone ? bilibili::tvKey : bilibili::androidKey;
    if (who && formValue(query, "appkey") == other.key && signedWell(query, other.secret)) {
        reply.json(no(-663));
        return false;
    }
    if (signedWell(query, key.secret) && who)
        return true;
    reply.json(no(-101));
    return false;
}

void FakeArchives::loginData(Reply& reply, const Account& account)
{
    reply.json("{\"code\":0,\"data\":" + cookiesJson(account.mid) + "}");
}

// Login

void FakeArchives::qrNew(const Request& request, Reply& reply)
{
    if (!signedWell(request.body, bilibili::tvKey.secret))
        return void(reply.json(no(-3)));
    m_code = QByteArray::number(QRandomGenerator::global()->generate64(), 16).rightJustified(32, '0');
    m_codeState = 86039;
    reply.json(
        ok({{QStringLiteral("url"),
             QStringLiteral("https://passport.bilibili.com/x/passport-tv-login/h5/qrcode/auth?auth_code=") +
                 QString::fromLatin1(m_code)},
            {QStringLiteral("auth_code"), QString::fromLatin1(m_code)}}));
}

void FakeArchives::qrPoll(const Request& request, Reply& reply)
{
    if (!signedWell(request.body, bilibili::tvKey.secret))
        return void(reply.json(no(-3)));
    if (formValue(request.body, "auth_code") != m_code)
        return void(reply.json(no(-404)));
    if (m_codeState != 0)
        return void(reply.json(no(m_codeState)));
    loginData(reply, m_accounts[m_confirmedMid]);
}

void FakeArchives::webQrNew(const Request&, Reply& reply)
{
    m_code = QByteArray::number(QRandomGenerator::global()->generate64(), 16).rightJustified(32, '0');
    m_codeState = 86101;
    reply.json(ok({{QStringLiteral("url"),
                    QStringLiteral("https://account.bilibili.com/h5/qr?key=") + QString::fromLatin1(m_code)},
                   {QStringLiteral("qrcode_key"), QString::fromLatin1(m_code)}}));
}

void FakeArchives::webQrPoll(const Request& request, Reply& reply)
{
    if (request.param(QStringLiteral("qrcode_key")).toLatin1() != m_code)
        return void(reply.json(no(-404)));
    QJsonObject data{{QStringLiteral("code"), m_codeState}}; // the outer code stays 0 (A.6)
    HttpHeaders headers{{"Content-Type", "application/json"}};
    if (m_codeState == 0) {
        const Account& who = m_accounts[m_confirmedMid];
        const QByteArray tail = "; Path=/; Domain=bilibili.com; Expires=Wed, 18 May 2033 03:33:19 GMT";
        headers += {{"Set-Cookie", "SESSDATA=" + who.sessdata + tail + "; HttpOnly; Secure"},
                    {"Set-Cookie", "bili_jct=" + who.csrf + tail},
                    {"Set-Cookie", "DedeUserID=" + QByteArray::number(who.mid) + tail}};
        data[QStringLiteral("refresh_token")] = QString::fromLatin1("secretweb" + who.refreshToken);
    }
    reply.respond(200, ok(data), headers);
}

void FakeArchives::tokenInfo(const Request& request, Reply& reply)
{
    const Account* who = byToken(request.param(QStringLiteral("access_key")).toLatin1());
    if (!signedByItsPair(who, request.query(), reply))
        return;
    reply.json(ok({{QStringLiteral("mid"), who->mid},
                   {QStringLiteral("refresh"), false},
                   {QStringLiteral("expires_in"), 1000000}}));
}

void FakeArchives::tokenRefresh(const Request& request, Reply& reply)
{
    Account* who = byToken(formValue(request.body, "access_key"));
    if (!signedByItsPair(who, request.body, reply))
        return;
    if (!who->mayRefresh || formValue(request.body, "refresh_token") != who->refreshToken)
        return void(reply.json(no(-101)));
    ++who->refreshes;
    const QByteArray generation = QByteArray::number(who->mid) + "r" + QByteArray::number(who->refreshes);
    *who = {who->mid,
            "secretsess" + generation + "%2C1999999999%2Cx",
            "secretcsrf" + generation,
            "secrettoken" + generation,
            "secretrefresh" + generation,
            true,
            true,
            who->refreshes,
            who->phone};
    loginData(reply, *who);
}

void FakeArchives::myInfo(const Request& request, Reply& reply)
{
    const Account* who = byCookie(request);
    if (!who)
        return void(reply.json(no(-101)));
    reply.json(ok({{QStringLiteral("mid"), who->mid},
                   {QStringLiteral("name"), QStringLiteral("up%1").arg(who->mid)},
                   {QStringLiteral("level"), 5},
                   {QStringLiteral("face"), QString()}}));
}

// Storage

void FakeArchives::preupload(const Request& request, Reply& reply)
{
    if (request.param(QStringLiteral("r")) == u"probe")
        return void(reply.json(
            R"({"OK":1,"lines":[{"os":"upos","query":"upcdn=one&zone=cs","probe_url":"//upos-cs-one.bilivideo.com/OK"},
            {"os":"upos","query":"upcdn=two&zone=cs","probe_url":"//upos-cs-two.bilivideo.com/OK"}],"probe":{"post":0.01}})"));
    const Account* who = byCookie(request);
    if (!who)
        return void(reply.json(no(-101)));
    ++m_preuploads;
    const QString name = request.param(QStringLiteral("name"));
    const qint64 size = request.param(QStringLiteral("size")).toLongLong();
    if (size < 1 || name.isEmpty() || request.param(QStringLiteral("profile")) != u"ugcupos/bup")
        return void(reply.json(no(-400)));
    const bool second = request.param(QStringLiteral("upcdn")) == u"two";
    const QString suffix = name.contains(u'.') ? name.section(u'.', -1) : QStringLiteral("flv");
    const QString path = QStringLiteral("/ugcboss/n%1fake.%2").arg(nextBiz).arg(suffix);
    m_objects[path] = {QByteArray(keepBytes ? qsizetype(size) : 0, '\0'), size, nextBiz, false, {}};
    m_owners[path] = who->mid;
    reply.json(QJsonDocument(QJsonObject{{QStringLiteral("OK"), 1},
                                         {QStringLiteral("auth"), QString::fromLatin1(uposAuth)},
                                         {QStringLiteral("biz_id"), nextBiz},
                                         {QStringLiteral("chunk_size"), chunkSize},
                                         {QStringLiteral("endpoint"),
                                          second ? QStringLiteral("//upos-cs-two.bilivideo.com")
                                                 : QStringLiteral("//upos-cs-one.bilivideo.com")},
                                         {QStringLiteral("upos_uri"), QStringLiteral("upos:/") + path}})
                   .toJson(QJsonDocument::Compact));
    ++nextBiz;
}

/// A client that asks for what nobody wrote down is wrong about the interface.
void FakeArchives::unexpected(const Request& request, Reply& reply)
{
    complain(QStringLiteral("unexpected call: ") +
             QString::fromLatin1(request.method + ' ' + request.path()));
    reply.respond(404);
}

void FakeArchives::probe(const Request&, Reply& reply)
{
    reply.respond(200, "OK");
}

void FakeArchives::storageRequest(const Request& request, Reply& reply)
{
    if (!request.header("Cookie").isEmpty() || request.target.contains("access_key"))
        complain(QStringLiteral("credentials sent to the storage"));
    if (request.header("Transfer-Encoding") == "chunked")
        complain(QStringLiteral("chunked body"));
    if (request.header("X-Upos-Auth") != uposAuth)
        return void(reply.respond(403));
    const QString path = QString::fromLatin1(request.path());
    if (!m_objects.contains(path))
        return void(reply.respond(404));
    Object& object = m_objects[path];
    if (request.method == "POST" && request.query().startsWith("uploads")) {
        const QString id = QStringLiteral("id-%1").arg(object.bizId);
        m_sessions.insert(id);
        return void(reply.json("{\"OK\":1,\"upload_id\":\"" + id.toLatin1() + "\"}"));
    }
    if (!m_sessions.contains(request.param(QStringLiteral("uploadId"))))
        return void(reply.respond(404, "{\"error\":\"NoSuchUpload\"}"));
    request.method == "PUT" ? putPart(request, reply, object) : completeObject(request, reply, object);
}

void FakeArchives::putPart(const Request& request, Reply& reply, Object& object)
{
    const auto number = [&](const char* name) {
        return request.param(QString::fromLatin1(name)).toLongLong();
    };
    const qint64 size = number("size");
    const qint64 chunks = (object.total + chunkSize - 1) / chunkSize;
    const bool consistent = number("partNumber") == number("chunk") + 1 && number("chunks") == chunks &&
                            number("start") == number("chunk") * chunkSize &&
                            number("end") == number("start") + size && number("total") == object.total &&
                            size == request.body.size() && number("end") <= object.total &&
                            (size == chunkSize || number("end") == object.total);
    if (!consistent) {
        complain(QStringLiteral("inconsistent part: ") + QString::fromLatin1(request.query()));
        return void(reply.respond(400));
    }
    if (keepBytes)
        object.bytes.replace(qsizetype(number("start")), qsizetype(size), request.body);
    ++object.tries[int(number("partNumber"))];
    reply.respond(200, "MULTIPART_PUT_SUCCESS");
}

void FakeArchives::completeObject(const Request& request, Reply& reply, Object& object)
{
    const QJsonArray parts = QJsonDocument::fromJson(request.body).object().value(u"parts").toArray();
    const qint64 chunks = (object.total + chunkSize - 1) / chunkSize;
    if (request.param(QStringLiteral("biz_id")).toLongLong() != object.bizId)
        complain(QStringLiteral("wrong biz_id at complete"));
    for (int i = 0; i < parts.size(); ++i) {
        if (parts[i].toObject().value(u"partNumber").toInt() != i + 1)
            complain(QStringLiteral("parts are not 1..n ascending"));
    }
    if (countParts && (object.tries.size() != chunks || parts.size() != chunks))
        return void(reply.respond(500, "{\"error\":\"complete.lua: PART_COUNT_ERR_GOT_" +
                                           QByteArray::number(object.tries.size()) + "_EXPECT_" +
                                           QByteArray::number(chunks) + "\",\"http_code\":500}"));
    if (realEtags)
        return void(reply.json("{\"OK\":0,\"error\":\"etag mismatch\"}"));
    object.complete = true;
    reply.json("{\"OK\":1,\"location\":\"x\"}");
}
