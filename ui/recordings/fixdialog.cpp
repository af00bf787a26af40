// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/fixdialog.h"
#include "core/core.h"
#include "ui/dialogs/messagelayout.h"
#include "ui/dialogs/namelist.h"
#include "ui/text/errors.h"
#include "ui/widgets/stepbar.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>

using namespace std::chrono_literals;

namespace {
constexpr int steps = 1000;

QString problemText(const Error& error)
{
    if (error.kind == Error::Kind::Protocol)
        return FixDialog::tr("There is no picture and no sound in the file that could be saved.");
    if (error.kind == Error::Kind::NotFound)
        return QCoreApplication::translate("Reveal", "The file has been moved or deleted.");
    return errorSentence(error);
}
} // namespace

FixDialog::FixDialog(Core& core, const QList<VideoRow>& videos, bool join, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("dlgFix"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(join ? tr("Merge recordings") : tr("Repair recordings"));
    QStringList names;
    qint64 bytes = 0;
    for (const VideoRow& video : videos) {
        names << QFileInfo(video.path).fileName();
        bytes += video.size;
    }
    MessageLayout layout(this, QStringLiteral("recordings"), Tone::Accent);
    const int count = int(videos.size());
    layout.addTitle(join ? tr("Merging %n file(s) into one", nullptr, count)
                         : tr("Repairing %n file(s)", nullptr, count));
    layout.addText(nameList(names));
    layout.addText(tr("The originals stay as they are; the new files stand beside them."));
    m_bar = new StepBar(this);
    m_bar->setObjectName(QStringLiteral("fixProgress"));
    m_bar->setAccessibleName(tr("Progress of the repair"));
    m_bar->setRange(0, steps);
    layout.addWidget(m_bar);
    m_problem = layout.addText({}, Tone::Error);
    m_problem->setObjectName(QStringLiteral("fixProblem"));
    m_cancel = layout.addButton(tr("Cancel"), "btnCancel");
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_tick, &QTimer::timeout, this, [this, bytes] {
        m_bar->setProgress(bytes > 0 ? int(std::min<qint64>(steps, m_read->load() * steps / bytes)) : 0);
    });
    m_tick.start(200ms);
    inBackground(
        *m_pool, this,
        [&store = core.store, videos, join, now = core.clock.now(), read = m_read](Stop& stop) {
            return fixVideos(store, videos, join, now, *read, stop);
        },
        [this](const Result<VideoFix>& result) { finish(result); });
}

/// A drive that stalls holds the thread in the middle of a read: others wait for it than the window.
FixDialog::~FixDialog()
{
    background::post([pool = std::move(m_pool)](Stop&) mutable { pool.reset(); });
}

void FixDialog::finish(const Result<VideoFix>& result)
{
    m_tick.stop();
    if (result) {
        emit fixed(int(result->files.size()), result->repairs);
        return accept();
    }
    m_bar->hide();
    m_problem->setText(problemText(result.error()));
    m_problem->setToolTip(result.error().detail);
    m_problem->show();
    adjustSize();
    m_cancel->setText(tr("Close"));
}
