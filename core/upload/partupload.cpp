// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/partupload.h"

#include "core/base/log.h"
#include "core/upload/chunksenders.h"
#include "core/upload/fileidentity.h"

#include <QFileInfo>

using bilibili::Credentials;
using bilibili::FailureClass;
using bilibili::UposSession;

namespace {
using namespace std::chrono_literals;

constexpr int completeTries = 6;
constexpr int freshSessionLimit = 2; ///< besides the first one (D.1 P)
constexpr auto sessionLife =
    std::chrono::hours(108); ///< the auth lives 5 days (B.8); 4.5 leaves time for what is missing

QString authEntry(const PartRow& part)
{
    return QStringLiteral("upload-auth/%1").arg(part.id);
}

/// One call of uploadPart(): the story in steps that share its means.
class PartUpload
{
public:
    PartUpload(PartRow row, qint64 account, const PartUploadOptions& options, const UploadServices& services,
               UploadProgress& progress, Stop& stop)
        : m_part(std::move(row))
        , m_account(account)
        , m_options(options)
        , m_services(services)
        , m_progress(progress)
        , m_stop(stop)
        , m_http(services.http.make())
    {
    }

    Result<PartRow> run()
    {
        m_progress.part = m_part.id;
        for (;;) {
            if (const auto ready = prepare(); !ready)
                return fail(ready.error());
            const auto sent = sendAll();
            if (sent)
                return finish();
            if (const auto next = afterFailure(sent.error()); !next)
                return fail(next.error());
        }
    }

private:
    /// The file is there and the same, and there is a session to send it to: the stored one, or a fresh one.
    Result<> prepare()
    {
        const auto identity = FileIdentity::of(m_part.path);
        if (!identity)
            return fail(identity.error());
        if (identity->size == 0)
            return fail(Error::Kind::Refused, QStringLiteral("%1 is empty").arg(m_part.path));
        m_identity = *identity;
        const FileIdentity before{m_part.size, m_part.modifiedAt, m_part.fingerprint};
        const bool resumable = !m_part.uploadId.isEmpty() && before == m_identity &&
                               m_part.sessionAt.isValid() &&
                               m_part.sessionAt.addMSecs(std::chrono::milliseconds(sessionLife).count()) >
                                   m_services.clock.now();
        if (resumable) {
            if (const auto auth = m_services.secrets.read(authEntry(m_part), m_stop)) {
                m_session = {m_part.line,  QUrl(m_part.endpoint), m_part.uposUri, m_part.uploadId,
                             m_part.bizId, m_part.chunkSize,      *auth,          m_part.sessionAt};
                qCInfo(lcUpload) << "going on with" << QFileInfo(m_part.path).fileName() << ":"
                                 << m_part.acked.count(true) << "of" << m_part.acked.size()
                                 << "chunks are there";
                countAcked();
                return {};
            } else if (auth.error().kind != Error::Kind::NotFound) {
                return fail(auth.error());
            }
        }
        return openSession();
    }

    Result<> openSession()
    {
        const auto line = m_services.lines.choose(m_options.line, m_badLines, *m_http, m_stop);
        if (!line)
            return fail(line.error());
        const auto session = preupload(*line);
        if (!session)
            return fail(session.error());
        m_session = *session;
        const auto uploadId = withRetries([&] { return bilibili::beginUpload(*m_http, m_session, m_stop); },
                                          3, bilibili::uposClass);
        if (!uploadId)
            return fail(uploadId.error());
        m_session.uploadId = *uploadId;
        return storeSession();
    }

    /// In the account's turn; a dead login is renewed once.
    Result<UposSession> preupload(const bilibili::Line& line)
    {
        auto who = m_services.accounts.credentials(m_account, m_stop);
        if (!who)
            return fail(who.error());
        for (bool renewed = false;; renewed = true) {
            if (const auto turn = m_services.budgets.takePreupload(who->mid, m_stop, waiting()); !turn)
                return fail(turn.error());
            m_progress.waitingUntilMs = 0;
            const QString name = QFileInfo(m_part.path).fileName();
            const auto session = withRetries(
                [&] {
                    return bilibili::preupload(*m_http, *who, name, m_identity.size, line, m_services.hosts,
                                               m_stop);
                },
                3, static_cast<FailureClass (*)(const Error&)>(bilibili::classOf));
            if (session) {
                m_services.budgets.unlimited(who->mid);
                return session;
            }
            if (bilibili::classOf(session.error()) == FailureClass::Rate)
                return fail(m_services.budgets.limited(who->mid, session.error()));
            if (bilibili::classOf(session.error()) != FailureClass::Auth || renewed)
                return session;
            who = m_services.accounts.renew(*who, *m_http, m_stop);
            if (!who)
                return fail(who.error());
        }
    }

    /// Secret first: a row without its auth would be a session that cannot go on.
    Result<> storeSession()
    {
        if (const auto stored = m_services.secrets.write(authEntry(m_part), m_session.auth, m_stop); !stored)
            return stored;
        m_part.size = m_identity.size;
        m_part.modifiedAt = m_identity.modifiedAt;
        m_part.fingerprint = m_identity.fingerprint;
        m_part.state = QStringLiteral("uploading");
        m_part.line = m_session.line;
        m_part.endpoint = m_session.endpoint.toString();
        m_part.uposUri = m_session.uposUri;
        m_part.uploadId = m_session.uploadId;
        m_part.bizId = m_session.bizId;
        m_part.chunkSize = m_session.chunkSize;
        m_part.acked = QBitArray(bilibili::chunkCount(m_part.size, m_part.chunkSize));
        m_part.sessionAt = m_session.at;
        m_part.error.clear();
        return m_services.store.uploads.updatePart(m_part);
    }

