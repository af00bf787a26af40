// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pathtemplate.h"
#include "core/config/settings.h"

#include <QDateTime>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>
#include <algorithm>

namespace settingcheck {
namespace {
Result<> zeroOrAtLeast(const QVariant& value, int least, const char* unit)
{
    const int number = value.toInt();
    if (number != 0 && number < least)
        return fail(
            Error::Kind::Refused,
            QStringLiteral("too small; 0 or at least %1 %2 is allowed").arg(least).arg(QLatin1String(unit)));
    return {};
}

Result<> steps(const QVariant& value, bool mayDelete)
{
    const QVariantList list = value.toList();
    for (int i = 0; i < list.size(); ++i) {
        const QVariantMap step = list.at(i).toMap();
        const QString what = step.value(QStringLiteral("do")).toString();
        const QVariant command = step.value(QStringLiteral("command"));
        const bool ok = what == u"run" ? !command.toStringList().value(0).trimmed().isEmpty()
                        : what == u"move"
                            ? !step.value(QStringLiteral("folder")).toString().trimmed().isEmpty()
                        : what == u"delete" ? mayDelete
                                            : what == u"remux";
        if (!ok)
            return fail(
                Error::Kind::Refused,
                QStringLiteral("step %1 is none: {\"do\": \"run\", \"command\": [...]}, {\"do\": \"move\", "
                               "\"folder\": ...}, {\"do\": \"remux\"} or, after an upload, {\"do\": "
                               "\"delete\"} is allowed")
                    .arg(i + 1));
    }
    return {};
}

/// "a,b": at least one, and no others than the known ones.
Result<> orderOf(const QVariant& value, const QStringList& known)
{
    const QStringList given = value.toString().split(u',');
    const bool good = std::all_of(given.begin(), given.end(),
                                  [&known](const QString& one) { return known.contains(one.trimmed()); });
    if (good)
        return {};
    return fail(Error::Kind::Refused, QStringLiteral("one or more of %1, separated by commas, are allowed")
                                          .arg(known.join(QStringLiteral(", "))));
}

/// One range of monitor.schedule. What schedule::ranges() would leave out must not come in: without ranges
/// every hour is allowed.
bool isHours(const QVariant& entry)
{
    static const QRegularExpression time(QStringLiteral("^(([01]?\\d|2[0-3]):[0-5]\\d|24:00)$"));
    const QVariantMap map = entry.toMap();
    for (auto it = map.begin(); it != map.end(); ++it) {
        if (it.key() == u"days") {
            const QVariantList days = it->toList();
            const bool good = std::all_of(days.begin(), days.end(), [](const QVariant& day) {
                const double number = day.toDouble();
                return day.typeId() != QMetaType::QString && number >= 1 && number <= 7 &&
                       number == int(number);
            });
            if (days.isEmpty() || !good)
                return false;
        } else if ((it.key() != u"from" && it.key() != u"to") || !time.match(it->toString()).hasMatch()) {
            return false;
        }
    }
    return map.contains(QStringLiteral("from")) && map.contains(QStringLiteral("to"));
}

/// What core/notify/channels/ says of its fields, which this floor does not see; tst_channels compares both.
struct PushService
{
    QString id;
    QStringList plain;  ///< the fields that are no secrets
    QStringList needed; ///< those of them without which nothing can be sent
};
const PushService* pushService(const QString& id)
{
    const auto list = [](const char* words) {
        return QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts);
    };
    static const QList<PushService> services{
        {QStringLiteral("telegram"), list("chat server"), list("chat")},
        {QStringLiteral("bark"), list("server"), {}},
        {QStringLiteral("serverchan"), {}, {}},
        {QStringLiteral("ntfy"), list("server"), {}},
        {QStringLiteral("dingtalk"), {}, {}},
        {QStringLiteral("feishu"), list("server"), {}},
        {QStringLiteral("wecom"), {}, {}},
        {QStringLiteral("webhook"), list("template"), {}},
        {QStringLiteral("email"), list("server security port user from to"), list("server from to")}};
    for (const PushService& service : services) {
        if (service.id == id)
            return &service;
    }
    return nullptr;
}

const QStringList& channelKeys()
{
    static const QStringList keys{QStringLiteral("id"),    QStringLiteral("service"),
                                  QStringLiteral("name"),  QStringLiteral("enabled"),
                                  QStringLiteral("kinds"), QStringLiteral("fields")};
    return keys;
}

/// What a setting holds stands in files that people show around: a key of a service does not belong there.
Result<> channelFields(const QString& id, const QVariantMap& channel)
{
    const auto refuse = [&id](const QString& why) {
        return fail(Error::Kind::Refused, QStringLiteral("channel \"%1\": %2").arg(id.left(60), why));
    };
    const QString name = channel.value(QStringLiteral("service")).toString();
    const PushService* service = pushService(name);
    if (!service)
        return refuse(QStringLiteral("there is no service \"%1\"").arg(name.left(60)));
    const QVariantMap fields = channel.value(QStringLiteral("fields")).toMap();
    QStringList strange = fields.keys();
    strange.removeIf([service](const QString& key) { return service->plain.contains(key); });
    QStringList outside = channel.keys();
    outside.removeIf([](const QString& key) { return channelKeys().contains(key); });
    const QUrl server(fields.value(QStringLiteral("server")).toString());
    strange += outside;
    if (!strange.isEmpty() || !server.userInfo().isEmpty() || server.hasQuery())
        return refuse(
            QStringLiteral("\"%1\" is not kept here; passwords, keys and addresses with keys are typed "
                           "in the settings of the window and kept in the keychain")
                .arg(strange.value(0, QStringLiteral("server")).left(60)));
    for (const QString& key : service->needed) {
        if (fields.value(key).toString().trimmed().isEmpty())
            return refuse(QStringLiteral("its \"fields\" need \"%1\"").arg(key));
    }
    return {};
}
} // namespace

