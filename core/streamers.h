// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/store/rows.h"
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <functional>

class Events;
class Monitor;
class Platform;
class Recorders;
class Registry;
class Roster;
class Settings;
struct Store;

/// The verbs on streamers, the same for a button, the command line and the network. Thread: main; each calls
/// `done` on the main thread when it is on disk. Owner: Core.
class Streamers : public QObject
{
    Q_OBJECT
public:
    Streamers(Store& store, Settings& settings, const Registry& registry, Roster& roster, Monitor& monitor,
              Recorders& recorders, Events& events, QObject* parent = nullptr);

    struct Link
    {
        const Platform* platform = nullptr;
        QUrl url; ///< as the site writes it
    };
    /// Errors: Refused (no link, no site takes it). Thread: any.
    static Result<Link> linkIn(const Registry& registry, const QString& text);
    struct Added
    {
        StreamerId id = 0;
        bool existed = false; ///< the URL, or its room, was there already: `id` is that one
    };
    /// `text` is a link or a share text with one in it; a name is one of plaintext::checkName(), here and
    /// below. Errors: Refused (no link, no site takes it, no such name).
    void add(const QString& text, const StreamerRow& like, std::function<void(Result<Added>)> done);
    /// Changes the row as it is when what was asked for earlier is on disk: nobody's change is lost. `how`
    /// runs later, on the main thread; its error is the answer. Errors: NotFound, Refused (no such name).
    using How = std::function<Result<>(StreamerRow&)>;
    void change(StreamerId id, How how, std::function<void(Result<>)> done = {});
    /// For a form: what `after` has different from `before` is changed, the rest stays as others made it.
    void update(const StreamerRow& before, const StreamerRow& after, std::function<void(Result<>)> done = {});
    void rename(StreamerId id, const QString& name, std::function<void(Result<>)> done = {});
    void setPaused(StreamerId id, bool paused, std::function<void(Result<>)> done = {});
    /// Sets or (invalid value) clears one overriding setting of a streamer.
    void setOverride(StreamerId id, const QString& key, const QVariant& value,
                     std::function<void(Result<>)> done = {});
    /// Stops its recording first; files and history stay.
    void remove(StreamerId id, std::function<void(Result<>)> done = {});

private:
    struct Change
    {
        How how;
        std::function<void(Result<>)> done;
    };
    void saveNext(StreamerId id);
    void saved(StreamerId id, const Result<>& result);

    Store& m_store;
    Settings& m_settings;
    const Registry& m_registry;
    Roster& m_roster;
    Monitor& m_monitor;
    Recorders& m_recorders;
    Events& m_events;
    QHash<StreamerId, QList<Change>> m_changes; ///< the first of each is being saved
    QSet<StreamerId> m_removing;                ///< nothing is changed of them any more, nor watched
};
