// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/settings.h"
#include "core/remote/fields.h"
#include <QJsonObject>
#include <QVariantMap>

/// Settings as others may see and change them: never those with `.remote = false`. Thread: any.
namespace remote::settingsbody {
/// Values by key, checked; null becomes an invalid QVariant, which takes a value away. A problem names the
/// key; then nothing may be changed.
tl::expected<QVariantMap, fields::Problem> read(const QJsonObject& body, SettingRow::Scope layer);
/// What of a layer others may see.
QJsonObject visible(const QJsonObject& layer);
} // namespace remote::settingsbody
