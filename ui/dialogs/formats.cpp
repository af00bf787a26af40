// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/formats.h"
#include "core/config/settings.h"
#include "ui/forms/settingtext.h"

namespace {
QList<FormatChoice> choicesOf(const QString& key)
{
    QList<FormatChoice> offered;
    const SettingRow* row = SettingRow::find(key);
    if (!row)
        return offered;
    for (const SettingChoice& choice : row->options.choices)
        offered << FormatChoice{QLatin1String(choice.value), settingText(*row, QLatin1String(choice.value))};
    return offered;
}
} // namespace

QList<FormatChoice> qualityChoices(const QString& platform)
{
    return choicesOf(platform + QStringLiteral(".quality"));
}

QList<FormatChoice> formatChoices(const QString& platform)
{
    const QString key = platform + QStringLiteral(".protocol");
    if (key != setting::bilibiliProtocol.key)
        return choicesOf(key);
    // An order of preference as text; a person chooses one.
    return {{QStringLiteral("flv"), QStringLiteral("FLV")},
            {QStringLiteral("fmp4"), QStringLiteral("HLS fMP4")},
            {QStringLiteral("ts"), QStringLiteral("HLS TS")}};
}
