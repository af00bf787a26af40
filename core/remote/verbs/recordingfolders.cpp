// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/verbs/recordingfolders.h"

#include "core/core.h"

#include <QFileInfo>
#include <algorithm>

namespace remote {

QStringList recordingFolders(const Core& core)
{
    QStringList folders{core.paths.recordings, core.settings.get(setting::recordFolder)};
    const QList<StreamerId> ids = core.roster.ids();
    for (const StreamerId id : ids)
        folders << core.settings.get(setting::recordFolder, id);
    folders.removeDuplicates();
    folders.removeAll(QString());
    return folders;
}

bool isInFolders(const QString& path, const QStringList& folders)
{
    const QString real = QFileInfo(path).canonicalFilePath(); // empty: it is not there
    return !real.isEmpty() && std::any_of(folders.begin(), folders.end(), [&real](const QString& folder) {
        const QString root = QFileInfo(folder).canonicalFilePath();
        return !root.isEmpty() && real.startsWith(root.endsWith(u'/') ? root : root + u'/');
    });
}
} // namespace remote
