// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/streamers.h"

#include "core/base/background.h"
#include "core/base/plaintext.h"
#include "core/config/settingsstore.h"
#include "core/events/events.h"
#include "core/monitor/monitor.h"
#include "core/monitor/roominfo.h"
#include "core/platform/registry.h"
#include "core/record/recorders.h"
#include "core/roster.h"
#include "core/store/store.h"
#include "core/streamerchange.h"

namespace {
Error unknownStreamer(StreamerId id)
{
    return {Error::Kind::NotFound, QStringLiteral("there is no streamer %1").arg(id), 0, {}};
}
} // namespace

Streamers::Streamers(Store& store, Settings& settings, const Registry& registry, Roster& roster,
                     Monitor& monitor, Recorders& recorders, Events& events, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_settings(settings)
    , m_registry(registry)
    , m_roster(roster)
    , m_monitor(monitor)
    , m_recorders(recorders)
    , m_events(events)
{
    connect(&events, &Events::posted, this, [this](const PostedEvent& posted) {
        const auto* room = std::get_if<event::RoomChanged>(&posted.event);
        const StreamerView* view = room ? m_roster.find(room->streamer) : nullptr;
        const QString name = view ? plaintext::cleanName(room->name) : QString();
        if (!name.isEmpty() && view->row.name == roominfo::placeholder(view->row.url))
            change(room->streamer, [name](StreamerRow& row) {
                if (row.name == roominfo::placeholder(row.url)) // a person may have named it meanwhile
                    row.name = name;
                return Result<>();
            });
    });
}

Result<Streamers::Link> Streamers::linkIn(const Registry& registry, const QString& text)
{
    const QUrl url = Registry::urlIn(text);
    const Platform* platform = url.isValid() ? registry.find(url) : nullptr;
    if (platform)
        return Link{platform, platform->canonical(url)};
    const QString why = url.isValid() ? QStringLiteral("no site takes the link %1")
                                      : QStringLiteral("there is no link in \"%1\"");
    return fail(Error::Kind::Refused, why.arg(text.left(200)));
}

void Streamers::add(const QString& text, const StreamerRow& like, std::function<void(Result<Added>)> done)
{
    const auto link = linkIn(m_registry, text);
    if (!link) {
        QMetaObject::invokeMethod(
            this, [done = std::move(done), error = link.error()] { done(error); }, Qt::QueuedConnection);
        return;
    }
    StreamerRow row = like;
    row.id = 0;
    row.platform = link->platform->id();
    row.url = link->url;
    if (row.name.isEmpty())
        row.name = roominfo::placeholder(row.url);
    if (const auto known = m_monitor.watching(row.url)) { // by another of its addresses, perhaps
        QMetaObject::invokeMethod(
            this,
            [done = std::move(done), id = *known] {
                done(Added{id, true});
            },
            Qt::QueuedConnection);
        return;
    }
    row.createdAt = QDateTime::currentDateTimeUtc();
    inBackground(
        this, [&store = m_store, row] { return store.streamers.add(row); },
        [this, row, done = std::move(done)](const Result<StreamerId>& added) {
            const bool existed =
                !added && added.error().kind == Error::Kind::Refused && added.error().code > 0;
            if (existed)
                return done(Added{added.error().code, true});
            if (!added)
                return done(added.error());
            StreamerRow saved = row;
            saved.id = *added;
            m_settings.loadStreamer(saved.id, saved.platform, settingsFromJson(saved.overrides));
            m_roster.put(saved);
            m_events.post(event::StreamerAdded{saved.id});
            m_monitor.put(saved);
            done(Added{saved.id, false});
        });
}

void Streamers::change(StreamerId id, How how, std::function<void(Result<>)> done)
{
    QList<Change>& changes = m_changes[id];
    changes.append({std::move(how), std::move(done)});
    if (changes.size() == 1)
        saveNext(id);
}

void Streamers::update(const StreamerRow& before, const StreamerRow& after,
                       std::function<void(Result<>)> done)
{
    const auto merge = [before, after](StreamerRow& row) {
        row = streamerchange::merged(row, before, after);
        return Result<>();
    };
    change(before.id, merge, std::move(done));
}

void Streamers::saveNext(StreamerId id)
{
    const StreamerView* view = m_removing.contains(id) ? nullptr : m_roster.find(id);
    StreamerRow row = view ? view->row : StreamerRow();
    const How how = m_changes[id].constFirst().how; // a copy: it may ask for another change
    Result<> allowed = view ? how(row) : fail(unknownStreamer(id));
    // A name that an older version has let in stays until it is changed.
    if (allowed && view->row.name != row.name)
        allowed = plaintext::checkName(row.name);
    if (!allowed) {
        QMetaObject::invokeMethod(
            this, [this, id, allowed] { saved(id, allowed); }, Qt::QueuedConnection);
        return;
    }
    inBackground(
        this, [&store = m_store, row] { return store.streamers.update(row); },
        [this, row](const Result<>& written) {
            if (written && m_roster.find(row.id)) {
                m_settings.loadStreamer(row.id, row.platform, settingsFromJson(row.overrides));
                m_roster.put(row);
                if (!m_removing.contains(row.id))
                    m_monitor.put(row);
                m_events.post(event::StreamerChanged{row.id});
            }
            saved(row.id, written);
        });
}

void Streamers::saved(StreamerId id, const Result<>& result)
{
    QList<Change>& changes = m_changes[id];
    const auto done = changes.takeFirst().done;
    if (changes.isEmpty())
        m_changes.remove(id);
    else
        saveNext(id);
    if (done)
        done(result);
}

void Streamers::rename(StreamerId id, const QString& name, std::function<void(Result<>)> done)
{
    const auto how = [name](StreamerRow& row) {
        row.name = name;
        return Result<>();
    };
    change(id, how, std::move(done));
}

void Streamers::setPaused(StreamerId id, bool paused, std::function<void(Result<>)> done)
{
    const auto how = [paused](StreamerRow& row) {
        row.paused = paused;
        return Result<>();
    };
    change(id, how, std::move(done));
}

void Streamers::setOverride(StreamerId id, const QString& key, const QVariant& value,
                            std::function<void(Result<>)> done)
{
    const auto how = [key, value](StreamerRow& row) -> Result<> {
        const SettingRow* setting = SettingRow::find(key);
        if (!setting)
            return fail(Error::Kind::Refused, QStringLiteral("there is no setting %1").arg(key));
        const auto good = Settings::checkForStreamer(*setting, value);
        if (!good)
            return fail(good.error());
        if (good->isValid())
            row.overrides.insert(key, QJsonValue::fromVariant(*good));
        else
            row.overrides.remove(key);
        return {};
    };
    change(id, how, std::move(done));
}

void Streamers::remove(StreamerId id, std::function<void(Result<>)> done)
{
    const StreamerView* view = m_roster.find(id);
    if (view == nullptr || m_removing.contains(id)) {
        if (done)
            QMetaObject::invokeMethod(
                this, [done = std::move(done), id] { done(unknownStreamer(id)); }, Qt::QueuedConnection);
        return;
    }
    const QString name = view->row.name;
    m_removing.insert(id);
    m_monitor.remove(id);
    const auto forget = [this, id, name, done = std::move(done)] {
        inBackground(
            this, [&store = m_store, id] { return store.streamers.remove(id); },
            [this, id, name, done](const Result<>& removed) {
                m_removing.remove(id);
                if (removed) {
                    m_roster.remove(id);
                    m_settings.forgetStreamer(id);
                    m_events.post(event::StreamerRemoved{id, name});
                } else if (const StreamerView* still = m_roster.find(id)) {
                    m_monitor.put(still->row); // it stays, so it is watched
                }
                if (done)
                    done(removed);
            });
    };
    if (!m_recorders.isRecording(id))
        return forget();
    // Its files are closed first.
    auto waiting = std::make_shared<QMetaObject::Connection>();
    *waiting = connect(&m_recorders, &Recorders::finished, this, [id, forget, waiting](StreamerId over) {
        if (over != id)
            return;
        disconnect(*waiting);
        forget();
    });
    m_recorders.stop(id);
}
