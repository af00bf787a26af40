// SPDX-License-Identifier: GPL-3.0-or-later
// https://bark.day.app/#/tutorial
#include "core/notify/channel.h"

using namespace Qt::Literals::StringLiterals;

namespace notify {
namespace {
class Bark : public HttpChannel
{
public:
    QString id() const override { return u"bark"_s; }
    QString displayName() const override { return u"Bark"_s; }
    QList<Field> fields() const override
    {
        return {
            {.key = u"key"_s,
             .label = QT_TRANSLATE_NOOP("Channel", "Device key"),
             .help = QT_TRANSLATE_NOOP("Channel", "The part of the address the app shows behind the server."),
             .secret = true},
            {.key = u"server"_s,
             .label = QT_TRANSLATE_NOOP("Channel", "Server"),
             .required = false,
             .byDefault = u"https://api.day.app"_s}};
    }
    Result<HttpRequest> request(const Values& values, const Message& message, const QDateTime&) const override
    {
        QJsonObject body{{u"device_key"_s, values[u"key"_s]},
                         {u"title"_s, message.text.title},
                         {u"body"_s, message.text.body},
                         {u"group"_s, u"biliup-qt"_s}};
        if (!message.link.isEmpty())
            body.insert(u"url"_s, message.link.toString(QUrl::FullyEncoded));
        return postJson(values[u"server"_s] + u"/push"_s, body);
    }
    Result<> judge(const QJsonObject& answer) const override
    {
        return judgeCode(answer, "code", "message", {429}, 200);
    }
};
} // namespace

std::unique_ptr<Channel> makeBark()
{
    return std::make_unique<Bark>();
}
} // namespace notify
