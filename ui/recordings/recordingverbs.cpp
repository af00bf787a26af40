// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recordingverbs.h"
#include "core/base/background.h"
#include "core/core.h"
#include "core/store/filing.h"
#include "ui/context.h"
#include "ui/navigator.h"
#include "ui/recordings/fixdialog.h"
#include "ui/text/errors.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QInputDialog>
#include <QLocale>

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
