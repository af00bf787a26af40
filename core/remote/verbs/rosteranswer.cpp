// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/verbs/rosteranswer.h"

#include "core/remote/json.h"
#include "core/remote/message.h"
#include "core/roster.h"

#include <QUuid>

namespace remote {

RosterAnswer::RosterAnswer(const Roster& roster)
    : m_roster(roster)
    , m_start(QUuid::createUuid().toByteArray(QUuid::Id128).left(12))
{
    connect(&roster, &Roster::added, this, &RosterAnswer::forget);
    connect(&roster, &Roster::changed, this, &RosterAnswer::forget);
    connect(&roster, &Roster::removed, this, &RosterAnswer::forget);
}

void RosterAnswer::forget(StreamerId id)
{
    m_pieces.remove(id);
    m_body.clear();
    ++m_version;
}

const QByteArray& RosterAnswer::body()
{
    if (!m_body.isEmpty())
        return m_body;
    const QList<StreamerId> ids = m_roster.ids();
    m_body = "{\"items\":[";
    for (const StreamerId id : ids) {
        QByteArray& piece = m_pieces[id];
        if (piece.isEmpty())
            piece = jsonBytes(toJson(*m_roster.find(id)));
        if (id != ids.first())
            m_body += ',';
        m_body += piece;
    }
    m_body += "],\"next\":null}";
    return m_body;
}

QByteArray RosterAnswer::etag() const
{
    return '"' + m_start + '-' + QByteArray::number(m_version) + '"';
}
} // namespace remote
