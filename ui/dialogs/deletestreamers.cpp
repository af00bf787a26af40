// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/deletestreamers.h"
#include "core/base/background.h"
#include "core/core.h"
#include "ui/dialogs/messagelayout.h"
#include "ui/dialogs/namelist.h"
#include "ui/text/errors.h"
#include "ui/text/format.h"
#include "ui/trash.h"
#include "ui/widgets/primary.h"
#include <QCheckBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>

DeleteStreamersDialog::DeleteStreamersDialog(Core& core, const QList<StreamerId>& streamers, QWidget* parent)
    : QDialog(parent)
    , m_core(core)
    , m_streamers(streamers)
{
    setObjectName(QStringLiteral("dlgDeleteStreamers"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Delete streamers"));
    QStringList names;
    bool recording = false;
    for (const StreamerId id : streamers) {
        if (const StreamerView* view = core.roster.find(id))
            names << view->row.name;
        recording |= core.recorders.isRecording(id);
    }
    MessageLayout layout(this, QStringLiteral("delete"), Tone::Error);
    layout.addTitle(tr("Delete %n streamer(s)?", nullptr, static_cast<int>(streamers.size())));
    layout.addText(nameList(names));
    if (recording)
        layout.addText(tr("A recording is running: it will be stopped and finished first."), Tone::Warning);
    m_trash = new QCheckBox(tr("Also move the recordings to the trash"), this);
    m_trash->setObjectName(QStringLiteral("trashCheck"));
    layout.addWidget(m_trash);
    m_problem = layout.addText({}, Tone::Error);
    QPushButton* cancel = layout.addButton(tr("Cancel"), "btnCancel");
    m_delete = layout.addButton(tr("Delete"), "btnDelete");
    makePrimary(cancel);
    cancel->setFocus();
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_delete, &QPushButton::clicked, this, &DeleteStreamersDialog::removeAll);
    countFiles();
}

void DeleteStreamersDialog::countFiles()
{
    m_trash->setEnabled(false);
    struct Found
    {
        QList<VideoRow> videos;
        FilesOnDisk files;
    };
    inBackground(
        this,
        [&store = m_core.store, streamers = m_streamers] {
            Found found;
            for (const StreamerId id : streamers)
                found.videos << allVideosOf(store, id);
            found.files = filesOnDisk(found.videos);
            return found;
        },
        [this](const Found& found) {
            m_videos = found.videos;
            m_trash->setEnabled(found.files.files > 0);
            //: %1 = a size such as 38 GiB
            m_trash->setText(found.files.files > 0 ? tr("Also move %n recording(s) (%1) to the trash",
                                                        nullptr, found.files.files)
                                                         .arg(sizeText(found.files.bytes))
                                                   : tr("There are no recordings to delete"));
        });
}

void DeleteStreamersDialog::removeAll()
{
    for (const StreamerId id : m_streamers)
        if (const StreamerView* view = m_core.roster.find(id);
            view && view->state == StreamerState::Finishing) {
            //: %1 = name of a streamer
            m_problem->setText(tr("%1 is being finished, please wait a moment").arg(view->row.name));
            m_problem->show();
            return;
        }
    m_delete->setEnabled(false);
    m_left = static_cast<int>(m_streamers.size());
    for (const StreamerId id : m_streamers)
        m_core.streamers.remove(id, [self = QPointer(this)](const Result<>& result) {
            if (self)
                self->removed(result ? QString() : errorSentence(result.error()));
        });
}

void DeleteStreamersDialog::removed(const QString& problem)
{
    if (!problem.isEmpty()) {
        m_problem->setText(problem);
        m_problem->show();
    }
    if (--m_left > 0)
        return;
    m_delete->setEnabled(true);
    if (!m_problem->text().isEmpty())
        return; // stays open, saying what could not be done
    if (m_trash->isChecked() && !m_videos.isEmpty())
        return trashFiles();
    emit deleted(static_cast<int>(m_streamers.size()), {});
    accept();
}

void DeleteStreamersDialog::trashFiles()
{
    m_delete->setEnabled(false);
    inBackground(
        this,
        [&core = m_core, videos = m_videos](Stop& stop) {
            return trashVideos(core.store, core.events, videos, QStringLiteral("streamer deleted"), stop);
        },
        [this](const TrashReport& report) {
            const int kept = static_cast<int>(report.kept.size());
            emit deleted(static_cast<int>(m_streamers.size()),
                         kept ? tr("%n file(s) could not be moved to the trash and were kept", nullptr, kept)
                              : QString());
            accept();
        });
}
