// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/postfields.h"

#include <QJsonArray>
#include <QSet>
#include <algorithm>
#include <iterator>

namespace {
template <typename Enum, std::size_t n>
QString nameOf(Enum value, const char* const (&names)[n])
{
    return QString::fromLatin1(names[std::min(std::size_t(value), n - 1)]);
}

template <typename Enum, std::size_t n>
Enum valueOf(const QJsonValue& name, Enum otherwise, const char* const (&names)[n])
{
    const auto found = std::find_if(std::begin(names), std::end(names), [&](const char* candidate) {
        return name.toString() == QLatin1String(candidate);
    });
    return found == std::end(names) ? otherwise : Enum(found - std::begin(names));
}

const char* const modes[] = {"auto", "ask", "draft"};
const char* const apis[] = {"auto", "web", "app", "bcut"};
const char* const whens[] = {"segments", "afterBroadcast"};
const char* const submitAts[] = {"end", "firstPart"};
const char* const covers[] = {"none", "file", "live", "frame"};

/// One member: how it is called in JSON, and how it goes there and back. Both directions walk the same list.
struct Member
{
    const char* key;
    QJsonValue (*get)(const PostFields&);
    void (*set)(PostFields&, const QJsonValue&);
};

template <auto member>
constexpr Member plain(const char* key)
{
    using Type = std::remove_reference_t<decltype(std::declval<PostFields&>().*member)>;
    return {key,
            [](const PostFields& fields) {
                if constexpr (std::is_same_v<Type, QStringList>)
                    return QJsonValue(QJsonArray::fromStringList(fields.*member));
                else
                    return QJsonValue(fields.*member);
            },
            [](PostFields& fields, const QJsonValue& value) {
                auto& place = fields.*member;
                if constexpr (std::is_same_v<Type, QString>)
                    place = value.toString(place);
                else if constexpr (std::is_same_v<Type, bool>)
                    place = value.isDouble() ? value.toInt() != 0 : value.toBool(place);
                else if constexpr (std::is_same_v<Type, double>)
                    place = value.toDouble(place);
                else if constexpr (std::is_same_v<Type, QJsonObject>)
                    place = value.toObject(place);
                else if constexpr (std::is_same_v<Type, QStringList>) {
                    place.clear();
                    for (const QJsonValue& item : value.toArray())
                        place.append(item.toString());
                } else
                    place = Type(value.toInteger(place));
            }};
}

template <auto member, const auto& names>
constexpr Member named(const char* key)
{
    return {key, [](const PostFields& fields) { return QJsonValue(nameOf(fields.*member, names)); },
            [](PostFields& fields, const QJsonValue& value) {
                fields.*member = valueOf(value, fields.*member, names);
            }};
}

const Member members[] = {
    plain<&PostFields::title>("title"),
    plain<&PostFields::description>("description"),
    plain<&PostFields::dynamicText>("dynamic"),
    plain<&PostFields::tags>("tags"),
    plain<&PostFields::tid>("tid"),
    plain<&PostFields::tidV2>("tidV2"),
    plain<&PostFields::copyright>("copyright"),
    plain<&PostFields::source>("source"),
    plain<&PostFields::partTitle>("partTitle"),
    named<&PostFields::coverFrom, covers>("coverFrom"),
    plain<&PostFields::coverFile>("coverFile"),
    plain<&PostFields::coverSecond>("coverSecond"),
    plain<&PostFields::publishAt>("publishAt"),
    plain<&PostFields::publishDelaySec>("publishDelaySec"),
    plain<&PostFields::dolby>("dolby"),
    plain<&PostFields::hires>("hires"),
    plain<&PostFields::noReprint>("noReprint"),
    plain<&PostFields::charging>("charging"),
    plain<&PostFields::onlySelf>("onlySelf"),
    plain<&PostFields::watermark>("watermark"),
    plain<&PostFields::selectReplies>("selectReplies"),
    plain<&PostFields::closeReplies>("closeReplies"),
    plain<&PostFields::closeDanmaku>("closeDanmaku"),
    plain<&PostFields::seasonId>("seasonId"),
    plain<&PostFields::seasonSectionId>("seasonSectionId"),
    plain<&PostFields::topicId>("topicId"),
    plain<&PostFields::missionId>("missionId"),
    plain<&PostFields::extra>("extra"),
    plain<&PostFields::account>("account"),
    plain<&PostFields::line>("line"),
    plain<&PostFields::threads>("threads"),
    named<&PostFields::mode, modes>("mode"),
    named<&PostFields::api, apis>("api"),
    named<&PostFields::when, whens>("when"),
    named<&PostFields::submitAt, submitAts>("submitAt"),
};

void checkText(QList<FieldProblem>& problems, const char* field, const QString& text, int limit, bool needed)
{
    if (needed && text.trimmed().isEmpty())
        problems.append({QString::fromLatin1(field), QStringLiteral("empty"), {}});
    else if (text.size() > limit)
        problems.append({QString::fromLatin1(field), QStringLiteral("tooLong"), QString::number(limit)});
}

void checkTags(QList<FieldProblem>& problems, const QStringList& tags)
{
    const QString field = QStringLiteral("tags");
    if (tags.isEmpty())
        problems.append({field, QStringLiteral("empty"), {}});
    if (tags.size() > postlimits::tags)
        problems.append({field, QStringLiteral("tooMany"), QString::number(postlimits::tags)});
    QSet<QString> seen;
    for (const QString& tag : tags) {
        if (tag.trimmed().isEmpty() || tag.contains(QLatin1Char(',')))
            problems.append({field, QStringLiteral("empty"), tag});
        else if (tag.size() > postlimits::tag)
            problems.append({field, QStringLiteral("tooLong"), tag});
        else if (seen.contains(tag))
            problems.append({field, QStringLiteral("duplicate"), tag});
        seen.insert(tag);
    }
}
} // namespace

