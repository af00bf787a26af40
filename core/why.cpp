// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/why.h"

#include "core/base/redact.h"
#include "core/core.h"
#include "core/monitor/schedule.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace why {
namespace {
bool isLive(LiveState state)
{
    return state == LiveState::Live || state == LiveState::LiveNoStream;
}

/// What is going on with a recording that runs.
std::optional<Cause> running(StreamerState state)
{
    switch (state) {
    case StreamerState::Recording:
        return Cause::Recording;
    case StreamerState::Reconnecting:
        return Cause::Reconnecting;
    case StreamerState::Finishing:
        return Cause::Finishing;
    default:
        return {};
    }
}

/// What the site's last answer says against recording.
void addAnswer(QList<Reason>& reasons, const Facts& facts)
{
    if (facts.throttledUntil.isValid() || (facts.checkedAt.isValid() && facts.answer == LiveState::Throttled))
        reasons.append({Cause::Throttled, {}, facts.message, facts.throttledUntil});
    if (!facts.checkedAt.isValid()) {
        reasons.append({Cause::NotChecked, {}, {}, {}});
        return;
    }
    switch (facts.answer) {
    case LiveState::Offline:
        return reasons.append({Cause::NotLive, {}, {}, {}});
    case LiveState::NotFound:
        return reasons.append({Cause::NotFound, {}, facts.message, {}});
    case LiveState::Restricted:
        return reasons.append({Cause::Restricted, {}, QLatin1String(restrictionName(facts.restriction)), {}});
    case LiveState::Transient:
        return reasons.append({Cause::Unreachable, {}, facts.message, {}});
    case LiveState::LiveNoStream:
        return reasons.append({Cause::NoStream, {}, {}, {}});
    case LiveState::Live:
    case LiveState::Throttled:
        return;
    }
}

/// Wishes and limits, whether it is live or not.
void addWishes(QList<Reason>& reasons, const Facts& facts)
{
    if (facts.skipped)
        reasons.append({Cause::Skipped, {}, {}, {}});
    if (facts.notifyOnly)
        reasons.append({Cause::NotifyOnly, setting::notifyOnly.key, {}, {}});
    if (!facts.titleAllowed && isLive(facts.answer))
        reasons.append({Cause::TitleFiltered,
                        facts.titleExcluded ? setting::excludeTitle.key : setting::includeTitle.key,
                        facts.title,
                        {}});
    if (!facts.mayWrite)
        reasons.append({Cause::DiskFull, setting::recordFolder.key, facts.folder, {}});
    if (facts.places > 0 && facts.recordings >= facts.places && isLive(facts.answer))
        reasons.append({Cause::NoPlace, setting::maxParallel.key, QString::number(facts.places), {}});
}
} // namespace

const char* causeName(Cause cause)
{
    static constexpr const char* names[] = {
        "recording",     "reconnecting", "finishing", "notRunning", "noSite",    "sameRoom",
        "paused",        "pausedAll",    "offHours",  "notChecked", "throttled", "unreachable",
        "notFound",      "restricted",   "notLive",   "noStream",   "skipped",   "notifyOnly",
        "titleFiltered", "diskFull",     "noPlace",   "starting"};
    static_assert(std::size(names) == std::size_t(Cause::Starting) + 1);
    return names[std::size_t(cause)];
}

Report explain(const Facts& facts)
{
    Report report;
    report.facts = facts;
    QList<Reason>& reasons = report.reasons;
    if (const auto cause = running(facts.state); cause && facts.running) {
        reasons.append({*cause, {}, {}, {}});
        return report;
    }
    if (!facts.known)
        reasons.append({Cause::NoSite, {}, {}, {}});
    if (!facts.sameAs.isEmpty())
        reasons.append({Cause::SameRoom, {}, facts.sameAs, {}});
    if (facts.paused)
        reasons.append({Cause::Paused, {}, {}, {}});
    if (facts.pausedAll)
        reasons.append({Cause::PausedAll, {}, {}, {}});
    if (!facts.running)
        reasons.append({Cause::NotRunning, {}, {}, {}});
    if (!facts.withinHours)
        reasons.append({Cause::OffHours, setting::schedule.key, {}, facts.opensAt});
    const bool asked = facts.known && facts.running && !facts.paused && !facts.pausedAll && facts.withinHours;
    if (asked)
        addAnswer(reasons, facts);
    addWishes(reasons, facts);
    if (reasons.isEmpty())
        reasons.append({Cause::Starting, {}, {}, facts.nextCheck});
    return report;
}

