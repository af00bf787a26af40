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
    return zeroOrAtLeast(value, 10, "s");
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
    static const QRegularExpression known(QStringLiteral("^(default|none|[1-9]\\d{0,18})$"));
    if (known.match(value.toString()).hasMatch())
        return {};
    return fail(Error::Kind::Refused, QStringLiteral("default, none or an account's number is allowed"));
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
    }
    return {};
}
} // namespace settingcheck
