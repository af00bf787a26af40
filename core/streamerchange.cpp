// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/streamerchange.h"

namespace streamerchange {
StreamerRow merged(StreamerRow now, const StreamerRow& before, const StreamerRow& after)
{
    const auto take = [&](auto StreamerRow::*field) {
        if (before.*field != after.*field)
            now.*field = after.*field;
    };
    take(&StreamerRow::name);
    take(&StreamerRow::platform);
    take(&StreamerRow::url);
    take(&StreamerRow::checkIntervalSec);
    take(&StreamerRow::autoUpload);
    take(&StreamerRow::uploadTemplate);
    take(&StreamerRow::status);
    take(&StreamerRow::paused);
    take(&StreamerRow::createdAt);
    for (auto it = after.overrides.begin(); it != after.overrides.end(); ++it) {
        if (before.overrides.value(it.key()) != it.value())
            now.overrides.insert(it.key(), it.value());
    }
    for (auto it = before.overrides.begin(); it != before.overrides.end(); ++it) {
        if (!after.overrides.contains(it.key()))
            now.overrides.remove(it.key());
    }
    return now;
}
} // namespace streamerchange
