// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/commands/session.h"
#include "app/console.h"
#include "app/exitcode.h"
#include "app/ipc.h"
#include "core/account/credentials.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace {

void printAccounts(const CommandLine& line, const QJsonObject& answer)
{
    for (const QJsonValue& value : answer.value(u"accounts"_s).toArray()) {
        const QJsonObject account = value.toObject();
        if (line.json)
            say(account);
        else
            say(u"%1  %2  %3  %4%5"_s.arg(account.value(u"mid"_s).toInteger(), 12)
                    .arg(account.value(u"state"_s).toString(), -10)
                    .arg(account.value(u"expires"_s).toString(u"-"_s), -20)
                    .arg(account.value(u"name"_s).toString(),
                         account.value(u"default"_s).toBool() ? u"  (default)"_s : QString()));
    }
}

/// What is to be imported, checked before it travels; a secret.
Result<QByteArray> readLogin(const QString& name)
{
    QFile file(name);
    const bool open = name == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        return fail(Error::Kind::Disk, u"%1: %2"_s.arg(name, file.errorString()));
    constexpr qint64 most = ipc::largestRequest / 2;
    const QByteArray text = file.read(most + 1);
    if (text.size() > most)
        return fail(Error::Kind::Refused, u"%1 is too long for a login"_s.arg(name));
    if (const auto credentials = bilibili::readCredentials(text); !credentials)
        return fail(Error::Kind::Refused, u"%1: %2"_s.arg(name, credentials.error().detail));
    return text;
}

} // namespace

int commands::accounts(const CommandLine& line)
{
    const QString action = line.arguments.value(0, u"list"_s);
    const QString operand = line.arguments.value(1);
    QJsonObject request{{u"verb"_s, u"accounts"_s}, {u"account"_s, line.account}};
    if (action == "import"_L1) {
        const auto text = readLogin(operand);
        if (!text)
            return complain(text.error());
        request = {{u"verb"_s, u"importAccount"_s}, {u"text"_s, QString::fromUtf8(*text)}};
    } else if (action == "export"_L1) {
        request.insert(u"verb"_s, u"exportAccount"_s);
        request.insert(u"file"_s, QDir::current().absoluteFilePath(operand));
    } else if (action == "remove"_L1) {
        request.insert(u"verb"_s, u"removeAccount"_s);
        request.insert(u"account"_s, operand.isEmpty() ? line.account : operand);
    }
    return askOnce(line, request, [&line](const QJsonObject& answer) { printAccounts(line, answer); });
}

int commands::renew(const CommandLine& line)
{
    // Whoever waits for the profile while another command renews finds it done.
    return askOnce(line,
                   {{u"verb"_s, u"renewAccounts"_s},
                    {u"account"_s, line.account},
                    {u"asked"_s, QDateTime::currentMSecsSinceEpoch()}},
                   [&line](const QJsonObject& answer) { printAccounts(line, answer); });
}

int commands::archives(const CommandLine& line)
{
    const auto session = Session::open(line);
    if (!session)
        return complain(session.error());
    for (int page = 1, pages = 1; page <= pages; ++page) {
        const auto answer =
            (*session)->ask({{u"verb"_s, u"archives"_s}, {u"account"_s, line.account}, {u"page"_s, page}});
        if (!answer)
            return complain(answer.error());
        if (const int status = answer->value(u"code"_s).toInt(exitcode::failed); status != exitcode::done)
            return complain(status, answer->value(u"error"_s).toString());
        pages = answer->value(u"pages"_s).toInt();
        for (const QJsonValue& value : answer->value(u"archives"_s).toArray()) {
            const QJsonObject archive = value.toObject();
            const QString reason = archive.value(u"rejectReason"_s).toString();
            if (line.json)
                say(archive);
            else
                say(u"%1  %2  %3  %4"_s.arg(archive.value(u"bvid"_s).toString())
                        .arg(archive.value(u"standing"_s).toString(), -15)
                        .arg(archive.value(u"title"_s).toString(), reason)
                        .trimmed());
        }
    }
    return exitcode::done;
}
