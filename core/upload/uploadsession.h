// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/log.h"
#include "core/upload/uploadservices.h"

/// What a place in Bilibili's storage is asked for with.
struct SessionWish
{
    QString fileName;
    qint64 size = 0;      ///< what is declared; all of it must be sent (bilibili-upload.md B.9)
    qint64 account = 0;   ///< 0 = the default account
    QString line;         ///< by hand; empty = the fastest
    QStringList badLines; ///< were bad a moment ago
};

/// Chooses a line, asks in the account's turn (a dead login is renewed once) and begins the upload, once more
/// with a fresh session when the storage refuses the first (bilibili-upload.md B.2, B.3, D.1 P). Thread:
/// workers. Errors: Cancelled, LoginNeeded, RateLimited with the time to wait, Network, Timeout, Http,
/// Protocol.
Result<bilibili::UposSession> openSession(const SessionWish& wish, const UploadServices& services, Http& http,
                                          UploadProgress& progress, Stop& stop);
/// Keeps a session with its part, its auth in the SecretStore first: a row without it could not go on. No
/// chunk is acknowledged yet. `part.size` is what was declared. Here and below a store that says no is
/// LoginNeeded: it says so of every part.
Result<> storeSession(PartRow& part, const bilibili::UposSession& session, const UploadServices& services,
                      Stop& stop);
/// The session that a part has, with its auth; NotFound when it has none that is young enough (B.8).
Result<bilibili::UposSession> loadSession(const PartRow& part, const UploadServices& services, Stop& stop);
/// Forgets the auth of a session that is complete; a store that fails is only logged.
void forgetAuth(const PartRow& part, const UploadServices& services, Stop& stop);
/// Forgets the session of a part, so that the next upload starts afresh: row and secret.
Result<PartRow> dropSession(PartRow part, const UploadServices& services, Stop& stop);

/// A part that is not complete as if nothing had been sent of it. Its auth stays where it is: the next
/// session's takes its place. Thread: any.
PartRow withoutSession(PartRow part);

/// Calls again while that makes sense, with growing waits. `classify` says what an error of this call means:
/// the site and its storage differ.
template <typename Call>
auto withRetries(Call call, int tries, bilibili::FailureClass (*classify)(const Error&),
                 UploadProgress& progress, Stop& stop) -> decltype(call())
{
    using namespace std::chrono_literals;
    for (int attempt = 1;; ++attempt) {
        auto result = call();
        if (result || attempt >= tries || classify(result.error()) != bilibili::FailureClass::Transient)
            return result;
        ++progress.retries;
        if (!stop.sleep(scaled(retryAfter(result.error(), attempt, 2s, 30s))))
            return fail(Error::Kind::Cancelled, QStringLiteral("upload stopped"));
    }
}
/// The same for a call of the site's own.
template <typename Call>
auto withRetries(Call call, int tries, UploadProgress& progress, Stop& stop) -> decltype(call())
{
    const auto classify = [](const Error& error) { return bilibili::classOf(error); };
    return withRetries(std::move(call), tries, classify, progress, stop);
}
