// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/bilibili/lines.h"

#include "core/account/bilibilikeys.h"
#include "core/base/log.h"
#include "core/upload/bilibili/upos.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>
#include <algorithm>
#include <cmath>

namespace bilibili {
namespace {
using namespace std::chrono_literals;

constexpr int maxLines = 32;
constexpr double maxProbeMiB = 10;
constexpr const char* jdCdns[] = {"alia", "bd", "bldsa", "tx", "txa"};

Line makeLine(const char* name, const char* query, const char* host, bool overseas = false)
{
    return {QString::fromLatin1(name), QByteArray(query),
            QUrl(QStringLiteral("https://%1/OK").arg(QLatin1String(host))), overseas};
}

HttpRequest request(const QUrl& url, std::chrono::milliseconds limit)
{
    HttpRequest request;
    request.url = url;
    request.headers = {{"User-Agent", agent::upos}};
    request.totalTimeout = limit;
    request.idleTimeout = limit;
    request.connectTimeout = limit;
    request.maxRedirects = 0;
    return request;
}
} // namespace

const QList<Line>& staticLines()
{
    static const QList<Line> lines{
        makeLine("bldsa", "zone=cs&upcdn=bldsa&probe_version=20221109", "upos-cs-upcdnbldsa.bilivideo.com"),
        makeLine("cnbldsa", "zone=cs&upcdn=cnbldsa&probe_version=20221109",
                 "upos-cs-upcdnbldsa.bilivideo.cn"),
        makeLine("andsa", "zone=cs&upcdn=andsa&probe_version=20221109", "c3350892csdsa.anitama.cn"),
        makeLine("atdsa", "zone=cs&upcdn=atdsa&probe_version=20221109", "c3350892csdsa.anitama.net"),
        makeLine("bda2", "probe_version=20221109&upcdn=bda2&zone=cs", "upos-cs-upcdnbda2.bilivideo.com"),
        makeLine("cnbd", "probe_version=20221109&upcdn=cnbd&zone=cs", "upos-cs-upcdnbd.bilivideo.cn"),
        makeLine("anbd", "probe_version=20221109&upcdn=anbd&zone=cs", "c3350892csbd.anitama.cn"),
        makeLine("atbd", "probe_version=20221109&upcdn=atbd&zone=cs", "c3350892csbd.anitama.net"),
        makeLine("tx", "zone=cs&upcdn=tx&probe_version=20221109", "upos-cs-upcdntx.bilivideo.com"),
        makeLine("cntx", "zone=cs&upcdn=cntx&probe_version=20221109", "upos-cs-upcdntx.bilivideo.com"),
        makeLine("antx", "zone=cs&upcdn=antx&probe_version=20221109", "c3350892cstx.anitama.cn"),
        makeLine("attx", "zone=cs&upcdn=attx&probe_version=20221109", "c3350892cstx.anitama.net"),
        makeLine("txa", "zone=cs&upcdn=txa&probe_version=20221109", "upos-cs-upcdntxa.bilivideo.com", true),
        makeLine("alia", "zone=cs&upcdn=alia&probe_version=20221109", "upos-cs-upcdnalia.bilivideo.com",
                 true),
        makeLine("estx", "probe_version=20250923&upcdn=estx&zone=cs", "e17962d5cstx.esheep.com"),
        makeLine("akbd", "probe_version=20250923&upcdn=akbd&zone=cs", "bb27c891csbd.aikobo.cn"),
    };
    return lines;
}

QStringList lineNames()
{
    QStringList names;
    for (const Line& line : staticLines())
        names.append(line.name);
    for (const char* cdn : jdCdns)
        names.append(QStringLiteral("jd-") + QLatin1String(cdn));
    return names;
}

Line lineNamed(const QString& name)
{
    for (const char* cdn : jdCdns) {
        if (name != QStringLiteral("jd-") + QLatin1String(cdn))
            continue;
        return {name, QByteArray("upcdn=") + cdn + "&probe_version=20221109",
                QUrl(QStringLiteral("https://upos-jd-upcdn%1.bilivideo.com/OK").arg(QLatin1String(cdn))),
                false};
    }
    for (const Line& line : staticLines()) {
        if (line.name == name)
            return line;
    }
    const QByteArray upcdn = QUrl::toPercentEncoding(name);
    return {name, "probe_version=20250923&upcdn=" + upcdn + "&zone=cs",
            QUrl(QStringLiteral("https://upos-cs-upcdn%1.bilivideo.com/OK").arg(QString::fromLatin1(upcdn))),
            false};
}

Result<ProbeList> parseProbeList(const QByteArray& body, const UploadHosts& hosts)
{
    const QJsonObject answer = QJsonDocument::fromJson(body).object();
    ProbeList list;
    for (const QJsonValue& value : answer.value(u"lines").toArray()) {
        const QJsonObject object = value.toObject();
        const QByteArray query = object.value(u"query").toString().toUtf8();
        const QUrl url = hosts.absolute(object.value(u"probe_url").toString());
        const bool known = object.value(u"os").toString(QStringLiteral("upos")) == u"upos";
        if (!known || query.isEmpty() || query.contains('#') || !hosts.allow(url) ||
            list.lines.size() >= maxLines)
            continue;
        list.lines.append(
            {QUrlQuery(QString::fromUtf8(query)).queryItemValue(QStringLiteral("upcdn")), query, url, false});
    }
    if (list.lines.isEmpty())
        return fail(Error::Kind::Protocol, QStringLiteral("preupload probe: the answer names no line"));
    const QJsonObject probe = answer.value(u"probe").toObject();
    list.byGet = probe.contains(u"get") && !probe.value(u"get").isNull();
    const double mib = probe.value(u"post").toDouble();
    if (std::isfinite(mib) && mib > 0)
        list.postBytes = qint64(std::min(mib, maxProbeMiB) * 1024 * 1024);
    return list;
}

Result<QList<MeasuredLine>> probeLines(Http& http, const UploadHosts& hosts, Stop& stop)
{
    const QList<MeasuredLine> fallback{{staticLines().first(), 0ms}};
    const auto answer =
        http.send(request(QUrl(QStringLiteral("https://member.bilibili.com/preupload?r=probe")), 15s), stop);
    if (!answer && answer.error().kind == Error::Kind::Cancelled)
        return fail(answer.error());
    const auto body = answer ? okBody(*answer) : Result<QByteArray>(answer.error());
    const auto list = body ? parseProbeList(*body, hosts) : Result<ProbeList>(body.error());
    if (!list) {
        qCWarning(lcUpload) << "no probe list, taking line" << fallback.first().line.name << ":"
                            << list.error().detail;
        return fallback;
    }
    QList<MeasuredLine> measured;
    for (const Line& line : list->lines) {
        HttpRequest probe = request(line.probeUrl, 15s);
        if (!list->byGet) {
            probe.method = "POST";
            probe.body = QByteArray(list->postBytes, '\0');
        }
        const auto begin = std::chrono::steady_clock::now();
        const auto result = http.send(probe, stop);
        const auto cost =
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
        if (result && result->ok())
            measured.append({line, cost});
        else if (!result && result.error().kind == Error::Kind::Cancelled)
            return fail(result.error());
        else
            qCInfo(lcUpload) << "line" << line.name << "did not answer the probe:"
                             << (result ? QString::number(result->status) : result.error().detail);
    }
    std::stable_sort(measured.begin(), measured.end(),
                     [](const auto& a, const auto& b) { return a.cost < b.cost; });
    return measured.isEmpty() ? fallback : measured;
}

} // namespace bilibili
