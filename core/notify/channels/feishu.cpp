// SPDX-License-Identifier: GPL-3.0-or-later
// https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot
#include "core/notify/channel.h"

using namespace Qt::Literals::StringLiterals;

namespace notify {
namespace {
constexpr qsizetype longestFeishu = 18'000; // bytes of the 20 KB a request may have

class Feishu : public HttpChannel
{
public:
    QString id() const override { return u"feishu"_s; }
    QString displayName() const override { return u"Feishu"_s; }
    QList<Field> fields() const override
    {
        return {{.key = u"token"_s,
                 .label = QT_TRANSLATE_NOOP("Channel", "Webhook token"),
                 .help = QT_TRANSLATE_NOOP("Channel", "What follows /hook/ in the robot's address."),
                 .secret = true},
                {.key = u"secret"_s,
                 .label = QT_TRANSLATE_NOOP("Channel", "Signing secret"),
                 .help = QT_TRANSLATE_NOOP("Channel", "When the robot checks signatures."),
                 .secret = true,
                 .required = false},
                {.key = u"server"_s,
                 .label = QT_TRANSLATE_NOOP("Channel", "Server"),
                 .help = QT_TRANSLATE_NOOP("Channel", "Lark: https://open.larksuite.com"),
                 .required = false,
                 .byDefault = u"https://open.feishu.cn"_s}};
    }
    Result<HttpRequest> request(const Values& values, const Message& message,
                                const QDateTime& now) const override
    {
        QJsonObject body{
            {u"msg_type"_s, u"text"_s},
            {u"content"_s, QJsonObject{{u"text"_s, limitedTo(plainText(message), longestFeishu)}}}};
        if (const QByteArray secret = values[u"secret"_s].toUtf8(); !secret.isEmpty()) {
            const QString at = QString::number(now.toSecsSinceEpoch());
            body.insert(u"timestamp"_s, at);
            // The text to be signed is the key, and what is signed is empty: theirs, not ours.
            body.insert(u"sign"_s, hmacSha256(at.toUtf8() + '\n' + secret, {}));
        }
        return postJson(values[u"server"_s] + u"/open-apis/bot/v2/hook/"_s +
                            QString::fromLatin1(QUrl::toPercentEncoding(values[u"token"_s])),
                        body);
    }
    Result<> judge(const QJsonObject& answer) const override
    {
        return judgeCode(answer, "code", "msg", {9499, 11232}); // too many requests
    }
};
} // namespace

std::unique_ptr<Channel> makeFeishu()
{
    return std::make_unique<Feishu>();
}
} // namespace notify
