// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/quitdialogs.h"
#include "core/base/clock.h"
#include "core/core.h"
#include "ui/dialogs/messagelayout.h"
#include "ui/dialogs/namelist.h"
#include "ui/widgets/primary.h"
#include <QCheckBox>
#include <QCloseEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace {
constexpr std::chrono::seconds patience{30};
}

Busy busyNow(const Core& core)
{
    Busy busy;
    for (const StreamerId id : core.recorders.running())
        if (const StreamerView* view = core.roster.find(id))
            busy.recordings << view->row.name;
    busy.uploads = core.publishing.uploads.running();
    return busy;
}

QuitDialog::QuitDialog(const Busy& busy, bool canShutDown, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("dlgQuit"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Quit biliup-qt"));
    MessageLayout layout(this, QStringLiteral("record"), Tone::Recording);
    const QString uploads = tr("%n submission(s) being uploaded", nullptr, busy.uploads);
    if (busy.recordings.isEmpty()) {
        layout.addTitle(uploads);
    } else {
        layout.addTitle(tr("%n recording(s) in progress", nullptr, static_cast<int>(busy.recordings.size())));
        layout.addText(nameList(busy.recordings));
        layout.addText(busy.uploads > 0 ? uploads : QString());
    }
    layout.addText(tr("Nothing that was recorded so far gets lost: files are closed properly."));
    if (busy.uploads > 0)
        layout.addText(tr("Uploads go on at the next start where they were."));
    const auto add = [&](const QString& text, const char* name, Choice choice) {
        QPushButton* button = layout.addButton(text, name);
        connect(button, &QPushButton::clicked, this, [this, choice] { choose(choice); });
        return button;
    };
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("btnCancel"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    layout.addLeft(cancel);
    add(tr("Stop and quit"), "btnStopAndQuit", Choice::StopNow);
    auto* after = add(tr("Quit when finished"), "btnQuitAfter", Choice::WhenFinished);
    if (canShutDown)
        layout.addWidget(makeShutDownCheck(after));
    QPushButton* keep = add(tr("Keep running (minimise)"), "btnKeepRunning", Choice::KeepRunning);
    makePrimary(keep);
    keep->setFocus();
}

QCheckBox* QuitDialog::makeShutDownCheck(QPushButton* after)
{
    m_shutDown = new QCheckBox(tr("Shut down the computer when everything is finished"), this);
    m_shutDown->setObjectName(QStringLiteral("shutDownCheck"));
    connect(m_shutDown, &QCheckBox::toggled, after, [after](bool on) {
        after->setText(on ? tr("Shut down when finished") : tr("Quit when finished"));
    });
    return m_shutDown;
}

void QuitDialog::choose(Choice choice)
{
    const bool off = m_shutDown && m_shutDown->isChecked();
    emit chosen(off && choice == Choice::WhenFinished ? Choice::ShutDownWhenFinished : choice);
    accept();
}

CloseDialog::CloseDialog(QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("dlgClose"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Close window"));
    MessageLayout layout(this, QStringLiteral("power"), Tone::Accent);
    layout.addTitle(tr("Keep recording in the background?"));
    layout.addText(tr("Minimised to the tray, biliup-qt goes on watching and recording."));
    auto* remember = new QCheckBox(tr("Remember my choice"), this);
    remember->setObjectName(QStringLiteral("rememberCheck"));
    layout.addLeft(remember);
    const auto add = [&](const QString& text, const char* name, Choice choice) {
        QPushButton* button = layout.addButton(text, name);
        connect(button, &QPushButton::clicked, this, [this, choice, remember] {
            emit chosen(choice, remember->isChecked());
            accept();
        });
        return button;
    };
    QPushButton* cancel = layout.addButton(tr("Cancel"), "btnCancel");
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    add(tr("Quit"), "btnQuit", Choice::Quit);
    QPushButton* hide = add(tr("Minimise to the tray"), "btnMinimise", Choice::Hide);
    makePrimary(hide);
    hide->setFocus();
}

FinishingDialog::FinishingDialog(int recordings, QWidget* parent)
    : QDialog(parent)
    , m_total(recordings)
{
    setObjectName(QStringLiteral("dlgFinishing"));
    setWindowTitle(tr("Quit biliup-qt"));
    setWindowFlag(Qt::WindowCloseButtonHint, false);
    MessageLayout layout(this, QStringLiteral("state-finishing"), Tone::Checking);
    m_text = layout.addTitle({});
    layout.addText(tr("The files are being closed so that they play everywhere."));
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("finishingProgress"));
    m_progress->setAccessibleName(tr("Recordings finished"));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, recordings);
    layout.addWidget(m_progress);
    m_force = layout.addButton(tr("Quit by force"), "btnForceQuit");
    m_force->hide();
    connect(m_force, &QPushButton::clicked, this, &FinishingDialog::forced);
    setLeft(recordings);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, m_force, &QWidget::show);
    m_patience.start(scaled(patience));
}

void FinishingDialog::setLeft(int recordings)
{
    const int done = std::max(0, m_total - recordings);
    m_progress->setValue(done);
    //: %1 of %2 recordings are closed
    m_text->setText(tr("Finishing %1 of %2…").arg(std::min(done + 1, m_total)).arg(m_total));
}

void FinishingDialog::closeEvent(QCloseEvent* event)
{
    event->ignore();
}
