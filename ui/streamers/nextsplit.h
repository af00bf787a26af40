// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/segmentsink.h"
#include "core/roster.h"
#include <QHash>
#include <QObject>

class Events;
class Settings;

/// When the file of a recording will be cut (ux.md UX-23). Thread: main. Owner: Shell. What began before
/// there was a window is known from its next file on.
class NextSplit : public QObject
{
    Q_OBJECT
public:
    NextSplit(const Roster& roster, const Settings& settings, Events& events, QObject* parent = nullptr);
    /// "in 12:30 or after 1.2 GiB"; empty when it is not cut, or not known.
    QString text(const StreamerView& view) const;

private:
    struct File
    {
        SplitLimits limits;
        double secondsBefore = 0; ///< of the broadcast, when the file began
        qint64 bytesBefore = 0;
    };
    void begin(const StreamerView& view);

    const Settings& m_settings;
    QHash<StreamerId, File> m_files;
};
