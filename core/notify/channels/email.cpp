// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/smtp.h"
#include "core/notify/channel.h"

using namespace Qt::Literals::StringLiterals;

namespace notify {
namespace {
QStringList addresses(const QString& text)
{
    QStringList list;
    for (const QString& one : text.split(u',', Qt::SkipEmptyParts))
        list.append(one.trimmed());
    return list;
}

class Email : public Channel
{
public:
    QString id() const override { return u"email"_s; }
    QString displayName() const override { return u"E-mail"_s; }
    QList<Field> fields() const override
    {
        return {{.key = u"server"_s,
                 .label = QT_TRANSLATE_NOOP("Channel", "Server"),
                 .help = QT_TRANSLATE_NOOP("Channel", "For example smtp.qq.com")},
                {.key = u"security"_s,
                 .label = QT_TRANSLATE_NOOP("Channel", "Encryption"),
                 .required = false,
                 .byDefault = u"tls"_s,
                 .choices = {u"tls"_s, u"starttls"_s}},
                {.key = u"port"_s,
                 .label = QT_TRANSLATE_NOOP("Channel", "Port"),
                 .help = QT_TRANSLATE_NOOP("Channel", "Empty: 465 for tls, 587 for starttls"),
                 .required = false},
                {.key = u"user"_s, .label = QT_TRANSLATE_NOOP("Channel", "User"), .required = false},
                {.key = u"password"_s,
                 .label = QT_TRANSLATE_NOOP("Channel", "Password"),
                 .help = QT_TRANSLATE_NOOP("Channel", "QQ and 163 ask for an authorization code instead."),
                 .secret = true,
                 .required = false},
                {.key = u"from"_s, .label = QT_TRANSLATE_NOOP("Channel", "From")},
                {.key = u"to"_s,
                 .label = QT_TRANSLATE_NOOP("Channel", "To"),
                 .help = QT_TRANSLATE_NOOP("Channel", "Several addresses are separated by commas.")}};
    }
    Result<> check(const Values& values) const override
    {
        const QString port = values[u"port"_s];
        bool number = true;
        if (!port.isEmpty() && (port.toUShort(&number) == 0 || !number))
            return fail(Error::Kind::Refused, u"“Port” is a number from 1 to 65535"_s);
        for (const QString& one : addresses(values[u"to"_s]) + QStringList{values[u"from"_s]}) {
            if (!smtp::isAddress(one))
                return fail(Error::Kind::Refused, u"“%1” is no mail address"_s.arg(one.left(60)));
        }
        return {};
    }
    Result<> send(const Values& values, const Message& message, Http& http, const QDateTime& now,
                  Stop& stop) const override
    {
        smtp::Server server;
        server.host = values[u"server"_s];
        server.startTls = values[u"security"_s] == u"starttls";
        server.port = values[u"port"_s].toInt();
        server.user = values[u"user"_s];
        server.password = values[u"password"_s];
        server.ipv6 = http.ipv6();
        const smtp::Mail mail{values[u"from"_s], addresses(values[u"to"_s]), message.text.title,
                              message.link.isEmpty()
                                  ? message.text.body
                                  : message.text.body + u"\n\n"_s + message.link.toString(),
                              now};
        return smtp::send(server, mail, stop);
    }
};
} // namespace

std::unique_ptr<Channel> makeEmail()
{
    return std::make_unique<Email>();
}
} // namespace notify
