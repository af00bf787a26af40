// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/qrlogin.h"
#include "core/core.h"
#include <QJsonObject>
#include <functional>

/// The verbs about accounts and uploads; see Verbs, which passes them on. Thread: main. Owner: Verbs. Secrets
/// travel only towards the program (an import), and the text of a QR code away from it.
class PublishingVerbs : public QObject
{
    Q_OBJECT
public:
    using Reply = std::function<void(const QJsonObject&)>;
    /// `running`: the core publishes; otherwise only what a request names is run.
    PublishingVerbs(Core& core, bool running);
    ~PublishingVerbs() override;
    /// False when the verb is none of these.
    bool run(const QJsonObject& request, const Reply& reply);

private:
    void upload(const QJsonObject& request, const Reply& reply);
    void resumeUploads(const QJsonObject& request, const Reply& reply);
    void uploadState(const QJsonObject& request, const Reply& reply);
    void listUploads(const QJsonObject& request, const Reply& reply);
    void removeUpload(const QJsonObject& request, const Reply& reply);
    void accounts(const QJsonObject& request, const Reply& reply);
    void importAccount(const QJsonObject& request, const Reply& reply);
    void exportAccount(const QJsonObject& request, const Reply& reply);
    void removeAccount(const QJsonObject& request, const Reply& reply);
    void renewAccounts(const QJsonObject& request, const Reply& reply);
    void archives(const QJsonObject& request, const Reply& reply);
    void login(const QJsonObject& request, const Reply& reply);
    void loginState(const QJsonObject& request, const Reply& reply);

    void addFiles(const QJsonObject& request, const PostFields& fields, const Reply& reply);
    /// With fields and account complete: a new upload, or the unfinished one that these files are already.
    void queueFiles(const QJsonObject& request, const PostFields& fields, const Reply& reply);
    void goOnWith(UploadId id, const QJsonObject& request, const PostFields& fields, const Reply& reply);
    /// `mid`, or the default account's for 0.
    qint64 meant(qint64 mid) const;
    void renewNext(QList<qint64> mids, const QDateTime& asked, const std::shared_ptr<QJsonObject>& whole,
                   const Reply& reply);
    /// By mid or name; 0 = the default one when the request names none. Refused when there is no such one.
    Result<qint64> accountIn(const QJsonObject& request) const;

    Core& m_core;
    const bool m_running;
    std::unique_ptr<QrLogin> m_login;
    QJsonObject m_loginState;
};
