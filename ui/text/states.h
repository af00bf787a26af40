// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/livestate.h"
#include "core/base/segmentsink.h"
#include "ui/theme/tokens.h"
#include <QString>

struct StreamerView;

/// How a state looks: a shape and a colour, and words (ux.md UX-22). Thread: main.
struct StateLook
{
    QString icon; ///< resources/icons, a shape of its own for each state
    Tone tone;
};
StateLook stateLook(StreamerState state);
QString stateText(StreamerState state);
/// With what a person wants to know at once: "Reconnecting 2/5".
QString stateText(const StreamerView& view);
/// Why it is in this state, for the tooltip and the reason line; empty when there is nothing to say.
QString stateReason(const StreamerView& view);
/// Sorting: recording first, paused last (UX-21).
int stateRank(StreamerState state);

QString splitReasonText(SplitReason reason);
QString restrictionText(Restriction why); ///< empty for None

/// Green, amber, red (UX-23).
Tone ratioTone(double ratio);
