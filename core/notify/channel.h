// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/net/http.h"
#include "core/notify/notice.h"
#include <QHash>
#include <QJsonObject>
#include <QStringList>
#include <QVariantMap>
#include <memory>

class Clock;

namespace notify {

/// One line of a channel's form.
struct Field
{
    QString key;
    const char* label = ""; ///< QT_TRANSLATE_NOOP("Channel", ...): shown translated
    const char* help = "";
    bool secret = false; ///< kept in the SecretStore, never shown again
    bool required = true;
    QString byDefault{};
    QStringList choices{}; ///< the only values allowed
    bool longText = false;
};
/// The values of a channel's fields by key, secrets among them. Never logged.
using Values = QHash<QString, QString>;

/// What is sent. `details` goes to whoever can read JSON.
struct Message
{
    Text text;
    QDateTime at;
    QUrl link; ///< to the room, the archive; may be empty
    QJsonObject details;
};
/// Title and body as one text.
QString plainText(const Message& message);

/// A way to reach a person elsewhere. Thread: any (stateless). Owner: the list. One file in channels/ and one
/// line in channels/list.cpp.
class Channel
{
public:
    virtual ~Channel() = default;
    virtual QString id() const = 0;          ///< "telegram"
    virtual QString displayName() const = 0; ///< as its makers write it; translated where they do
    virtual QList<Field> fields() const = 0;
    /// What the form cannot say of the values; `detail` names the field. Errors: Refused.
    virtual Result<> check(const Values&) const { return {}; }
    /// One try. Errors: as they are told to a person; RateLimited, Network, ... are worth another try.
    virtual Result<> send(const Values& values, const Message& message, Http& http, const QDateTime& now,
                          Stop& stop) const = 0;
};
const QList<const Channel*>& channels();
const Channel* channel(const QString& id);

/// A channel that is one HTTP request. Thread: any (stateless). Owner: channels().
class HttpChannel : public Channel
{
public:
    virtual Result<HttpRequest> request(const Values& values, const Message& message,
                                        const QDateTime& now) const = 0;
    /// What a 2xx answer says; most services report failures in the body.
    virtual Result<> judge(const QJsonObject&) const { return {}; }
    Result<> send(const Values& values, const Message& message, Http& http, const QDateTime& now,
                  Stop& stop) const override;
};

/// A POST of JSON to `url`. Errors: Refused, when it is no http address.
Result<HttpRequest> postJson(const QString& url, const QJsonObject& body);
/// Most bots' answer: `key` is 0, or the error with the text of `reason`. `busy` are their codes for "too
/// fast".
Result<> judgeCode(const QJsonObject& answer, const char* key, const char* reason, const QList<int>& busy,
                   int good = 0);
/// Base64 of HMAC-SHA256.
QString hmacSha256(const QByteArray& key, const QByteArray& text);
/// At most so many bytes of UTF-8, cut between characters.
QString limitedTo(const QString& text, qsizetype bytes);

/// Fills what is empty with the defaults. Errors: Refused, naming a required field without a value.
Result<Values> complete(const Channel& channel, Values values);
/// Sends with the one retry policy (worthRetry, retryAfter), at most four times, and not when the service
/// asks for a wait of more than a minute. Thread: workers; waits. The error's text holds none of the secrets.
Result<> deliver(const Channel& channel, const Values& values, const Message& message, Http& http,
                 const Clock& clock, Stop& stop);
} // namespace notify
