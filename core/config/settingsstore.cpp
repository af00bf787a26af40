// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settingsstore.h"

#include "core/base/log.h"

namespace {
/// Stored values in their right types; unknown keys as they are, invalid ones left out.
QVariantMap checked(const QVariantMap& stored, const QString& layer)
{
    QVariantMap out;
    for (auto it = stored.begin(); it != stored.end(); ++it) {
        const SettingRow* row = SettingRow::find(it.key());
        if (!row) {
            out.insert(it.key(), it.value());
            continue;
        }
        const auto value = row->check(it.value());
        if (value)
            out.insert(it.key(), *value);
        else
            qCWarning(lcConfig).noquote()
                << "stored setting ignored," << layer << "layer:" << value.error().detail;
        // One channel that does not fit takes no other with it.
        if (!value && row == &setting::notifyChannels)
            out.insert(it.key(), settingcheck::soundChannels(it.value().toList()));
    }
    return out;
}

/// Puts a checked value in, or takes the key out; true when something changed.
bool put(QVariantMap& layer, const QString& key, const QVariant& value)
{
    if (!value.isValid())
        return layer.remove(key) > 0;
    const auto it = layer.constFind(key);
    if (it != layer.constEnd() && *it == value)
        return false;
    layer.insert(key, value);
    return true;
}

Result<QVariant> checkFor(const SettingRow& row, const QVariant& value, SettingRow::Scope scope,
                          const char* what)
{
    if (row.scope < scope)
        return fail(Error::Kind::Refused,
                    QStringLiteral("%1: cannot differ for one %2").arg(row.key, QLatin1String(what)));
    return value.isValid() ? row.check(value) : Result<QVariant>(QVariant());
}
} // namespace

Settings::Settings(QObject* parent)
    : QObject(parent)
{
}

void Settings::loadGlobal(const QVariantMap& values)
{
    m_global = checked(values, QStringLiteral("global"));
}

void Settings::loadPlatform(const QString& platform, const QVariantMap& values)
{
    m_platforms.insert(platform, checked(values, platform));
}

void Settings::loadStreamer(StreamerId streamer, const QString& platform, const QVariantMap& overrides)
{
    const auto known = m_streamers.constFind(streamer);
    const bool isNew = known == m_streamers.constEnd();
    const QVariantMap before = isNew ? QVariantMap() : known->overrides;
    const QVariantMap now = checked(overrides, QStringLiteral("streamer %1").arg(streamer));
    m_streamers.insert(streamer, {platform, now});
    const QStringList different = isNew ? QStringList() : differentKeys(before, now);
    for (const QString& key : different)
        emit changed(key, {}, streamer);
}

void Settings::forgetStreamer(StreamerId streamer)
{
    m_streamers.remove(streamer);
}

QVariant Settings::value(const SettingRow& row, StreamerId streamer) const
{
    const auto layer = m_streamers.constFind(streamer);
    if (layer != m_streamers.constEnd()) {
        if (row.scope == SettingRow::Scope::Streamer && layer->overrides.contains(row.key))
            return layer->overrides.value(row.key);
        if (row.scope != SettingRow::Scope::Global) {
            const auto platform = m_platforms.constFind(layer->platform);
            if (platform != m_platforms.constEnd() && platform->contains(row.key))
                return platform->value(row.key);
        }
    }
    return m_global.value(row.key, row.defaultValue);
}

QString Settings::origin(const SettingRow& row, StreamerId streamer) const
{
    const auto layer = m_streamers.constFind(streamer);
    if (layer != m_streamers.constEnd()) {
        if (row.scope == SettingRow::Scope::Streamer && layer->overrides.contains(row.key))
            return QStringLiteral("streamer");
        if (row.scope != SettingRow::Scope::Global && m_platforms.value(layer->platform).contains(row.key))
            return QStringLiteral("platform");
    }
    return m_global.contains(row.key) ? QStringLiteral("global") : QStringLiteral("default");
}

QVariantMap Settings::effective(StreamerId streamer) const
{
    QVariantMap out;
    for (const SettingRow* row : SettingRow::all())
        out.insert(row->key, value(*row, streamer));
    return out;
}

QStringList Settings::platforms() const
{
    QStringList names;
    for (auto it = m_platforms.cbegin(); it != m_platforms.cend(); ++it) {
        if (!it->isEmpty())
            names += it.key();
    }
    names.sort();
    return names;
}

Result<> Settings::set(const SettingRow& row, const QVariant& value)
{
    const auto good = checkFor(row, value, SettingRow::Scope::Global, "");
    if (!good)
        return fail(good.error());
    if (put(m_global, row.key, *good == row.defaultValue ? QVariant() : *good))
        emit changed(row.key, {}, 0);
    return {};
}

QList<const SettingRow*> Settings::changedRows() const
{
    QList<const SettingRow*> rows = SettingRow::all();
    rows.removeIf([this](const SettingRow* row) {
        return row == &setting::notifyChannels || row == &setting::uploadTemplate ||
               m_global.value(row->key, row->defaultValue) == row->defaultValue;
    });
    return rows;
}

QVariantMap Settings::resetAll()
{
    QVariantMap before;
    const QList<const SettingRow*> rows = changedRows();
    for (const SettingRow* row : rows) {
        before.insert(row->key, m_global.value(row->key));
        (void)set(*row, QVariant());
    }
    return before;
}

void Settings::undoReset(const QVariantMap& values)
{
    // Backwards: what is switched on (remote.enabled) finds how it is to run.
    const QList<const SettingRow*> rows = SettingRow::all();
    for (auto row = rows.crbegin(); row != rows.crend(); ++row) {
        if (const QString& key = (*row)->key; values.contains(key) && !m_global.contains(key))
            (void)set(**row, values.value(key));
    }
}

Result<> Settings::setForPlatform(const SettingRow& row, const QString& platform, const QVariant& value)
{
    const auto good = checkFor(row, value, SettingRow::Scope::Platform, "platform");
    if (!good)
        return fail(good.error());
    if (put(m_platforms[platform], row.key, *good))
        emit changed(row.key, platform, 0);
    return {};
}

Result<QVariant> Settings::checkForStreamer(const SettingRow& row, const QVariant& value)
{
    return checkFor(row, value, SettingRow::Scope::Streamer, "streamer");
}

QStringList differentKeys(const QVariantMap& one, const QVariantMap& other)
{
    QStringList keys;
    for (auto it = one.begin(); it != one.end(); ++it) {
        if (other.value(it.key()) != it.value())
            keys << it.key();
    }
    for (auto it = other.begin(); it != other.end(); ++it) {
        if (!one.contains(it.key()))
            keys << it.key();
    }
    return keys;
}

QJsonObject settingsToJson(const QVariantMap& values)
{
    return QJsonObject::fromVariantMap(values);
}

QVariantMap settingsFromJson(const QJsonObject& json)
{
    return json.toVariantMap();
}

// Its own object file: a test that links this class does not pull in every other one.
#include "moc_settingsstore.cpp"
