// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/importlogindialog.h"
#include "core/base/background.h"
#include "core/core.h"
#include "ui/accounts/accounttext.h"
#include "ui/forms/fieldnote.h"
#include "ui/text/errors.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/primary.h"
#include "ui/widgets/tone.h"
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace {
constexpr qint64 maxBytes = 512 * 1024;

Result<QByteArray> readLogin(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Disk, QStringLiteral("%1: %2").arg(path, file.errorString()));
    const QByteArray text = file.read(maxBytes + 1);
    if (text.size() > maxBytes)
        return fail(Error::Kind::Refused, ImportLoginDialog::tr("the file is too large for a login"));
    return text;
}
} // namespace

ImportLoginDialog::ImportLoginDialog(Core& core, QWidget* parent)
    : QDialog(parent)
    , m_core(core)
    , m_text(new QPlainTextEdit(this))
    , m_note(new FieldNote(m_text, this))
{
    setObjectName(QStringLiteral("dlgImportLogin"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import a login"));
    auto* help =
        new QLabel(tr("Paste cookies.json of biliup, the Cookie header of a browser that is logged in, or "
                      "an exported cookie file; or open such a file."),
                   this);
    help->setWordWrap(true);
    setTone(help, Tone::Muted);
    m_text->setObjectName(QStringLiteral("loginTextEdit"));
    m_text->setAccessibleName(tr("Login to import"));
    m_text->setPlaceholderText(QStringLiteral("SESSDATA=…; bili_jct=…; DedeUserID=…"));
    m_text->setTabChangesFocus(true);
    m_text->setFont(monospaceFont(QLocale().name(), 95));
    m_text->setMinimumHeight(150);
    m_note->setObjectName(QStringLiteral("loginTextNote"));
    m_open = new QPushButton(tr("&Open file…"), this);
    m_open->setObjectName(QStringLiteral("btnOpenLoginFile"));
    m_open->setAutoDefault(false);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("btnCancel"));
    cancel->setAutoDefault(false);
    m_import = new QPushButton(tr("&Import"), this);
    m_import->setObjectName(QStringLiteral("btnImport"));
    makePrimary(m_import);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(m_open);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_import);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(help);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_note);
    layout->addLayout(buttons);
    resize(560, sizeHint().height());
    connect(m_text, &QPlainTextEdit::textChanged, this, &ImportLoginDialog::look);
    connect(m_open, &QPushButton::clicked, this, &ImportLoginDialog::chooseFile);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &ImportLoginDialog::take);
    look();
    m_text->setFocus();
}

void ImportLoginDialog::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Open a login"));
    dialog->setObjectName(QStringLiteral("dlgOpenLogin"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportLoginDialog::read);
    dialog->open();
}

void ImportLoginDialog::read(const QString& file)
{
    inBackground(
        this, [file] { return readLogin(file); },
        [this](const Result<QByteArray>& text) {
            if (text)
                m_text->setPlainText(QString::fromUtf8(*text));
            else
                m_note->error(errorSentence(text.error()));
        });
}

/// Says at once what is recognised, or what is missing.
void ImportLoginDialog::look()
{
    const QByteArray text = m_text->toPlainText().toUtf8().trimmed();
    m_import->setEnabled(false);
    if (text.isEmpty())
        return m_note->clear();
    const auto found = bilibili::readCredentials(text);
    if (!found)
        return m_note->warn(
            tr("A login needs the cookies SESSDATA and bili_jct; not both of them are here."));
    m_import->setEnabled(true);
    m_note->hint(found->hasToken()
                     ? tr("Cookies and a token: every way to publish works.")
                     : tr("Cookies only: publishes as the web page does. Log in by QR code to have "
                          "it renewed by itself."));
}

void ImportLoginDialog::take()
{
    const auto busy = [this](bool on) {
        m_import->setEnabled(!on);
        m_open->setEnabled(!on);
        m_text->setReadOnly(on);
    };
    busy(true);
    m_note->hint(tr("Asking Bilibili who that is…"));
    m_core.publishing.accounts.importText(m_text->toPlainText().toUtf8(),
                                          [self = QPointer(this), busy](const Result<AccountRow>& row) {
                                              if (!self)
                                                  return;
                                              busy(false);
                                              if (!row)
                                                  return self->m_note->error(loginProblem(row.error()));
                                              emit self->imported(*row);
                                              self->accept();
                                          });
}
