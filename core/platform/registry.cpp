// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/registry.h"

#include <QRegularExpression>

// One site, one line: its .cpp defines `std::unique_ptr<Platform> make<Name>()`.
// clang-format off
#define SITES(site) \
    site(Bilibili) \
    site(Huya) \
    site(Direct)
// clang-format on

#define DECLARE(name) std::unique_ptr<Platform> make##name();
SITES(DECLARE)
#undef DECLARE

Registry::Registry()
{
#define ADD(name) m_platforms.push_back(make##name());
    SITES(ADD)
#undef ADD
}

const Platform* Registry::find(const QUrl& url) const
{
    const Platform* best = nullptr;
    int score = 0;
    for (const auto& platform : m_platforms) {
        const int own = url.isValid() ? platform->matches(url) : 0;
        if (own > score) {
            best = platform.get();
            score = own;
        }
    }
    return best;
}

const Platform* Registry::byId(const QString& id) const
{
    for (const auto& platform : m_platforms) {
        if (platform->id() == id)
            return platform.get();
    }
    return nullptr;
}

QList<const Platform*> Registry::all() const
{
    QList<const Platform*> platforms;
    for (const auto& platform : m_platforms)
        platforms.append(platform.get());
    return platforms;
}

namespace {
// What ends an address: spaces, brackets, quotes and anything of a Chinese sentence around it.
const QString tail = QStringLiteral(
    "[^\\s<>\"'`\\x{3000}-\\x{303f}\\x{4e00}-\\x{9fff}\\x{ff00}-\\x{ffef}\\x{2018}-\\x{201f}]*");

QUrl withScheme(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("[a-z][a-z0-9+.-]{1,15}://") + tail,
                                            QRegularExpression::CaseInsensitiveOption);
    return QUrl(pattern.match(text).captured());
}

QUrl withoutScheme(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "(?<![A-Za-z0-9@._/:-])((?:[a-z0-9-]+\\.)+[a-z]{2,}|\\d+\\.\\d+\\.\\d+\\.\\d+|localhost)"
            "(?::\\d{1,5})?/") +
            tail,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    const bool isName =
        match.capturedView(1).back().isLetter() && match.captured(1) != QLatin1String("localhost");
    return QUrl((isName ? QStringLiteral("https://") : QStringLiteral("http://")) + match.captured());
}

/// Punctuation behind the address that belongs to the sentence.
QUrl trimmed(QUrl url)
{
    QString text = url.toString(QUrl::FullyEncoded);
    while (!text.isEmpty() && QStringLiteral(".,;!?)]}*|").contains(text.back()))
        text.chop(1);
    return QUrl(text);
}
} // namespace

QUrl Registry::urlIn(const QString& text)
{
    const auto find = [](const QString& in) {
        const QUrl url = withScheme(in);
        return url.host().isEmpty() ? withoutScheme(in) : url;
    };
    QUrl url = find(text);
    if (url.host().isEmpty()) {
        // An address typed with a Chinese input method: full-width ASCII and the ideographic full stop.
        QString narrow = text;
        for (QChar& c : narrow) {
            if (c >= QChar(0xff01) && c <= QChar(0xff5e))
                c = QChar(c.unicode() - 0xfee0);
            else if (c == QChar(0x3002))
                c = u'.';
        }
        url = find(narrow);
    }
    url = trimmed(url);
    return url.host().isEmpty() ? QUrl() : url;
}

Result<QList<LiveInfo>> Platform::batch(const QList<CheckRequest>& requests, PlatformContext&) const
{
    // Only asked of a site with a batchLimit(); the others know nothing of many rooms at once.
    return QList<LiveInfo>(requests.size());
}
