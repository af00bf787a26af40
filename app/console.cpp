// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console.h"

#include "app/exitcode.h"
#include "core/base/plaintext.h"

#include <QFile>
#include <QJsonDocument>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

int complain(const Error& error)
{
    return complain(exitcode::of(error), error.detail);
}

int complain(int status, const QString& sentence)
{
    warn(sentence);
    return status;
}

void warn(const QString& sentence)
{
    std::fprintf(stderr, "biliup-qt: %s\n", plaintext::escaped(sentence).toUtf8().constData());
}

void say(const QString& line)
{
    sayColoured(plaintext::escaped(line));
}

void sayColoured(const QString& line)
{
    std::fprintf(stdout, "%s\n", line.toUtf8().constData());
    std::fflush(stdout);
}

void say(const QJsonObject& object)
{
    say(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

bool saidAll()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

Result<QString> readPassword()
{
    QFile file;
    if (!file.open(stdin, QIODevice::ReadOnly))
        return fail(Error::Kind::Disk, QStringLiteral("stdin cannot be read"));
    QByteArray line = file.readLine(8192);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (!line.isValidUtf8())
        return fail(Error::Kind::Refused, QStringLiteral("the password is no UTF-8"));
    return QString::fromUtf8(line);
}

bool isTerminal(std::FILE* stream)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stream));
#else
    return ::isatty(::fileno(stream));
#endif
}
