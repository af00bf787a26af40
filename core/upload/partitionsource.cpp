// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/partitionsource.h"

#include "core/account/accountkeeper.h"
#include "core/base/background.h"
#include "core/base/log.h"

namespace {
constexpr qint64 askAgainSec = 3600;
}

PartitionSource::PartitionSource(AccountKeeper& keeper, HttpFactory& http, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_keeper(keeper)
    , m_http(http)
    , m_clock(clock)
    , m_lists(bilibili::builtInPartitions())
{
}

void PartitionSource::refresh(qint64 mid)
{
    const QDateTime now = m_clock.now();
    if (m_askedAt.isValid() && m_askedAt.secsTo(now) < askAgainSec)
        return;
    m_askedAt = now;
    inBackground(
        this,
        [&keeper = m_keeper, &http = m_http, mid, now](Stop& stop) -> Result<bilibili::Partitions> {
            const auto who = keeper.credentials(mid, stop);
            if (!who)
                return fail(who.error());
            const auto transport = http.make();
            return bilibili::fetchPartitions(*transport, *who, now, stop);
        },
        [this](const Result<bilibili::Partitions>& lists) {
            if (!lists) {
                qCInfo(lcUpload) << "the built-in partitions are used:" << lists.error().detail;
                return;
            }
            m_lists = *lists;
            emit changed();
        });
}
