// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/secretstoredialog.h"
#include "core/core.h"
#include "core/notify/push.h"
#include "ui/accounts/accounttext.h"
#include "ui/dialogs/messagelayout.h"
#include "ui/widgets/primary.h"
#include "ui/widgets/tone.h"
#include <QButtonGroup>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace {
struct Choice
{
    const char* kind;
    const char* objectName;
    const char* text; ///< QT_TRANSLATE_NOOP("SecretStoreDialog", ...)
    const char* note;
};
constexpr Choice choices[] = {
    {"keychain", "radioKeychain", QT_TRANSLATE_NOOP("SecretStoreDialog", "In the system's &keychain"),
     QT_TRANSLATE_NOOP("SecretStoreDialog",
                       "Encrypted and locked together with your desktop. The best place.")},
    {"file", "radioFile", QT_TRANSLATE_NOOP("SecretStoreDialog", "In a &file that only you can read"),
     QT_TRANSLATE_NOOP("SecretStoreDialog",
                       "Not encrypted: whoever gets at your files or their backups gets the login, too.")},
    {"session", "radioSession", QT_TRANSLATE_NOOP("SecretStoreDialog", "Only until the program &ends"),
     QT_TRANSLATE_NOOP("SecretStoreDialog", "Nothing is written. Log in again after each start.")},
};
} // namespace

SecretStoreDialog::SecretStoreDialog(Core& core, QWidget* parent)
    : QDialog(parent)
    , m_core(core)
    , m_kinds(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("dlgSecretStore"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Where logins are kept"));
    const Secrets& secrets = core.publishing.secrets;
    const bool failed = secrets.health() == Secrets::Health::Failed;
    const bool waiting = secrets.health() == Secrets::Health::Waiting;
    const bool trouble = failed || waiting;
    MessageLayout layout(this, trouble ? QStringLiteral("warning") : QStringLiteral("user"),
                         trouble ? Tone::Warning : Tone::Accent);
    layout.addTitle(waiting  ? tr("The keychain is locked")
                    : failed ? tr("Logins cannot be kept in %1").arg(secretStoreName(secrets.kind()))
                             : tr("Where shall logins be kept?"));
    layout.addText(waiting  ? tr("Unlock it in the window your desktop shows, or choose another place.")
                   : failed ? tr("A login is as good as a password, so it is never just written somewhere. "
                                 "Choose where it shall be, or set up a keychain (on Linux: GNOME Keyring or "
                                 "KWallet) and try again.")
                            : tr("Logins that are there move to the place you choose."));
    layout.addWidget(buildChoices());
    m_problem = layout.addText(failed ? secrets.problem() : QString(), failed ? Tone::Muted : Tone::Error);
    m_problem->setObjectName(QStringLiteral("storeProblem"));
    m_retry = layout.addButton(tr("&Try again"), "btnTryAgain");
    m_retry->setVisible(trouble);
    QPushButton* cancel = layout.addButton(tr("Cancel"), "btnCancel");
    m_use = layout.addButton(tr("&Keep them there"), "btnUseStore");
    makePrimary(m_use);
    connect(m_retry, &QPushButton::clicked, this, &SecretStoreDialog::tryAgain);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_use, &QPushButton::clicked, this, &SecretStoreDialog::useChosen);
    if (trouble) {
        connect(&secrets, &Secrets::changed, this, [this, &secrets] {
            if (secrets.health() == Secrets::Health::Works)
                accept();
        });
    }
}

QWidget* SecretStoreDialog::buildChoices()
{
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(2);
    const Secrets& secrets = m_core.publishing.secrets;
    const bool trouble =
        secrets.health() == Secrets::Health::Failed || secrets.health() == Secrets::Health::Waiting;
    for (int i = 0; i < int(std::size(choices)); ++i) {
        const QString kind = QLatin1String(choices[i].kind);
        if (trouble && kind == secrets.kind())
            continue; // that is what [Try again] is for
        auto* radio = new QRadioButton(tr(choices[i].text), box);
        radio->setObjectName(QLatin1String(choices[i].objectName));
        radio->setChecked(trouble ? m_kinds->buttons().isEmpty() : kind == secrets.kind());
        m_kinds->addButton(radio, i);
        auto* note = new QLabel(tr(choices[i].note), box);
        note->setWordWrap(true);
        note->setContentsMargins(26, 0, 0, 8);
        setTone(note, Tone::Muted);
        radio->setAccessibleDescription(note->text());
        layout->addWidget(radio);
        layout->addWidget(note);
    }
    return box;
}

void SecretStoreDialog::useChosen()
{
    const QString kind = QLatin1String(choices[m_kinds->checkedId()].kind);
    Secrets& secrets = m_core.publishing.secrets;
    if (kind == secrets.kind())
        return accept();
    showBusy(true);
    secrets.use(kind, m_core.publishing.accounts.secretEntries() + m_core.notifier.push().secretEntries(),
                [self = QPointer(this)](const Result<>& used) {
                    if (!self)
                        return;
                    self->showBusy(false);
                    if (used)
                        return self->accept();
                    setTone(self->m_problem, Tone::Error);
                    self->m_problem->setText(used.error().detail);
                    self->m_problem->show();
                });
}

void SecretStoreDialog::tryAgain()
{
    showBusy(true);
    m_core.publishing.secrets.check([self = QPointer(this)](Secrets::Health health) {
        if (!self || health == Secrets::Health::Works)
            return;
        self->showBusy(false);
        self->m_problem->setText(self->m_core.publishing.secrets.problem());
        self->m_problem->show();
    });
}

void SecretStoreDialog::showBusy(bool busy)
{
    m_use->setEnabled(!busy);
    m_retry->setEnabled(!busy);
}
