// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settings.h"

namespace {
QList<const SettingRow*>& rows()
{
    static QList<const SettingRow*> list;
    return list;
}
} // namespace

SettingRow::SettingRow(Type ofType, const char* name, QVariant byDefault, Group inGroup, Scope upTo,
                       const char* shortText, const char* longText, SettingOptions more)
    : type(ofType)
    , key(QString::fromLatin1(name))
    , defaultValue(std::move(byDefault))
    , group(inGroup)
    , scope(upTo)
    , label(shortText)
    , help(longText)
    , options(std::move(more))
{
    rows().append(this);
}

const QList<const SettingRow*>& SettingRow::all()
{
    return rows();
}

const SettingRow* SettingRow::find(const QString& key)
{
    for (const SettingRow* row : rows()) {
        if (row->key == key)
            return row;
    }
    return nullptr;
}
