// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/fields.h"

#include <QJsonArray>
#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace remote::fields {
namespace {
constexpr double mostExact = 9007199254740992.0; // 2^53: beyond it a JSON number is not one integer

tl::unexpected<Problem> problem(const QString& field, const QString& detail)
{
    return tl::unexpected(Problem{field, detail});
}

const Field* find(const QList<Field>& known, const QString& name)
{
    const auto found = std::find_if(known.begin(), known.end(), [&name](const Field& field) {
        return name == QLatin1String(field.name);
    });
    return found == known.end() ? nullptr : &*found;
}

bool isInteger(const QJsonValue& value)
{
    const double number = value.toDouble(0.5);
    return value.isDouble() && number == std::floor(number) && std::abs(number) <= mostExact;
}

bool isListOf(const QJsonValue& value, bool (*fits)(const QJsonValue&))
{
    const QJsonArray list = value.toArray();
    return value.isArray() &&
           std::all_of(list.begin(), list.end(), [fits](const auto& item) { return fits(QJsonValue(item)); });
}

bool fits(const QJsonValue& value, Field::Type type)
{
    switch (type) {
    case Field::Type::Text:
        return value.isString();
    case Field::Type::Integer:
        return isInteger(value);
    case Field::Type::Number:
        return value.isDouble();
    case Field::Type::Bool:
        return value.isBool();
    case Field::Type::Object:
        return value.isObject();
    case Field::Type::TextList:
        return isListOf(value, [](const QJsonValue& item) { return item.isString(); });
    case Field::Type::IntegerList:
        return isListOf(value, isInteger);
    }
    return false;
}

QString nameOf(Field::Type type)
{
    switch (type) {
    case Field::Type::Text:
        return u"a text"_s;
    case Field::Type::Integer:
        return u"a whole number"_s;
    case Field::Type::Number:
        return u"a number"_s;
    case Field::Type::Bool:
        return u"true or false"_s;
    case Field::Type::Object:
        return u"an object"_s;
    case Field::Type::TextList:
        return u"a list of texts"_s;
    case Field::Type::IntegerList:
        return u"a list of whole numbers"_s;
    }
    return {};
}

/// An address knows only texts.
QJsonValue typed(const QString& text, Field::Type type)
{
    bool ok = false;
    if (type == Field::Type::Integer) {
        const qlonglong number = text.toLongLong(&ok);
        return ok ? QJsonValue(number) : QJsonValue();
    }
    if (type == Field::Type::Number) {
        const double number = text.toDouble(&ok);
        return ok && std::isfinite(number) ? QJsonValue(number) : QJsonValue();
    }
    if (type == Field::Type::Bool)
        return text == u"true" || text == u"1"
                   ? QJsonValue(true)
                   : (text == u"false" || text == u"0" ? QJsonValue(false) : QJsonValue());
    return text;
}

Checked checkMissing(const QJsonObject& given, const QList<Field>& known)
{
    for (const Field& field : known) {
        const QString name = QString::fromLatin1(field.name);
        if (field.required && !given.contains(name))
            return problem(name, u"%1 is missing: %2"_s.arg(name, QString::fromLatin1(field.about)));
    }
    return given;
}
} // namespace

Checked fromQuery(const QHash<QString, QString>& query, const QList<Field>& known)
{
    QJsonObject out;
    for (auto item = query.begin(); item != query.end(); ++item) {
        const Field* field = find(known, item.key());
        if (!field)
            return problem(item.key().left(60),
                           u"this address takes no parameter %1"_s.arg(item.key().left(60)));
        const QJsonValue value = typed(*item, field->type);
        if (!fits(value, field->type))
            return problem(item.key(), u"%1 takes %2"_s.arg(item.key(), nameOf(field->type)));
        out.insert(item.key(), value);
    }
    return checkMissing(out, known);
}

Checked fromBody(const QJsonObject& body, const QList<Field>& known)
{
    const bool anyName = find(known, u"*"_s) != nullptr;
    QJsonObject out;
    for (auto item = body.begin(); item != body.end(); ++item) {
        const Field* field = find(known, item.key());
        if (!field && !anyName)
            return problem(item.key().left(60), u"there is no field %1 here"_s.arg(item.key().left(60)));
        if (field && item->isNull())
            continue;
        if (field && !fits(*item, field->type))
            return problem(item.key(), u"%1 takes %2"_s.arg(item.key(), nameOf(field->type)));
        out.insert(item.key(), *item);
    }
    return checkMissing(out, known);
}
} // namespace remote::fields
