// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channel.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace notify {
namespace {
/// `text` as it stands between the quotes of a JSON string.
QString escaped(const QString& text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(2, array.size() - 4)); // without [" and "]
}

/// One pass: what a title brings in is not looked at again.
QByteArray render(const QString& pattern, const Message& message)
{
    const QHash<QString, QString> known{{u"title"_s, message.text.title},
                                        {u"body"_s, message.text.body},
                                        {u"kind"_s, message.details.value("kind"_L1).toString()},
                                        {u"name"_s, message.details.value("name"_L1).toString()},
                                        {u"link"_s, message.link.toString(QUrl::FullyEncoded)},
                                        {u"time"_s, message.at.toUTC().toString(Qt::ISODate)}};
    QString out;
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        const qsizetype end = pattern.at(at) == u'{' ? pattern.indexOf(u'}', at) : -1;
        const auto value = end < 0 ? known.cend() : known.constFind(pattern.mid(at + 1, end - at - 1));
        if (value == known.cend()) {
            out += pattern.at(at);
            continue;
        }
        out += escaped(*value);
        at = end;
    }
    return out.toUtf8();
}

class Webhook : public HttpChannel
{
public:
    QString id() const override { return u"webhook"_s; }
    QString displayName() const override { return u"Webhook"_s; }
    QList<Field> fields() const override
    {
        return {{.key = u"url"_s,
                 .label = QT_TRANSLATE_NOOP("Channel", "Address"),
                 .help = QT_TRANSLATE_NOOP("Channel", "https://… Kept as a secret, as most hold a key."),
                 .secret = true},
                {.key = u"authorization"_s,
                 .label = QT_TRANSLATE_NOOP("Channel", "Authorization header"),
                 .help = QT_TRANSLATE_NOOP("Channel", "For example: Bearer …"),
                 .secret = true,
                 .required = false},
                {.key = u"template"_s,
                 .label = QT_TRANSLATE_NOOP("Channel", "JSON to send"),
                 .help = QT_TRANSLATE_NOOP(
                     "Channel",
                     "{title}, {body}, {kind}, {name}, {link} and {time} are filled in. Empty: all of it."),
                 .required = false,
                 .longText = true}};
    }
    Result<> check(const Values& values) const override
    {
        const QString pattern = values[u"template"_s];
        QJsonParseError error;
        if (!pattern.isEmpty())
            QJsonDocument::fromJson(render(pattern, {}), &error);
        if (pattern.isEmpty() || error.error == QJsonParseError::NoError)
            return {};
        return fail(
            Error::Kind::Refused,
            u"“JSON to send” is no JSON: %1 at character %2"_s.arg(error.errorString()).arg(error.offset));
    }
    Result<HttpRequest> request(const Values& values, const Message& message, const QDateTime&) const override
    {
        QJsonObject all = message.details;
        all.insert(u"title"_s, message.text.title);
        all.insert(u"body"_s, message.text.body);
        all.insert(u"time"_s, message.at.toUTC().toString(Qt::ISODate));
        auto request = postJson(values[u"url"_s], all);
        if (!request)
            return request;
        if (const QString pattern = values[u"template"_s]; !pattern.isEmpty())
            request->body = render(pattern, message);
        if (const QString header = values[u"authorization"_s]; !header.isEmpty())
            request->headers.append({"Authorization", header.toUtf8()});
        return request;
    }
};
} // namespace

std::unique_ptr<Channel> makeWebhook()
{
    return std::make_unique<Webhook>();
}
} // namespace notify
