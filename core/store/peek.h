// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QList>
#include <QPair>
#include <QString>

/// What a one-shot command may know of a profile that another program may hold: read only, so that nothing is
/// created, upgraded, repaired or waited for. Thread: workers; reads the disk.
struct ProfilePeek
{
    QList<QPair<qint64, QString>> accounts; ///< mid and state, the default one first
    QString state;                          ///< of SettingsTable::state(); empty when it was never set
};
/// Errors: Database, also when there is none or it is not like ours.
Result<ProfilePeek> peekInto(const QString& database, const QString& stateKey);