    Result<> sendAll()
    {
        m_progress.setLine(m_session.line);
        if (const auto sent =
                sendChunks(m_part, m_session, m_options.senders, m_services, m_progress, m_stop);
            !sent)
            return sent;
        const auto identity = FileIdentity::of(m_part.path);
        if (!identity)
            return fail(identity.error());
        if (!(*identity == m_identity))
            return fail(Error::Kind::Refused,
                        QStringLiteral("%1 changed while it was uploaded").arg(m_part.path));
        return withRetries(
            [&] {
                return bilibili::completeUpload(*m_http, m_session, QFileInfo(m_part.path).fileName(),
                                                int(m_part.acked.size()), m_stop);
            },
            completeTries, bilibili::uposClass);
    }

    Result<PartRow> finish()
    {
        m_part.filename = m_session.filename();
        m_part.state = QStringLiteral("uploaded");
        m_part.acked.fill(true);
        m_part.error.clear();
        if (const auto stored = m_services.store.uploads.updatePart(m_part); !stored)
            return fail(stored.error());
        if (const auto removed = m_services.secrets.remove(authEntry(m_part), m_stop); !removed)
            qCWarning(lcUpload) << "an upload auth that is no longer needed stays in the"
                                << m_services.secrets.kind() << ":" << removed.error().detail;
        m_progress.part = 0;
        qCInfo(lcUpload) << "uploaded" << QFileInfo(m_part.path).fileName() << m_part.size << "bytes through"
                         << m_part.line;
        return m_part;
    }

    /// Ok when another round makes sense: a fresh session, through another line after a line that kept
    /// failing.
    Result<> afterFailure(const Error& error)
    {
        if (const auto read = m_services.store.uploads.part(m_part.id)) // the senders have acknowledged more
            m_part.acked = read->acked;
        const FailureClass what = bilibili::uposClass(error);
        const bool changed = error.kind == Error::Kind::Refused && error.code == 0;
        if (error.kind == Error::Kind::Cancelled ||
            (what != FailureClass::Part && what != FailureClass::Transient && !changed))
            return fail(error);
        if (m_part.freshSessions >= freshSessionLimit) {
            qCWarning(lcUpload) << "giving up" << m_part.path << "after" << m_part.freshSessions
                                << "fresh sessions:" << error.detail;
            return fail(error);
        }
        if (what == FailureClass::Transient)
            m_badLines.append(m_session.line);
        qCWarning(lcUpload) << "taking a fresh session for" << m_part.path << ":" << error.detail;
        ++m_part.freshSessions;
        m_progress.sentBytes -= ackedBytes();
        auto dropped = dropSession(m_part, m_services, m_stop);
        if (!dropped)
            return fail(dropped.error());
        m_part = *dropped;
        return {};
    }

    /// `classify` says what an error of this call means: the site and its storage differ.
    template <typename Call>
    auto withRetries(Call call, int tries, FailureClass (*classify)(const Error&)) -> decltype(call())
    {
        for (int attempt = 1;; ++attempt) {
            auto result = call();
            if (result || attempt >= tries || classify(result.error()) != FailureClass::Transient)
                return result;
            ++m_progress.retries;
            if (!m_stop.sleep(scaled(retryAfter(result.error(), attempt, 2s, 30s))))
                return fail(Error::Kind::Cancelled, QStringLiteral("upload stopped"));
        }
    }

    std::function<void(QDateTime)> waiting()
    {
        return [this](const QDateTime& until) { m_progress.waitingUntilMs = until.toMSecsSinceEpoch(); };
    }

    qint64 ackedBytes() const
    {
        qint64 bytes = 0;
        for (int i = 0; i < m_part.acked.size(); ++i)
            bytes += m_part.acked.testBit(i) ? bilibili::chunkAt(i, m_part.size, m_part.chunkSize).size : 0;
        return bytes;
    }
    void countAcked() { m_progress.sentBytes += ackedBytes(); }

    PartRow m_part;
    const qint64 m_account;
    const PartUploadOptions& m_options;
    const UploadServices& m_services;
    UploadProgress& m_progress;
    Stop& m_stop;
    std::unique_ptr<Http> m_http;
    FileIdentity m_identity;
    UposSession m_session;
    QStringList m_badLines;
};
} // namespace

Result<PartRow> uploadPart(PartRow part, qint64 account, const PartUploadOptions& options,
                           const UploadServices& services, UploadProgress& progress, Stop& stop)
{
    return PartUpload(std::move(part), account, options, services, progress, stop).run();
}

Result<PartRow> dropSession(PartRow part, const UploadServices& services, Stop& stop)
{
    if (const auto removed = services.secrets.remove(authEntry(part), stop);
        !removed && removed.error().kind != Error::Kind::NotFound)
        return fail(removed.error());
    part.uploadId.clear();
    part.uposUri.clear();
    part.endpoint.clear();
    part.acked.clear();
    part.sessionAt = {};
    part.state = QStringLiteral("waiting");
    if (const auto stored = services.store.uploads.updatePart(part); !stored)
        return fail(stored.error());
    return part;
}

void UploadProgress::setLine(const QString& line)
{
    const std::lock_guard lock(m_mutex);
    m_line = line;
}

QString UploadProgress::line() const
{
    const std::lock_guard lock(m_mutex);
    return m_line;
}
