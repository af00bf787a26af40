// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/bilibili/upos.h"

#include "core/account/appsign.h"
#include "core/base/log.h"
#include "core/upload/steadybody.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace bilibili {
namespace {
using namespace std::chrono_literals;

constexpr qint64 maxChunk = 256 * 1024 * 1024;
constexpr int maxChunks = 100000;
constexpr qsizetype maxPartAnswer = 64 * 1024; // "MULTIPART_PUT_SUCCESS" or an error page
// Bytes a second. A part whose bytes flow is not cut (SteadyBody looks at that): only the end of all
// patience.
constexpr auto slowestRate = 1024;

QUrl uposUrl(const UposSession& session, const QByteArray& query)
{
    QUrl url = session.endpoint;
    url.setPath(QLatin1Char('/') + session.uposUri.mid(int(qstrlen("upos://"))));
    return QUrl::fromEncoded(url.toEncoded() + '?' + query, QUrl::StrictMode);
}

HttpRequest uposRequest(const UposSession& session, const QByteArray& method, const QByteArray& query,
                        std::chrono::milliseconds limit)
{
    HttpRequest request;
    request.method = method;
    request.url = uposUrl(session, query);
    request.headers = {{"User-Agent", agent::upos}, {"X-Upos-Auth", session.auth}};
    request.totalTimeout = limit;
    request.idleTimeout = 30s;
    request.connectTimeout = 15s;
    request.maxRedirects = 0; // the auth goes to no other host (D.5)
    return request;
}

/// A body that says OK:1, or why not. The title of an upos error is kept, the auth is never in it.
Result<QJsonObject> uposAnswer(const HttpResponse& response, const char* call)
{
    const QJsonObject answer = QJsonDocument::fromJson(response.body).object();
    if (response.ok() && integer(answer.value(u"OK")) == 1)
        return answer;
    QString said = answer.value(u"error").toString(answer.value(u"message").toString()).left(200);
    if (response.header("X-Upos-Auth").contains("AUTH_TS_GT_5DAY"))
        said = QStringLiteral("the upload auth is older than 5 days");
    const QString detail =
        QStringLiteral("%1: HTTP %2 %3").arg(QLatin1String(call)).arg(response.status).arg(said);
    if (response.ok())
        return fail(Error::Kind::Protocol, detail);
    Error error = statusError(response);
    if (error.kind == Error::Kind::NotFound || error.kind == Error::Kind::LoginNeeded)
        error.kind = Error::Kind::Http; // it is the session that is gone or refused: no file, no login
    error.detail = detail;
    return fail(error);
}

class StatusSink : public HttpSink
{
public:
    Result<> begin(const HttpResponse& head) override
    {
        response = head;
        return {};
    }
    Result<> data(std::span<const char> bytes) override
    {
        if (response.body.size() + qsizetype(bytes.size()) > maxPartAnswer)
            return fail(Error::Kind::Protocol, QStringLiteral("part: an endless answer"));
        response.body.append(bytes.data(), qsizetype(bytes.size()));
        return {};
    }
    HttpResponse response;
};
} // namespace

QString UposSession::filename() const
{
    const QString name = uposUri.section(QLatin1Char('/'), -1);
    const auto dot = name.lastIndexOf(QLatin1Char('.'));
    return dot > 0 ? name.left(dot) : name;
}

UploadHosts UploadHosts::from(const Endpoints& endpoints)
{
    UploadHosts hosts;
    hosts.loopback = !endpoints.isEmpty();
    hosts.scheme = endpoints.map(QUrl(QStringLiteral("https://member.bilibili.com/"))).scheme();
    return hosts;
}

