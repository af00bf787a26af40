// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shutdowncountdown.h"
#include "core/base/clock.h"
#include "ui/dialogs/messagelayout.h"
#include "ui/widgets/primary.h"
#include "ui/widgets/stepbar.h"
#include <QLabel>

ShutdownCountdown::ShutdownCountdown(QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("dlgShutdown"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Shut down the computer"));
    MessageLayout layout(this, QStringLiteral("power"), Tone::Warning);
    m_text = layout.addTitle({});
    layout.addText(tr("Everything is finished: files are closed and what was being uploaded is done."));
    m_progress = new StepBar(this);
    m_progress->setObjectName(QStringLiteral("shutdownProgress"));
    m_progress->setAccessibleName(tr("Time until the computer shuts down"));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, seconds);
    layout.addWidget(m_progress);
    connect(layout.addButton(tr("Shut down now"), "btnShutdownNow"), &QPushButton::clicked, this,
            &QDialog::accept);
    QPushButton* cancel = layout.addButton(tr("Cancel"), "btnCancel");
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    makePrimary(cancel);
    cancel->setFocus();
    showLeft();
    connect(&m_timer, &QTimer::timeout, this, &ShutdownCountdown::tick);
    m_timer.start(scaled(std::chrono::seconds(1)));
}

void ShutdownCountdown::tick()
{
    --m_left;
    showLeft();
    if (m_left <= 0) {
        m_timer.stop();
        accept();
    }
}

void ShutdownCountdown::showLeft()
{
    m_text->setText(tr("The computer shuts down in %n second(s)", nullptr, m_left));
    m_progress->setProgress(m_left);
}
