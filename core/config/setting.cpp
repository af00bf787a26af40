// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settings.h"

#include "core/base/units.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

namespace {
QList<const SettingRow*>& rows()
{
    static QList<const SettingRow*> list;
    return list;
}

/// Bytes of a text, a list or JSON as text; 0 of what is always short.
qsizetype sizeOf(const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::QString:
        return value.toString().toUtf8().size();
    case QMetaType::QStringList:
    case QMetaType::QVariantList:
    case QMetaType::QVariantMap:
        return QJsonDocument::fromVariant(value).toJson(QJsonDocument::Compact).size();
    default:
        return 0;
    }
}

tl::unexpected<Error> refuse(const SettingRow& row, const QString& why)
{
    return fail(Error::Kind::Refused, QStringLiteral("%1: %2").arg(row.key, why));
}

QString rangeText(const SettingRow& row)
{
    const auto number = [](double value) { return QString::number(value, 'g', 12); };
    const bool low = row.options.min > std::numeric_limits<double>::lowest();
    const bool high = row.options.max < std::numeric_limits<double>::max();
    const QString unit = *row.options.unit ? u' ' + QString::fromLatin1(row.options.unit) : QString();
    if (low && high)
        return QStringLiteral("a number from %1 to %2%3")
            .arg(number(row.options.min), number(row.options.max), unit);
    if (low)
        return QStringLiteral("a number of at least %1%2").arg(number(row.options.min), unit);
    return QStringLiteral("a number");
}

Result<QVariant> checkNumber(const SettingRow& row, const QVariant& value)
{
    bool ok = false;
    const double number = value.toDouble(&ok);
    const bool isNumber = value.typeId() != QMetaType::Bool && ok && std::isfinite(number);
    const bool whole = row.type != SettingRow::Type::Int ||
                       (number == std::floor(number) && std::abs(number) <= std::numeric_limits<int>::max());
    if (!isNumber || !whole || number < row.options.min || number > row.options.max)
        return refuse(row, rangeText(row) + QStringLiteral(" is allowed"));
    return row.type == SettingRow::Type::Int ? QVariant(int(number)) : QVariant(number);
}

Result<QVariant> checkChoice(const SettingRow& row, const QVariant& value)
{
    // Numbers too: `bilibili.quality = 10000` in a file.
    const QString text = value.toString();
    QStringList allowed;
    for (const SettingChoice& choice : row.options.choices) {
        if (text.compare(QLatin1String(choice.value), Qt::CaseInsensitive) == 0)
            return QVariant(QString::fromLatin1(choice.value));
        allowed += QString::fromLatin1(choice.value);
    }
    return refuse(row, QStringLiteral("one of %1 is allowed").arg(allowed.join(u", ")));
}

Result<QVariant> checkList(const SettingRow& row, const QVariant& value)
{
    if (value.typeId() == QMetaType::QStringList)
        return value;
    QStringList list;
    bool ok = value.typeId() == QMetaType::QVariantList;
    const QVariantList items = value.toList();
    for (const QVariant& item : items) {
        ok = ok && item.typeId() == QMetaType::QString;
        list += item.toString();
    }
    if (!ok)
        return refuse(row, QStringLiteral("a list of texts is allowed"));
    return QVariant(list);
}

/// Units of time count in milliseconds, of size in bytes; 0 for others.
double unitFactor(const SettingRow& row, bool& isTime)
{
    const QLatin1String unit(row.options.unit);
    const struct
    {
        const char* name;
        double factor;
        bool time;
    } known[] = {{"ms", 1, true},      {"s", 1e3, true},        {"min", 60e3, true},
                 {"d", 86400e3, true}, {"MiB", 1048576, false}, {"GiB", 1073741824.0, false}};
    for (const auto& one : known) {
        if (unit == QLatin1String(one.name)) {
            isTime = one.time;
            return one.factor;
        }
    }
    return 0;
}

/// "90", or with a unit where the row has one: "90s", "2GiB".
QVariant parseNumber(const SettingRow& row, const QString& text)
{
    bool ok = false;
    const double plain = text.toDouble(&ok);
    if (ok)
        return plain;
    bool isTime = false;
    const double factor = unitFactor(row, isTime);
    if (factor == 0)
        return {};
    if (isTime) {
        const auto duration = parseDuration(text);
        return duration ? QVariant(double(duration->count()) / factor) : QVariant();
    }
    const auto size = parseSize(text);
    return size ? QVariant(double(*size) / factor) : QVariant();
}

QVariant parseBool(const QString& text)
{
    const QString word = text.toLower();
    for (const char* yes : {"true", "1", "yes", "on"}) {
        if (word == QLatin1String(yes))
            return true;
    }
    for (const char* no : {"false", "0", "no", "off"}) {
        if (word == QLatin1String(no))
            return false;
    }
    return {};
}

QVariant parseJson(const QString& text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    return document.isNull() ? QVariant() : document.toVariant();
}

QVariant parseList(const QString& text)
{
    if (text.startsWith(u'['))
        return parseJson(text);
    QStringList list;
    const QStringList parts = text.split(u',');
    for (const QString& part : parts) {
        if (!part.trimmed().isEmpty())
            list += part.trimmed();
    }
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
    if (options.built)
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

Result<QVariant> SettingRow::parse(const QString& text) const
{
    const QString trimmed = text.trimmed();
    switch (type) {
    case Type::Bool:
        return check(parseBool(trimmed));
    case Type::Int:
    case Type::Double:
        return check(parseNumber(*this, trimmed));
    case Type::List:
        return check(parseList(trimmed));
    case Type::Json:
        return check(parseJson(trimmed));
    case Type::Choice:
        return check(trimmed);
    case Type::Text:
    case Type::Folder:
    case Type::File:
        return check(text);
    }
    return check(QVariant());
}

Result<QVariant> SettingRow::check(const QVariant& value) const
{
    constexpr qsizetype mostText = 64 * 1024; // config.toml holds them all and is read up to 1 MiB
    const auto checked = checkType(value);
    if (checked && sizeOf(*checked) > mostText)
        return refuse(*this, QStringLiteral("at most %1 bytes are allowed").arg(mostText));
    if (checked && options.valid) {
        if (const auto valid = options.valid(*checked); !valid)
            return refuse(*this, valid.error().detail);
    }
    return checked;
}

Result<QVariant> SettingRow::checkType(const QVariant& value) const
{
    switch (type) {
    case Type::Bool:
        if (value.typeId() != QMetaType::Bool)
            return refuse(*this, QStringLiteral("true or false is allowed"));
        return value;
    case Type::Int:
    case Type::Double:
        return checkNumber(*this, value);
    case Type::Choice:
        return checkChoice(*this, value);
    case Type::List:
        return checkList(*this, value);
    case Type::Json:
        if (value.typeId() != defaultValue.typeId())
            return refuse(*this, QStringLiteral("JSON of the documented form is allowed"));
        return value;
    case Type::Text:
    case Type::Folder:
    case Type::File:
        if (value.typeId() != QMetaType::QString || value.toString().contains(QChar(u'\0')))
            return refuse(*this, QStringLiteral("a text is allowed"));
        return value;
    }
    return refuse(*this, QStringLiteral("unknown type"));
}