bool UploadHosts::allow(const QUrl& url) const
{
    static const QLatin1String suffixes[] = {QLatin1String(".bilivideo.com"), QLatin1String(".bilivideo.cn"),
                                             QLatin1String(".anitama.cn"),    QLatin1String(".anitama.net"),
                                             QLatin1String(".esheep.com"),    QLatin1String(".aikobo.cn")};
    if (!url.isValid() || !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return false;
    const QString host = url.host().toLower();
    if (loopback && isLoopback(host))
        return url.scheme() == u"http" || url.scheme() == u"https";
    if (url.scheme() != (loopback ? scheme : QStringLiteral("https")) || url.port() != -1)
        return false;
    return std::any_of(std::begin(suffixes), std::end(suffixes),
                       [&](QLatin1String suffix) { return host.endsWith(suffix); });
}

QUrl UploadHosts::absolute(const QString& address) const
{
    return QUrl(address.startsWith(u"//") ? scheme + QLatin1Char(':') + address : address, QUrl::StrictMode);
}

int chunkCount(qint64 total, qint64 chunkSize)
{
    return int((total + chunkSize - 1) / chunkSize);
}

Chunk chunkAt(int index, qint64 total, qint64 chunkSize)
{
    const qint64 start = index * chunkSize;
    return {index, start, std::min(chunkSize, total - start)};
}

QByteArray chunkQuery(const UposSession& session, const Chunk& chunk, qint64 total)
{
    return encodeForm({{"partNumber", QByteArray::number(chunk.index + 1)},
                       {"uploadId", session.uploadId.toUtf8()},
                       {"chunk", QByteArray::number(chunk.index)},
                       {"chunks", QByteArray::number(chunkCount(total, session.chunkSize))},
                       {"size", QByteArray::number(chunk.size)},
                       {"start", QByteArray::number(chunk.start)},
                       {"end", QByteArray::number(chunk.start + chunk.size)},
                       {"total", QByteArray::number(total)}});
}

Result<UposSession> preupload(Http& http, const Credentials& who, const QString& fileName, qint64 size,
                              const Line& line, const UploadHosts& hosts, Stop& stop)
{
    HttpRequest request;
    const QByteArray query = line.query + '&' +
                             encodeForm({{"name", fileName.toUtf8()},
                                         {"r", "upos"},
                                         {"profile", upos::profile},
                                         {"ssl", "0"},
                                         {"version", upos::version},
                                         {"build", upos::build},
                                         {"size", QByteArray::number(size)}})
                                 .replace('+', "%20");
    request.url = QUrl::fromEncoded("https://member.bilibili.com/preupload?" + query, QUrl::StrictMode);
    request.headers = {
        {"User-Agent", agent::web}, {"Referer", "https://www.bilibili.com/"}, {"Cookie", who.cookieHeader()}};
    request.totalTimeout = 30s;
    request.idleTimeout = 30s;
    request.maxRedirects = 0;
    request.once = true; // each one counts against the account (B.6)
    const auto response = http.send(request, stop);
    if (!response)
        return fail(response.error());
    auto session = parsePreupload(*response, line, hosts, QDateTime::currentDateTimeUtc());
    if (session && size / session->chunkSize >= maxChunks)
        return fail(Error::Kind::Protocol,
                    QStringLiteral("preupload: chunks of %1 bytes are too small for %2")
                        .arg(session->chunkSize)
                        .arg(size));
    return session;
}

Result<UposSession> parsePreupload(const HttpResponse& response, const Line& line, const UploadHosts& hosts,
                                   const QDateTime& now)
{
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    const QJsonObject answer = document.object();
    const bool good = response.ok() && integer(answer.value(u"OK")) == 1;
    if (answer.contains(u"code") && integer(answer.value(u"code")) != 0) {
        // Too fast comes with and without an envelope, with any HTTP status (B.2, B.6).
        const auto data = apiData(response, "preupload");
        return fail(data ? Error{} : data.error());
    }
    if (!good && wantsCaptcha(answer))
        return fail(captchaError("preupload"));
    if (!good) {
        if (!response.ok())
            return fail(answerError(response, "preupload"));
        return fail(Error::Kind::Protocol, QStringLiteral("preupload: the answer does not say OK"));
    }
    UposSession session;
    session.line = line.name;
    session.auth = answer.value(u"auth").toString().toUtf8();
    session.uposUri = answer.value(u"upos_uri").toString();
    session.bizId = integer(answer.value(u"biz_id"));
    session.chunkSize = integer(answer.value(u"chunk_size"));
    const QString endpoint = answer.value(u"endpoint").toString();
    session.endpoint = hosts.absolute(endpoint);
    session.at = now;
    const bool uriFits = session.uposUri.startsWith(u"upos://") &&
                         session.uposUri.count(QLatin1Char('/')) >= 3 &&
                         !session.uposUri.contains(QLatin1Char('?')) && !session.uposUri.contains(u"..") &&
                         !session.filename().isEmpty();
    const bool authFits = !session.auth.isEmpty() && std::none_of(session.auth.begin(), session.auth.end(),
                                                                  [](char c) { return uchar(c) < ' '; });
    if (!authFits || session.bizId <= 0 || !uriFits || session.chunkSize <= 0 || session.chunkSize > maxChunk)
        return fail(
            Error::Kind::Protocol,
            QStringLiteral("preupload: auth, biz_id, chunk_size or upos_uri is missing or senseless"));
    if (endpoint.isEmpty())
        return fail(Error::Kind::Protocol, QStringLiteral("preupload: the answer names no endpoint"));
    if (!hosts.allow(session.endpoint))
        return fail(
            Error::Kind::Refused,
            QStringLiteral("preupload: %1 is no upload host of Bilibili").arg(session.endpoint.host()),
            siteRefused);
    return session;
}

Result<QString> beginUpload(Http& http, const UposSession& session, Stop& stop)
{
    const auto response = http.send(uposRequest(session, "POST", "uploads&output=json", 60s), stop);
    if (!response)
        return fail(response.error());
    const auto answer = uposAnswer(*response, "init");
    if (!answer)
        return fail(answer.error());
    const QString id = answer->value(u"upload_id").toString();
    if (id.isEmpty() || id.size() > 512)
        return fail(Error::Kind::Protocol, QStringLiteral("init: no upload_id in the answer"));
    return id;
}

Result<> putChunk(Http& http, const UposSession& session, const Chunk& chunk, qint64 total, HttpBody& body,
                  Stop& stop)
{
    HttpRequest request = uposRequest(
        session, "PUT", chunkQuery(session, chunk, total),
        std::max<std::chrono::milliseconds>(240s, std::chrono::seconds(chunk.size / slowestRate)));
    request.headers.emplaceBack("Content-Type", "application/octet-stream");
    SteadyBody steady(body, Clock::system());
    request.upload = &steady;
    StatusSink sink;
    if (const auto sent = http.stream(request, sink, stop); !sent)
        return sent;
    if (sink.response.ok())
        return {};
    const auto answer = uposAnswer(sink.response, "part");
    return fail(answer ? Error{} : answer.error());
}

Result<> completeUpload(Http& http, const UposSession& session, const QString& fileName, int chunks,
                        Stop& stop)
{
    QJsonArray parts;
    for (int part = 1; part <= chunks; ++part)
        parts.append(QJsonObject{{QStringLiteral("partNumber"), part},
                                 {QStringLiteral("eTag"), QStringLiteral("etag")}});
    HttpRequest request = uposRequest(session, "POST",
                                      encodeForm({{"name", fileName.toUtf8()},
                                                  {"uploadId", session.uploadId.toUtf8()},
                                                  {"biz_id", QByteArray::number(session.bizId)},
                                                  {"output", "json"},
                                                  {"profile", upos::profile}})
                                          .replace('+', "%20"),
                                      60s);
    request.headers.emplaceBack("Content-Type", "application/json");
    request.body =
        QJsonDocument(QJsonObject{{QStringLiteral("parts"), parts}}).toJson(QJsonDocument::Compact);
    const auto response = http.send(request, stop);
    if (!response)
        return fail(response.error());
    const auto answer = uposAnswer(*response, "complete");
    return answer ? Result<>() : Result<>(answer.error());
}

FailureClass uposClass(const Error& error)
{
    if (error.detail.contains(u"PART_COUNT_ERR"))
        return FailureClass::Part;
    // 401 too: these hosts know no login, only the session's own auth.
    constexpr int gone[] = {401, 403, 404, 410};
    if (error.kind == Error::Kind::Http &&
        std::find(std::begin(gone), std::end(gone), error.code) != std::end(gone))
        return FailureClass::Part;
    return worthRetry(error) ? FailureClass::Transient : classOf(error);
}

} // namespace bilibili
