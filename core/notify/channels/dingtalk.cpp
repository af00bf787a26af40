// SPDX-License-Identifier: GPL-3.0-or-later
// https://open.dingtalk.com/document/robots/customize-robot-security-settings
#include "core/notify/channel.h"

using namespace Qt::Literals::StringLiterals;

namespace notify {
namespace {
constexpr qsizetype longestDingTalk = 18'000; // bytes of the 20 000 a message may have

class DingTalk : public HttpChannel
{
public:
    QString id() const override { return u"dingtalk"_s; }
    QString displayName() const override { return u"DingTalk"_s; }
    QList<Field> fields() const override
    {
        return {{.key = u"token"_s,
                 .label = QT_TRANSLATE_NOOP("Channel", "Access token"),
                 .help = QT_TRANSLATE_NOOP("Channel", "What follows access_token= in the robot's address."),
                 .secret = true},
                {.key = u"secret"_s,
                 .label = QT_TRANSLATE_NOOP("Channel", "Signing secret"),
                 .help = QT_TRANSLATE_NOOP("Channel", "SEC…, when the robot checks signatures."),
                 .secret = true,
                 .required = false}};
    }
    Result<HttpRequest> request(const Values& values, const Message& message,
                                const QDateTime& now) const override
    {
        const auto encoded = [](const QString& text) {
            return QString::fromLatin1(QUrl::toPercentEncoding(text));
        };
        QString url = u"https://oapi.dingtalk.com/robot/send?access_token="_s + encoded(values[u"token"_s]);
        if (const QByteArray secret = values[u"secret"_s].toUtf8(); !secret.isEmpty()) {
            const QString at = QString::number(now.toMSecsSinceEpoch());
            url += u"&timestamp="_s + at + u"&sign="_s +
                   encoded(hmacSha256(secret, at.toUtf8() + '\n' + secret));
        }
        return postJson(
            url, {{u"msgtype"_s, u"text"_s},
                  {u"text"_s, QJsonObject{{u"content"_s, limitedTo(plainText(message), longestDingTalk)}}}});
    }
    Result<> judge(const QJsonObject& answer) const override
    {
        return judgeCode(answer, "errcode", "errmsg", {-1, 130101}); // busy; more than 20 a minute
    }
};
} // namespace

std::unique_ptr<Channel> makeDingTalk()
{
    return std::make_unique<DingTalk>();
}
} // namespace notify
