// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QString>

/// A choice with its words.
struct FormatChoice
{
    QString value;
    QString label;
};
/// What may be chosen for "<platform>.quality" and "<platform>.protocol"; empty when the platform has none.
QList<FormatChoice> qualityChoices(const QString& platform);
QList<FormatChoice> formatChoices(const QString& platform);
