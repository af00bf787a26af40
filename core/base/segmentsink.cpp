// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/segmentsink.h"

const char* repairName(Repair::Kind kind)
{
    switch (kind) {
    case Repair::Kind::TimestampJump:
        return "timestampJump";
    case Repair::Kind::GapClosed:
        return "gapClosed";
    case Repair::Kind::DuplicateDropped:
        return "duplicateDropped";
    case Repair::Kind::Resync:
        return "resync";
    case Repair::Kind::OrderFixed:
        return "orderFixed";
    case Repair::Kind::TagDropped:
        return "tagDropped";
    case Repair::Kind::HeaderChanged:
        return "headerChanged";
    case Repair::Kind::KeyframeFlagFixed:
        return "keyframeFlagFixed";
    case Repair::Kind::FillerRemoved:
        return "fillerRemoved";
    case Repair::Kind::SegmentLost:
        return "segmentLost";
    case Repair::Kind::Reconnected:
        return "reconnected";
    case Repair::Kind::PartialDropped:
        return "partialDropped";
    }
    return "other";
}

const char* splitName(SplitReason reason)
{
    switch (reason) {
    case SplitReason::Start:
        return "start";
    case SplitReason::Duration:
        return "duration";
    case SplitReason::Size:
        return "size";
    case SplitReason::Config:
        return "config";
    case SplitReason::Title:
        return "title";
    case SplitReason::Manual:
        return "manual";
    case SplitReason::Gap:
        return "gap";
    case SplitReason::End:
        return "end";
    case SplitReason::Fault:
        return "fault";
    }
    return "other";
}
