// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include "core/config/settings.h"
#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QVariantMap>

/// The values of all settings in their layers: global, platform, streamer; a layer holds only what differs.
/// Thread: main. Owner: Core. It keeps no file itself: whoever owns the store loads the layers and saves on
/// changed(). Workers get effective().
class Settings : public QObject
{
    Q_OBJECT
public:
    explicit Settings(QObject* parent = nullptr);

    /// Layers as stored; unknown keys are kept, invalid values are logged and left out. What differs from the
    /// layer that a streamer had is announced.
    void loadGlobal(const QVariantMap& values);
    void loadPlatform(const QString& platform, const QVariantMap& values);
    void loadStreamer(StreamerId streamer, const QString& platform, const QVariantMap& overrides);
    void forgetStreamer(StreamerId streamer);

    template <typename T>
    T get(const Setting<T>& setting, StreamerId streamer = 0) const
    {
        return setting.of(value(setting, streamer));
    }
    /// The value that holds for a streamer (0: the global one).
    QVariant value(const SettingRow& row, StreamerId streamer = 0) const;
    /// The layer the value comes from: "default", "global", "platform", "streamer".
    QString origin(const SettingRow& row, StreamerId streamer = 0) const;
    /// Every key with its effective value, for a worker.
    QVariantMap effective(StreamerId streamer = 0) const;

    /// Sets a value in a layer; an invalid QVariant takes the layer's value away. Refused with a reason when
    /// not allowed there.
    Result<> set(const SettingRow& row, const QVariant& value);
    Result<> setForPlatform(const SettingRow& row, const QString& platform, const QVariant& value);
    /// Whether a streamer may have this value of its own (Streamers::setOverride sets it), in its type.
    static Result<QVariant> checkForStreamer(const SettingRow& row, const QVariant& value);

    /// The rows that resetAll() would change, in the order of settings.h.
    QList<const SettingRow*> changedRows() const;
    /// Gives every global value its default again and returns what was there, by key. What is set for
    /// platforms and streamers stays, unknown keys, and what names other things of a person: the channels of
    /// messages (their secrets would be left behind) and the default template.
    QVariantMap resetAll();
    /// Takes a resetAll() back, but for what has been set since.
    void undoReset(const QVariantMap& values);

    QVariantMap globalLayer() const { return m_global; }
    QVariantMap platformLayer(const QString& platform) const { return m_platforms.value(platform); }
    QStringList platforms() const; ///< that have a layer, in order of their names
    QVariantMap streamerLayer(StreamerId streamer) const { return m_streamers.value(streamer).overrides; }

signals:
    /// `platform` is set for the platform layer, `streamer` for the streamer layer.
    void changed(const QString& key, const QString& platform, StreamerId streamer);

private:
    struct StreamerLayer
    {
        QString platform;
        QVariantMap overrides;
    };
    QVariantMap m_global;
    QHash<QString, QVariantMap> m_platforms;
    QHash<StreamerId, StreamerLayer> m_streamers;
};

/// Layers as JSON (column `overrides`, table `settings`).
QJsonObject settingsToJson(const QVariantMap& values);
QVariantMap settingsFromJson(const QJsonObject& json);
/// Those that one of two layers has alone, or that have another value in each.
QStringList differentKeys(const QVariantMap& one, const QVariantMap& other);
