// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/uploadwish.h"

#include "core/base/units.h"
#include "core/upload/bilibili/bvid.h"
#include "core/upload/bilibili/lines.h"

#include <QCommandLineParser>
#include <QDir>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int mostThreads = 16; // bilibili-upload.md B.4

tl::unexpected<Error> refuseWish(const QString& why)
{
    return fail(Error::Kind::Refused, why);
}

/// A whole number between `least` and `most`; 0 when the option is not there.
Result<int> readNumber(const QCommandLineParser& parser, const QString& option, int least, int most)
{
    if (!parser.isSet(option))
        return 0;
    bool ok = false;
    const int number = parser.value(option).toInt(&ok);
    if (!ok || number < least || number > most)
        return refuseWish(
            u"--%1 takes a number from %2 to %3, not \"%4\""_s.arg(option).arg(least).arg(most).arg(
                parser.value(option)));
    return number;
}

Result<> readFields(QJsonObject& fields, const QCommandLineParser& parser)
{
    static constexpr std::pair<const char*, const char*> texts[] = {
        {"title", "title"}, {"desc", "description"}, {"source", "source"}, {"line", "line"}};
    for (const auto& [option, member] : texts) {
        if (parser.isSet(QLatin1String(option)))
            fields.insert(QLatin1String(member), parser.value(QLatin1String(option)));
    }
    const QStringList lines = bilibili::lineNames();
    if (const QString line = parser.value(u"line"_s); !line.isEmpty() && !lines.contains(line))
        return refuseWish(u"--line: there is no line \"%1\"; there are %2"_s.arg(line, lines.join(u", "_s)));
    const auto tid = readNumber(parser, u"tid"_s, 1, std::numeric_limits<int>::max());
    if (!tid)
        return fail(tid.error());
    if (*tid > 0) {
        fields.insert(u"tid"_s, *tid);
        fields.insert(u"tidV2"_s, 0); // a template's would contradict it
    }
    const auto copyright = readNumber(parser, u"copyright"_s, 1, 2);
    if (!copyright)
        return fail(copyright.error());
    if (*copyright > 0)
        fields.insert(u"copyright"_s, *copyright);
    if (parser.isSet(u"tag"_s)) {
        QStringList tags;
        for (const QString& tag : parser.values(u"tag"_s).join(u',').split(u',', Qt::SkipEmptyParts))
            tags << tag.trimmed();
        fields.insert(u"tags"_s, QJsonArray::fromStringList(tags));
    }
    if (parser.isSet(u"cover"_s)) {
        const QFileInfo cover(QDir::current(), parser.value(u"cover"_s));
        if (!cover.isFile() || !cover.isReadable())
            return refuseWish(u"--cover: there is no readable file %1"_s.arg(cover.filePath()));
        fields.insert(u"coverFrom"_s, u"file"_s);
        fields.insert(u"coverFile"_s, cover.absoluteFilePath());
    }
    return {};
}

/// `20MiB` or `20MiB/s`: bytes a second; 0 when the option is not there.
Result<qint64> readLimit(const QCommandLineParser& parser)
{
    if (!parser.isSet(u"limit"_s))
        return 0;
    QString text = parser.value(u"limit"_s);
    if (text.endsWith("/s"_L1))
        text.chop(2);
    const auto size = parseSize(text);
    if (!size)
        return refuseWish(u"--limit: "_s + size.error().detail);
    if (*size <= 0)
        return refuseWish(u"--limit must be more than 0"_s);
    return *size;
}

/// An archive that is there keeps its own fields, and so does an upload that was begun.
Result<> checkKept(const UploadWish& wish, const QCommandLineParser& parser)
{
    if (wish.list || wish.remove > 0) {
        for (const char* option : {"title", "tid", "tag", "copyright", "source", "desc", "cover", "template",
                                   "append", "account", "line", "threads", "limit", "resume"}) {
            if (parser.isSet(QLatin1String(option)))
                return refuseWish(u"--%1 does not belong to --%2"_s.arg(QLatin1String(option),
                                                                        wish.list ? u"list"_s : u"remove"_s));
        }
        return wish.list && wish.remove > 0 ? refuseWish(u"--list and --remove contradict each other"_s)
                                            : Result<>();
    }
    if (wish.appendTo == 0 && !wish.resume)
        return {};
    const auto keeper = wish.resume ? u"--resume"_s : u"--append"_s;
    for (const char* option : {"title", "tid", "tag", "copyright", "source", "desc", "cover", "template"}) {
        if (parser.isSet(QLatin1String(option)))
            return refuseWish(
                u"%1 keeps what is there; --%2 does not belong here"_s.arg(keeper, QLatin1String(option)));
    }
    for (const char* option : {"append", "account", "line"}) {
        if (wish.resume && parser.isSet(QLatin1String(option)))
            return refuseWish(
                u"--resume keeps what is there; --%1 does not belong here"_s.arg(QLatin1String(option)));
    }
    return {};
}
} // namespace

Result<UploadWish> UploadWish::read(const QCommandLineParser& parser)
{
    UploadWish wish;
    wish.resume = parser.isSet(u"resume"_s);
    wish.templateName = parser.value(u"template"_s);
    wish.list = parser.isSet(u"list"_s);
    if (parser.isSet(u"remove"_s)) {
        const auto id = readNumber(parser, u"remove"_s, 1, std::numeric_limits<int>::max());
        if (!id)
            return fail(id.error());
        wish.remove = *id;
    }
    const auto limit = readLimit(parser);
    if (!limit)
        return fail(limit.error());
    wish.limit = *limit;
    const auto threads = readNumber(parser, u"threads"_s, 1, mostThreads);
    if (!threads)
        return fail(threads.error());
    wish.threads = *threads;
    if (parser.isSet(u"append"_s)) {
        const auto aid = bilibili::aidIn(parser.value(u"append"_s));
        if (!aid)
            return refuseWish(u"--append takes a BV id, not \"%1\""_s.arg(parser.value(u"append"_s)));
        wish.appendTo = *aid;
    }
    if (const auto ok = checkKept(wish, parser); !ok)
        return fail(ok.error());
    if (const auto ok = readFields(wish.fields, parser); !ok)
        return fail(ok.error());
    return wish;
}
