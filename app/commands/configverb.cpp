// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/configverb.h"

#include "app/commands/answer.h"
#include "core/backup/backup.h"
#include "core/base/background.h"
#include "core/import/exportfile.h"
#include "core/knownnames.h"
#include "core/notify/push.h"
#include "core/remote/json.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
QJsonObject unknownKey(const QString& key)
{
    return answer(exitcode::usage, u"there is no setting \"%1\"; see biliup-qt config get"_s.arg(key));
}

/// A new channel whose key nobody has typed could never send.
Result<> channelsHaveKeys(const QVariantList& wanted, const QList<notify::ChannelConfig>& known)
{
    for (const QVariant& one : wanted) {
        const auto config = notify::ChannelConfig::from(one.toMap());
        const notify::Channel* channel = notify::channel(config.service);
        const bool isKnown = std::any_of(known.begin(), known.end(), [&](const notify::ChannelConfig& other) {
            return other.id == config.id && other.service == config.service;
        });
        const QList<notify::Field> fields = channel ? channel->fields() : QList<notify::Field>();
        for (const notify::Field& field : fields) {
            if (field.secret && field.required && !isKnown)
                return fail(Error::Kind::Refused, u"channel \"%1\": \"%2\" is missing; it is kept in the "
                                                  u"keychain, so add this channel in the "
                                                  "settings of the window"_s.arg(config.id, field.key));
        }
    }
    return {};
}
} // namespace

ConfigVerb::ConfigVerb(Core& core)
    : m_core(core)
{
}

void ConfigVerb::run(const QJsonObject& request, const Reply& reply)
{
    const QString action = request.value(u"action"_s).toString();
    const QString key = request.value(u"key"_s).toString();
    const QString platform = request.value(u"platform"_s).toString();
    if (!platform.isEmpty() && !m_core.registry.byId(platform))
        return reply(answer(exitcode::usage, u"there is no platform \"%1\""_s.arg(platform)));
    const QString text = request.value(u"value"_s).toString();
    if (action == "get"_L1)
        reply(get(key, platform));
    else if (action == "set"_L1)
        set(key, platform, &text, reply);
    else if (action == "reset"_L1)
        set(key, platform, nullptr, reply);
    else if (action == "export"_L1)
        reply(answer(exitcode::done, {},
                     {{u"export"_s, exportProfile(m_core.settings, m_core.templates, m_core.roster)}}));
    else if (action == "backup"_L1)
        backUp(request, reply);
    else if (action == "restore"_L1)
        restore(request, reply);
    else
        reply(answer(exitcode::usage, u"config cannot \"%1\""_s.arg(action)));
}

QJsonObject ConfigVerb::get(const QString& key, const QString& platform) const
{
    if (!key.isEmpty() && !SettingRow::find(key))
        return unknownKey(key);
    const QVariantMap own = m_core.settings.platformLayer(platform);
    QJsonArray values;
    for (const SettingRow* row : SettingRow::all()) {
        if (!key.isEmpty() && row->key != key)
            continue;
        const bool here = own.contains(row->key);
        const QVariant value = here ? own.value(row->key) : m_core.settings.value(*row);
        const QString origin = here ? u"platform"_s : m_core.settings.origin(*row);
        values << QJsonObject{{u"key"_s, row->key},
                              {u"value"_s, QJsonValue::fromVariant(value)},
                              {u"default"_s, QJsonValue::fromVariant(row->defaultValue)},
                              {u"origin"_s, origin}};
    }
    return answer(exitcode::done, {}, {{u"values"_s, values}});
}

/// Without a text: back to the layer above.
void ConfigVerb::set(const QString& key, const QString& platform, const QString* text, const Reply& reply)
{
    const SettingRow* row = SettingRow::find(key);
    if (!row)
        return reply(unknownKey(key));
    const auto value = text ? row->parse(*text) : Result<QVariant>(QVariant());
    if (!value)
        return reply(answer(exitcode::usage, value.error().detail));
    if (const auto known = knownnames::check(m_core, *row, *value); !known)
        return reply(answer(exitcode::usage, known.error().detail));
    if (row == &setting::notifyChannels) {
        if (auto good = channelsHaveKeys(value->toList(), m_core.notifier.push().all()); !good)
            return reply(answer(good));
    }
    const auto taken = platform.isEmpty() ? m_core.settings.set(*row, *value)
                                          : m_core.settings.setForPlatform(*row, platform, *value);
    if (!taken)
        return reply(answer(taken));
    inBackground(
        this, [&settings = m_core.store.settings, platform, key] { return settings.settle(platform, {key}); },
        [reply](const Result<>& kept) { reply(answer(kept)); });
}

void ConfigVerb::backUp(const QJsonObject& request, const Reply& reply)
{
    inBackground(
        m_pool, this,
        [this, file = request.value(u"file"_s).toString(), password = request.value(u"password"_s).toString(),
         entries = m_core.publishing.accounts.secretEntries() +
                   m_core.notifier.push().secretEntries()](Stop& stop) {
            return backup::write(file, m_core.store, m_core.paths, m_core.publishing.secrets, entries,
                                 password, stop);
        },
        [reply](const Result<backup::Written>& written) {
            if (!written)
                return reply(failure(written.error()));
            reply(answer(
                exitcode::done, {},
                {{u"file"_s, written->path}, {u"bytes"_s, written->bytes}, {u"logins"_s, written->secrets}}));
        });
}

void ConfigVerb::restore(const QJsonObject& request, const Reply& reply)
{
    inBackground(
        m_pool, this,
        [this, file = request.value(u"file"_s).toString(),
         password = request.value(u"password"_s).toString()](Stop& stop) {
            return backup::stage(file, m_core.paths, m_core.publishing.secrets, password, password.isEmpty(),
                                 stop);
        },
        [reply](const Result<backup::Contents>& staged) {
            if (!staged)
                return reply(answer(exitcode::ofRestore(staged.error()), staged.error().detail));
            reply(answer(exitcode::done, {},
                         {{u"created"_s, remote::timeOrNull(staged->created)},
                          {u"version"_s, staged->version},
                          {u"streamers"_s, staged->streamers},
                          {u"templates"_s, staged->templates},
                          {u"uploads"_s, staged->uploads},
                          {u"logins"_s, staged->secrets}}));
        });
}
