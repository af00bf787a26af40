// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accountspage.h"
#include "core/base/background.h"
#include "core/core.h"
#include "ui/accounts/accountcard.h"
#include "ui/accounts/accountquestions.h"
#include "ui/navigator.h"
#include "ui/theme/icons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/reveal.h"
#include "ui/widgets/tone.h"
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QScrollArea>
#include <QVBoxLayout>

namespace {
using namespace std::chrono_literals;
} // namespace

AccountsPage::AccountsPage(UiContext& context)
    : m_context(context)
    , m_summary(new QLabel(this))
    , m_login(new QPushButton(tr("&Log in by QR code…"), this))
    , m_scroll(new QScrollArea(this))
    , m_empty(new EmptyState(QStringLiteral("user"),
                             tr("Publishing on Bilibili needs a login; recording alone does not"), this))
    , m_storeIcon(new QLabel(this))
    , m_store(new QLabel(this))
{
    m_scroll->setObjectName(QStringLiteral("accountList"));
    m_scroll->setAccessibleName(tr("Accounts"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget(m_scroll);
    body->setBackgroundRole(QPalette::Base);
    m_list = new QVBoxLayout(body);
    m_list->setContentsMargins(16, 4, 16, 16);
    m_list->setSpacing(12);
    m_list->addStretch(1);
    m_scroll->setWidget(body);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(buildBar());
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(buildFooter());
    m_emptyLogin = m_empty->addButton(QStringLiteral("btnEmptyLogin"), tr("Log in by QR code…"));
    connect(m_emptyLogin, &QPushButton::clicked, this, [this] { m_context.navigator.login(); });
    QPushButton* import = m_empty->addButton(QStringLiteral("btnEmptyImportLogin"), tr("Import a login…"));
    connect(import, &QPushButton::clicked, this, [this] { m_context.navigator.importLogin(); });

    const Publishing& publishing = context.core.publishing;
    connect(&publishing.accounts, &Accounts::changed, this, &AccountsPage::refresh);
    connect(&publishing.accounts, &Accounts::changed, this, &AccountsPage::countUse);
    connect(&publishing.secrets, &Secrets::changed, this, &AccountsPage::showStore);
    connect(&context.core.events, &Events::posted, this, [this](const PostedEvent& posted) {
        if (std::holds_alternative<event::StreamerAdded>(posted.event) ||
            std::holds_alternative<event::StreamerChanged>(posted.event) ||
            std::holds_alternative<event::StreamerRemoved>(posted.event))
            countUse();
    });
    m_minute.setInterval(1min);
    connect(&m_minute, &QTimer::timeout, this, &AccountsPage::refresh);
    m_minute.start();
    refresh();
    showStore();
}

QWidget* AccountsPage::buildBar()
{
    m_summary->setObjectName(QStringLiteral("accountsSummary"));
    setTone(m_summary, Tone::Muted);
    m_login->setObjectName(QStringLiteral("btnLogin"));
    m_login->setIcon(themeIcon(QStringLiteral("add"), Tone::OnAccent));
    m_login->setProperty("primary", true);
    auto* bar = new QWidget(this);
    auto* import = new QPushButton(tr("&Import…"), bar);
    import->setObjectName(QStringLiteral("btnImportLogin"));
    import->setIcon(themeIcon(QStringLiteral("import")));
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(16, 12, 16, 10);
    layout->setSpacing(10);
    layout->addWidget(m_summary);
    layout->addStretch(1);
    layout->addWidget(import);
    layout->addWidget(m_login);
    connect(m_login, &QPushButton::clicked, this, [this] { m_context.navigator.login(); });
    connect(import, &QPushButton::clicked, this, [this] { m_context.navigator.importLogin(); });
    return bar;
}

QWidget* AccountsPage::buildFooter()
{
    auto* bar = new QWidget(this);
    m_store->setObjectName(QStringLiteral("accountsStore"));
    m_store->setTextFormat(Qt::PlainText);
    m_store->setWordWrap(true);
    auto* change = new QPushButton(tr("&Change…"), bar);
    change->setObjectName(QStringLiteral("btnChangeStore"));
    change->setAccessibleName(tr("Change where logins are kept"));
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(8);
    layout->addWidget(m_storeIcon);
    layout->addWidget(m_store, 1);
    layout->addWidget(change);
    connect(change, &QPushButton::clicked, this, [this] { m_context.navigator.chooseSecretStore(); });
    return bar;
}

QWidget* AccountsPage::mainView()
{
    return m_cards.isEmpty() ? m_emptyLogin : m_cards.first()->firstButton();
}

void AccountsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    countUse(); // templates may have changed
}

void AccountsPage::refresh()
{
    const Accounts& accounts = m_context.core.publishing.accounts;
    makeCards();
    const QDateTime now = m_context.core.clock.now();
    int lost = 0;
    for (AccountCard* card : std::as_const(m_cards)) {
        const AccountRow* row = accounts.find(card->mid());
        card->show(*row, accounts.activity(row->mid), m_use.value(row->mid), now);
        lost += loginState(*row, Accounts::Activity::None, now) == LoginState::Expired;
    }
    const bool any = !m_cards.isEmpty();
    m_scroll->setVisible(any);
    m_login->parentWidget()->setVisible(any);
    m_empty->setVisible(!any);
    m_summary->setText(tr("%n account(s)", nullptr, int(m_cards.size())));
    emit badgeChanged(lost);
}

/// One card an account, in their order; a card stays as long as its account does, so that focus does, too.
void AccountsPage::makeCards()
{
    const QList<AccountRow> rows = m_context.core.publishing.accounts.all();
    QHash<qint64, AccountCard*> before;
    for (AccountCard* card : std::as_const(m_cards)) {
        before.insert(card->mid(), card);
        m_list->removeWidget(card);
    }
    m_cards.clear();
    for (const AccountRow& row : rows) {
        AccountCard* card = before.take(row.mid);
        m_cards << (card ? card : makeCard(row.mid));
        m_list->insertWidget(int(m_cards.size()) - 1, m_cards.last());
    }
    for (AccountCard* gone : std::as_const(before)) {
        gone->hide();
        gone->deleteLater();
    }
}

AccountCard* AccountsPage::makeCard(qint64 mid)
{
    auto* card = new AccountCard(m_context.images, mid, m_scroll->widget());
    connect(card, &AccountCard::loginRequested, this, [this, mid] { m_context.navigator.login(mid); });
    connect(card, &AccountCard::checkRequested, this, [this, mid] { check(mid, false); });
    connect(card, &AccountCard::renewRequested, this, [this, mid] { check(mid, true); });
    connect(card, &AccountCard::defaultRequested, this,
            [this, mid] { m_context.core.publishing.accounts.setDefault(mid); });
    connect(card, &AccountCard::exportRequested, this, [this, mid] { askExport(mid); });
    connect(card, &AccountCard::removeRequested, this, [this, mid] { askRemove(mid); });
    return card;
}

void AccountsPage::countUse()
{
    qint64 usual = 0;
    for (const AccountRow& row : m_context.core.publishing.accounts.all()) {
        if (row.isDefault)
            usual = row.mid;
    }
    QList<StreamerRow> streamers;
    for (const StreamerId id : m_context.core.roster.ids()) {
        if (const StreamerView* view = m_context.core.roster.find(id))
            streamers << view->row;
    }
    inBackground(
        this,
        [&store = m_context.core.store, streamers, usual] {
            return accountUse(streamers, store.templates.all().value_or(QList<TemplateRow>()), usual);
        },
        [this](const QHash<qint64, AccountUse>& use) {
            m_use = use;
            refresh();
        });
}

void AccountsPage::showStore()
{
    const Secrets& secrets = m_context.core.publishing.secrets;
    const QString name = secretStoreName(secrets.kind());
    switch (secrets.health()) {
    case Secrets::Health::Waiting:
        m_store->setText(tr("The keychain is locked: unlock it in the window your desktop shows."));
        break;
    case Secrets::Health::Failed:
        m_store->setText(tr("Logins cannot be kept in %1.").arg(name));
        m_store->setToolTip(secrets.problem());
        break;
    default:
        m_store->setText(tr("Logins are kept in %1.").arg(name));
    }
    const bool trouble =
        secrets.health() == Secrets::Health::Waiting || secrets.health() == Secrets::Health::Failed;
    const Tone tone = trouble ? Tone::Warning : Tone::Muted;
    setTone(m_store, tone);
    m_storeIcon->setPixmap(
        themeIcon(trouble ? QStringLiteral("warning") : QStringLiteral("info"), tone).pixmap(16, 16));
}

void AccountsPage::check(qint64 mid, bool renew)
{
    Accounts& accounts = m_context.core.publishing.accounts;
    const auto told = [self = QPointer(this), renew](const Result<AccountRow>& row) {
        if (!self)
            return;
        Navigator& navigator = self->m_context.navigator;
        const Secrets::Health health = self->m_context.core.publishing.secrets.health();
        if (!row && health != Secrets::Health::Works)
            navigator.toast(self->m_store->text()); // it could not be read, whatever it is worth
        else if (!row)
            navigator.toast(loginProblem(row.error()));
        else
            navigator.toast(renew ? tr("The login of %1 was renewed").arg(accountName(*row))
                                  : tr("The login of %1 is good").arg(accountName(*row)));
    };
    renew ? accounts.renew(mid, told) : accounts.validate(mid, told);
}

void AccountsPage::askExport(qint64 mid)
{
    const AccountRow* row = m_context.core.publishing.accounts.find(mid);
    if (!row)
        return;
    auto* dialog = new ExportAccountDialog(m_context.core, *row, this);
    connect(dialog, &ExportAccountDialog::exported, this, [this](const QString& file) {
        m_context.navigator.toast(tr("The login was written to %1").arg(QDir::toNativeSeparators(file)),
                                  tr("Open folder"), [this, file] {
                                      revealFile(this, file, [this](const QString& problem) {
                                          m_context.navigator.toast(problem);
                                      });
                                  });
    });
    dialog->open();
}

void AccountsPage::askRemove(qint64 mid)
{
    const AccountRow* row = m_context.core.publishing.accounts.find(mid);
    if (!row)
        return;
    auto* dialog = new RemoveAccountDialog(m_context.core, *row, m_use.value(mid), this);
    connect(dialog, &RemoveAccountDialog::removed, this,
            [this, row = *row](const bilibili::Credentials& login) {
                const QString text = tr("The login of %1 was removed").arg(accountName(row));
                if (login.hasWeb())
                    m_context.navigator.toast(text, tr("Undo"), [this, row, login] { putBack(row, login); });
                else
                    m_context.navigator.toast(text);
            });
    dialog->open();
}

void AccountsPage::putBack(const AccountRow& row, const bilibili::Credentials& login)
{
    inBackground(
        this,
        [&core = m_context.core, login](Stop& stop) {
            const auto http = core.http.make();
            return core.publishing.keeper.adopt(login, *http, stop);
        },
        [this, row](const Result<AccountRow>& back) {
            if (!back)
                return m_context.navigator.toast(loginProblem(back.error()));
            if (row.isDefault)
                m_context.core.publishing.accounts.setDefault(row.mid);
        });
}
