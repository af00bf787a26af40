// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/update/release.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <compare>
#include <optional>

namespace update {
namespace {
constexpr qsizetype longestTag = 64;
constexpr qsizetype longestName = 120;

struct Version
{
    std::array<int, 3> numbers{};
    QStringList before; ///< the parts of "rc.1"; none = the release itself
};

/// What semver.org gives as the expression, with the "v" of a tag.
std::optional<Version> parseVersion(const QString& text)
{
    static const QRegularExpression form(QStringLiteral(
        "\\A[vV]?(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})"
        "(?:-((?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?"
        "(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?\\z"));
    if (text.size() > longestTag)
        return {};
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    Version version;
    for (int i = 0; i < 3; ++i)
        version.numbers[std::size_t(i)] = match.captured(i + 1).toInt();
    version.before = match.captured(4).split(u'.', Qt::SkipEmptyParts);
    return version;
}

bool isNumber(const QString& part)
{
    return std::all_of(part.begin(), part.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

std::weak_ordering order(int difference)
{
    return difference <=> 0;
}

/// Numbers by value (they have no leading zeros, so the longer is the larger) and before words; words as
/// ASCII.
std::weak_ordering comparePart(const QString& a, const QString& b)
{
    const bool number = isNumber(a);
    if (number != isNumber(b))
        return number ? std::weak_ordering::less : std::weak_ordering::greater;
    if (number && a.size() != b.size())
        return a.size() <=> b.size();
    return order(a.compare(b, Qt::CaseSensitive));
}

std::weak_ordering compare(const Version& a, const Version& b)
{
    if (a.numbers != b.numbers)
        return a.numbers <=> b.numbers;
    if (a.before.isEmpty() != b.before.isEmpty())
        return a.before.isEmpty() ? std::weak_ordering::greater : std::weak_ordering::less;
    for (qsizetype i = 0; i < std::min(a.before.size(), b.before.size()); ++i) {
        if (const auto part = comparePart(a.before.at(i), b.before.at(i)); part != 0)
            return part;
    }
    return a.before.size() <=> b.before.size();
}

/// Nothing in it that a line of text cannot show.
QString oneLine(const QString& text)
{
    QString line;
    for (const QChar c : text.left(4 * longestName)) {
        if (c.isPrint() || c.isSpace())
            line += c;
    }
    return line.simplified().left(longestName);
}

bool isOnGitHub(const QUrl& page)
{
    return page.isValid() && page.scheme() == u"https" && page.host() == u"github.com" && page.port() == -1 &&
           page.userInfo().isEmpty() && page.path().size() > 1;
}
} // namespace

bool newerVersion(const QString& current, const QString& tag)
{
    const auto mine = parseVersion(current);
    const auto theirs = parseVersion(tag);
    return mine && theirs && compare(*theirs, *mine) > 0;
}

Result<Release> parseRelease(const QByteArray& answer)
{
    const auto refused = [](const char* why) {
        return fail(Error::Kind::Protocol, QStringLiteral("GitHub's latest release: ") + QLatin1String(why));
    };
    const QJsonDocument document = QJsonDocument::fromJson(answer);
    if (!document.isObject())
        return refused("no JSON object");
    const QJsonObject json = document.object();
    // Both are always there; a text or a number instead is an answer we do not know.
    if (!json.value(u"draft").isBool() || !json.value(u"prerelease").isBool())
        return refused("it does not say whether it is for everybody");
    if (json.value(u"draft").toBool() || json.value(u"prerelease").toBool())
        return refused("a draft or a pre-release");
    const QString tag = json.value(u"tag_name").toString();
    if (!parseVersion(tag))
        return refused("its tag is no version");
    Release release;
    release.version = tag.startsWith(u'v', Qt::CaseInsensitive) ? tag.mid(1) : tag;
    release.name = oneLine(json.value(u"name").toString());
    release.page = QUrl(json.value(u"html_url").toString(), QUrl::StrictMode);
    if (!isOnGitHub(release.page))
        return refused("its page is not on github.com");
    return release;
}
} // namespace update