QJsonObject toJson(const Report& report)
{
    const auto time = [](const QDateTime& at) {
        return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODate)) : QJsonValue();
    };
    QJsonArray reasons;
    for (const Reason& reason : report.reasons) {
        QJsonObject json{{u"cause"_s, QLatin1String(causeName(reason.cause))}};
        if (!reason.setting.isEmpty())
            json.insert(u"setting"_s, reason.setting);
        if (!reason.detail.isEmpty())
            json.insert(u"detail"_s, redact(reason.detail));
        if (reason.until.isValid())
            json.insert(u"until"_s, time(reason.until));
        reasons.append(json);
    }
    QJsonArray settings;
    for (const Facts::Value& value : report.facts.settings)
        settings.append(QJsonObject{{u"key"_s, value.key},
                                    {u"value"_s, QJsonValue::fromVariant(value.value)},
                                    {u"origin"_s, value.origin}});
    const Facts& facts = report.facts;
    const bool checked = facts.checkedAt.isValid();
    return {{u"recording"_s, report.reasons.first().cause == Cause::Recording},
            {u"reasons"_s, reasons},
            {u"lastCheck"_s, time(facts.checkedAt)},
            {u"answer"_s, checked ? QJsonValue(QLatin1String(liveStateName(facts.answer))) : QJsonValue()},
            {u"message"_s, redact(facts.message)},
            {u"nextCheck"_s, time(facts.nextCheck)},
            {u"settings"_s, settings}};
}

std::optional<Facts> gather(const Core& core, StreamerId streamer, bool running)
{
    const StreamerView* view = core.roster.find(streamer);
    if (!view)
        return {};
    const Settings& settings = core.settings;
    Facts facts;
    facts.running = running;
    facts.paused = view->row.paused;
    facts.pausedAll = core.monitor.pausedAll();
    facts.state = view->state;
    facts.title = view->title;
    if (const auto status = core.monitor.status(streamer)) {
        facts.checkedAt = status->checkedAt;
        facts.answer = status->answer;
        facts.restriction = status->restriction;
        facts.message = status->message;
        facts.failures = status->failures;
        facts.skipped = status->skipped;
        facts.sameAs = status->sameAs;
        facts.nextCheck = status->nextCheck;
        facts.throttledUntil = status->throttledUntil;
    } else {
        facts.known = false;
    }
    const auto hours = schedule::ranges(settings.get(setting::schedule, streamer));
    const QDateTime local = core.clock.now().toLocalTime();
    facts.withinHours = schedule::within(hours, local);
    facts.opensAt = schedule::nextOpening(hours, local).toUTC();
    facts.notifyOnly = settings.get(setting::notifyOnly, streamer);
    facts.titleAllowed = schedule::titleAllowed(view->title, settings.get(setting::includeTitle, streamer),
                                                settings.get(setting::excludeTitle, streamer));
    facts.titleExcluded =
        !schedule::titleAllowed(view->title, {}, settings.get(setting::excludeTitle, streamer));
    const QString folder = settings.get(setting::recordFolder, streamer);
    facts.folder = folder.isEmpty() ? core.paths.recordings : folder;
    const std::optional<Error> whyNot = core.recorders.whyNot(streamer);
    facts.mayWrite = !whyNot || whyNot->kind != Error::Kind::Disk;
    facts.recordings = core.recorders.count();
    facts.places = settings.get(setting::maxParallel);
    for (const SettingRow* row : std::initializer_list<const SettingRow*>{
             &setting::checkIntervalSec, &setting::schedule, &setting::includeTitle, &setting::excludeTitle,
             &setting::notifyOnly, &setting::priority, &setting::maxParallel, &setting::recordFolder})
        facts.settings.append({row->key, settings.value(*row, streamer), settings.origin(*row, streamer)});
    return facts;
}
} // namespace why
