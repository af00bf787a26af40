// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/partupload.h"

#include "core/base/log.h"
#include "core/store/storederror.h"
#include "core/upload/chunksenders.h"
#include "core/upload/fileidentity.h"
#include "core/upload/uploadsession.h"

#include <QFileInfo>

using bilibili::FailureClass;
using bilibili::UposSession;

namespace {
constexpr int completeTries = 6;
constexpr int freshSessionLimit = 2; ///< besides the first one (D.1 P)

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
        , m_http(services.http.make(HttpUse::Uploading))
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
        if (const auto video = FileIdentity::checkIsVideo(m_part.path); !video)
            return video;
        const auto identity = FileIdentity::of(m_part.path);
        if (!identity)
            return fail(identity.error());
        if (const auto media = identity->checkNotEmpty(m_part.path); !media)
            return media;
        m_identity = *identity;
        const FileIdentity before{m_part.size, m_part.modifiedAt, m_part.fingerprint};
        if (!std::exchange(m_replace, false) && before == m_identity) {
            if (const auto session = loadSession(m_part, m_services, m_stop)) {
                m_session = *session;
                qCInfo(lcUpload) << "going on with" << QFileInfo(m_part.path).fileName() << ":"
                                 << m_part.acked.count(true) << "of" << m_part.acked.size()
                                 << "chunks are there";
                m_progress.sentBytes += ackedBytes();
                return {};
            } else if (session.error().kind != Error::Kind::NotFound) {
                return fail(session.error());
            }
        }
        const auto session = openSession(
            {QFileInfo(m_part.path).fileName(), m_identity.size, m_account, m_options.line, m_badLines},
            m_services, *m_http, m_progress, m_stop);
        if (!session)
            return fail(session.error());
        m_session = *session;
        m_part.size = m_identity.size;
        m_part.modifiedAt = m_identity.modifiedAt;
        m_part.fingerprint = m_identity.fingerprint;
        m_part.state = QStringLiteral("uploading");
        return storeSession(m_part, m_session, m_services, m_stop);
    }

    Result<> sendAll()
    {
        m_progress.setLine(m_session.line);
        if (const auto sent = sendChunks(m_part, m_session, missingChunks(m_part), m_options.senders,
                                         m_services, m_progress, m_stop);
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
            completeTries, bilibili::uposClass, m_progress, m_stop);
    }

    Result<PartRow> finish()
    {
        m_part.filename = m_session.filename();
        m_part.state = QStringLiteral("uploaded");
        m_part.acked.fill(true);
        forgetError(m_part);
        if (const auto stored = m_services.store.uploads.updatePart(m_part); !stored)
            return fail(stored.error());
        forgetAuth(m_part, m_services, m_stop);
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
        qCWarning(lcUpload) << "taking a fresh session for" << m_part.path << ":" << error.detail;
        ++m_part.freshSessions;
        m_progress.sentBytes -= ackedBytes();
        if (what == FailureClass::Transient) {
            // Not dropped before there is another one: when the network is gone, the old one is the one to go
            // on with.
            m_badLines.append(m_session.line);
            m_replace = true;
            return {};
        }
        auto dropped = dropSession(m_part, m_services, m_stop);
        if (!dropped)
            return fail(dropped.error());
        m_part = *dropped;
        return {};
    }

    qint64 ackedBytes() const
    {
        qint64 bytes = 0;
        for (int i = 0; i < m_part.acked.size(); ++i)
            bytes += m_part.acked.testBit(i) ? bilibili::chunkAt(i, m_part.size, m_part.chunkSize).size : 0;
        return bytes;
    }

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
    bool m_replace = false; ///< the stored session is alive, but another one is wanted
};
} // namespace

Result<PartRow> uploadPart(PartRow part, qint64 account, const PartUploadOptions& options,
                           const UploadServices& services, UploadProgress& progress, Stop& stop)
{
    return PartUpload(std::move(part), account, options, services, progress, stop).run();
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
