// SPDX-License-Identifier: GPL-3.0-or-later
// A Bilibili on loopback for trying things by hand: logins by QR code, uploads, archives; no live rooms. It
// prints how to start the program on it and what its phone can do.
#include "tests/support/fakeweblogin.h"

#include <QCoreApplication>
#include <cstdio>

namespace {
void say(const QString& line)
{
    std::fputs(qPrintable(line + u'\n'), stdout);
    std::fflush(stdout);
}

/// The phone's and the site's hand: /ctl/scan, /ctl/confirm?mid=10001, ...
void control(FakeArchives& site, FakeWebLogin& web, const HttpServer::Request& request,
             HttpServer::Reply& reply)
{
    const QByteArray verb = request.path().mid(qsizetype(qstrlen("/ctl/")));
    const qint64 mid = request.param(QStringLiteral("mid")).toLongLong();
    QByteArray answer = "ok\n";
    if (verb == "scan") {
        site.scan();
        web.scan();
    } else if (verb == "confirm") {
        site.confirm(mid);
        web.confirm(mid);
    } else if (verb == "expire") {
        site.expireCode();
    } else if (verb == "die") {
        site.setAlive(mid, false, false);
    } else if (verb == "revive") {
        site.setAlive(mid, true);
    } else if (verb == "cookies") {
        answer = site.cookiesJson(mid);
    } else {
        return void(reply.respond(404));
    }
    reply.respond(200, answer);
}
} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    FakeArchives site;
    FakeWebLogin web(site);
    for (const qint64 mid : {10001, 10002})
        site.addAccount(mid);
    site.site().route("/ctl/", [&](const auto& request, auto& reply) { control(site, web, request, reply); });
    const QString address = site.site().url("/ctl/").toString();
    say(QStringLiteral("export BILIUP_QT_HOSTS='%1'").arg(site.hosts()));
    say(QStringLiteral("# then: biliup-qt --profile /tmp/try --secret-store file"));
    for (const char* verb :
         {"scan", "confirm?mid=10001", "expire", "die?mid=10001", "revive?mid=10001", "cookies?mid=10002"})
        say(QStringLiteral("# curl '%1%2'").arg(address, QString::fromLatin1(verb)));
    return QCoreApplication::exec();
}
