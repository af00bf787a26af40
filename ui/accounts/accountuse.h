// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/rows.h"
#include "core/store/uploadrows.h"
#include <QHash>
#include <QStringList>

/// What an account publishes. Thread: any (a value).
struct AccountUse
{
    QStringList streamers; ///< names of those that upload by themselves
    QStringList templates;
};
/// By mid. A template without an account means the default one, as a streamer without a template does.
QHash<qint64, AccountUse> accountUse(const QList<StreamerRow>& streamers, const QList<TemplateRow>& templates,
                                     qint64 defaultAccount);
