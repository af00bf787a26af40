// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/secretstore.h"
#include "core/config/paths.h"

#include <QCoreApplication>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <qt6keychain/keychain.h>

namespace {
// The Windows Credential Manager takes 2560 bytes an entry (ux.md C-17); the number of pieces stands in front
// of the first one.
constexpr qsizetype pieceSize = 2000;
constexpr int maxPieces = 64;

/// What one keychain job came to, handed from the main thread to the worker that waits. Shared, because the
/// worker may stop waiting (a locked keyring answers when the person has unlocked it) while the job goes on.
struct Outcome
{
    std::mutex mutex;
    std::condition_variable condition;
    bool done = false;
    QKeychain::Error error = QKeychain::NoError;
    QString errorText;
    QByteArray secret;
};

class KeychainStore : public SecretStore
{
public:
    explicit KeychainStore(const QString& profile)
        : m_service(profile.isEmpty() ? QString::fromLatin1(appId)
                                      : QString::fromLatin1(appId) + QLatin1Char('/') + profile)
    {
    }

    Result<QByteArray> read(const QString& entry, Stop& stop) override
    {
        const auto head = readPiece(entry, stop);
        if (!head)
            return head;
        const auto separator = head->indexOf('\n');
        const int pieces = head->left(separator).toInt();
        if (separator < 0 || pieces < 1 || pieces > maxPieces)
            return fail(
                Error::Kind::Refused,
                QStringLiteral("the keychain entry \"%1\" was not written by this program").arg(entry));
        QByteArray secret = head->mid(separator + 1);
        for (int i = 1; i < pieces; ++i) {
            const auto piece = readPiece(pieceName(entry, i), stop);
            if (!piece)
                return piece;
            secret += *piece;
        }
        return secret;
    }

    Result<> write(const QString& entry, const QByteArray& secret, Stop& stop) override
    {
        const int pieces = std::max(1, int((secret.size() + pieceSize - 1) / pieceSize));
        // The head, which makes the entry valid, comes last.
        for (int i = pieces - 1; i >= 0; --i) {
            const QByteArray part = secret.mid(i * pieceSize, pieceSize);
            const auto written = i == 0 ? writePiece(entry, QByteArray::number(pieces) + '\n' + part, stop)
                                        : writePiece(pieceName(entry, i), part, stop);
            if (!written)
                return written;
        }
        return {};
    }

    Result<> remove(const QString& entry, Stop& stop) override
    {
        const auto head = readPiece(entry, stop);
        const int pieces = head ? std::min(maxPieces, head->left(head->indexOf('\n')).toInt()) : 1;
        for (int i = 0; i < pieces; ++i) {
            const auto removed =
                run<QKeychain::DeletePasswordJob>(i == 0 ? entry : pieceName(entry, i), stop, [](auto&) {});
            if (!removed && removed.error().kind != Error::Kind::NotFound)
                return fail(removed.error());
        }
        return {};
    }

    QString kind() const override { return QStringLiteral("keychain"); }

private:
    static QString pieceName(const QString& entry, int piece)
    {
        return entry + QStringLiteral("#%1").arg(piece);
    }
    Result<QByteArray> readPiece(const QString& name, Stop& stop)
    {
        return run<QKeychain::ReadPasswordJob>(name, stop, [](auto&) {});
    }
    Result<> writePiece(const QString& name, const QByteArray& secret, Stop& stop)
    {
        const auto done =
            run<QKeychain::WritePasswordJob>(name, stop, [secret](auto& job) { job.setBinaryData(secret); });
        return done ? Result<>() : Result<>(done.error());
    }

    /// Runs a job on the main thread, where QtKeychain's own queue lives, and waits for it here.
    template <typename Job>
    Result<QByteArray> run(const QString& name, Stop& stop, std::function<void(Job&)> prepare)
    {
        auto outcome = std::make_shared<Outcome>();
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [outcome, name, prepare, service = m_service] {
                auto* job = new Job(service); // deletes itself when it has finished
                job->setInsecureFallback(false);
                job->setKey(name);
                prepare(*job);
                QObject::connect(job, &QKeychain::Job::finished, job, [outcome](QKeychain::Job* finished) {
                    const std::lock_guard lock(outcome->mutex);
                    outcome->error = finished->error();
                    outcome->errorText = finished->errorString();
                    if (auto* reader = qobject_cast<QKeychain::ReadPasswordJob*>(finished))
                        outcome->secret = reader->binaryData();
                    outcome->done = true;
                    outcome->condition.notify_all();
                });
                job->start();
            },
            Qt::QueuedConnection);
        const Stop::Hook wake(stop, [outcome] { outcome->condition.notify_all(); });
        std::unique_lock lock(outcome->mutex);
        while (!outcome->done && !stop.requested())
            outcome->condition.wait_for(lock, std::chrono::milliseconds(200));
        if (!outcome->done)
            return fail(Error::Kind::Cancelled, QStringLiteral("waiting for the keychain was cancelled"));
        if (outcome->error == QKeychain::EntryNotFound)
            return fail(Error::Kind::NotFound, QStringLiteral("there is no secret \"%1\"").arg(name));
        if (outcome->error != QKeychain::NoError)
            return fail(
                Error::Kind::Refused,
                QStringLiteral("keychain: %1 (%2)").arg(outcome->errorText, QString::number(outcome->error)));
        return outcome->secret;
    }

    const QString m_service;
};
} // namespace

std::unique_ptr<SecretStore> makeKeychainStore(const QString& profile)
{
    return std::make_unique<KeychainStore>(profile);
}
