// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/credentials.h"
#include "core/net/http.h"
#include <QString>
#include <chrono>

namespace bilibili {

/// How long a QR code lives, and how often to ask about it (bilibili-upload.md A.5).
inline constexpr std::chrono::seconds qrLife{180};
inline constexpr std::chrono::milliseconds qrPollInterval{1000};

enum class QrFlow {
    Tv, ///< cookies and token in one go: the default
    Web ///< cookies only
};

/// A QR code to be scanned with Bilibili's app. `key` is a secret until it has expired.
struct QrCode
{
    QrFlow flow = QrFlow::Tv;
    QString text; ///< what to draw
    QByteArray key;
};

enum class QrState { Waiting, Scanned, Expired, Confirmed };
struct QrPoll
{
    QrState state = QrState::Waiting;
    Credentials credentials; ///< when Confirmed
};

/// A new code (A.5.1, A.6). `now` goes into the signature. Thread: workers, as all that takes an Http: it
/// waits.
Result<QrCode> newQrCode(Http& http, QrFlow flow, const QDateTime& now, Stop& stop);
/// Asks once (A.5.2, A.6). Network, Timeout, Http 5xx and unreadable answers are worth asking again until
/// qrLife is over.
Result<QrPoll> pollQrCode(Http& http, const QrCode& code, const QDateTime& now, Stop& stop);

/// Who the cookies belong to (A.11). Errors: LoginNeeded when the login is dead.
struct Profile
{
    qint64 mid = 0;
    QString name;
    QString avatar;
    int level = 0;
};
Result<Profile> fetchProfile(Http& http, const Credentials& who, Stop& stop);

/// Does the login want to be refreshed now (A.11): by token for a TV or Android login, by cookie/info for a
/// web login. Corrects `who.pair` when the site says that another key pair made the token (-663, C.7).
Result<bool> needsRefresh(Http& http, Credentials& who, const QDateTime& now, Stop& stop);
/// New cookies and tokens (A.11). The result must be stored before it is used. For a web login `confirm` is
/// what must be called once the new ones are stored: only then the old cookie dies.
struct Refreshed
{
    Credentials credentials;
    bool needsConfirm = false;
};
Result<Refreshed> refresh(Http& http, const Credentials& who, const QDateTime& now, Stop& stop);
Result<> confirmRefresh(Http& http, const Credentials& renewed, const Credentials& old, Stop& stop);

/// The path of /correspond/1/ (A.11): RSA-OAEP with SHA-256 of "refresh_<ms>", lower-case hex. `publicKeyPem`
/// empty: the site's key.
Result<QByteArray> correspondPath(qint64 timestampMs, const QByteArray& publicKeyPem = {});

} // namespace bilibili
