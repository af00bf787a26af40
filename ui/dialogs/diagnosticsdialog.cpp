// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/diagnosticsdialog.h"
#include "core/base/background.h"
#include "core/core.h"
#include "core/diagnostics.h"
#include "ui/forms/fieldnote.h"
#include "ui/navigator.h"
#include "ui/text/errors.h"
#include "ui/text/format.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/primary.h"
#include "ui/widgets/reveal.h"
#include "ui/widgets/tone.h"
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace {
constexpr qsizetype shownBytes = 64 * 1024; // of a file; the rest is no different
constexpr int dialogWidth = 720;
constexpr int dialogHeight = 480;
} // namespace

DiagnosticsDialog::DiagnosticsDialog(Core& core, Navigator& navigator, QWidget* parent)
    : QDialog(parent)
    , m_navigator(navigator)
    , m_list(new QTreeWidget(this))
    , m_note(new FieldNote(nullptr, this))
    , m_save(new QPushButton(tr("&Save…"), this))
{
    setObjectName(QStringLiteral("dlgDiagnostics"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export diagnostics"));
    auto* help =
        new QLabel(tr("These files help to find a fault. Cookies, tokens, UIDs and the names of your "
                      "accounts are masked; look through them before you give them to anybody."),
                   this);
    help->setWordWrap(true);
    setTone(help, Tone::Muted);
    m_list->setObjectName(QStringLiteral("treeDiagnostics"));
    m_list->setAccessibleName(tr("Files"));
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels({tr("File"), tr("Size")});
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    auto* text = new QPlainTextEdit(this);
    text->setObjectName(QStringLiteral("diagnosticsText"));
    text->setAccessibleName(tr("Content"));
    text->setReadOnly(true);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setFont(monospaceFont(QLocale().name(), 90));
    auto* both = new QSplitter(this);
    both->addWidget(m_list);
    both->addWidget(text);
    both->setStretchFactor(1, 1);
    both->setSizes({dialogWidth * 2 / 5, dialogWidth * 3 / 5});
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("btnCancel"));
    m_save->setObjectName(QStringLiteral("btnSaveDiagnostics"));
    makePrimary(m_save);
    cancel->setAutoDefault(false);
    m_save->setEnabled(false);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(m_note, 1);
    buttons->addStretch(0);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(help);
    layout->addWidget(both, 1);
    layout->addLayout(buttons);
    resize(dialogWidth, dialogHeight);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this, text](QTreeWidgetItem* item) {
        const int index = m_list->indexOfTopLevelItem(item);
        text->setPlainText(QString::fromUtf8(m_files.value(index).data.left(shownBytes)));
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &DiagnosticsDialog::choose);
    m_note->hint(tr("Collecting…"));
    inBackground(
        this, [shot = diagnostics::snapshot(core)](Stop& stop) { return diagnostics::collect(shot, stop); },
        [this](const Result<QList<zip::Entry>>& files) {
            if (files)
                show(*files);
            else
                m_note->error(errorSentence(files.error()));
        });
}

void DiagnosticsDialog::show(const QList<zip::Entry>& files)
{
    m_note->clear();
    m_files = files;
    for (const zip::Entry& file : files) {
        auto* item = new QTreeWidgetItem(m_list, {file.name, sizeText(file.data.size())});
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_save->setEnabled(true);
}

void DiagnosticsDialog::choose()
{
    auto* dialog = new QFileDialog(this, windowTitle());
    dialog->setObjectName(QStringLiteral("dlgSaveDiagnostics"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("zip"));
    dialog->selectFile(QStringLiteral("biliup-qt-diagnostics.zip"));
    connect(dialog, &QFileDialog::fileSelected, this, &DiagnosticsDialog::save);
    dialog->open();
}

void DiagnosticsDialog::save(const QString& path)
{
    m_save->setEnabled(false);
    inBackground(
        this, [path, files = m_files](Stop& stop) { return zip::write(path, files, {}, stop); },
        [this, path](const Result<>& written) {
            m_save->setEnabled(true);
            if (!written)
                return m_note->error(errorSentence(written.error()));
            Navigator& navigator = m_navigator;
            navigator.toast(tr("Diagnostics saved"), tr("Show in folder"), [path, &navigator] {
                revealFile(&navigator, path,
                           [&navigator](const QString& problem) { navigator.toast(problem); });
            });
            accept();
        });
}
