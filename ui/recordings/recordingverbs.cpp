// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recordingverbs.h"
#include "core/base/background.h"
#include "core/core.h"
#include "core/store/filing.h"
#include "ui/context.h"
#include "ui/dialogs/messagelayout.h"
#include "ui/dialogs/namelist.h"
#include "ui/navigator.h"
#include "ui/recordings/fixdialog.h"
#include "ui/text/errors.h"
#include "ui/uploads/uploaditem.h"
#include "ui/widgets/primary.h"
#include <QCoreApplication>
#include <QDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QLocale>
#include <QPushButton>

namespace {
class RecordingVerbs
{
    Q_DECLARE_TR_FUNCTIONS(RecordingVerbs)
};

void giveName(UiContext& context, QWidget* page, const QString& path, const QString& name,
              const std::function<void()>& changed)
{
    inBackground(
        page,
        [&store = context.core.store, path, name, now = context.core.clock.now()] {
            return filing::rename(store, path, name, {QStringLiteral("renamed by hand"), now});
        },
        [&context, changed](const Result<QString>& renamed) {
            if (renamed)
                return changed();
            context.navigator.toast(
                renamed.error().kind == Error::Kind::Refused
                    ? RecordingVerbs::tr("This name cannot be used, or another file has it")
                    : errorSentence(renamed.error()));
        });
}

/// Nothing on a disk is touched; what is there again keeps its row.
void forgetEntries(UiContext& context, QWidget* page, const QList<VideoRow>& videos,
                   const std::function<void()>& changed)
{
    inBackground(
        page,
        [&store = context.core.store, videos] {
            int forgotten = 0;
            for (const VideoRow& video : videos)
                if (!QFileInfo::exists(video.path) && store.videos.remove(video.id))
                    ++forgotten;
            return forgotten;
        },
        [&context, changed](int forgotten) {
            context.navigator.toast(RecordingVerbs::tr("%n missing entry(s) removed", nullptr, forgotten));
            changed();
        });
}
} // namespace

void fixRecordings(UiContext& context, QWidget* page, QList<VideoRow> videos, bool join,
                   std::function<void()> changed)
{
    videos.removeIf([](const VideoRow& video) { return !isFixable(video); });
    if (videos.isEmpty())
        return;
    auto* dialog = new FixDialog(context.core, videos, join, page->window());
    QObject::connect(dialog, &FixDialog::fixed, page, [&context, changed](int files, qint64 repairs) {
        //: %1 is a number of repairs
        context.navigator.toast(RecordingVerbs::tr("%n new file(s), %1 repairs", nullptr, files)
                                    .arg(QLocale().toString(repairs)));
        changed();
    });
    dialog->open();
}

void renameRecording(UiContext& context, QWidget* page, const VideoRow& video, std::function<void()> changed)
{
    const UploadQueue& queue = context.core.publishing.uploads;
    const UploadRow* upload = queue.ofTask(video.task);
    if (upload && queue.isRunning(upload->id))
        return context.navigator.toast(RecordingVerbs::tr("It is being uploaded: rename it afterwards"));
    auto* dialog = new QInputDialog(page->window());
    dialog->setObjectName(QStringLiteral("dlgRenameFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(RecordingVerbs::tr("Rename"));
    dialog->setLabelText(RecordingVerbs::tr("New name of the file"));
    dialog->setTextValue(QFileInfo(video.path).completeBaseName());
    dialog->resize(460, dialog->sizeHint().height());
    QObject::connect(dialog, &QInputDialog::textValueSelected, page,
                     [&context, page, path = video.path, changed](const QString& name) {
                         giveName(context, page, path, name, changed);
                     });
    dialog->open();
}

void submitAgain(UiContext& context, QWidget* page, const UploadRow& archive)
{
    inBackground(
        page, [&store = context.core.store, archive] { return readUploadDetails(store, archive); },
        [&context](const Result<UploadDetails>& details) {
            if (!details)
                return context.navigator.toast(errorSentence(details.error()));
            QStringList files;
            for (const PartRow& part : details->parts)
                files << part.path;
            PostFields fields = details->fields;
            fields.publishAt = 0; // its time has passed
            context.navigator.newUpload(files, toJson(fields));
        });
}

void forgetMissing(UiContext& context, QWidget* page, const QList<VideoRow>& videos,
                   std::function<void()> changed)
{
    if (videos.isEmpty())
        return;
    QStringList names;
    for (const VideoRow& video : videos)
        names << QFileInfo(video.path).fileName();
    auto* dialog = new QDialog(page->window());
    dialog->setObjectName(QStringLiteral("dlgForgetMissing"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(RecordingVerbs::tr("Clean up missing entries"));
    MessageLayout layout(dialog, QStringLiteral("warning"), Tone::Warning);
    layout.addTitle(RecordingVerbs::tr("Take %n missing file(s) out of the list?", nullptr,
                                       static_cast<int>(videos.size())));
    layout.addText(nameList(names));
    layout.addText(
        RecordingVerbs::tr("This cannot be undone. Files on a drive that is not connected count as "
                           "missing, too: connect it first to keep their entries."),
        Tone::Warning);
    QPushButton* cancel = layout.addButton(RecordingVerbs::tr("Cancel"), "btnCancel");
    QPushButton* confirm = layout.addButton(RecordingVerbs::tr("Take out"), "btnForget");
    makePrimary(cancel);
    cancel->setFocus();
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    QObject::connect(confirm, &QPushButton::clicked, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::accepted, page,
                     [&context, page, videos, changed = std::move(changed)] {
                         forgetEntries(context, page, videos, changed);
                     });
    dialog->open();
}
