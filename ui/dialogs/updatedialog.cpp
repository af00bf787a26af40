// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/updatedialog.h"
#include "core/update/updatecheck.h"
#include "ui/dialogs/messagelayout.h"
#include "ui/text/updates.h"
#include "ui/widgets/primary.h"
#include <QDesktopServices>
#include <QLabel>
#include <QPushButton>

UpdateDialog::UpdateDialog(UpdateCheck& check, QWidget* parent)
    : QDialog(parent)
    , m_check(check)
{
    setObjectName(QStringLiteral("dlgUpdate"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Check for updates"));
    MessageLayout layout(this, QStringLiteral("download"), Tone::Accent);
    m_title = layout.addTitle({});
    m_title->setTextFormat(Qt::PlainText);
    m_text = layout.addText({});
    m_text->setObjectName(QStringLiteral("updateText"));
    m_again = layout.addButton(tr("&Try again"), "btnTryAgain");
    m_open = layout.addButton(tr("&Open release page"), "btnOpenRelease");
    QPushButton* close = layout.addButton(tr("Close"), "btnClose");
    makePrimary(close);
    connect(m_again, &QPushButton::clicked, this, &UpdateDialog::ask);
    connect(m_open, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(m_page);
        accept();
    });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    ask();
}

void UpdateDialog::ask()
{
    m_again->hide();
    m_open->hide();
    say(tr("Asking for the latest version…"), {});
    m_check.ask(this, [this](const Result<update::Found>& found) { tell(found); });
}

void UpdateDialog::tell(const Result<update::Found>& found)
{
    m_again->setVisible(!found);
    m_open->setVisible(found && found->newer);
    if (!found)
        return say(tr("The latest version is not known"), updateErrorSentence(found.error()));
    const QString mine = QStringLiteral(BILIUP_VERSION);
    if (!found->newer)
        return say(tr("biliup-qt %1 is up to date").arg(mine), {});
    m_page = found->release.page;
    //: %1 = the version that runs
    const QString running = tr("You have %1.").arg(mine);
    const QString& name = found->release.name;
    say(tr("biliup-qt %1 is available").arg(found->release.version),
        name.isEmpty() ? running : name + QChar::LineFeed + running);
}

void UpdateDialog::say(const QString& title, const QString& text)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    adjustSize();
}
