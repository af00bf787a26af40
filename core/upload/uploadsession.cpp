// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/uploadsession.h"

#include "core/store/storederror.h"

using bilibili::Credentials;
using bilibili::FailureClass;
using bilibili::UposSession;

namespace {
using namespace std::chrono_literals;

constexpr int tries = 3;
constexpr auto longWait = 60s; ///< after a page instead of an answer (B.2)
constexpr auto sessionLife =
    std::chrono::hours(108); ///< the auth lives 5 days (B.8); 4.5 leaves time for what is missing

QString authEntry(const PartRow& part)
{
    return QStringLiteral("upload-auth/%1").arg(part.id);
}

/// A store that says no is no fault of the part's: every other one would hear the same, so that all of them
/// wait, as for a login that cannot be read.
Error ofTheStore(Error error, const PartRow& part)
{
    if (error.kind == Error::Kind::Refused)
        error = {Error::Kind::LoginNeeded,
                 QStringLiteral("the secret \"%1\" cannot be kept: %2").arg(authEntry(part), error.detail),
                 0,
                 {}};
    return error;
}

bool isConnection(const Error& error)
{
    return error.kind == Error::Kind::Network || error.kind == Error::Kind::Timeout;
}

/// A page instead of an answer may be what a dead login gets (bilibili-upload.md B.2): true when it was one,
/// and `who` is the renewed one now.
Result<bool> wasDeadLogin(Credentials& who, const UploadServices& services, Http& http, Stop& stop)
{
    const auto checked = services.accounts.validate(who.mid, http, stop);
    if (!checked && checked.error().kind == Error::Kind::LoginNeeded)
        return fail(checked.error());
    const auto now = services.accounts.credentials(who.mid, stop);
    if (!checked || !now || now->cookieHeader() == who.cookieHeader())
        return false;
    who = *now;
    return true;
}

/// In the account's turn, each try of its own: the site counts all that reach it (B.6), so that one that
/// keeps failing is tried once a run. A dead login is renewed once.
Result<UposSession> askForPlace(const SessionWish& wish, const bilibili::Line& line,
                                const UploadServices& services, Http& http, UploadProgress& progress,
                                Stop& stop)
{
    const auto waiting = [&progress](const QDateTime& until) {
        progress.waitingUntilMs = until.toMSecsSinceEpoch();
    };
    auto who = services.accounts.credentials(wish.account, stop);
    bool renewed = false;
    for (int attempt = 1; who;) {
        const auto turn = services.budgets.takePreupload(who->mid, stop, waiting);
        if (!turn)
            return fail(turn.error());
        progress.waitingUntilMs = 0;
        const auto session =
            bilibili::preupload(http, *who, wish.fileName, wish.size, line, services.hosts, stop);
        if (session) {
            services.budgets.unlimited(who->mid);
            return session;
        }
        const Error& error = session.error();
        const FailureClass what = bilibili::classOf(error);
        if (what == FailureClass::Rate)
            return fail(services.budgets.limited(who->mid, error));
        if (what == FailureClass::Auth && !std::exchange(renewed, true)) {
            who = services.accounts.renew(*who, http, stop);
            continue;
        }
        if (what != FailureClass::Transient)
            return session;
        const bool arrived = !isConnection(error) || error.code != neverConnected;
        if (!arrived)
            services.budgets.neverArrived(who->mid, *turn);
        const bool again = arrived ? services.budgets.preuploadFailed(who->mid, error) : attempt < tries;
        if (!again) {
            if (error.kind != Error::Kind::Protocol || std::exchange(renewed, true))
                return session;
            const auto dead = wasDeadLogin(*who, services, http, stop);
            if (!dead)
                return fail(dead.error());
            if (!*dead)
                return session;
            continue;
        }
        ++progress.retries;
        const auto first = error.kind == Error::Kind::Protocol ? longWait : 2s;
        const auto wait = scaled(retryAfter(error, attempt++, first, longWait));
        waiting(services.clock.now().addMSecs(wait.count()));
        if (!stop.sleep(wait))
            return fail(Error::Kind::Cancelled, QStringLiteral("upload stopped"));
    }
    return fail(who.error());
}
} // namespace

Result<UposSession> openSession(const SessionWish& wish, const UploadServices& services, Http& http,
                                UploadProgress& progress, Stop& stop)
{
    const auto line = services.lines.choose(wish.line, wish.badLines, http, stop);
    if (!line)
        return fail(line.error());
    for (bool fresh = false;; fresh = true) {
        auto session = askForPlace(wish, *line, services, http, progress, stop);
        if (!session)
            return session;
        const auto uploadId = withRetries([&] { return bilibili::beginUpload(http, *session, stop); }, tries,
                                          bilibili::uposClass, progress, stop);
        if (uploadId) {
            session->uploadId = *uploadId;
            return session;
        }
        if (fresh || bilibili::uposClass(uploadId.error()) != FailureClass::Part)
            return fail(uploadId.error());
        qCWarning(lcUpload) << "taking a fresh session for" << wish.fileName << ":"
                            << uploadId.error().detail;
        ++progress.retries;
    }
}

Result<> storeSession(PartRow& part, const UposSession& session, const UploadServices& services, Stop& stop)
{
    if (const auto stored = services.secrets.write(authEntry(part), session.auth, stop); !stored)
        return fail(ofTheStore(stored.error(), part));
    part.line = session.line;
    part.endpoint = session.endpoint.toString();
    part.uposUri = session.uposUri;
    part.uploadId = session.uploadId;
    part.bizId = session.bizId;
    part.chunkSize = session.chunkSize;
    part.acked = QBitArray(bilibili::chunkCount(part.size, part.chunkSize));
    part.sessionAt = session.at;
    forgetError(part);
    return services.store.uploads.updatePart(part);
}

Result<UposSession> loadSession(const PartRow& part, const UploadServices& services, Stop& stop)
{
    const bool young =
        part.sessionAt.isValid() &&
        part.sessionAt.addMSecs(std::chrono::milliseconds(sessionLife).count()) > services.clock.now();
    if (part.uploadId.isEmpty() || !young)
        return fail(Error::Kind::NotFound, QStringLiteral("%1 has no session").arg(part.path));
    const auto auth = services.secrets.read(authEntry(part), stop);
    if (!auth)
        return fail(ofTheStore(auth.error(), part));
    return UposSession{part.line,  QUrl(part.endpoint), part.uposUri, part.uploadId,
                       part.bizId, part.chunkSize,      *auth,        part.sessionAt};
}

void forgetAuth(const PartRow& part, const UploadServices& services, Stop& stop)
{
    if (const auto removed = services.secrets.remove(authEntry(part), stop); !removed)
        qCWarning(lcUpload) << "an upload auth that is no longer needed stays in the"
                            << services.secrets.kind() << ":" << removed.error().detail;
}

Result<PartRow> dropSession(PartRow part, const UploadServices& services, Stop& stop)
{
    if (const auto removed = services.secrets.remove(authEntry(part), stop);
        !removed && removed.error().kind != Error::Kind::NotFound)
        return fail(ofTheStore(removed.error(), part));
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

PartRow withoutSession(PartRow part)
{
    if (!part.filename.isEmpty())
        return part;
    part.line.clear();
    part.endpoint.clear();
    part.uposUri.clear();
    part.uploadId.clear();
    part.bizId = 0;
    part.chunkSize = 0;
    part.acked.clear();
    part.sessionAt = {};
    if (part.state == u"uploading")
        part.state = QStringLiteral("waiting");
    return part;
}
