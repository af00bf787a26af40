// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/accounts.h"

#include "core/base/background.h"
#include "core/base/log.h"

#include <QSaveFile>

namespace {
using namespace std::chrono_literals;

Result<> writePrivate(const QString& path, const QByteArray& text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(text) != text.size() || !file.commit())
        return fail(Error::Kind::Disk, QStringLiteral("%1: %2").arg(path, file.errorString()));
    return {};
}
} // namespace

Accounts::Accounts(AccountKeeper& keeper, AccountsTable& table, HttpFactory& http, Events& events,
                   QObject* parent)
    : QObject(parent)
    , m_keeper(keeper)
    , m_table(table)
    , m_http(http)
    , m_events(events)
{
    m_timer.setInterval(std::chrono::duration_cast<std::chrono::milliseconds>(6h));
    connect(&m_timer, &QTimer::timeout, this, &Accounts::start);
    connect(&events, &Events::posted, this, &Accounts::apply);
}

void Accounts::load(const QList<AccountRow>& rows)
{
    m_rows = rows;
}

void Accounts::start()
{
    m_timer.start();
    for (const AccountRow& row : std::as_const(m_rows))
        validate(row.mid);
}

const AccountRow* Accounts::find(qint64 mid) const
{
    for (const AccountRow& row : m_rows) {
        if (row.mid == mid)
            return &row;
    }
    return nullptr;
}

QStringList Accounts::secretEntries() const
{
    QStringList entries;
    for (const AccountRow& row : m_rows)
        entries << AccountKeeper::secretEntry(row.mid);
    return entries;
}

void Accounts::importText(const QByteArray& text, Done done)
{
    inBackground(
        m_pool, this,
        [this, text](Stop& stop) -> Result<AccountRow> {
            const auto credentials = bilibili::readCredentials(text);
            if (!credentials)
                return fail(credentials.error());
            const auto http = m_http.make();
            return m_keeper.adopt(*credentials, *http, stop);
        },
        [done = std::move(done)](Result<AccountRow> row) {
            if (done)
                done(std::move(row));
        });
}

void Accounts::exportTo(qint64 mid, const QString& file, std::function<void(Result<>)> done)
{
    inBackground(
        m_pool, this,
        [this, mid, file](Stop& stop) -> Result<> {
            const auto credentials = m_keeper.credentials(mid, stop);
            if (!credentials)
                return fail(credentials.error());
            return writePrivate(file, bilibili::toCookiesJson(*credentials));
        },
        [done = std::move(done)](Result<> written) {
            if (done)
                done(std::move(written));
        });
}

void Accounts::setDefault(qint64 mid)
{
    inBackground(
        this, [this, mid] { return m_table.setDefault(mid); },
        [this, mid](const Result<>& set) {
            if (!set) {
                qCWarning(lcAccount) << "the default account was not changed:" << set.error().detail;
                return;
            }
            // A login that was just adopted may not be in the rows yet.
            if (const AccountRow* row = find(mid))
                m_events.post(event::AccountChanged{mid, row->name, row->state});
            else
                reload();
        });
}

void Accounts::remove(qint64 mid, std::function<void(Result<>)> done)
{
    inBackground(
        m_pool, this, [this, mid](Stop& stop) { return m_keeper.remove(mid, stop); },
        [this, mid, done = std::move(done)](Result<> removed) {
            if (removed) {
                const AccountRow* row = find(mid);
                m_events.post(
                    event::AccountChanged{mid, row ? row->name : QString(), QStringLiteral("removed")});
            }
            if (done)
                done(std::move(removed));
        });
}

void Accounts::validate(qint64 mid, Done done)
{
    run(
        mid, Activity::Checking,
        [this, mid](Http& http, Stop& stop) { return m_keeper.validate(mid, http, stop); }, std::move(done));
}

void Accounts::renew(qint64 mid, Done done, const QDateTime& asked)
{
    const QDateTime since = asked.isValid() ? asked : m_keeper.now();
    run(
        mid, Activity::Renewing,
        [this, mid, since](Http& http, Stop& stop) -> Result<AccountRow> {
            if (const auto renewed = m_keeper.renewSince(mid, since, http, stop); !renewed)
                return fail(renewed.error());
            return m_keeper.validate(mid, http, stop); // writes until when it is good
        },
        std::move(done));
}

void Accounts::run(qint64 mid, Activity activity, std::function<Result<AccountRow>(Http&, Stop&)> work,
                   Done done)
{
    m_activities.insert(mid, activity);
    emit changed();
    inBackground(
        m_pool, this,
        [this, work = std::move(work)](Stop& stop) {
            const auto http = m_http.make();
            return work(*http, stop);
        },
        [this, mid, done = std::move(done)](Result<AccountRow> row) {
            if (!row)
                qCWarning(lcAccount) << "account" << mid << "could not be checked:" << row.error().detail;
            m_activities.remove(mid);
            emit changed();
            if (done)
                done(std::move(row));
        });
}

void Accounts::apply(const PostedEvent& posted)
{
    if (std::holds_alternative<event::AccountChanged>(posted.event))
        reload();
}

void Accounts::reload()
{
    inBackground(
        this, [this] { return m_table.all(); },
        [this, number = ++m_reloads](const Result<QList<AccountRow>>& rows) {
            if (number != m_reloads)
                return; // a later one knows more, and may have come first
            if (!rows) {
                qCWarning(lcAccount) << "the accounts could not be read:" << rows.error().detail;
                return;
            }
            m_rows = *rows;
            emit changed();
        });
}
