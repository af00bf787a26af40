// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/filenamer.h"

#include "core/base/log.h"
#include "core/base/safename.h"
#include "core/config/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <filesystem>

Result<QString> patternPath(const QString& folder, const QString& pattern, const PathFields& fields,
                            const QString& extension)
{
    Result<QString> relative = pathtemplate::render(pattern, fields);
    if (!relative) {
        qCWarning(lcRecord, "the file name template is not used: %ls",
                  qUtf16Printable(relative.error().detail));
        relative = pathtemplate::render(setting::fileName.defaultValue.toString(), fields);
        if (!relative)
            return relative;
    }
    return QDir(folder).absoluteFilePath(*relative) + QLatin1Char('.') + extension;
}

Result<QString> freePath(const QString& path)
{
    const QString parent = QFileInfo(path).path();
    std::error_code code;
    std::filesystem::create_directories(QFile::encodeName(parent).toStdString(), code);
    if (!QFileInfo(parent).isDir())
        return fail(Error::Kind::Disk,
                    QStringLiteral("the folder %1 cannot be made: %2")
                        .arg(parent, QString::fromStdString(code.message())),
                    code.value());
    return safename::uniquePath(path);
}
