// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/verbs/settingsbody.h"

using namespace Qt::Literals::StringLiterals;

namespace remote::settingsbody {

tl::expected<QVariantMap, fields::Problem> read(const QJsonObject& body, SettingRow::Scope layer)
{
    QVariantMap values;
    for (auto item = body.begin(); item != body.end(); ++item) {
        const QString key = item.key();
        const auto problem = [&key](const QString& detail) {
            return tl::unexpected(fields::Problem{key.left(60), detail});
        };
        const SettingRow* row = SettingRow::find(key);
        if (!row)
            return problem(u"there is no setting %1"_s.arg(key.left(60)));
        if (!row->options.remote)
            return problem(u"%1 is only changed on the computer itself"_s.arg(key));
        if (row->scope < layer)
            return problem(u"%1 is the same for all"_s.arg(key));
        if (item->isNull()) {
            values.insert(key, QVariant());
            continue;
        }
        const auto value = row->check(item->toVariant());
        if (!value)
            return problem(value.error().detail);
        values.insert(key, *value);
    }
    return values;
}

QJsonObject visible(const QJsonObject& layer)
{
    QJsonObject out;
    for (auto item = layer.begin(); item != layer.end(); ++item) {
        const SettingRow* row = SettingRow::find(item.key());
        if (row && row->options.remote)
            out.insert(item.key(), *item);
    }
    return out;
}
} // namespace remote::settingsbody
