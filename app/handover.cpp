// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handover.h"

#include "app/commandline.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

QStringList handedOver(const CommandLine& line, const QJsonObject& answer)
{
    QStringList done;
    if (!answer.contains(u"streamers"_s))
        return done; // refused before anything was done
    const bool window = answer.value(u"window"_s).toBool();
    if (line.verb == CommandLine::Verb::Headless)
        done << u"biliup-qt runs on this profile already"_s;
    else if (!window)
        done << u"biliup-qt runs on this profile already, without a window"_s;
    if (!window && line.openFolder)
        done << u"--open-folder needs the window: nothing was done"_s;
    if (!window && line.resetLayout)
        done << u"--reset-layout needs the window: nothing was done"_s;
    if (!window && !line.files.isEmpty())
        done << u"files need the window: nothing was done; publish them with biliup-qt upload"_s;
    for (auto value = line.settings.begin(); value != line.settings.end(); ++value)
        done << u"%1 is changed"_s.arg(value.key());
    if (line.pause)
        done << (*line.pause ? u"watching is paused"_s : u"watching goes on"_s);
    for (const QJsonValue& streamer : answer.value(u"streamers"_s).toArray())
        done << u"%1  %2%3"_s.arg(streamer[u"id"].toInteger())
                    .arg(streamer[u"url"].toString(),
                         streamer[u"existed"].toBool() ? u"  (was there already)"_s : u"  is watched"_s);
    return done;
}
