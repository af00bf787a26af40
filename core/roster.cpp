// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roster.h"

#include "core/base/plaintext.h"
#include "core/config/settingsstore.h"

#include <algorithm>

namespace {
template <typename... Handlers>
struct Overloaded : Handlers...
{
    using Handlers::operator()...;
};
template <typename... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

QStringList tagsOf(const StreamerRow& row)
{
    return setting::tags.from(settingsFromJson(row.overrides));
}

void failed(StreamerView& view, const Error& error, bool passing)
{
    view.hasError = true;
    view.passing = passing;
    view.lastError = error;
}

void started(StreamerView& view, const event::StreamStarted& event, const QDateTime& at)
{
    view.task = event.task;
    view.title = event.title.isEmpty() ? view.title : event.title;
    view.recordingSince = at;
    view.bytes = 0;
    view.seconds = 0;
    view.parts = 0;
    view.dropped = 0;
    view.repaired = 0;
    view.reconnectAttempt = 0;
    view.hasError = false;
    view.lastError = {};
    view.state = StreamerState::Recording;
}

void ended(StreamerView& view)
{
    view.task = 0;
    view.recordingSince = {};
    view.bitsPerSecond = 0;
    view.speedRatio = 0;
    view.file.clear();
    view.reconnectAttempt = 0;
    if (view.passing) // a normal end is no error (UX-89)
        view.hasError = view.passing = false;
}

void progressed(StreamerView& view, const event::RecordingProgress& event)
{
    view.bytes = event.bytes;
    view.seconds = event.seconds;
    view.bitsPerSecond = event.bitsPerSecond;
    view.speedRatio = event.speedRatio;
    view.quality = event.quality;
    view.cdn = event.cdn;
    view.file = event.path;
    view.dropped = event.dropped;
    view.repaired = event.repaired;
}

void stateChanged(StreamerView& view, const event::StateChanged& event)
{
    if (view.passing && view.state == StreamerState::Error && event.state != StreamerState::Error)
        view.hasError = view.passing = false;
    view.state = event.state;
    view.sameAs = event.sameAs;
    if (!event.error.detail.isEmpty())
        failed(view, event.error, true);
    view.reason = event.reason;
    view.nextCheck = event.nextCheck;
    if (event.state != StreamerState::Reconnecting)
        view.reconnectAttempt = 0;
    if (event.state == StreamerState::Recording)
        view.hasError = false;
}

void checked(StreamerView& view, const event::Checked& event, const QDateTime& at)
{
    view.live = event.state;
    view.why = event.why;
    const bool live = event.state == LiveState::Live || event.state == LiveState::LiveNoStream;
    if (!live)
        view.liveSince = {};
    else if (!view.liveSince.isValid())
        view.liveSince = at;
    if (live)
        view.lastLive = at;
    if (live || event.state == LiveState::Offline)
        view.hasError = false;
}

void roomChanged(StreamerView& view, const event::RoomChanged& event)
{
    view.title = event.title;
    view.area = event.area;
    view.avatar = event.avatar;
    view.cover = event.cover;
    if (view.row.name.isEmpty())
        view.row.name = plaintext::cleanName(event.name);
}

} // namespace

Roster::Roster(Events& events, QObject* parent)
    : QObject(parent)
{
    connect(&events, &Events::posted, this, &Roster::apply);
}

void Roster::load(const QList<StreamerRow>& rows)
{
    for (const StreamerRow& row : rows)
        put(row);
}

void Roster::put(const StreamerRow& row)
{
    const bool isNew = !m_views.contains(row.id);
    StreamerView& view = m_views[row.id];
    view.row = row;
    view.tags = tagsOf(row);
    if (isNew) {
        view.state = row.paused ? StreamerState::Paused : StreamerState::Checking;
        m_order.append(row.id);
        emit added(row.id);
    } else {
        emit changed(row.id);
    }
}

void Roster::remove(StreamerId id)
{
    if (m_views.remove(id) == 0)
        return;
    m_order.removeOne(id);
    emit removed(id);
}

QList<StreamerId> Roster::ids() const
{
    return m_order;
}

const StreamerView* Roster::find(StreamerId id) const
{
    const auto at = m_views.constFind(id);
    return at == m_views.cend() ? nullptr : &*at;
}

int Roster::count(StreamerState state) const
{
    return int(std::count_if(m_views.begin(), m_views.end(),
                             [state](const StreamerView& view) { return view.state == state; }));
}

void Roster::setSkipped(StreamerId id, bool skipped)
{
    change(id, [skipped](StreamerView& view) { view.skippedThisBroadcast = skipped; });
}

template <typename Change>
void Roster::change(StreamerId id, Change edit)
{
    const auto at = m_views.find(id);
    if (at == m_views.end())
        return;
    edit(*at);
    emit changed(id);
}

void Roster::apply(const PostedEvent& posted)
{
    using View = StreamerView;
    const QDateTime at = posted.at;
    std::visit(
        Overloaded{
            [&](const event::StateChanged& e) {
                change(e.streamer, [&](View& view) { stateChanged(view, e); });
            },
            [&](const event::Checked& e) { change(e.streamer, [&](View& view) { checked(view, e, at); }); },
            [&](const event::RoomChanged& e) {
                change(e.streamer, [&](View& view) { roomChanged(view, e); });
            },
            [&](const event::StreamStarted& e) {
                change(e.streamer, [&](View& view) { started(view, e, at); });
            },
            [&](const event::StreamEnded& e) { change(e.streamer, ended); },
            [&](const event::SegmentOpened& e) {
                change(e.streamer, [&](View& view) {
                    view.file = e.path;
                    view.parts = e.part;
                });
            },
            [&](const event::RecordingProgress& e) {
                change(e.streamer, [&](View& view) { progressed(view, e); });
            },
            [&](const event::Reconnecting& e) {
                change(e.streamer, [&](View& view) {
                    view.state = StreamerState::Reconnecting;
                    view.reconnectAttempt = e.attempt;
                    view.reconnectLimit = e.limit;
                    view.reason = e.error.detail;
                    failed(view, e.error, true);
                });
            },
            [&](const event::RecordingFailed& e) {
                change(e.streamer, [&](View& view) { failed(view, e.error, false); });
            },
            [&](const event::ThumbnailReady& e) {
                change(e.streamer, [&](View& view) { view.thumbnail = e.path; });
            },
            [](const auto&) {}, // the rest is about no streamer, or changes nothing of what is shown
        },
        posted.event);
}
