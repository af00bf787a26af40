// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/formatwish.h"
#include <algorithm>

namespace {
bool isOf(Container container, const QString& format)
{
    if (format == u"flv")
        return container == Container::Flv;
    return format == u"hls" && (container == Container::HlsTs || container == Container::HlsFmp4);
}
} // namespace

QList<Candidate> wishedFormatFirst(QList<Candidate> candidates, const QString& format,
                                   const QString& avoidCdn)
{
    const auto later = [&](const Candidate& candidate) {
        const bool avoided = !avoidCdn.isEmpty() && candidate.cdn == avoidCdn;
        return std::pair(avoided, !isOf(candidate.container, format));
    };
    if (format != u"flv" && format != u"hls")
        return candidates;
    for (auto from = candidates.begin(); from != candidates.end();) {
        const QString quality = from->quality.id; // best first: those of one quality stand together
        const auto to = std::find_if(from, candidates.end(), [&](const Candidate& candidate) {
            return candidate.quality.id != quality;
        });
        std::stable_sort(from, to,
                         [&](const Candidate& a, const Candidate& b) { return later(a) < later(b); });
        from = to;
    }
    return candidates;
}
