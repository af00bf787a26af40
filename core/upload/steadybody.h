// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/net/http.h"

/// A body that has to flow: when hardly anything was taken from it in a minute, the transfer ends with
/// Timeout. What `inner` waits for by itself (a limit) does not count. Thread: the sender's. Owner: its
/// stack.
class SteadyBody : public HttpBody
{
public:
    static constexpr qint64 leastRate = 4096; ///< bytes a second
    static constexpr std::chrono::milliseconds window{60'000};

    SteadyBody(HttpBody& inner, const Clock& clock);
    qint64 size() const override { return m_inner.size(); }
    Result<qint64> read(std::span<char> into) override;
    bool rewind() override;

private:
    HttpBody& m_inner;
    const Clock& m_clock;
    std::chrono::milliseconds m_since; ///< the window's start, later by what was waited for
    qint64 m_taken = 0;                ///< in this window
};
