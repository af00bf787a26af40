// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/secrets.h"

#include "core/base/log.h"

Secrets::Secrets(Make make, const QString& first, std::chrono::milliseconds patience)
    : m_make(std::move(make))
    , m_store(m_make(first))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        qCWarning(lcAccount) << "the" << kind() << "does not answer; it may be locked";
        set(Health::Waiting);
    });
}

Secrets::~Secrets() = default;

/// Does `call` on the store in use and tells the main thread how it went.
template <typename Call>
auto Secrets::watched(Call call)
{
    const int generation = m_generation;
    QMetaObject::invokeMethod(
        this, [this] { began(); }, Qt::QueuedConnection);
    const auto result = call(*current());
    QMetaObject::invokeMethod(
        this,
        [this, generation, failed = !result.has_value(), error = result ? Error{} : result.error()] {
            ended(generation, failed ? &error : nullptr);
        },
        Qt::QueuedConnection);
    return result;
}

Result<QByteArray> Secrets::read(const QString& entry, Stop& stop)
{
    return watched([&](SecretStore& store) { return store.read(entry, stop); });
}

Result<> Secrets::write(const QString& entry, const QByteArray& secret, Stop& stop)
{
    return watched([&](SecretStore& store) { return store.write(entry, secret, stop); });
}

Result<> Secrets::remove(const QString& entry, Stop& stop)
{
    return watched([&](SecretStore& store) { return store.remove(entry, stop); });
}

QString Secrets::kind() const
{
    return current()->kind();
}

std::shared_ptr<SecretStore> Secrets::current() const
{
    const std::lock_guard lock(m_mutex);
    return m_store;
}

void Secrets::replace(std::shared_ptr<SecretStore> store)
{
    const std::lock_guard lock(m_mutex);
    m_store = std::move(store);
    ++m_generation;
}

void Secrets::begin(const QString& kind)
{
    if (kind != this->kind())
        replace(m_make(kind));
}

void Secrets::check(std::function<void(Health)> done)
{
    inBackground(
        m_pool, this, [this](Stop& stop) { return probe(*this, stop); },
        [this, done = std::move(done)](const Result<>&) { // ended() has drawn the conclusions
            if (done)
                done(m_health);
        });
}

void Secrets::use(const QString& kind, const QStringList& entries, std::function<void(Result<>)> done)
{
    const bool readable = m_health == Health::Unknown || m_health == Health::Works;
    inBackground(
        m_pool, this,
        [this, kind, from = current(), entries = readable ? entries : QStringList()](Stop& stop) -> Result<> {
            const std::shared_ptr<SecretStore> to = m_make(kind);
            if (const auto works = probe(*to, stop); !works)
                return works;
            for (const QString& entry : entries) {
                const auto secret = from->read(entry, stop);
                if (!secret && secret.error().kind == Error::Kind::NotFound)
                    continue;
                if (!secret)
                    return fail(secret.error());
                if (const auto written = to->write(entry, *secret, stop); !written)
                    return written;
            }
            replace(to);
            for (const QString& entry : entries) {
                if (const auto gone = from->remove(entry, stop); !gone)
                    qCWarning(lcAccount)
                        << "the" << from->kind() << "keeps an old login:" << gone.error().detail;
            }
            return {};
        },
        [this, kind, done = std::move(done)](const Result<>& used) {
            if (used) {
                qCInfo(lcAccount) << "logins are kept in:" << kind;
                m_patience.stop();
                emit chosen(kind);
                m_health = Health::Unknown; // so that set() tells of it
                set(Health::Works);
            }
            if (done)
                done(used);
        });
}

void Secrets::began()
{
    if (m_running++ == 0)
        m_patience.start();
}

void Secrets::ended(int generation, const Error* error)
{
    --m_running;
    if (generation != m_generation)
        return; // the store it speaks of is not in use any more
    if (m_running > 0)
        m_patience.start();
    else
        m_patience.stop();
    if (!error)
        return set(Health::Works);
    const bool waited = m_health == Health::Waiting;
    switch (error->kind) {
    case Error::Kind::NotFound:  // what a keychain says that has no keyring, or whose question was dismissed
    case Error::Kind::Cancelled: // nobody listens any more: keep an ear on it
        return waited && m_running == 0 ? check() : void();
    default:
        return set(Health::Failed, error->detail);
    }
}

void Secrets::set(Health health, const QString& problem)
{
    if (health == m_health && problem == m_problem)
        return;
    m_health = health;
    m_problem = problem;
    if (health == Health::Failed)
        qCWarning(lcAccount) << "logins cannot be kept:" << problem;
    emit changed();
}
