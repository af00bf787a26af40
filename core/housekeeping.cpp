// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/housekeeping.h"

#include "core/base/background.h"
#include "core/base/log.h"
#include "core/news.h"

namespace {
using namespace std::chrono_literals;

const QString lastKey = QStringLiteral("housekeeping.last");

Result<> tidy(Store& store, const QDateTime& now, int keepDays, int copies)
{
    const auto last = store.settings.state(lastKey);
    if (last && last->toDateTime().isValid() && last->toDateTime().secsTo(now) < 24 * 3600 &&
        last->toDateTime() <= now)
        return {};
    if (const auto copied = store.db.backup(copies); !copied)
        return fail(copied.error());
    if (const auto removed = store.logs.removeBefore(now.addDays(-keepDays)); !removed)
        return removed;
    if (const auto removed = store.events.removeBefore(now.addDays(-News::keepDays)); !removed)
        return removed;
    if (const auto removed = store.metrics.removeOld(now.toSecsSinceEpoch()); !removed)
        return removed;
    return store.settings.setState(lastKey, now);
}
} // namespace

Housekeeping::Housekeeping(Store& store, const Settings& settings, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_settings(settings)
    , m_clock(clock)
{
    m_timer.setInterval(std::chrono::milliseconds(1h));
    connect(&m_timer, &QTimer::timeout, this, &Housekeeping::look);
}

void Housekeeping::start()
{
    m_timer.start();
    look();
}

void Housekeeping::look()
{
    inBackground(
        this,
        [this, now = m_clock.now(), days = m_settings.get(setting::logKeepDays),
         copies = m_settings.get(setting::backupsKept)] { return tidy(m_store, now, days, copies); },
        [](const Result<>& done) {
            if (!done)
                qCWarning(lcApp) << "the daily copy of the database failed:" << done.error().detail;
        });
}
