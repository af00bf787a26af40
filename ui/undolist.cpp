// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/undolist.h"
#include <algorithm>

int UndoList::add(std::function<void()> back)
{
    const int number = m_next++;
    m_steps.append({number, std::move(back)});
    if (m_steps.size() > most)
        m_steps.removeFirst();
    emit changed();
    return number;
}

void UndoList::undo(int number)
{
    const auto at = std::find_if(m_steps.begin(), m_steps.end(),
                                 [number](const auto& step) { return step.first == number; });
    if (at == m_steps.end())
        return;
    const std::function<void()> back = std::move(at->second);
    m_steps.erase(at);
    emit changed();
    back();
}

void UndoList::undoLast()
{
    if (!m_steps.isEmpty())
        undo(m_steps.last().first);
}
