// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/smtp.h"

#include "core/base/clock.h"
#include "core/net/curlcertificates.h"
#include "core/net/curlstream.h"

#include <QLocale>
#include <QRegularExpression>
#include <QUrl>
#include <QUuid>
#include <curl/curl.h>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace smtp {
namespace {
constexpr auto connectTimeout = 15s;
constexpr auto totalTimeout = 60s;
constexpr qsizetype bytesOfWord = 39; // base64 of an encoded word must fit into a line of 76

struct EndEasy
{
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct EndMulti
{
    void operator()(CURLM* handle) const { curl_multi_cleanup(handle); }
};
struct EndList
{
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

/// "=?UTF-8?B?...?=", folded, cut between characters.
QByteArray encodedWords(const QString& text)
{
    QByteArray out;
    QByteArray word;
    const auto end = [&] {
        out += (out.isEmpty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + word.toBase64() + "?=";
        word.clear();
    };
    for (const uint character : text.toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(reinterpret_cast<const char32_t*>(&character), 1).toUtf8();
        if (word.size() + bytes.size() > bytesOfWord)
            end();
        word += bytes;
    }
    if (!word.isEmpty())
        end();
    return out;
}

QByteArray folded(const QByteArray& base64)
{
    QByteArray out;
    for (qsizetype at = 0; at < base64.size(); at += 76)
        out += base64.mid(at, 76) + "\r\n";
    return out;
}

struct Source
{
    QByteArray bytes;
    qsizetype at = 0;

    static size_t read(char* into, size_t size, size_t count, void* self)
    {
        auto* source = static_cast<Source*>(self);
        const qsizetype some =
            std::min<qsizetype>(qsizetype(size * count), source->bytes.size() - source->at);
        std::copy_n(source->bytes.constData() + source->at, some, into);
        source->at += some;
        return size_t(some);
    }
};

Error errorOf(CURLcode code, CURL* easy, const Server& server, const char* text)
{
    long status = 0;
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
    Error error{Error::Kind::Network, {}, int(status), {}};
    if (code == CURLE_LOGIN_DENIED)
        error.kind = Error::Kind::LoginNeeded;
    else if (code == CURLE_OPERATION_TIMEDOUT)
        error.kind = Error::Kind::Timeout;
    else if (code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_USE_SSL_FAILED || status >= 500)
        error.kind = Error::Kind::Refused;
    else if (status >= 400)
        error.kind = Error::Kind::RateLimited;
    error.detail =
        u"%1: %2"_s.arg(server.host, QString::fromLocal8Bit(*text ? text : curl_easy_strerror(code)));
    return error;
}

/// curl_easy_perform() that a Stop ends at once.
CURLcode perform(CURL* easy, Stop& stop)
{
    const std::unique_ptr<CURLM, EndMulti> multi(curl_multi_init());
    const Stop::Hook hook(stop, [&] { curl_multi_wakeup(multi.get()); });
    curl_multi_add_handle(multi.get(), easy);
    CURLcode code = CURLE_OK;
    for (int running = 1; running > 0 && !stop.requested();) {
        curl_multi_perform(multi.get(), &running);
        int left = 0;
        if (const CURLMsg* message = curl_multi_info_read(multi.get(), &left))
            code = message->data.result;
        if (running > 0)
            curl_multi_poll(multi.get(), nullptr, 0, 1000, nullptr);
    }
    curl_multi_remove_handle(multi.get(), easy);
    return code;
}
} // namespace

bool isAddress(const QString& text)
{
    static const QRegularExpression form(
        u"^[^\\s@<>\"(),;:\\\\[:cntrl:]]{1,64}@[^\\s@<>\"(),;:\\\\[:cntrl:]]{1,255}$"_s);
    return form.match(text).hasMatch();
}

QByteArray compose(const Mail& mail, const QByteArray& messageId)
{
    QString subject = mail.subject;
    subject.replace(QRegularExpression(u"[\\x00-\\x1f]+"_s), u" "_s);
    QString text = mail.text;
    text.replace(u"\r\n"_s, u"\n"_s).replace(u"\n"_s, u"\r\n"_s);
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    const QByteArray date = english.toString(mail.at.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1();
    return "From: biliup-qt <" + mail.from.toUtf8() + ">\r\nTo: " + mail.to.join(u", ").toUtf8() +
           "\r\nSubject: " + encodedWords(subject) + "\r\nDate: " + date + " +0000\r\nMessage-ID: <" +
           messageId +
           ">\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n"
           "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
           folded(text.toUtf8().toBase64());
}

Result<> send(const Server& server, const Mail& mail, Stop& stop)
{
    CurlStream::initialize();
    QUrl url;
    url.setScheme(server.startTls ? u"smtp"_s : u"smtps"_s);
    url.setHost(server.host);
    url.setPort(server.port > 0 ? server.port : server.startTls ? 587 : 465);
    if (!url.isValid() || url.host().isEmpty())
        return fail(Error::Kind::Refused, u"“%1” is no server name"_s.arg(server.host));
    const std::unique_ptr<CURL, EndEasy> easy(curl_easy_init());
    const auto set = [&](CURLoption option, auto value) { curl_easy_setopt(easy.get(), option, value); };
    std::unique_ptr<curl_slist, EndList> to;
    for (const QString& one : mail.to)
        to.reset(curl_slist_append(to.release(), ('<' + one.toUtf8() + '>').constData()));
    const QByteArray host = mail.from.section(u'@', 1).toUtf8();
    Source source{compose(mail, QUuid::createUuid().toByteArray(QUuid::WithoutBraces) + '@' + host)};
    char text[CURL_ERROR_SIZE] = {};
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_ERRORBUFFER, text);
    set(CURLOPT_URL, url.toEncoded().constData());
    set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    set(CURLOPT_PROXY, "");
    set(CURLOPT_IPRESOLVE, long(server.ipv6 ? CURL_IPRESOLVE_WHATEVER : CURL_IPRESOLVE_V4));
    set(CURLOPT_USE_SSL, long(CURLUSESSL_ALL)); // never a password in the clear
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    setCurlCertificates(easy.get());
    set(CURLOPT_CONNECTTIMEOUT_MS, long(scaled(connectTimeout).count()));
    set(CURLOPT_TIMEOUT_MS, long(scaled(totalTimeout).count()));
    if (!server.user.isEmpty()) {
        set(CURLOPT_USERNAME, server.user.toUtf8().constData());
        set(CURLOPT_PASSWORD, server.password.toUtf8().constData());
    }
    set(CURLOPT_MAIL_FROM, ('<' + mail.from.toUtf8() + '>').constData());
    set(CURLOPT_MAIL_RCPT, to.get());
    set(CURLOPT_UPLOAD, 1L);
    set(CURLOPT_READFUNCTION, &Source::read);
    set(CURLOPT_READDATA, &source);
    const CURLcode code = perform(easy.get(), stop);
    if (stop.requested())
        return fail(Error::Kind::Cancelled, server.host + u": stopped"_s);
    if (code != CURLE_OK)
        return fail(errorOf(code, easy.get(), server, text));
    return {};
}
} // namespace smtp
