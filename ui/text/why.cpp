// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/why.h"
#include "ui/text/format.h"
#include "ui/text/states.h"
#include <QCoreApplication>
#include <QDir>

namespace {
class WhyText
{
    Q_DECLARE_TR_FUNCTIONS(Why)
};

/// Nothing can be recorded, whatever a person wishes.
QString siteText(const why::Reason& reason, const QDateTime& now)
{
    using enum why::Cause;
    switch (reason.cause) {
    case NotChecked:
        return WhyText::tr("It has not been checked yet.");
    case Throttled:
        if (reason.until.isValid())
            //: %1 = a time of day
            return WhyText::tr("The site wants to be asked less often; it is asked again at %1.")
                .arg(momentText(reason.until, now));
        return WhyText::tr("The site wants to be asked less often.");
    case Unreachable:
        return WhyText::tr("The site gives no usable answer. It is asked again by itself.");
    case NotFound:
        return WhyText::tr("The site says that there is no such room. Check the link.");
    case Restricted:
        return WhyText::tr("The site shows it to some people only. A login of such a person may help.");
    case NotLive:
        return WhyText::tr("The site says that it is not live.");
    case NoStream:
        return WhyText::tr("It is live, but the site gives no stream yet.");
    default:
        return {};
    }
}

/// What a person has wished or limited.
QString wishText(const why::Reason& reason, const QDateTime& now)
{
    using enum why::Cause;
    switch (reason.cause) {
    case NoSite:
        return WhyText::tr("No site of this version takes its link.");
    case SameRoom:
        //: %1 = the name of another streamer
        return WhyText::tr("It is the same live room as %1, which is recorded once. Remove one of the two.")
            .arg(reason.detail);
    case NotRunning:
        return WhyText::tr("The program does not watch now.");
    case Paused:
        return WhyText::tr("It is not monitored. Switch monitoring on.");
    case PausedAll:
        return WhyText::tr("Monitoring is paused for all streamers.");
    case OffHours:
        if (reason.until.isValid())
            //: %1 = a time
            return WhyText::tr("It is outside its hours; they begin at %1.")
                .arg(momentText(reason.until, now));
        return WhyText::tr("It is outside its hours.");
    case Skipped:
        return WhyText::tr(
            "This broadcast was stopped by hand and is not recorded again. “Record now” does.");
    case NotifyOnly:
        return WhyText::tr("It is set to be told only, not to be recorded.");
    case TitleFiltered:
        return WhyText::tr("Its title is filtered out: %1").arg(reason.detail);
    case DiskFull:
        return WhyText::tr("The disk is full or cannot be written to: %1")
            .arg(QDir::toNativeSeparators(reason.detail));
    case NoPlace:
        return WhyText::tr("As many recordings run as are allowed (%1).").arg(reason.detail);
    default:
        return {};
    }
}
} // namespace

QString whyText(const why::Reason& reason, const QDateTime& now)
{
    switch (reason.cause) {
    case why::Cause::Recording:
        return WhyText::tr("It is being recorded.");
    case why::Cause::Reconnecting:
        return WhyText::tr("Its connection broke; it is being connected again.");
    case why::Cause::Finishing:
        return WhyText::tr("Its files are being closed.");
    case why::Cause::Starting:
        return WhyText::tr("Nothing is in the way: recording begins with the next check.");
    default:
        break;
    }
    const QString text = siteText(reason, now);
    return text.isEmpty() ? wishText(reason, now) : text;
}

QString whyAnswerText(const why::Facts& facts)
{
    if (!facts.checkedAt.isValid())
        return WhyText::tr("not yet");
    switch (facts.answer) {
    case LiveState::Live:
        return WhyText::tr("live");
    case LiveState::LiveNoStream:
        return WhyText::tr("live, without a stream");
    case LiveState::Offline:
        return WhyText::tr("not live");
    case LiveState::NotFound:
        return WhyText::tr("no such room");
    case LiveState::Restricted:
        return restrictionText(facts.restriction);
    case LiveState::Throttled:
        return WhyText::tr("asked too often");
    case LiveState::Transient:
        break;
    }
    return WhyText::tr("no answer");
}

QString layerText(const QString& origin)
{
    if (origin == u"streamer")
        return WhyText::tr("of this streamer");
    if (origin == u"platform")
        return WhyText::tr("of its platform");
    return origin == u"global" ? WhyText::tr("of the settings") : WhyText::tr("default");
}
