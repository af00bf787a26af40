// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/deliverysection.h"
#include "core/core.h"
#include "core/upload/bilibili/lines.h"
#include "ui/forms/fieldnote.h"
#include "ui/forms/numberspin.h"
#include "ui/forms/variables.h"
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace {
constexpr int mostThreads = 16; // bilibili-upload.md B.4
}

DeliverySection::DeliverySection(Core& core, bool ofBroadcasts, QWidget* parent)
    : PostSection(QStringLiteral("Delivery"), tr("Upload"), parent)
    , m_core(core)
    , m_ofBroadcasts(ofBroadcasts)
{
    QFormLayout* form = addForm();
    m_accounts = addCombo(form, "accountCombo", tr("Acco&unt"), {}, QStringLiteral("account"));
    m_mode =
        addCombo(form, "modeCombo", tr("Sub&mit"),
                 {tr("By itself"), tr("After I have looked at it"), tr("Not at all: upload the files only")});
    m_when = addCombo(form, "whenCombo", tr("Upload &when"),
                      {tr("A file is finished"), tr("The broadcast is over")});
    m_submitAt = addCombo(
        form, "submitAtCombo", tr("Submission"),
        {tr("Once, when everything is uploaded"), tr("With the first part; later ones are appended")});
    auto* part = new QWidget(this);
    m_partTitle = new QLineEdit(part);
    m_partTitle->setObjectName(QStringLiteral("partTitleEdit"));
    m_partTitle->setPlaceholderText(tr("Empty: the name of the file"));
    part->setFocusProxy(m_partTitle);
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins({});
    row->setSpacing(8);
    row->addWidget(m_partTitle, 1);
    row->addWidget(makeVariableButton(QStringLiteral("btnPartVariables"), part, [this](const QString& token) {
        m_partTitle->insert(token);
        m_partTitle->setFocus();
    }));
    addField(form, tr("Title of a part"), part);
    m_line = addCombo(form, "lineCombo", tr("Upload &line"), {});
    m_api = addCombo(form, "apiCombo", tr("&Interface"),
                     {tr("Chosen by itself"), tr("Web"), tr("App"), tr("BCut (必剪)")});
    m_threads = new NumberSpin(0, mostThreads, 0, this);
    m_threads->setObjectName(QStringLiteral("threadsSpin"));
    m_threads->setToolTip(tr("0 = as in the settings. Some lines allow no more than 8."));
    addField(form, tr("Pieces at once"), m_threads);
    if (!ofBroadcasts)
        for (QWidget* field : {m_mode->parentWidget(), m_when->parentWidget(), m_submitAt->parentWidget(),
                               part->parentWidget()}) {
            form->labelForField(field)->hide();
            field->hide();
        }
    connect(m_partTitle, &QLineEdit::textChanged, this, &PostSection::edited);
    connect(m_threads, &QDoubleSpinBox::valueChanged, this, &PostSection::edited);
    connect(m_accounts, &QComboBox::activated, this, [this] {
        m_account = m_accounts->currentData().toLongLong();
        emit accountChosen(m_account);
    });
    connect(note(QStringLiteral("account")), &QLabel::linkActivated, this, &DeliverySection::loginRequested);
    connect(&core.publishing.accounts, &Accounts::changed, this, &DeliverySection::listAccounts);
    listAccounts();
    listLines(*m_line, {});
}

QComboBox* DeliverySection::addCombo(QFormLayout* form, const char* name, const QString& label,
                                     const QStringList& texts, const QString& field)
{
    auto* combo = new QComboBox(this);
    combo->setObjectName(QLatin1String(name));
    combo->addItems(texts);
    addField(form, label, combo, field);
    connect(combo, &QComboBox::currentIndexChanged, this, &PostSection::edited);
    return combo;
}

/// An account that is not there any more stays chosen, so that nothing is posted by another one unseen.
void DeliverySection::listAccounts()
{
    const QList<AccountRow> accounts = m_core.publishing.accounts.all();
    const QSignalBlocker quiet(m_accounts);
    m_accounts->clear();
    const QString usual = accounts.isEmpty() ? QString() : accounts.first().name;
    //: %1 = name of an account
    m_accounts->addItem(
        usual.isEmpty() ? tr("The default account") : tr("The default account (%1)").arg(usual), qint64(0));
    for (const AccountRow& account : accounts)
        m_accounts->addItem(account.state == u"needsLogin" ? tr("%1 (login expired)").arg(account.name)
                                                           : account.name,
                            account.mid);
    if (m_account != 0 && m_accounts->findData(m_account) < 0)
        m_accounts->addItem(tr("UID %1 (not logged in)").arg(m_account), m_account);
    m_accounts->setCurrentIndex(std::max(0, m_accounts->findData(m_account)));
    note(QStringLiteral("account"))
        ->warn(
            accounts.isEmpty()
                ? tr("No account yet. %1").arg(QStringLiteral("<a href=\"login\">%1</a>").arg(tr("Log in")))
                : QString());
}

void DeliverySection::listLines(QComboBox& combo, const QString& current)
{
    const QSignalBlocker quiet(&combo);
    combo.clear();
    combo.addItem(tr("As in the settings"), QString());
    for (const bilibili::Line& line : bilibili::staticLines())
        combo.addItem(line.overseas ? tr("%1 (overseas)").arg(line.name) : line.name, line.name);
    if (!current.isEmpty() && combo.findData(current) < 0)
        combo.addItem(current, current);
    combo.setCurrentIndex(combo.findData(current));
}

void DeliverySection::setFields(const PostFields& fields)
{
    m_account = fields.account;
    listAccounts();
    listLines(*m_line, fields.line);
    m_mode->setCurrentIndex(static_cast<int>(fields.mode));
    m_when->setCurrentIndex(static_cast<int>(fields.when));
    m_submitAt->setCurrentIndex(static_cast<int>(fields.submitAt));
    m_partTitle->setText(fields.partTitle);
    m_api->setCurrentIndex(static_cast<int>(fields.api));
    m_threads->setValue(fields.threads);
}

void DeliverySection::collect(PostFields& fields) const
{
    fields.account = m_accounts->currentData().toLongLong();
    fields.line = m_line->currentData().toString();
    fields.mode = static_cast<PostFields::Mode>(m_mode->currentIndex());
    fields.when = static_cast<PostFields::When>(m_when->currentIndex());
    fields.submitAt = static_cast<PostFields::SubmitAt>(m_submitAt->currentIndex());
    fields.partTitle = m_partTitle->text().trimmed();
    fields.api = static_cast<PostFields::Api>(m_api->currentIndex());
    fields.threads = int(m_threads->value());
}

QString DeliverySection::summary() const
{
    QStringList set{m_accounts->currentText()};
    if (m_ofBroadcasts)
        set << m_mode->currentText();
    if (m_line->currentIndex() > 0)
        set << m_line->currentText();
    return set.join(QStringLiteral(" · "));
}
