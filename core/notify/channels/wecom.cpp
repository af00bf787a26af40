// SPDX-License-Identifier: GPL-3.0-or-later
// https://developer.work.weixin.qq.com/document/path/91770
#include "core/notify/channel.h"

using namespace Qt::Literals::StringLiterals;

namespace notify {
namespace {
constexpr qsizetype longestWecom = 2048; // bytes

class WeCom : public HttpChannel
{
public:
    QString id() const override { return u"wecom"_s; }
    QString displayName() const override { return u"WeCom"_s; }
    QList<Field> fields() const override
    {
        return {{.key = u"key"_s,
                 .label = QT_TRANSLATE_NOOP("Channel", "Key"),
                 .help = QT_TRANSLATE_NOOP("Channel", "What follows key= in the robot's address."),
                 .secret = true}};
    }
    Result<HttpRequest> request(const Values& values, const Message& message, const QDateTime&) const override
    {
        return postJson(
            u"https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key="_s +
                QString::fromLatin1(QUrl::toPercentEncoding(values[u"key"_s])),
            {{u"msgtype"_s, u"text"_s},
             {u"text"_s, QJsonObject{{u"content"_s, limitedTo(plainText(message), longestWecom)}}}});
    }
    Result<> judge(const QJsonObject& answer) const override
    {
        return judgeCode(answer, "errcode", "errmsg", {-1, 45009}); // busy; more than 20 a minute
    }
};
} // namespace

std::unique_ptr<Channel> makeWeCom()
{
    return std::make_unique<WeCom>();
}
} // namespace notify
