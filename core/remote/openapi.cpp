// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/openapi.h"

#include "core/remote/cookie.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace remote {
namespace {
QJsonObject schemaOf(Field::Type type)
{
    const auto plain = [](const QString& name) { return QJsonObject{{u"type"_s, name}}; };
    const auto listOf = [](const QJsonObject& items) {
        return QJsonObject{{u"type"_s, u"array"_s}, {u"items"_s, items}};
    };
    switch (type) {
    case Field::Type::Text:
        return plain(u"string"_s);
    case Field::Type::Integer:
        return plain(u"integer"_s);
    case Field::Type::Number:
        return plain(u"number"_s);
    case Field::Type::Bool:
        return plain(u"boolean"_s);
    case Field::Type::Object:
        return plain(u"object"_s);
    case Field::Type::TextList:
        return listOf(plain(u"string"_s));
    case Field::Type::IntegerList:
        return listOf(plain(u"integer"_s));
    }
    return {};
}

QJsonArray parametersOf(const Route& route)
{
    QJsonArray parameters;
    if (route.pattern.contains("{id}"_L1))
        parameters << QJsonObject{{u"name"_s, u"id"_s},
                                  {u"in"_s, u"path"_s},
                                  {u"required"_s, true},
                                  {u"schema"_s, schemaOf(Field::Type::Integer)}};
    for (const Field& field : route.query)
        parameters << QJsonObject{{u"name"_s, QString::fromLatin1(field.name)},
                                  {u"in"_s, u"query"_s},
                                  {u"description"_s, QString::fromLatin1(field.about)},
                                  {u"required"_s, field.required},
                                  {u"schema"_s, schemaOf(field.type)}};
    return parameters;
}

QJsonObject bodyOf(const QList<Field>& fields)
{
    QJsonObject properties;
    QJsonArray required;
    bool anyName = false;
    for (const Field& field : fields) {
        const QString name = QString::fromLatin1(field.name);
        anyName = anyName || name == u"*";
        if (name == u"*")
            continue;
        QJsonObject schema = schemaOf(field.type);
        schema.insert(u"description"_s, QString::fromLatin1(field.about));
        properties.insert(name, schema);
        if (field.required)
            required << name;
    }
    QJsonObject schema{{u"type"_s, u"object"_s}, {u"additionalProperties"_s, anyName}};
    if (!properties.isEmpty())
        schema.insert(u"properties"_s, properties);
    if (!required.isEmpty())
        schema.insert(u"required"_s, required);
    return {{u"required"_s, !required.isEmpty()},
            {u"content"_s, QJsonObject{{u"application/json"_s, QJsonObject{{u"schema"_s, schema}}}}}};
}

QJsonObject reference(const QString& description)
{
    return {{u"description"_s, description},
            {u"content"_s,
             QJsonObject{
                 {u"application/json"_s,
                  QJsonObject{{u"schema"_s, QJsonObject{{u"$ref"_s, u"#/components/schemas/Error"_s}}}}}}}};
}

QString operationId(const Route& route)
{
    QString id = QString::fromLatin1(route.method).toLower();
    const QStringList parts = route.pattern.split(u'/', Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        if (part == u"api" || part == u"{id}")
            continue;
        QString word = part;
        word.remove(u'.');
        id += word.at(0).toUpper() + word.mid(1);
    }
    return route.pattern.endsWith("{id}"_L1) ? id + u"ById"_s : id;
}

QJsonObject operationOf(const Route& route)
{
    QJsonObject responses{{u"2XX"_s, QJsonObject{{u"description"_s, u"done"_s}}},
                          {u"400"_s, reference(u"the request names what is wrong in error.field"_s)},
                          {u"4XX"_s, reference(u"refused"_s)}};
    QJsonObject operation{{u"operationId"_s, operationId(route)},
                          {u"summary"_s, route.summary},
                          {u"description"_s, route.access == Access::Open       ? u"For everybody."_s
                                             : route.access == Access::Operator ? u"For operators."_s
                                                                                : u"For viewers."_s},
                          {u"responses"_s, responses}};
    if (const QJsonArray parameters = parametersOf(route); !parameters.isEmpty())
        operation.insert(u"parameters"_s, parameters);
    if (!route.body.isEmpty())
        operation.insert(u"requestBody"_s, bodyOf(route.body));
    if (route.access == Access::Open)
        operation.insert(u"security"_s, QJsonArray());
    return operation;
}

QJsonObject components()
{
    const QJsonObject text = schemaOf(Field::Type::Text);
    const QJsonObject nullable{{u"type"_s, u"string"_s}, {u"nullable"_s, true}};
    const QJsonObject error{
        {u"type"_s, u"object"_s},
        {u"properties"_s, QJsonObject{{u"kind"_s, text}, {u"message"_s, text}, {u"field"_s, nullable}}}};
    return {{u"securitySchemes"_s,
             QJsonObject{{u"cookie"_s, QJsonObject{{u"type"_s, u"apiKey"_s},
                                                   {u"in"_s, u"cookie"_s},
                                                   {u"name"_s, QLatin1String(cookie::name)}}},
                         {u"bearer"_s, QJsonObject{{u"type"_s, u"http"_s}, {u"scheme"_s, u"bearer"_s}}}}},
            {u"schemas"_s,
             QJsonObject{{u"Error"_s, QJsonObject{{u"type"_s, u"object"_s},
                                                  {u"properties"_s, QJsonObject{{u"error"_s, error}}}}}}}};
}
} // namespace

QJsonObject openApi(const QList<Route>& routes, const QString& basePath)
{
    QJsonObject paths;
    for (const Route& route : routes) {
        QJsonObject path = paths.value(route.pattern).toObject();
        path.insert(QString::fromLatin1(route.method).toLower(), operationOf(route));
        paths.insert(route.pattern, path);
    }
    return {
        {u"openapi"_s, u"3.0.3"_s},
        {u"info"_s, QJsonObject{{u"title"_s, u"biliup-qt"_s}, {u"version"_s, QLatin1String(BILIUP_VERSION)}}},
        {u"servers"_s, QJsonArray{QJsonObject{{u"url"_s, basePath.isEmpty() ? u"/"_s : basePath}}}},
        {u"security"_s,
         QJsonArray{QJsonObject{{u"cookie"_s, QJsonArray()}}, QJsonObject{{u"bearer"_s, QJsonArray()}}}},
        {u"paths"_s, paths},
        {u"components"_s, components()}};
}
} // namespace remote
