// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/outbox.h"

namespace remote {
bool Outbox::push(Kind kind, const QString& text)
{
    if (!fits(text))
        dropPassing(text);
    if (!fits(text)) {
        m_dropped += kind == Kind::Passing;
        return kind == Kind::Passing;
    }
    m_characters += text.size();
    m_passing += kind == Kind::Passing;
    m_queue.push_back({kind, text});
    return true;
}

QString Outbox::take()
{
    const Message oldest = std::move(m_queue.front());
    m_queue.pop_front();
    m_characters -= oldest.text.size();
    m_passing -= oldest.kind == Kind::Passing;
    return oldest.text;
}

bool Outbox::fits(const QString& text) const
{
    return int(m_queue.size()) < m_limits.messages && m_characters + text.size() <= m_limits.characters;
}

/// The oldest ones, until `text` fits or none is left.
void Outbox::dropPassing(const QString& text)
{
    for (auto it = m_queue.begin(); m_passing > 0 && !fits(text) && it != m_queue.end();) {
        if (it->kind == Kind::Lasting) {
            ++it;
            continue;
        }
        m_characters -= it->text.size();
        --m_passing;
        ++m_dropped;
        it = m_queue.erase(it);
    }
}
} // namespace remote
