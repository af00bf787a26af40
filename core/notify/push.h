// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/secretstore.h"
#include "core/base/background.h"
#include "core/config/settingsstore.h"
#include "core/notify/channel.h"
#include <QObject>

class Clock;
class Events;
class HttpFactory;

namespace notify {

/// A channel as a person has set it up: one entry of notify.channels. Its secrets are the SecretStore's entry
/// "notify/<id>". Thread: any (a value).
struct ChannelConfig
{
    QString id;      ///< "c1", "c2", ...
    QString service; ///< Channel::id()
    QString name;    ///< what a person calls it
    bool enabled = true;
    QStringList kinds;  ///< kindName() of what it gets; empty = everything that is pushed
    QVariantMap fields; ///< the plain ones

    static ChannelConfig from(const QVariantMap& map);
    QVariantMap toMap() const;
    QString entry() const { return QStringLiteral("notify/") + id; }
};

/// The channels `own` and those of an imported file that are not among them. These get ids of their own:
/// under one of ours they would be given its secrets, for whatever server they name. Pure.
QVariantList withImported(const QVariantList& own, const QVariantList& imported);

/// Messages to people elsewhere. Thread: main; the sending is done on threads of its own. Owner: Notifier. A
/// channel that fails is told of once, as NotificationFailed, until it works again or is changed.
class Push : public QObject
{
    Q_OBJECT
public:
    Push(Events& events, Settings& settings, SecretStore& secrets, HttpFactory& http, Clock& clock);

    QList<ChannelConfig> all() const;
    QStringList secretEntries() const; ///< for Secrets::use
    /// Why the last message to it failed; no detail when it went well.
    Error problem(const QString& id) const { return m_problems.value(id); }

    using Done = std::function<void(Result<>)>;
    /// Keeps a new (id empty) or changed channel. `secrets`: those that were typed; the others stay as they
    /// are.
    void save(ChannelConfig config, const Values& secrets, Done done);
    void remove(const QString& id, Done done);
    /// Sends `message` as it would be sent after save().
    void test(const ChannelConfig& config, const Values& secrets, const Message& message, Done done);
    /// To every enabled channel that gets this kind.
    void send(Kind kind, const Message& message);

signals:
    void problemsChanged();

private:
    Result<Values> valuesOf(const ChannelConfig& config, const Values& typed, Stop& stop) const;
    Result<> sendNow(const ChannelConfig& config, const Values& typed, const Message& message, Stop& stop);
    void store(const QList<ChannelConfig>& channels, const Done& done);
    void sendNext(const QString& id);
    void ended(const ChannelConfig& config, const Result<>& sent);

    Events& m_events;
    Settings& m_settings;
    SecretStore& m_secrets;
    HttpFactory& m_http;
    Clock& m_clock;
    QHash<QString, Error> m_problems;
    /// Messages by channel; the first of each is being sent, the others wait for it and for no other channel.
    QHash<QString, QList<Message>> m_waiting;
    // Last: joined before anything else goes. What a person asks for does not wait for messages.
    background::Pool m_pool{8};
    background::Pool m_byHand{4};
};
} // namespace notify
