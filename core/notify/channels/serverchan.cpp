// SPDX-License-Identifier: GPL-3.0-or-later
// https://sct.ftqq.com/sendkey and, for keys that begin with "sctp", https://sc3.ft07.com/
#include "core/notify/channel.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace notify {
namespace {
constexpr qsizetype longestTitle = 32;

/// "SCT123..." or "sctp<number>t...": the number names the host.
QString addressOf(const QString& key)
{
    static const QRegularExpression third(u"^sctp(\\d{1,12})t[A-Za-z0-9]+$"_s);
    if (const auto match = third.match(key); match.hasMatch())
        return u"https://%1.push.ft07.com/send/%2.send"_s.arg(match.captured(1), key);
    return u"https://sctapi.ftqq.com/%1.send"_s.arg(key);
}

class ServerChan : public HttpChannel
{
public:
    QString id() const override { return u"serverchan"_s; }
    QString displayName() const override { return u"ServerChan"_s; }
    QList<Field> fields() const override
    {
        return {{.key = u"key"_s,
                 .label = QT_TRANSLATE_NOOP("Channel", "SendKey"),
                 .help = QT_TRANSLATE_NOOP("Channel", "SCT… or sctp…"),
                 .secret = true}};
    }
    Result<> check(const Values& values) const override
    {
        static const QRegularExpression form(u"^[A-Za-z0-9]+$"_s);
        if (form.match(values[u"key"_s]).hasMatch())
            return {};
        return fail(Error::Kind::Refused, u"“SendKey” is letters and digits only"_s);
    }
    Result<HttpRequest> request(const Values& values, const Message& message, const QDateTime&) const override
    {
        return postJson(addressOf(values[u"key"_s]), {{u"title"_s, message.text.title.left(longestTitle)},
                                                      {u"desp"_s, plainText(message)}});
    }
    Result<> judge(const QJsonObject& answer) const override
    {
        return judgeCode(answer, "code", "message", {});
    }
};
} // namespace

std::unique_ptr<Channel> makeServerChan()
{
    return std::make_unique<ServerChan>();
}
} // namespace notify
