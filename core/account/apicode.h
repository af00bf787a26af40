// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/net/http.h"
#include <QJsonObject>

namespace bilibili {

/// What to do about a failed call (bilibili-upload.md D.1).
enum class FailureClass {
    Transient, ///< T: again, later
    Part,      ///< P: this upos session is dead, take a fresh one
    Auth,      ///< A: refresh the login once, else ask the person
    Rate,      ///< L: pause the account
    Invalid,   ///< V: the person must change something
    Unknown,   ///< U: it may have happened; look before doing it again
    Other,     ///< a code nobody knows: not again by itself
};

/// The class of an answer of Bilibili's JSON APIs by its `code` (C.7).
FailureClass classOf(int code);
/// The class of an Error made by apiData(), uposBody() or the transport.
FailureClass classOf(const Error& error);

/// `code` of a Refused that is the site's doing and has no code of its own; 0 is what this program refuses.
inline constexpr int siteRefused = 1;

/// The Error that a status of 300 and more stands for; LoginNeeded also when it leads to the login page
/// (B.2).
Error answerError(const HttpResponse& response, const char* call);
/// Whether an answer asks for a captcha (`v_voucher`), wherever that stands (A.13, B.2, C.7).
bool wantsCaptcha(const QJsonObject& answer);
/// RateLimited, for an answer of which wantsCaptcha() is all there is.
Error captchaError(const char* call);

/// `data` of an answer in the usual envelope (A.2), whatever the HTTP status is. Errors: by class —
/// LoginNeeded, RateLimited, Refused with `code` = the site's code, Http, Protocol when the body is no such
/// JSON. `detail` has the site's message, no secret.
Result<QJsonObject> apiData(const HttpResponse& response, const char* call);

/// A 64-bit integer that came as a number or a string; 0 when it is neither (A.2: aids need 51 bits).
qint64 integer(const QJsonValue& value);

} // namespace bilibili
