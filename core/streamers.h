// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/store/rows.h"
#include <QObject>
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
    void update(const StreamerRow& row, std::function<void(Result<>)> done = {});
    void rename(StreamerId id, const QString& name, std::function<void(Result<>)> done = {});
    void setPaused(StreamerId id, bool paused, std::function<void(Result<>)> done = {});
    /// Sets or (invalid value) clears one overriding setting of a streamer.
    void setOverride(StreamerId id, const QString& key, const QVariant& value,
                     std::function<void(Result<>)> done = {});
    /// Stops its recording first; files and history stay.
    void remove(StreamerId id, std::function<void(Result<>)> done = {});

private:
    void changeRow(StreamerId id, const std::function<void(StreamerRow&)>& change,
                   std::function<void(Result<>)> done);

    Store& m_store;
    Settings& m_settings;
    const Registry& m_registry;
    Roster& m_roster;
    Monitor& m_monitor;
    Recorders& m_recorders;
    Events& m_events;
};
