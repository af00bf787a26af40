// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/errors.h"
#include "core/base/redact.h"
#include <QCoreApplication>
#include <QDateTime>
#include <cerrno>

namespace {
class Errors
{
    Q_DECLARE_TR_FUNCTIONS(Errors)
};

QString diskSentence(int code)
{
    if (code == ENOSPC || code == EDQUOT)
        return Errors::tr("The disk is full. Recording continues when there is space again.");
    if (code == EACCES || code == EPERM || code == EROFS)
        return Errors::tr("The folder cannot be written to. Choose another one in the settings.");
    if (code == ENOENT)
        return Errors::tr("The file or folder is gone.");
    if (code == ENODATA)
        return Errors::tr("The file is empty (0 bytes). Record or export it again, or leave it out.");
    return Errors::tr("The disk reported an error (%1).").arg(code);
}
} // namespace

QString errorSentence(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::Cancelled:
        return Errors::tr("Stopped.");
    case Error::Kind::Network:
        return Errors::tr("The server cannot be reached. It is tried again by itself.");
    case Error::Kind::Timeout:
        return Errors::tr("The server did not answer in time. It is tried again by itself.");
    case Error::Kind::Http:
        return Errors::tr("The server refused the request (%1).").arg(error.code);
    case Error::Kind::RateLimited:
        return Errors::tr("Too many requests: checking has slowed down by itself.");
    case Error::Kind::Protocol:
        return Errors::tr("The site gave an answer this program does not understand. An update may help.");
    case Error::Kind::NotFound:
        return Errors::tr("It does not exist (any more). Check the link.");
    case Error::Kind::LoginNeeded:
        return Errors::tr("The platform wants a login.");
    case Error::Kind::Refused:
        // With a code the detail is the site's own words; else it is ours, in English, for the log.
        return error.code != 0
                   ? Errors::tr("Refused: %1").arg(error.detail)
                   : Errors::tr("This is not allowed, or something else has the same name or link.");
    case Error::Kind::Disk:
        return diskSentence(error.code);
    case Error::Kind::Database:
        return Errors::tr("The program's database reported an error. Restart the program.");
    }
    return {};
}

QString errorReason(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::Network:
        return Errors::tr("there is no connection");
    case Error::Kind::Timeout:
        return Errors::tr("no answer in time");
    case Error::Kind::Http:
        return Errors::tr("the answer was an error (%1)").arg(error.code);
    case Error::Kind::RateLimited:
        return Errors::tr("too many requests, it asks for a break");
    default:
        return Errors::tr("no answer this program can use");
    }
}

QString errorDetails(const Error& error, const QString& about)
{
    return QStringLiteral("%1 %2\nkind: %3\ncode: %4\n%5\nbiliup-qt %6, Qt %7")
        .arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODate), redact(about),
             QLatin1String(kindName(error.kind)))
        .arg(error.code)
        .arg(redact(error.detail), QStringLiteral(BILIUP_VERSION), QLatin1String(qVersion()));
}
