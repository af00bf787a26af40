// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/remote/adduserdialog.h"
#include "core/remote/auth.h"
#include "ui/dialogs/messagelayout.h"
#include "ui/forms/fieldnote.h"
#include "ui/remote/remotetext.h"
#include "ui/text/errors.h"
#include "ui/widgets/primary.h"
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

AddUserDialog::AddUserDialog(remote::Auth& auth, QWidget* parent)
    : QDialog(parent)
    , m_auth(auth)
{
    setObjectName(QStringLiteral("dlgAddUser"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add user"));
    MessageLayout layout(this, QStringLiteral("user"), Tone::Accent);
    layout.addTitle(tr("Who may look in?"));
    layout.addText(tr("An operator may start, stop and upload, too; a viewer only looks."));
    auto* fields = new QWidget(this);
    auto* form = new QFormLayout(fields);
    form->setContentsMargins(0, 6, 0, 6);
    const auto edit = [&](const char* name, const QString& label, bool secret) {
        auto* line = new QLineEdit(fields);
        line->setObjectName(QLatin1String(name));
        line->setMinimumWidth(260);
        if (secret)
            line->setEchoMode(QLineEdit::Password);
        form->addRow(label, line);
        connect(line, &QLineEdit::textChanged, this, &AddUserDialog::check);
        return line;
    };
    m_name = edit("userNameEdit", tr("&Name"), false);
    m_role = new QComboBox(fields);
    m_role->setObjectName(QStringLiteral("userRoleCombo"));
    for (const remote::Role role : {remote::Role::Viewer, remote::Role::Operator})
        m_role->addItem(roleText(role), int(role));
    form->addRow(tr("&Role"), m_role);
    m_password = edit("userPasswordEdit", tr("&Password"), true);
    m_again = edit("userPasswordAgainEdit", tr("&Once more"), true);
    m_problem = new FieldNote(m_password, fields);
    m_problem->setObjectName(QStringLiteral("userProblem"));
    form->addRow(m_problem);
    layout.addWidget(fields);
    QPushButton* cancel = layout.addButton(tr("Cancel"), "btnCancel");
    m_add = layout.addButton(tr("&Add"), "btnAddUser");
    makePrimary(m_add);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &AddUserDialog::add);
    check();
}

/// Says what is missing as soon as it can be told, and not before.
void AddUserDialog::check()
{
    const bool tooShort = m_password->text().toUtf8().size() < remote::Auth::shortestPassword;
    const bool differs = m_password->text() != m_again->text();
    if (tooShort && !m_again->text().isEmpty())
        m_problem->error(
            tr("A password has at least %n character(s).", nullptr, remote::Auth::shortestPassword));
    else if (differs && !m_again->text().isEmpty())
        m_problem->error(tr("The passwords differ."));
    else
        m_problem->hint(tr("At least %n character(s).", nullptr, remote::Auth::shortestPassword));
    m_add->setEnabled(!m_name->text().trimmed().isEmpty() && !tooShort && !differs);
}

void AddUserDialog::add()
{
    m_add->setEnabled(false);
    m_auth.addUser(m_name->text().trimmed(), remote::Role(m_role->currentData().toInt()),
                   m_password->text().toUtf8(), [this, guard = QPointer(this)](const Result<>& added) {
                       if (!guard)
                           return;
                       if (added) {
                           emit this->added();
                           return accept();
                       }
                       m_problem->error(added.error().kind == Error::Kind::Refused
                                            ? tr("This name cannot be used, or is taken.")
                                            : errorSentence(added.error()));
                       m_add->setEnabled(true);
                   });
}