Result<> fileName(const QVariant& value)
{
    return pathtemplate::check(value.toString());
}

Result<> splitMiB(const QVariant& value)
{
    return zeroOrAtLeast(value, 10, "MiB");
}

Result<> checkInterval(const QVariant& value)
{
    return zeroOrAtLeast(value, leastCheckSec, "s");
}

Result<> proxy(const QVariant& value)
{
    const QString text = value.toString();
    if (text == QLatin1String("system") || text == QLatin1String("none"))
        return {};
    const QUrl url(text, QUrl::StrictMode);
    static const QStringList schemes{QStringLiteral("http"), QStringLiteral("socks5"),
                                     QStringLiteral("socks5h")};
    if (!url.isValid() || !schemes.contains(url.scheme()) || url.host().isEmpty() || url.port() <= 0)
        return fail(Error::Kind::Refused,
                    QStringLiteral("system, none or an address such as socks5://127.0.0.1:1080 is allowed"));
    if (!url.userInfo().isEmpty()) // the value is kept as plain text
        return fail(
            Error::Kind::Refused,
            QStringLiteral("a user name and a password are not kept here; choose system and give them to "
                           "the system's proxy, for example in the environment variable https_proxy"));
    return {};
}

Result<> ownProxy(const QVariant& value)
{
    return value.toString() == QLatin1String("same") ? Result<>() : proxy(value);
}

Result<> command(const QVariant& value)
{
    const QString text = value.toString();
    if (text.isEmpty() || !QProcess::splitCommand(text).value(0).trimmed().isEmpty())
        return {};
    return fail(Error::Kind::Refused, QStringLiteral("empty or a program is allowed"));
}

