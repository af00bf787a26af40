// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <chrono>
#include <optional>
#include <tl/expected.hpp>

/// Why something failed. Thread: any (a value). Code acts on `kind`; `detail` is English for the log and
/// holds no secret; the sentence for a person is made in ui/text/.
struct Error
{
    enum class Kind {
        Cancelled,   ///< a Stop was requested
        Network,     ///< no connection, reset, name not found, TLS
        Timeout,     ///< nothing came in time
        Http,        ///< a status that is no success; `code` is the status
        RateLimited, ///< 412, 429 or the site's own "too fast"; `wait` is what it asked for
        Protocol,    ///< the answer is not what the protocol says
        NotFound,    ///< the thing does not exist
        LoginNeeded, ///< only for people who are logged in
        Refused,     ///< the site or a rule says no, and asking again changes nothing
        Disk,        ///< reading or writing a file; `code` is errno where known
        Database,    ///< SQLite
    };
    Kind kind = Kind::Protocol;
    QString detail;
    int code = 0;
    std::chrono::milliseconds wait{0}; ///< asked for by the server (Retry-After); 0 when it said nothing
};

/// What a function returns that can fail: a T or an Error. Thread: any. Owner: whoever holds it (a value).
template <typename T = void>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using Base = tl::expected<T, Error>;
    using Base::Base;
    Result() = default;
    Result(const Base& other)
        : Base(other)
    {
    }
    Result(Base&& other)
        : Base(std::move(other))
    {
    }
    Result(Error error)
        : Base(tl::unexpected(std::move(error)))
    {
    }
};

/// Shorthand for a failed result: `return fail(Error::Kind::Disk, "open: " + reason, errno);`
inline tl::unexpected<Error> fail(Error::Kind kind, QString detail, int code = 0)
{
    return tl::unexpected(Error{kind, std::move(detail), code, {}});
}
inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected(std::move(error));
}

/// The English word for a kind, for logs and JSON: "network", "rateLimited", ...
const char* kindName(Error::Kind kind);
/// The kind that such a word names; none for another word.
std::optional<Error::Kind> kindFrom(const QString& name);

/// The only retry policy. True when the same request may succeed later (network, timeout, 5xx, 408, 425, rate
/// limits).
bool worthRetry(const Error& error);

/// How long to wait before attempt `attempt` (1 = the first retry): exponential from `first`, doubled each
/// time up to `cap`, +-20 % jitter; never shorter than what the server asked for. Not scaled by
/// BILIUP_QT_TIME_SCALE.
std::chrono::milliseconds retryAfter(const Error& error, int attempt,
                                     std::chrono::milliseconds first = std::chrono::seconds(1),
                                     std::chrono::milliseconds cap = std::chrono::seconds(60));
