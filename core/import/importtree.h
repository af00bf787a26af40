// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QVariantMap>

// Configuration files of any of the three kinds as one tree of maps, lists, texts, numbers and switches.
// Pure. Hostile files end in Refused naming the line: too deep, too many values (also through YAML's
// references), no mapping at the top.

Result<QVariantMap> readToml(const QByteArray& text);
Result<QVariantMap> readYaml(const QByteArray& text);
Result<QVariant> readJson(const QByteArray& text); ///< a map or a list

/// A value as a person reads it in a report.
QString valueText(const QVariant& value);
