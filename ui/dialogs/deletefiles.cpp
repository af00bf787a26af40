// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/deletefiles.h"
#include "ui/dialogs/messagelayout.h"
#include "ui/dialogs/namelist.h"
#include "ui/text/format.h"
#include "ui/widgets/primary.h"
#include <QFileInfo>
#include <QPushButton>
#include <algorithm>

DeleteFilesDialog::DeleteFilesDialog(const QList<VideoRow>& videos, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("dlgDeleteFiles"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Delete recordings"));
    QStringList names;
    qint64 bytes = 0;
    for (const VideoRow& video : videos) {
        names << QFileInfo(video.path).fileName();
        bytes += video.size;
    }
    const bool recording = std::any_of(videos.begin(), videos.end(),
                                       [](const VideoRow& video) { return video.state == u"recording"; });
    MessageLayout layout(this, QStringLiteral("delete"), Tone::Error);
    //: %1 = size
    layout.addTitle(tr("Move %n file(s) (%1) to the trash?", nullptr, static_cast<int>(videos.size()))
                        .arg(sizeText(bytes)));
    layout.addText(nameList(names));
    if (recording)
        layout.addText(tr("Files that are being recorded are kept."), Tone::Warning);
    QPushButton* cancel = layout.addButton(tr("Cancel"), "btnCancel");
    QPushButton* confirm = layout.addButton(tr("Move to the trash"), "btnDelete");
    makePrimary(cancel);
    cancel->setFocus();
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(confirm, &QPushButton::clicked, this, &QDialog::accept);
}
