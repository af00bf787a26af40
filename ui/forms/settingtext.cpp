// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/settingtext.h"
#include "core/config/settings.h"
#include "ui/forms/proxyedit.h"
#include <QCoreApplication>
#include <QLocale>

namespace {
QString ofRow(const char* text)
{
    return QCoreApplication::translate("Setting", text);
}

QString number(const SettingRow& row, double value)
{
    const int decimals = row.type == SettingRow::Type::Double && value != qRound64(value) ? 1 : 0;
    return QLocale().toString(value, 'f', decimals);
}

/// What 0 means where it is no number; empty elsewhere.
QString zeroText(const SettingRow& row)
{
    if (&row == &setting::checkIntervalSec)
        return QCoreApplication::translate("SettingValue", "as often as the platform allows");
    for (const SettingRow* limit : {static_cast<const SettingRow*>(&setting::splitMinutes),
                                    static_cast<const SettingRow*>(&setting::splitMiB),
                                    static_cast<const SettingRow*>(&setting::maxParallel),
                                    static_cast<const SettingRow*>(&setting::huyaMaxBitrate),
                                    static_cast<const SettingRow*>(&setting::uploadLimitMBps)})
        if (&row == limit)
            return QCoreApplication::translate("SettingValue", "no limit");
    return {};
}
} // namespace

QString settingLabel(const SettingRow& row)
{
    return ofRow(row.label);
}

QString settingHelp(const SettingRow& row)
{
    return *row.help ? ofRow(row.help) : QString();
}

QString settingEffectText(const SettingRow& row)
{
    switch (row.options.effect) {
    case SettingEffect::AtOnce:
        return {};
    case SettingEffect::NextRecording:
        return QCoreApplication::translate("SettingValue", "Counts from the next recording on.");
    case SettingEffect::NextUpload:
        return QCoreApplication::translate("SettingValue", "Counts from the next upload on.");
    }
    return {};
}

QString groupName(SettingRow::Group group)
{
    using enum SettingRow::Group;
    switch (group) {
    case General:
        return QCoreApplication::translate("SettingGroup", "General");
    case Appearance:
        return QCoreApplication::translate("SettingGroup", "Appearance");
    case Record:
        return QCoreApplication::translate("SettingGroup", "Recording");
    case Upload:
        return QCoreApplication::translate("SettingGroup", "Submissions");
    case Notify:
        return QCoreApplication::translate("SettingGroup", "Notifications");
    case Network:
        return QCoreApplication::translate("SettingGroup", "Network");
    case Storage:
        return QCoreApplication::translate("SettingGroup", "Storage");
    case Processing:
        return QCoreApplication::translate("SettingGroup", "Post-processing");
    case Remote:
        return QCoreApplication::translate("SettingGroup", "Remote viewing");
    case Advanced:
        return QCoreApplication::translate("SettingGroup", "Advanced");
    case Platform:
        return QCoreApplication::translate("SettingGroup", "Platforms");
    }
    return {};
}

QString unitSuffix(const SettingRow& row)
{
    const QLatin1String unit(row.options.unit);
    if (unit.isEmpty())
        return {};
    if (unit == QLatin1String("%"))
        return QStringLiteral(" %");
    if (unit == QLatin1String("d"))
        return u' ' + QCoreApplication::translate("SettingUnit", "days");
    if (unit == QLatin1String("s"))
        return u' ' + QCoreApplication::translate("SettingUnit", "s");
    if (unit == QLatin1String("min"))
        return u' ' + QCoreApplication::translate("SettingUnit", "min");
    return u' ' + QString(unit); // ms, MiB, GiB, kbit/s: the same in every language
}

QString settingText(const SettingRow& row, const QVariant& value)
{
    using enum SettingRow::Type;
    switch (row.type) {
    case Bool:
        return value.toBool() ? QCoreApplication::translate("SettingValue", "On")
                              : QCoreApplication::translate("SettingValue", "Off");
    case Int:
    case Double:
        if (const QString zero = zeroText(row); !zero.isEmpty() && value.toDouble() == 0)
            return zero;
        return number(row, value.toDouble()) + unitSuffix(row);
    case Choice:
        for (const SettingChoice& choice : row.options.choices)
            if (value.toString() == QLatin1String(choice.value))
                return ofRow(choice.label);
        return value.toString();
    case List:
        return value.toStringList().isEmpty() ? QCoreApplication::translate("SettingValue", "none")
                                              : value.toStringList().join(QStringLiteral(", "));
    case Json:
        return value.toList().isEmpty() ? QCoreApplication::translate("SettingValue", "none")
                                        : QCoreApplication::translate("SettingValue", "set");
    case Text:
        if (ProxyEdit::edits(row))
            return ProxyEdit::text(value.toString());
        break;
    case Folder:
    case File:
        break;
    }
    return value.toString().isEmpty() ? QCoreApplication::translate("SettingValue", "empty")
                                      : value.toString();
}

QString settingProblem(const SettingRow& row, const QVariant& value)
{
    if (row.check(value))
        return {};
    if (&row == &setting::checkIntervalSec)
        //: a number outside its limits
        return QCoreApplication::translate("SettingValue", "Enter 0 or %1–%2")
            .arg(number(row, settingcheck::leastCheckSec), number(row, row.options.max));
    if (row.type == SettingRow::Type::Int || row.type == SettingRow::Type::Double)
        //: a number outside its limits
        return QCoreApplication::translate("SettingValue", "Enter %1–%2")
            .arg(number(row, row.options.min), number(row, row.options.max));
    return QCoreApplication::translate("SettingValue", "This value is not allowed here");
}

QString settingWarning(const SettingRow& row, const QVariant& value)
{
    constexpr int calmSec = 20;
    const int seconds = value.toInt();
    if (&row == &setting::checkIntervalSec && seconds > 0 && seconds < calmSec)
        return QCoreApplication::translate("SettingValue",
                                           "Asking this often may trigger the platform's risk control");
    return {};
}
