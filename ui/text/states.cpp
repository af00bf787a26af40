// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/states.h"
#include "core/roster.h"
#include "ui/text/errors.h"
#include <QCoreApplication>

namespace {
class States
{
    Q_DECLARE_TR_FUNCTIONS(States)
};
} // namespace

StateLook stateLook(StreamerState state)
{
    switch (state) {
    case StreamerState::Idle:
        return {QStringLiteral("state-idle"), Tone::Muted};
    case StreamerState::Checking:
        return {QStringLiteral("state-checking"), Tone::Checking};
    case StreamerState::Live:
        return {QStringLiteral("state-live"), Tone::Live};
    case StreamerState::Recording:
        return {QStringLiteral("state-recording"), Tone::Recording};
    case StreamerState::Reconnecting:
        return {QStringLiteral("state-reconnecting"), Tone::Checking};
    case StreamerState::Finishing:
        return {QStringLiteral("state-finishing"), Tone::Checking};
    case StreamerState::OffSchedule:
        return {QStringLiteral("state-offschedule"), Tone::Muted};
    case StreamerState::Paused:
        return {QStringLiteral("state-paused"), Tone::Muted};
    case StreamerState::Error:
        return {QStringLiteral("state-error"), Tone::Warning};
    }
    return {};
}

QString stateText(StreamerState state)
{
    switch (state) {
    case StreamerState::Idle:
        return States::tr("Not live");
    case StreamerState::Checking:
        return States::tr("Checking");
    case StreamerState::Live:
        return States::tr("Live, not recorded");
    case StreamerState::Recording:
        return States::tr("Recording");
    case StreamerState::Reconnecting:
        return States::tr("Reconnecting");
    case StreamerState::Finishing:
        return States::tr("Finishing");
    case StreamerState::OffSchedule:
        return States::tr("Off schedule");
    case StreamerState::Paused:
        return States::tr("Paused");
    case StreamerState::Error:
        return States::tr("Error");
    }
    return {};
}

QString stateText(const StreamerView& view)
{
    if (view.state == StreamerState::Reconnecting && view.reconnectLimit > 0)
        //: %1 and %2 are numbers: attempt 2 of 5
        return States::tr("Reconnecting %1/%2").arg(view.reconnectAttempt).arg(view.reconnectLimit);
    return stateText(view.state);
}

QString stateReason(const StreamerView& view)
{
    if (view.state == StreamerState::Error && !view.sameAs.isEmpty())
        //: %1 = the name of another streamer
        return States::tr("It is the same live room as %1, which is recorded once. Remove one of the two.")
            .arg(view.sameAs);
    if (view.state == StreamerState::Error && view.why != Restriction::None)
        return restrictionText(view.why);
    if (view.state == StreamerState::Error && view.live == LiveState::NotFound)
        return States::tr("The live room does not exist or is banned.");
    if (view.hasError && (view.state == StreamerState::Error || view.state == StreamerState::Reconnecting))
        return errorSentence(view.lastError);
    if (view.state == StreamerState::Live && view.skippedThisBroadcast)
        return States::tr("Stopped by hand: recording starts again with the next broadcast.");
    if (view.state == StreamerState::Live && view.live == LiveState::LiveNoStream)
        return States::tr("The site says live, but gives no stream yet.");
    if (view.state == StreamerState::Live && view.live == LiveState::Restricted)
        return restrictionText(view.why);
    return {};
}

int stateRank(StreamerState state)
{
    switch (state) {
    case StreamerState::Recording:
        return 0;
    case StreamerState::Reconnecting:
        return 1;
    case StreamerState::Finishing:
        return 2;
    case StreamerState::Live:
        return 3;
    case StreamerState::Error:
        return 4;
    case StreamerState::Checking:
        return 5;
    case StreamerState::Idle:
        return 6;
    case StreamerState::OffSchedule:
        return 7;
    case StreamerState::Paused:
        return 8;
    }
    return 9;
}

QString splitReasonText(SplitReason reason)
{
    switch (reason) {
    case SplitReason::Start:
        return States::tr("Recording started");
    case SplitReason::Duration:
        return States::tr("New file: time limit");
    case SplitReason::Size:
        return States::tr("New file: size limit");
    case SplitReason::Config:
        return States::tr("New file: picture or sound changed");
    case SplitReason::Title:
        return States::tr("New file: title changed");
    case SplitReason::Manual:
        return States::tr("New file: split by hand");
    case SplitReason::Gap:
        return States::tr("New file: after a break");
    case SplitReason::End:
        return States::tr("Broadcast ended");
    case SplitReason::Fault:
        return States::tr("Ended by a fault");
    }
    return {};
}

QString restrictionText(Restriction why)
{
    switch (why) {
    case Restriction::None:
        return {};
    case Restriction::Login:
        return States::tr("The platform wants a login.");
    case Restriction::Paid:
        return States::tr("The broadcast is only for those who paid.");
    case Restriction::Password:
        return States::tr("The live room has a password.");
    case Restriction::Region:
        return States::tr("The broadcast is not available in your region.");
    case Restriction::Age:
        return States::tr("The broadcast is age-restricted.");
    case Restriction::Members:
        return States::tr("The broadcast is only for members.");
    case Restriction::Captcha:
        return States::tr("The platform asks for a captcha.");
    case Restriction::Drm:
        return States::tr("The broadcast is protected and cannot be recorded.");
    case Restriction::Banned:
        return States::tr("The live room does not exist or is banned.");
    }
    return {};
}

Tone ratioTone(double ratio)
{
    if (ratio < 0.90)
        return Tone::Error;
    return ratio < 0.97 || ratio > 1.03 ? Tone::Warning : Tone::Ok;
}
