// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/filenamer.h"

#include "core/base/log.h"
#include "core/base/safename.h"
#include "core/config/settings.h"

#include <QDir>
#include <QFileInfo>

Result<QString> freePath(const QString& folder, const QString& pattern, const PathFields& fields,
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
    const QString path = QDir(folder).absoluteFilePath(*relative) + QLatin1Char('.') + extension;
    const QString parent = QFileInfo(path).path();
    if (!QDir().mkpath(parent))
        return fail(Error::Kind::Disk, QStringLiteral("the folder %1 cannot be made").arg(parent));
    return safename::uniquePath(path);
}