QJsonObject toJson(const PostFields& fields)
{
    QJsonObject json;
    for (const Member& member : members)
        json[QLatin1String(member.key)] = member.get(fields);
    QJsonArray mentions;
    for (const Mention& mention : fields.mentions)
        mentions.append(
            QJsonObject{{QStringLiteral("name"), mention.name}, {QStringLiteral("uid"), mention.uid}});
    json[QStringLiteral("mentions")] = mentions;
    return json;
}

PostFields postFieldsFrom(const QJsonObject& json)
{
    PostFields fields;
    for (const Member& member : members) {
        if (const auto it = json.find(QLatin1String(member.key)); it != json.end())
            member.set(fields, *it);
    }
    for (const QJsonValue& value : json.value(u"mentions").toArray()) {
        const QJsonObject mention = value.toObject();
        fields.mentions.append(
            {mention.value(u"name").toString(), mention.value(u"uid").toVariant().toString()});
    }
    return fields;
}

QString sentenceOf(const FieldProblem& problem)
{
    const auto& [field, what, value] = problem;
    const bool tags = field == u"tags";
    if (what == u"tooLong" && tags)
        return QStringLiteral("the tag \"%1\" is longer than %2 characters").arg(value).arg(postlimits::tag);
    if (what == u"tooLong")
        return QStringLiteral("the %1 is longer than %2 characters").arg(field, value);
    if (what == u"tooMany")
        return QStringLiteral("there are more than %1 %2").arg(value, field);
    if (what == u"duplicate")
        return QStringLiteral("the tag \"%1\" is there twice").arg(value);
    if (what == u"empty" && tags)
        return value.isEmpty() ? QStringLiteral("an archive needs a tag")
                               : QStringLiteral("\"%1\" is no tag").arg(value);
    if (what == u"empty")
        return QStringLiteral("the %1 is empty").arg(field);
    if (field == u"publishAt")
        return QStringLiteral("the time of publishing has to be 4 hours to 15 days away");
    if (field == u"mentions")
        return QStringLiteral("the id of %1, who is mentioned, has to be digits").arg(value);
    return QStringLiteral("the %1 cannot be used").arg(field);
}

QList<FieldProblem> check(const PostFields& fields, const QDateTime& now)
{
    QList<FieldProblem> problems;
    checkText(problems, "title", fields.title, postlimits::title, true);
    checkText(problems, "description", fields.description, postlimits::description, false);
    checkText(problems, "dynamic", fields.dynamicText, postlimits::dynamicText, false);
    checkTags(problems, fields.tags);
    if (fields.copyright != 1 && fields.copyright != 2)
        problems.append({QStringLiteral("copyright"), QStringLiteral("range"), {}});
    if (fields.copyright == 2 && fields.source.trimmed().isEmpty())
        problems.append({QStringLiteral("source"), QStringLiteral("empty"), {}});
    const qint64 delay =
        fields.publishAt > 0 ? fields.publishAt - now.toSecsSinceEpoch() : fields.publishDelaySec;
    if ((fields.publishAt > 0 || fields.publishDelaySec > 0) &&
        (delay < postlimits::leastDelaySec || delay > postlimits::mostDelaySec))
        problems.append({QStringLiteral("publishAt"), QStringLiteral("range"), {}});
    for (const Mention& mention : fields.mentions) {
        if (mention.uid.isEmpty() || !std::all_of(mention.uid.begin(), mention.uid.end(),
                                                  [](QChar c) { return c >= u'0' && c <= u'9'; }))
            problems.append({QStringLiteral("mentions"), QStringLiteral("range"), mention.name});
    }
    return problems;
}
