// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include <QByteArray>
#include <QHash>
#include <QObject>

class Roster;

namespace remote {
/// The list of all streamers as JSON, made anew only where it changed: pages and scripts ask for it all the
/// time. Thread: main. Owner: the route.
class RosterAnswer : public QObject
{
    Q_OBJECT
public:
    explicit RosterAnswer(const Roster& roster);
    const QByteArray& body();
    QByteArray etag() const;

private:
    void forget(StreamerId id);

    const Roster& m_roster;
    QHash<StreamerId, QByteArray> m_pieces;
    QByteArray m_body;
    const QByteArray m_start; ///< of this run of the program: versions begin anew with it
    qint64 m_version = 0;
};
} // namespace remote
