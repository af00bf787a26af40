// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QFile>
#include <QString>

/// The bytes of a file below tests/ ("core/platform/fixtures/huya/api_live.json"). A missing one ends the
/// test program: a typo must not look like an empty answer.
inline QByteArray fixture(const QString& path)
{
    const QString root = qEnvironmentVariable("BILIUP_QT_SOURCE", QStringLiteral("."));
    QFile file(root + QStringLiteral("/tests/") + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("fixture %s: %s (run it through ctest)", qUtf8Printable(path),
               qUtf8Printable(file.errorString()));
    return file.readAll();
}