Result<> header(const QVariant& value)
{
    const QString text = value.toString();
    const bool plain = std::all_of(text.begin(), text.end(),
                                   [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
    if (plain && text.size() <= 500)
        return {};
    return fail(Error::Kind::Refused,
                QStringLiteral("at most 500 letters, digits and signs of ASCII are allowed"));
}

Result<> account(const QVariant& value)
{
    static const QRegularExpression known(QStringLiteral("^(default|none|[1-9]\\d{0,17})$"));
    if (known.match(value.toString()).hasMatch())
        return {};
    return fail(Error::Kind::Refused, QStringLiteral("default, none or an account's number is allowed"));
}

Result<> protocols(const QVariant& value)
{
    return orderOf(value, {QStringLiteral("flv"), QStringLiteral("fmp4"), QStringLiteral("ts")});
}

Result<> codecs(const QVariant& value)
{
    return orderOf(value, {QStringLiteral("avc"), QStringLiteral("hevc"), QStringLiteral("av1")});
}

Result<> cdns(const QVariant& value)
{
    static const QRegularExpression word(QStringLiteral("^[\\x21-\\x7e]{1,100}$"));
    const QStringList list = value.toStringList();
    for (const QString& one : list) {
        if (!word.match(one).hasMatch())
            return fail(Error::Kind::Refused,
                        QStringLiteral("words such as gotcha09, without spaces, are allowed"));
    }
    return {};
}

Result<> uploadLine(const QVariant& value)
{
    static const QRegularExpression name(QStringLiteral("^[A-Za-z0-9_-]{0,40}$"));
    if (name.match(value.toString()).hasMatch())
        return {};
    return fail(Error::Kind::Refused, QStringLiteral("empty or a line's name such as bda2 is allowed"));
}

Result<> uid(const QVariant& value)
{
    static const QRegularExpression number(QStringLiteral("^([1-9]\\d{0,17})?$"));
    if (number.match(value.toString()).hasMatch())
        return {};
    return fail(Error::Kind::Refused, QStringLiteral("empty or an account's number (UID) is allowed"));
}

Result<> schedule(const QVariant& value)
{
    const QVariantList list = value.toList();
    if (std::all_of(list.begin(), list.end(), isHours))
        return {};
    return fail(Error::Kind::Refused,
                QStringLiteral("a list of {\"days\": [1 = Monday ... 7], \"from\": \"19:00\", \"to\": "
                               "\"02:00\"} is allowed; without days it is every day"));
}

Result<> hours(const QVariant& value)
{
    static const QRegularExpression range(
        QStringLiteral("^\\s*([01]?\\d|2[0-3]):[0-5]\\d\\s*-\\s*([01]?\\d|2[0-3]):[0-5]\\d\\s*$"));
    const QString text = value.toString();
    if (text.isEmpty() || range.match(text).hasMatch())
        return {};
    return fail(Error::Kind::Refused, QStringLiteral("empty or two times such as 23:00-07:00 are allowed"));
}

Result<> hook(const QVariant& value)
{
    return steps(value, false);
}

Result<> lastHook(const QVariant& value)
{
    return steps(value, true);
}

Result<> basePath(const QVariant& value)
{
    static const QRegularExpression form(QStringLiteral("^((/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+)?$"));
    if (form.match(value.toString()).hasMatch())
        return {};
    return fail(Error::Kind::Refused,
                QStringLiteral("empty or a path such as /recorder, without a slash at its end, is allowed"));
}

Result<> hostNames(const QVariant& value)
{
    static const QRegularExpression form(QStringLiteral(
        "^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$"));
    const QStringList names = value.toStringList();
    for (const QString& name : names) {
        if (name.size() > 253 || !form.match(name).hasMatch())
            return fail(Error::Kind::Refused,
                        QStringLiteral("%1 is no host name; names such as recorder.example.org are allowed")
                            .arg(name.left(60)));
    }
    return {};
}

Result<> moment(const QVariant& value)
{
    const QString text = value.toString();
    if (text.isEmpty() || QDateTime::fromString(text, Qt::ISODate).isValid())
        return {};
    return fail(Error::Kind::Refused,
                QStringLiteral("empty or a time such as 2026-11-26T12:00:00Z is allowed"));
}

Result<> ways(const QVariant& value)
{
    static const QStringList known{QStringLiteral("desktop"), QStringLiteral("sound"),
                                   QStringLiteral("push")};
    const QStringList list = value.toStringList();
    for (const QString& way : list) {
        if (!known.contains(way))
            return fail(
                Error::Kind::Refused,
                QStringLiteral("\"%1\" is unknown; any of desktop, sound and push is allowed").arg(way));
    }
    return {};
}

Result<> channels(const QVariant& value)
{
    const QVariantList list = value.toList();
    QSet<QString> ids;
    for (const QVariant& one : list) {
        const QVariantMap channel = one.toMap();
        const QString id = channel.value(QStringLiteral("id")).toString();
        if (id.isEmpty() || ids.contains(id) || channel.value(QStringLiteral("service")).toString().isEmpty())
            return fail(Error::Kind::Refused,
                        QStringLiteral("each channel needs an \"id\" of its own and a \"service\""));
        ids.insert(id);
        if (auto good = channelFields(id, channel); !good)
            return good;
    }
    return {};
}

QVariantList soundChannels(const QVariantList& stored)
{
    QVariantList sound;
    for (const QVariant& one : stored) {
        QVariantMap channel = one.toMap();
        QVariantMap fields = channel.value(QStringLiteral("fields")).toMap();
        const PushService* service = pushService(channel.value(QStringLiteral("service")).toString());
        if (service) {
            const QStringList keys = fields.keys();
            for (const QString& key : keys) {
                if (!service->plain.contains(key))
                    fields.remove(key);
            }
            channel.insert(QStringLiteral("fields"), fields);
        }
        const QStringList keys = channel.keys();
        for (const QString& key : keys) {
            if (!channelKeys().contains(key))
                channel.remove(key);
        }
        if (channels(sound + QVariantList{channel}))
            sound += channel;
    }
    return sound;
}
} // namespace settingcheck
