// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accountnotices.h"
#include "core/core.h"
#include "ui/accounts/accounttext.h"
#include "ui/context.h"
#include "ui/navigator.h"
#include "ui/text/format.h"
#include <QTimer>

namespace {
const QString storeBanner = QStringLiteral("secretStore");

QString bannerOf(qint64 mid)
{
    return QStringLiteral("login_%1").arg(mid);
}
} // namespace

AccountNotices::AccountNotices(UiContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
{
    const Publishing& publishing = context.core.publishing;
    connect(&publishing.accounts, &Accounts::changed, this, &AccountNotices::lookAtLogins);
    connect(&publishing.secrets, &Secrets::changed, this, &AccountNotices::lookAtStore);
    connect(&context.core.events, &Events::posted, this, &AccountNotices::take);
    for (const PostedEvent& posted : context.core.events.recent())
        take(posted); // what happened before there was a window, or under the last one
    lookAtLogins();
    lookAtStore();
}

void AccountNotices::take(const PostedEvent& posted)
{
    if (const auto* upload = std::get_if<event::UploadChanged>(&posted.event))
        limited(*upload);
}

void AccountNotices::lookAtLogins()
{
    const Accounts& accounts = m_context.core.publishing.accounts;
    QList<qint64> gone = m_shown.keys();
    for (const AccountRow& row : accounts.all()) {
        gone.removeOne(row.mid);
        if (accounts.activity(row.mid) != Accounts::Activity::None)
            continue; // soon known better
        const LoginState state = loginState(row, Accounts::Activity::None, m_context.core.clock.now());
        const bool bad = state == LoginState::Expired || state == LoginState::Expiring;
        const QString id = !bad                           ? QString()
                           : state == LoginState::Expired ? QStringLiteral("expired")
                                                          : QStringLiteral("expiring");
        if (m_shown.value(row.mid) != id)
            login(row, id);
    }
    for (const qint64 mid : gone) {
        m_context.navigator.clearBanner(bannerOf(mid));
        m_shown.remove(mid);
    }
}

/// A new state of a login: `what` is "expired", "expiring", or empty when all is well.
void AccountNotices::login(const AccountRow& row, const QString& what)
{
    m_shown[row.mid] = what;
    if (what.isEmpty())
        return m_context.navigator.clearBanner(bannerOf(row.mid));
    const bool expired = what == u"expired";
    const QString name = accountName(row);
    const QString left = roughDurationText(double(m_context.core.clock.now().secsTo(row.expiresAt)));
    m_context.navigator.setBanner(
        {bannerOf(row.mid), expired ? Tone::Error : Tone::Warning,
         expired ? tr("The login of %1 has expired. Its uploads wait and go on after a new login.").arg(name)
                 //: %2 is a span such as "3 days"
                 : tr("The login of %1 expires in %2.").arg(name, left),
         tr("Log in again"), [this, mid = row.mid] {
             m_context.navigator.showPage(QStringLiteral("Accounts"));
             m_context.navigator.login(mid);
         }});
}

void AccountNotices::lookAtStore()
{
    const Secrets& secrets = m_context.core.publishing.secrets;
    const bool waiting = secrets.health() == Secrets::Health::Waiting;
    if (!waiting && secrets.health() != Secrets::Health::Failed)
        return m_context.navigator.clearBanner(storeBanner);
    m_context.navigator.setBanner({storeBanner, Tone::Warning,
                                   waiting ? tr("The keychain is locked, so logins cannot be read. Unlock it "
                                                "in the window your desktop shows.")
                                           : tr("Logins cannot be kept in %1, so nothing can be published.")
                                                 .arg(secretStoreName(secrets.kind())),
                                   waiting ? tr("Other ways…") : tr("Choose…"), [this] {
                                       m_context.navigator.showPage(QStringLiteral("Accounts"));
                                       m_context.navigator.chooseSecretStore();
                                   }});
}

void AccountNotices::limited(const event::UploadChanged& change)
{
    const Publishing& publishing = m_context.core.publishing;
    const UploadRow* upload = publishing.uploads.find(change.upload);
    if (!upload || publishing.accounts.all().isEmpty())
        return;
    // No account is the default one, which is the first.
    const AccountRow* row = publishing.accounts.find(upload->account);
    const AccountRow account = row ? *row : publishing.accounts.all().first();
    const QString id = QStringLiteral("limited_%1").arg(account.mid);
    const QDateTime now = m_context.core.clock.now();
    if (change.holdReason != u"rateLimited" || change.nextTry <= now) {
        if (change.state == u"uploading" || change.state == u"inReview") {
            m_limited.remove(account.mid);
            m_context.navigator.clearBanner(id);
        }
        return;
    }
    if (m_limited.value(account.mid) >= change.nextTry)
        return;
    m_limited[account.mid] = change.nextTry;
    m_context.navigator.setBanner(
        {id, Tone::Warning,
         //: %1 is an account, %2 a time of day
         tr("Bilibili finds that %1 uploads too fast. Its uploads go on at %2 by themselves.")
             .arg(accountName(account), momentText(change.nextTry, now)),
         tr("Show uploads"), [this] { m_context.navigator.showPage(QStringLiteral("Uploads")); }});
    QTimer::singleShot(now.msecsTo(change.nextTry), this,
                       [this, id, mid = account.mid, until = change.nextTry] {
                           if (m_limited.value(mid) == until)
                               m_context.navigator.clearBanner(id);
                       });
}
