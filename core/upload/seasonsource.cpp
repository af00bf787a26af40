// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/seasonsource.h"

#include "core/account/accountkeeper.h"
#include "core/base/log.h"

#include <utility>

namespace {
constexpr qint64 keptSec = 600;
}

SeasonSource::SeasonSource(AccountKeeper& keeper, HttpFactory& http, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_keeper(keeper)
    , m_http(http)
    , m_clock(clock)
{
}

void SeasonSource::ask(qint64 mid)
{
    const Known known = of(mid);
    const bool fresh = known.at.isValid() && known.at.secsTo(m_clock.now()) < keptSec;
    if (!fresh || known.error)
        refresh(mid);
}

void SeasonSource::refresh(qint64 mid)
{
    Known& known = m_known[mid];
    if (std::exchange(known.asking, true))
        return;
    emit changed(mid);
    inBackground(
        m_pool, this,
        [&keeper = m_keeper, &http = m_http, mid](Stop& stop) -> Result<QList<bilibili::Season>> {
            const auto who = keeper.credentials(mid, stop);
            if (!who)
                return fail(who.error());
            return bilibili::fetchSeasons(*http.make(), *who, stop);
        },
        [this, mid](const Result<QList<bilibili::Season>>& seasons) {
            Known& now = m_known[mid];
            now.asking = false;
            now.error.reset();
            if (seasons) {
                now.seasons = *seasons;
                now.at = m_clock.now();
            } else {
                now.error = seasons.error();
                qCInfo(lcUpload) << "the seasons of account" << mid
                                 << "are not known:" << seasons.error().detail;
            }
            emit changed(mid);
        });
}
