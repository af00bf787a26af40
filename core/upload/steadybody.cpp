// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/steadybody.h"

#include "core/net/patience.h"

SteadyBody::SteadyBody(HttpBody& inner, const Clock& clock)
    : m_inner(inner)
    , m_clock(clock)
    , m_since(clock.monotonic())
{
}

Result<qint64> SteadyBody::read(std::span<char> into)
{
    const auto asked = m_clock.monotonic();
    if (const auto passed = asked - m_since; passed >= scaledPatience(window)) {
        if (m_taken < leastRate * passed.count() / 1000)
            return fail(
                Error::Kind::Timeout,
                QStringLiteral("only %1 bytes went out in %2 s").arg(m_taken).arg(passed.count() / 1000));
        m_since = asked;
        m_taken = 0;
    }
    const auto got = m_inner.read(into);
    m_since += m_clock.monotonic() - asked;
    if (got)
        m_taken += *got;
    return got;
}

bool SteadyBody::rewind()
{
    m_since = m_clock.monotonic();
    m_taken = 0;
    return m_inner.rewind();
}
