// SPDX-License-Identifier: GPL-3.0-or-later
// https://core.telegram.org/bots/api#sendmessage
#include "core/notify/channel.h"

using namespace Qt::Literals::StringLiterals;

namespace notify {
namespace {
constexpr qsizetype longestTelegram = 4096; // characters of a message

class Telegram : public HttpChannel
{
public:
    QString id() const override { return u"telegram"_s; }
    QString displayName() const override { return u"Telegram"_s; }
    QList<Field> fields() const override
    {
        return {{.key = u"token"_s,
                 .label = QT_TRANSLATE_NOOP("Channel", "Bot token"),
                 .help = QT_TRANSLATE_NOOP("Channel", "From @BotFather."),
                 .secret = true},
                {.key = u"chat"_s,
                 .label = QT_TRANSLATE_NOOP("Channel", "Chat"),
                 .help = QT_TRANSLATE_NOOP("Channel", "Its number, or @name of a channel.")},
                {.key = u"server"_s,
                 .label = QT_TRANSLATE_NOOP("Channel", "Server"),
                 .required = false,
                 .byDefault = u"https://api.telegram.org"_s}};
    }
    Result<HttpRequest> request(const Values& values, const Message& message, const QDateTime&) const override
    {
        return postJson(values[u"server"_s] + u"/bot"_s + values[u"token"_s] + u"/sendMessage"_s,
                        {{u"chat_id"_s, values[u"chat"_s]},
                         {u"text"_s, plainText(message).left(longestTelegram)},
                         {u"disable_web_page_preview"_s, true}});
    }
    Result<> judge(const QJsonObject& answer) const override
    {
        if (answer.value("ok"_L1).toBool())
            return {};
        return fail(Error::Kind::Refused, answer.value("description"_L1).toString());
    }
};
} // namespace

std::unique_ptr<Channel> makeTelegram()
{
    return std::make_unique<Telegram>();
}
} // namespace notify
