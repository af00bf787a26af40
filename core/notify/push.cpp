// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/push.h"

#include "core/base/log.h"
#include "core/events/events.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace notify {
namespace {
QByteArray toBytes(const Values& secrets)
{
    QJsonObject json;
    for (auto at = secrets.cbegin(); at != secrets.cend(); ++at)
        json.insert(at.key(), at.value());
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

/// Absent is empty: a channel may have no secret.
Result<Values> storedSecrets(SecretStore& store, const QString& entry, Stop& stop)
{
    const auto bytes = store.read(entry, stop);
    if (!bytes && bytes.error().kind == Error::Kind::NotFound)
        return Values();
    if (!bytes)
        return fail(bytes.error());
    const QJsonObject json = QJsonDocument::fromJson(*bytes).object();
    Values values;
    for (auto at = json.constBegin(); at != json.constEnd(); ++at)
        values.insert(at.key(), at.value().toString());
    return values;
}

/// What was typed wins over what is kept.
Values merged(Values kept, const Values& typed)
{
    for (auto at = typed.cbegin(); at != typed.cend(); ++at) {
        if (at.value().isEmpty())
            kept.remove(at.key());
        else
            kept[at.key()] = at.value();
    }
    return kept;
}

QString freeId(const QList<ChannelConfig>& channels)
{
    for (int number = 1;; ++number) {
        const QString id = u"c%1"_s.arg(number);
        if (std::none_of(channels.begin(), channels.end(),
                         [&](const ChannelConfig& one) { return one.id == id; }))
            return id;
    }
}
} // namespace

ChannelConfig ChannelConfig::from(const QVariantMap& map)
{
    ChannelConfig config;
    config.id = map.value(u"id"_s).toString();
    config.service = map.value(u"service"_s).toString();
    config.name = map.value(u"name"_s).toString();
    config.enabled = map.value(u"enabled"_s, true).toBool();
    config.kinds = map.value(u"kinds"_s).toStringList();
    config.fields = map.value(u"fields"_s).toMap();
    return config;
}

QVariantMap ChannelConfig::toMap() const
{
    QVariantMap map{{u"id"_s, id}, {u"service"_s, service}, {u"name"_s, name}, {u"enabled"_s, enabled}};
    if (!kinds.isEmpty())
        map.insert(u"kinds"_s, kinds);
    if (!fields.isEmpty())
        map.insert(u"fields"_s, fields);
    return map;
}

QVariantList withImported(const QVariantList& own, const QVariantList& imported)
{
    QList<ChannelConfig> channels;
    for (const QVariant& one : own)
        channels.append(ChannelConfig::from(one.toMap()));
    QVariantList all = own;
    for (const QVariant& one : imported) {
        ChannelConfig channel = ChannelConfig::from(one.toMap());
        const bool known = std::any_of(channels.begin(), channels.end(), [&channel](ChannelConfig other) {
            other.id = channel.id;
            return other.toMap() == channel.toMap();
        });
        if (known)
            continue;
        channel.id = freeId(channels);
        channels.append(channel);
        all.append(channel.toMap());
    }
    return all;
}

Push::Push(Events& events, Settings& settings, SecretStore& secrets, HttpFactory& http, Clock& clock)
    : m_events(events)
    , m_settings(settings)
    , m_secrets(secrets)
    , m_http(http)
    , m_clock(clock)
{
}

QList<ChannelConfig> Push::all() const
{
    QList<ChannelConfig> channels;
    for (const QVariant& one : m_settings.get(setting::notifyChannels))
        channels.append(ChannelConfig::from(one.toMap()));
    return channels;
}

QStringList Push::secretEntries() const
{
    QStringList entries;
    for (const ChannelConfig& one : all())
        entries.append(one.entry());
    return entries;
}

void Push::store(const QList<ChannelConfig>& channels, const Done& done)
{
    QVariantList list;
    for (const ChannelConfig& one : channels)
        list.append(one.toMap());
    done(m_settings.set(setting::notifyChannels, list));
}

void Push::save(ChannelConfig config, const Values& secrets, Done done)
{
    if (config.id.isEmpty())
        config.id = freeId(all());
    inBackground(
        m_byHand, this,
        [this, config, secrets](Stop& stop) -> Result<> {
            if (secrets.isEmpty())
                return {};
            auto kept = storedSecrets(m_secrets, config.entry(), stop);
            if (!kept)
                return fail(kept.error());
            return m_secrets.write(config.entry(), toBytes(merged(*kept, secrets)), stop);
        },
        [this, config, done = std::move(done)](const Result<>& written) {
            if (!written)
                return done(written);
            QList<ChannelConfig> channels = all();
            const auto same = std::find_if(channels.begin(), channels.end(),
                                           [&](const ChannelConfig& one) { return one.id == config.id; });
            if (same == channels.end())
                channels.append(config);
            else
                *same = config;
            m_problems.remove(config.id);
            store(channels, done);
            emit problemsChanged();
        });
}

void Push::remove(const QString& id, Done done)
{
    QList<ChannelConfig> channels = all();
    channels.removeIf([&](const ChannelConfig& one) { return one.id == id; });
    m_problems.remove(id);
    store(channels, [this, id, done = std::move(done)](const Result<>& stored) {
        if (!stored)
            return done(stored);
        inBackground(
            m_byHand, this,
            [this, entry = ChannelConfig{id, {}, {}, true, {}, {}}.entry()](Stop& stop) -> Result<> {
                const auto removed = m_secrets.remove(entry, stop);
                if (!removed && removed.error().kind != Error::Kind::NotFound)
                    return removed;
                return {};
            },
            done);
    });
}

/// Plain and secret values of a channel; waits for the keychain.
Result<Values> Push::valuesOf(const ChannelConfig& config, const Values& typed, Stop& stop) const
{
    Result<Values> secrets = config.id.isEmpty() ? Values() : storedSecrets(m_secrets, config.entry(), stop);
    if (!secrets)
        return secrets;
    Values values = merged(*secrets, typed);
    for (auto at = config.fields.cbegin(); at != config.fields.cend(); ++at)
        values.insert(at.key(), at.value().toString());
    return values;
}

Result<> Push::sendNow(const ChannelConfig& config, const Values& typed, const Message& message, Stop& stop)
{
    const Channel* to = channel(config.service);
    if (!to)
        return fail(Error::Kind::Refused, u"“%1” is no service this version knows"_s.arg(config.service));
    const Result<Values> values = valuesOf(config, typed, stop);
    if (!values)
        return fail(values.error());
    const std::unique_ptr<Http> http = m_http.make();
    return deliver(*to, *values, message, *http, m_clock, stop);
}

void Push::test(const ChannelConfig& config, const Values& secrets, const Message& message, Done done)
{
    inBackground(
        m_byHand, this,
        [this, config, secrets, message](Stop& stop) { return sendNow(config, secrets, message, stop); },
        [this, config, done = std::move(done)](const Result<>& sent) {
            if (sent && m_problems.remove(config.id))
                emit problemsChanged();
            done(sent);
        });
}

void Push::send(Kind kind, const Message& message)
{
    for (const ChannelConfig& config : all()) {
        if (!config.enabled ||
            (!config.kinds.isEmpty() && !config.kinds.contains(QLatin1String(kindName(kind)))))
            continue;
        QList<Message>& waiting = m_waiting[config.id];
        waiting.append(message);
        if (waiting.size() == 1)
            sendNext(config.id);
    }
}

void Push::sendNext(const QString& id)
{
    const QList<ChannelConfig> channels = all();
    const auto config = std::find_if(channels.begin(), channels.end(),
                                     [&](const ChannelConfig& one) { return one.id == id && one.enabled; });
    if (config == channels.end()) {
        m_waiting.remove(id); // gone meanwhile
        return;
    }
    inBackground(
        m_pool, this,
        [this, config = *config, message = m_waiting[id].constFirst()](Stop& stop) {
            return sendNow(config, {}, message, stop);
        },
        [this, config = *config](const Result<>& sent) {
            ended(config, sent);
            QList<Message>& waiting = m_waiting[config.id];
            waiting.removeFirst();
            if (waiting.isEmpty())
                m_waiting.remove(config.id);
            else
                sendNext(config.id);
        });
}

void Push::ended(const ChannelConfig& config, const Result<>& sent)
{
    const bool failedBefore = m_problems.contains(config.id);
    if (sent) {
        if (m_problems.remove(config.id))
            emit problemsChanged();
        return;
    }
    if (sent.error().kind == Error::Kind::Cancelled)
        return; // the program ends
    m_problems[config.id] = sent.error();
    qCWarning(lcNotify, "%ls (%ls): %ls", qUtf16Printable(config.name), qUtf16Printable(config.service),
              qUtf16Printable(sent.error().detail));
    if (!failedBefore)
        m_events.post(event::NotificationFailed{config.name, config.service, sent.error()});
    emit problemsChanged();
}
} // namespace notify
