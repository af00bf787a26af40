// SPDX-License-Identifier: GPL-3.0-or-later
// https://docs.ntfy.sh/publish/#publish-as-json
#include "core/notify/channel.h"

using namespace Qt::Literals::StringLiterals;

namespace notify {
namespace {
constexpr qsizetype longestNtfy = 4000; // bytes; a longer message would come as a file

class Ntfy : public HttpChannel
{
public:
    QString id() const override { return u"ntfy"_s; }
    QString displayName() const override { return u"ntfy"_s; }
    QList<Field> fields() const override
    {
        return {{.key = u"topic"_s,
                 .label = QT_TRANSLATE_NOOP("Channel", "Topic"),
                 .help = QT_TRANSLATE_NOOP("Channel",
                                           "Whoever knows it can read along: choose one nobody guesses."),
                 .secret = true},
                {.key = u"token"_s,
                 .label = QT_TRANSLATE_NOOP("Channel", "Access token"),
                 .secret = true,
                 .required = false},
                {.key = u"server"_s,
                 .label = QT_TRANSLATE_NOOP("Channel", "Server"),
                 .required = false,
                 .byDefault = u"https://ntfy.sh"_s}};
    }
    Result<HttpRequest> request(const Values& values, const Message& message, const QDateTime&) const override
    {
        QJsonObject body{{u"topic"_s, values[u"topic"_s]},
                         {u"title"_s, message.text.title},
                         {u"message"_s, limitedTo(message.text.body, longestNtfy)}};
        if (!message.link.isEmpty())
            body.insert(u"click"_s, message.link.toString(QUrl::FullyEncoded));
        auto request = postJson(values[u"server"_s], body);
        if (const QString token = values[u"token"_s]; request && !token.isEmpty())
            request->headers.append({"Authorization", "Bearer " + token.toUtf8()});
        return request;
    }
};
} // namespace

std::unique_ptr<Channel> makeNtfy()
{
    return std::make_unique<Ntfy>();
}
} // namespace notify
