// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accountcard.h"
#include "ui/accounts/avatarview.h"
#include "ui/dialogs/namelist.h"
#include "ui/text/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/tone.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace {
constexpr int avatarSide = 56;

QLabel* badge(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setProperty("badge", true);
    label->setFont(resized(label->font(), 0.88, QFont::DemiBold));
    return label;
}
} // namespace

AccountCard::AccountCard(ImageCache& images, qint64 mid, QWidget* parent)
    : QFrame(parent)
    , m_mid(mid)
    , m_avatar(new AvatarView(images, avatarSide, this))
    , m_name(new ElidedLabel(this))
    , m_level(badge(this))
    , m_default(badge(this))
    , m_facts(new ElidedLabel(this))
    , m_stateIcon(new QLabel(this))
    , m_state(new QLabel(this))
    , m_expiry(new ElidedLabel(this))
    , m_use(new ElidedLabel(this))
    , m_login(new QPushButton(tr("Log in again"), this))
    , m_check(new QPushButton(tr("Check now"), this))
    , m_more(new QToolButton(this))
    , m_menu(new QMenu(this))
{
    const QString id = QString::number(mid);
    setObjectName(QStringLiteral("account_") + id);
    setProperty("card", true);
    m_name->setFont(resized(font(), 1.15, QFont::DemiBold));
    for (ElidedLabel* label : {m_name, m_expiry}) // they share their row
        label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_default->setText(tr("Default"));
    m_default->setProperty("badge", QStringLiteral("accent"));
    m_state->setObjectName(QStringLiteral("accountState_") + id);
    m_expiry->setObjectName(QStringLiteral("accountExpiry_") + id);
    m_use->setObjectName(QStringLiteral("accountUse_") + id);
    for (QLabel* label : {m_facts, m_expiry, m_use})
        setTone(label, Tone::Muted);
    m_login->setObjectName(QStringLiteral("btnLoginAgain_") + id);
    m_login->setProperty("primary", true);
    m_check->setObjectName(QStringLiteral("btnCheck_") + id);
    m_more->setObjectName(QStringLiteral("btnMore_") + id);
    m_more->setIcon(themeIcon(QStringLiteral("more")));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setToolTip(tr("More"));
    m_more->setMenu(m_menu);
    connect(m_login, &QPushButton::clicked, this, &AccountCard::loginRequested);
    connect(m_check, &QPushButton::clicked, this, &AccountCard::checkRequested);
    buildMenu();

    auto* first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_name);
    first->addWidget(m_level);
    first->addWidget(m_default);
    first->addStretch(1);
    auto* second = new QHBoxLayout;
    second->setSpacing(6);
    second->addWidget(m_stateIcon);
    second->addWidget(m_state);
    second->addWidget(m_expiry);
    second->addStretch(1);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addLayout(first);
    texts->addWidget(m_facts);
    texts->addLayout(second);
    texts->addWidget(m_use);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(18, 14, 14, 14);
    layout->setSpacing(16);
    layout->addWidget(m_avatar, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    layout->addWidget(m_login);
    layout->addWidget(m_check);
    layout->addWidget(m_more);
}

QAction* AccountCard::addAction(const char* name, const QString& text, const QString& icon,
                                void (AccountCard::*signal)())
{
    QAction* action = m_menu->addAction(themeIcon(icon), text);
    action->setObjectName(QLatin1String(name) + u'_' + QString::number(m_mid));
    connect(action, &QAction::triggered, this, signal);
    return action;
}

void AccountCard::buildMenu()
{
    m_makeDefault = addAction("actionMakeDefault", tr("Make it the &default"), QStringLiteral("check"),
                              &AccountCard::defaultRequested);
    m_renew = addAction("actionRenew", tr("Re&new the login"), QStringLiteral("refresh"),
                        &AccountCard::renewRequested);
    m_checkAgain = addAction("actionCheck", tr("&Check now"), QStringLiteral("state-checking"),
                             &AccountCard::checkRequested);
    addAction("actionLoginAgain", tr("&Log in again…"), QStringLiteral("user"), &AccountCard::loginRequested);
    m_menu->addSeparator();
    addAction("actionExport", tr("&Export…"), QStringLiteral("download"), &AccountCard::exportRequested);
    addAction("actionRemove", tr("&Remove…"), QStringLiteral("delete"), &AccountCard::removeRequested);
}

QWidget* AccountCard::firstButton() const
{
    return m_login->isHidden() ? m_check : m_login;
}

void AccountCard::show(const AccountRow& row, Accounts::Activity activity, const AccountUse& use,
                       const QDateTime& now)
{
    const QString name = accountName(row);
    m_avatar->show(name, QUrl(row.avatar));
    m_name->setText(name);
    m_level->setText(QStringLiteral("LV%1").arg(row.level));
    m_default->setVisible(row.isDefault);
    QStringList facts{tr("UID %1").arg(row.mid)};
    if (!row.hasToken)
        facts << tr("cookies only");
    if (row.checkedAt.isValid())
        facts << tr("checked %1").arg(momentText(row.checkedAt, now));
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_expiry->setText(expiryText(row, now));
    QStringList uses{use.streamers.isEmpty()
                         ? tr("No streamer publishes with it")
                         : tr("Used by %n streamer(s)", nullptr, int(use.streamers.size()))};
    if (!use.templates.isEmpty())
        uses << tr("%n template(s)", nullptr, int(use.templates.size()));
    m_use->setText(uses.join(QStringLiteral(" · ")));
    m_use->setToolTip(use.streamers.isEmpty() ? QString() : nameList(use.streamers));
    m_makeDefault->setEnabled(!row.isDefault);
    setAccessibleName(name);
    m_login->setAccessibleName(tr("Log in again as %1").arg(name));
    m_check->setAccessibleName(tr("Check the login of %1").arg(name));
    m_more->setAccessibleName(tr("More for %1").arg(name));
    showState(loginState(row, activity, now));
}

void AccountCard::showState(LoginState state)
{
    const LoginLook look = loginLook(state);
    m_stateIcon->setPixmap(themeIcon(look.icon, look.tone).pixmap(16, 16));
    m_state->setText(look.text);
    setTone(m_state, look.tone);
    const bool busy = state == LoginState::Checking || state == LoginState::Renewing;
    m_check->setEnabled(!busy);
    m_renew->setEnabled(!busy);
    const bool lost = state == LoginState::Expired || state == LoginState::Expiring;
    m_login->setVisible(lost);
    m_check->setVisible(!lost);
    m_checkAgain->setEnabled(!busy);
}
