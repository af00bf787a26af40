// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeweblogin.h"

#include "tests/support/fakeanswers.h"

#include <QRandomGenerator>

using namespace fakeanswers;

FakeWebLogin::FakeWebLogin(FakeArchives& site)
    : m_site(site)
{
    site.site().route("/x/passport-login/web/qrcode/generate",
                      [this](const auto&, auto& reply) { generate(reply); });
    site.site().route("/x/passport-login/web/qrcode/poll",
                      [this](const auto& request, auto& reply) { poll(request, reply); });
    site.site().route("/x/passport-login/web/cookie/info", [](const auto&, auto& reply) {
        reply.json(
            ok({{QStringLiteral("refresh"), false}, {QStringLiteral("timestamp"), qint64(1764158400000)}}));
    });
}

void FakeWebLogin::scan()
{
    const std::lock_guard lock(m_mutex);
    m_state = 86090;
}

void FakeWebLogin::confirm(qint64 mid)
{
    const std::lock_guard lock(m_mutex);
    m_state = 0;
    m_mid = mid;
}

void FakeWebLogin::generate(HttpServer::Reply& reply)
{
    const std::lock_guard lock(m_mutex);
    m_key = QByteArray::number(QRandomGenerator::global()->generate64(), 16).rightJustified(32, '0');
    m_state = 86101;
    const QString key = QString::fromLatin1(m_key);
    reply.json(
        ok({{QStringLiteral("url"),
             QStringLiteral("https://account.bilibili.com/h5/account-h5/auth/scan-web?qrcode_key=") + key},
            {QStringLiteral("qrcode_key"), key}}));
}

void FakeWebLogin::poll(const HttpServer::Request& request, HttpServer::Reply& reply)
{
    const std::lock_guard lock(m_mutex);
    ++m_polls;
    const bool known = request.param(QStringLiteral("qrcode_key")).toLatin1() == m_key;
    const int state = known ? m_state : 86038;
    HttpHeaders headers{{"Content-Type", "application/json"}};
    QJsonObject data{{QStringLiteral("code"), state}};
    if (state == 0) {
        const auto who = m_site.account(m_mid);
        headers << std::pair<QByteArray, QByteArray>("Set-Cookie",
                                                     "SESSDATA=" + who.sessdata +
                                                         "; Path=/; Domain=bilibili.com; HttpOnly; Secure")
                << std::pair<QByteArray, QByteArray>("Set-Cookie", "bili_jct=" + who.csrf + "; Path=/")
                << std::pair<QByteArray, QByteArray>("Set-Cookie",
                                                     "DedeUserID=" + QByteArray::number(m_mid) + "; Path=/");
        data.insert(QStringLiteral("refresh_token"), QStringLiteral("secretwebrefresh"));
    }
    reply.respond(200, ok(data), headers);
}
