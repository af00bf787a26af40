// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/retention/retentionplan.h"

#include "core/config/settings.h"

#include <algorithm>

namespace retention {
namespace {
constexpr qint64 settleSec = 3600;
constexpr qint64 gibibyte = 1024LL * 1024 * 1024;

bool mayGo(const Candidate& file, const Rules& rules, const QDateTime& now)
{
    const QDateTime settled = now.addSecs(-settleSec);
    const bool calm =
        file.at.isValid() && file.at <= settled && file.changedAt.isValid() && file.changedAt <= settled;
    return calm && file.use == Use::None && (file.open || !rules.onlyUploaded);
}
} // namespace

Rules rulesFrom(const QVariantMap& values)
{
    return {setting::retentionEnabled.from(values), setting::retentionDays.from(values),
            setting::retentionMaxGiB.from(values), setting::retentionOnlyUploaded.from(values)};
}

Plan retentionPlan(QList<Candidate> files, const Rules& rules, const QDateTime& now)
{
    Plan plan;
    if (!rules.enabled || !rules.limits())
        return plan;
    std::sort(files.begin(), files.end(), [](const Candidate& a, const Candidate& b) {
        return a.at != b.at ? a.at < b.at : a.video < b.video;
    });
    qint64 left = 0;
    for (const Candidate& file : std::as_const(files))
        left += file.bytes;
    const QDateTime oldest = now.addDays(-rules.days);
    // Going from the oldest on, what is too old comes before what is only too much.
    for (const Candidate& file : std::as_const(files)) {
        if (!mayGo(file, rules, now))
            continue;
        const bool tooOld = rules.days > 0 && file.at < oldest;
        const bool tooMuch = rules.maxGiB > 0 && left > rules.maxGiB * gibibyte;
        if (!tooOld && !tooMuch)
            break;
        plan.items.append({file, tooOld ? Why::Age : Why::Size});
        plan.bytes += file.bytes;
        left -= file.bytes;
    }
    return plan;
}

} // namespace retention
