// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/secretstore.h"
#include "core/base/background.h"
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <atomic>
#include <mutex>

/// The secret store in use, which a person may change while the program runs (UX-59), and whether it works.
/// Thread: read, write and remove on workers as in SecretStore; the rest main. Owner: Core.
class Secrets : public QObject, public SecretStore
{
    Q_OBJECT
public:
    /// Makes a store of that kind: "keychain", "file" or "session".
    using Make = std::function<std::shared_ptr<SecretStore>(const QString& kind)>;
    Secrets(Make make, const QString& first, std::chrono::milliseconds patience = std::chrono::seconds(3));
    ~Secrets() override;

    Result<QByteArray> read(const QString& entry, Stop& stop) override;
    Result<> write(const QString& entry, const QByteArray& secret, Stop& stop) override;
    Result<> remove(const QString& entry, Stop& stop) override;
    QString kind() const override;

    enum class Health {
        Unknown, ///< nobody has asked yet
        Works,
        Waiting, ///< it has not answered for `patience`: a locked keyring asks the person (D-02)
        Failed   ///< problem() says why
    };
    Health health() const { return m_health; }
    QString problem() const { return m_problem; } ///< English, for the details
    /// Stores, reads and removes a dummy (D-02: a keychain that cannot store may still seem to read).
    void check(std::function<void(Health)> done = {});
    /// From now on that kind; `entries` move there when the store before is not known to be out of order.
    /// Errors: the new one's; then everything stays as it was.
    void use(const QString& kind, const QStringList& entries, std::function<void(Result<>)> done);
    /// At the start, before anybody asks.
    void begin(const QString& kind);

signals:
    void changed(); ///< health or kind
    void chosen(const QString& kind);

private:
    template <typename Call>
    auto watched(Call call);
    std::shared_ptr<SecretStore> current() const;
    void replace(std::shared_ptr<SecretStore> store);
    void began();
    void ended(int generation, const Error* error);
    void set(Health health, const QString& problem = {});

    const Make m_make;
    mutable std::mutex m_mutex;
    std::shared_ptr<SecretStore> m_store;
    std::atomic<int> m_generation{0}; ///< one more with each store
    int m_running = 0;
    QTimer m_patience;
    Health m_health = Health::Unknown;
    QString m_problem;
    background::Pool m_pool{2}; ///< last: joined before anything else goes
};
