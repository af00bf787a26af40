// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/news.h"

#include "core/roster.h"

namespace {
constexpr std::size_t inMemory = 1000;

/// One overload a kind, so that a new kind asks for a decision here.
struct IsNews
{
    bool operator()(const event::StreamerAdded&) const { return true; }
    bool operator()(const event::StreamerRemoved&) const { return true; }
    bool operator()(const event::StreamStarted&) const { return true; }
    bool operator()(const event::StreamEnded&) const { return true; }
    bool operator()(const event::SegmentClosed&) const { return true; }
    bool operator()(const event::Reconnecting& e) const { return e.attempt <= 1; }
    bool operator()(const event::RecordingFailed&) const { return true; }
    bool operator()(const event::FileDeleted&) const { return true; }
    bool operator()(const event::FilesCleanedUp&) const { return true; }
    bool operator()(const event::FileMoved&) const { return true; }
    bool operator()(const event::RemuxFinished&) const { return true; }
    bool operator()(const event::HookFailed&) const { return true; }
    bool operator()(const event::UnfinishedFilesFound&) const { return true; }
    bool operator()(const event::DiskChanged& e) const { return e.level != event::DiskLevel::Ok; }
    bool operator()(const event::PlatformThrottled&) const { return true; }
    bool operator()(const event::NetworkChanged&) const { return true; }
    bool operator()(const event::UploadChanged& e) const { return e.state == u"failed"; }
    bool operator()(const event::ArchivePosted&) const { return true; }
    bool operator()(const event::ArchiveReviewed& e) const
    {
        return e.state == 0 || !e.rejectReason.isEmpty();
    }
    bool operator()(const event::NotificationFailed&) const { return true; }
    bool operator()(const event::DatabaseReplaced&) const { return true; }
    bool operator()(const event::UpdateAvailable&) const { return true; }
    bool operator()(const event::AccountChanged& e) const { return e.state == u"needsLogin"; }

    bool operator()(const event::StreamerChanged&) const { return false; }
    bool operator()(const event::StateChanged&) const { return false; }
    bool operator()(const event::Checked&) const { return false; }
    bool operator()(const event::RoomChanged&) const { return false; }
    bool operator()(const event::SegmentOpened&) const { return false; }
    bool operator()(const event::RecordingProgress&) const { return false; }
    bool operator()(const event::Repaired&) const { return false; }
    bool operator()(const event::ThumbnailReady&) const { return false; }
    bool operator()(const event::UploadRemoved&) const { return false; }
    bool operator()(const event::UploadProgressed&) const { return false; }
    bool operator()(const event::SettingChanged&) const { return false; }
    bool operator()(const event::ShuttingDown&) const { return false; }
};
} // namespace

bool isNews(const Event& event)
{
    return std::visit(IsNews(), event);
}

News::News(Events& events, const Roster& roster, EventsTable& table, QObject* parent)
    : QObject(parent)
    , m_events(events)
    , m_roster(roster)
    , m_table(table)
{
}

void News::load(const QList<EventRow>& newest)
{
    m_recent.assign(newest.begin(), newest.end());
    connect(&m_events, &Events::posted, this, &News::take, Qt::UniqueConnection);
}

void News::take(const PostedEvent& posted)
{
    if (!isNews(posted.event))
        return;
    EventRow row;
    row.id = m_recent.empty() ? 1 : m_recent.front().id + 1;
    row.time = posted.at;
    row.streamer = streamerOf(posted.event);
    if (const StreamerView* view = m_roster.find(row.streamer))
        row.who = view->row.name;
    row.what = toJson(posted);
    m_table.append(row);
    m_recent.push_front(row);
    if (m_recent.size() > inMemory)
        m_recent.pop_back();
    emit added(row);
}

// Its own object file: a test that links this class does not pull in every other one.
#include "moc_news.cpp"
