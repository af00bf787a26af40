// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/secretstore.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>
#include <mutex>

namespace {
constexpr auto onlyTheUser = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Result<QByteArray> found(const QByteArray& secret, const QString& entry)
{
    if (secret.isNull())
        return fail(Error::Kind::NotFound, QStringLiteral("there is no secret \"%1\"").arg(entry));
    return secret;
}

/// This session's memory.
class SessionStore : public SecretStore
{
public:
    Result<QByteArray> read(const QString& entry, Stop&) override
    {
        const std::lock_guard lock(m_mutex);
        return found(m_secrets.value(entry), entry);
    }
    Result<> write(const QString& entry, const QByteArray& secret, Stop&) override
    {
        const std::lock_guard lock(m_mutex);
        m_secrets[entry] = secret;
        return {};
    }
    Result<> remove(const QString& entry, Stop&) override
    {
        const std::lock_guard lock(m_mutex);
        m_secrets.remove(entry);
        return {};
    }
    QString kind() const override { return QStringLiteral("session"); }

private:
    std::mutex m_mutex;
    QHash<QString, QByteArray> m_secrets;
};

/// One JSON file of base64 values that only the user can read. It is read anew at each call, and changed
/// under a lock file: another process of the same profile may write it, too.
class FileStore : public SecretStore
{
public:
    explicit FileStore(const QString& folder)
        : m_path(QDir(folder).filePath(QStringLiteral("secrets.json")))
    {
    }

    Result<QByteArray> read(const QString& entry, Stop&) override
    {
        const std::lock_guard lock(m_mutex);
        const auto secrets = load();
        if (!secrets)
            return fail(secrets.error());
        if (!secrets->contains(entry))
            return found(QByteArray(), entry);
        return QByteArray::fromBase64(secrets->value(entry).toString().toLatin1());
    }
    Result<> write(const QString& entry, const QByteArray& secret, Stop&) override
    {
        return change([&](QJsonObject& secrets) { secrets[entry] = QString::fromLatin1(secret.toBase64()); });
    }
    Result<> remove(const QString& entry, Stop&) override
    {
        return change([&](QJsonObject& secrets) { secrets.remove(entry); });
    }
    QString kind() const override { return QStringLiteral("file"); }

private:
    template <typename Edit>
    Result<> change(Edit edit)
    {
        const std::lock_guard inside(m_mutex);
        QLockFile outside(m_path + QStringLiteral(".lock"));
        outside.setStaleLockTime(0); // a dead owner's lock is taken over; a living one's never
        if (!outside.tryLock(10000))
            return fail(Error::Kind::Disk,
                        QStringLiteral("%1 is locked by another process or its folder cannot be written")
                            .arg(m_path));
        auto secrets = load();
        if (!secrets)
            return fail(secrets.error());
        edit(*secrets);
        return save(*secrets);
    }
    Result<QJsonObject> load() const
    {
        QFile file(m_path);
        if (!file.exists())
            return QJsonObject();
        if (!file.open(QIODevice::ReadOnly))
            return fail(Error::Kind::Disk, QStringLiteral("%1: %2").arg(m_path, file.errorString()));
        const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
        if (!document.isObject())
            return fail(Error::Kind::Refused,
                        QStringLiteral("%1 is damaged; move it away and log in again").arg(m_path));
        return document.object();
    }
    Result<> save(const QJsonObject& secrets) const
    {
        QSaveFile file(m_path);
        const QByteArray text = QJsonDocument(secrets).toJson();
        if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(onlyTheUser) ||
            file.write(text) != text.size() || !file.commit())
            return fail(Error::Kind::Disk, QStringLiteral("%1: %2").arg(m_path, file.errorString()));
        return {};
    }

    const QString m_path;
    std::mutex m_mutex;
};
} // namespace

std::unique_ptr<SecretStore> makeSessionStore()
{
    return std::make_unique<SessionStore>();
}

std::unique_ptr<SecretStore> makeFileStore(const QString& folder)
{
    return std::make_unique<FileStore>(folder);
}

Result<> probe(SecretStore& store, Stop& stop)
{
    const QString entry = QStringLiteral("probe");
    const QByteArray secret = "works";
    if (const auto written = store.write(entry, secret, stop); !written)
        return written;
    const auto read = store.read(entry, stop);
    if (!read)
        return fail(read.error());
    if (*read != secret)
        return fail(Error::Kind::Refused,
                    QStringLiteral("the %1 gave back something else than was stored").arg(store.kind()));
    return store.remove(entry, stop);
}
