// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/redact.h"

#include <QStringView>
#include <algorithm>
#include <optional>

namespace {
using View = QStringView;

/// Names whose value is secret up to the end of its field.
constexpr const char* secretNames[] = {
    // Bilibili (bilibili-upload.md, platforms-a.md 2)
    "SESSDATA", "bili_jct", "DedeUserID", "DedeUserID__ckMd5", "sid", "bili_ticket", "ac_time_value",
    "access_key", "refresh_csrf", "csrf", "biliCSRF", "w_rid", "sign", "upsig", "auth", "auth_code",
    "qrcode_key", "oauthKey", "captcha_key", "tmp_code",
    // the CDNs' and the other sites' (platforms-a.md, platforms-b.md)
    "auth_key", "sig", "vsign", "a_bogus", "X-Bogus", "ttwid", "odin_tt", "sid_guard", "sid_tt", "uid_tt",
    "__ac_nonce", "wsAuth", "hexsign", "verifyFp", "lssid", "udb_passdata", "hdnts", "hdntl",
    // everybody's
    "api_key", "apikey", "x-api-key", "pass", "pwd", "passphrase", "sendkey", "device_key"};
/// ... and every name that ends like this.
constexpr const char* secretEndings[] = {"token",  "secret",    "password",  "passwd",
                                         "sessid", "sessionid", "signature", "credential"};
/// Headers: their whole line is secret.
constexpr const char* secretHeaders[] = {
    "cookie", "cookies", "set-cookie", "set-cookie2", "authorization", "proxy-authorization", "x-upos-auth"};

bool same(View a, const char* b)
{
    const QLatin1String other(b);
    return a.size() == other.size() && a.compare(other, Qt::CaseInsensitive) == 0;
}

template <std::size_t n>
bool among(View name, const char* const (&list)[n])
{
    return std::any_of(std::begin(list), std::end(list), [name](const char* one) { return same(name, one); });
}

bool isSecretName(View name)
{
    if (name.contains(QLatin1String("buvid"), Qt::CaseInsensitive) || name.startsWith(QLatin1String("acf_")))
        return true;
    return among(name, secretNames) ||
           std::any_of(std::begin(secretEndings), std::end(secretEndings), [name](const char* ending) {
               return name.endsWith(QLatin1String(ending), Qt::CaseInsensitive);
           });
}

bool isNameChar(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_' ||
           c == u'-';
}

/// Walks over `text` once; wherever a separator stands behind a secret's name, what follows is masked.
class Redactor
{
public:
    explicit Redactor(const QString& text)
        : m_text(text)
        , m_all(m_text)
    {
    }

    QString run()
    {
        qsizetype at = 0;
        while (at < m_all.size()) {
            const qsizetype separator = separatorLength(at);
            at = separator == 0 ? at + 1 : std::max(at + separator, maskAfter(at, separator));
        }
        if (m_copied == 0)
            return m_text;
        m_out += m_all.mid(m_copied);
        return m_out;
    }

private:
    bool has(qsizetype at, const char* what) const
    {
        return m_all.mid(at).startsWith(QLatin1String(what), Qt::CaseInsensitive);
    }

    /// '=', ':', a tab (Netscape cookie files), the space behind "Bearer", and their percent-encoded forms.
    qsizetype separatorLength(qsizetype at) const
    {
        const QChar c = m_all[at];
        if (c == u'=' || c == u':' || c == u'\t' || c == u' ')
            return 1;
        if (c != u'%')
            return 0;
        if (has(at, "%3D") || has(at, "%3A"))
            return 3;
        return has(at, "%253D") || has(at, "%253A") ? 5 : 0;
    }

    /// The name that ends before `at`, without quotes around it.
    View nameBefore(qsizetype at) const
    {
        qsizetype end = at;
        while (end > 0 && m_all[end - 1] == u' ')
            --end;
        while (end > 0 && (m_all[end - 1] == u'"' || m_all[end - 1] == u'\'' || m_all[end - 1] == u'\\'))
            --end;
        while (end >= 3 && has(end - 3, "%22"))
            end -= 3;
        while (end >= 5 && has(end - 5, "%2522"))
            end -= 5;
        qsizetype begin = end;
        while (begin > 0 && isNameChar(m_all[begin - 1]))
            --begin;
        // "%26sign": the digits belong to what is percent-encoded before the name.
        if (begin > 0 && m_all[begin - 1] == u'%' && end - begin >= 2) {
            const bool twice = has(begin, "25") && end - begin >= 4;
            begin += twice ? 4 : 2;
        }
        while (begin < end && m_all[begin] == u'-')
            ++begin;
        return m_all.mid(begin, end - begin);
    }

    /// Masks what follows the separator when it is secret; returns where to go on.
    qsizetype maskAfter(qsizetype at, qsizetype separator)
    {
        const QChar c = m_all[at];
        const qsizetype next = at + separator;
        if (c == u':' && has(at, "://"))
            return maskUserInfo(at + 3);
        if (c == u' ')
            return at >= 6 && has(at - 6, "bearer") ? mask(next, endOfField(next)) : next;
        const View name = nameBefore(at);
        if (name.isEmpty())
            return next;
        if (c != u'\t' && among(name, secretHeaders))
            return maskHeader(next);
        if (isSecretName(name) || isUrlKey(name) || isCookieValue(name) || isBotToken(name))
            return maskField(next);
        return next;
    }

    /// `?key=`: the secret of some webhooks; too common a word elsewhere.
    bool isUrlKey(View name) const
    {
        if (!same(name, "key"))
            return false;
        const qsizetype begin = name.data() - m_all.data();
        return begin > 0 && (m_all[begin - 1] == u'?' || m_all[begin - 1] == u'&');
    }
    /// {"name":"SESSDATA","value":"..."}: how the login answers, and cookie files, list cookies.
    bool isCookieValue(View name)
    {
        if (!same(name, "value"))
            return false;
        if (!m_hasName)
            m_hasName = m_all.contains(QLatin1String("name"), Qt::CaseInsensitive);
        return *m_hasName;
    }
    /// https://api.telegram.org/bot123456:SECRET/...
    static bool isBotToken(View name)
    {
        return name.size() > 6 && name.startsWith(QLatin1String("bot")) &&
               std::all_of(name.begin() + 3, name.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    }

    qsizetype maskUserInfo(qsizetype begin)
    {
        qsizetype end = begin;
        qsizetype lastAt = -1;
        for (; end < m_all.size(); ++end) {
            const QChar c = m_all[end];
            if (c == u'/' || c == u'?' || c == u'#' || c.isSpace() || c == u'"' || c == u'\'' || c == u'<' ||
                c == u'>')
                break;
            if (c == u'@')
                lastAt = end;
        }
        return lastAt < 0 ? begin : mask(begin, lastAt);
    }

    /// Where the value begins: behind blanks and an opening quote.
    qsizetype valueBegin(qsizetype at, QString& quote) const
    {
        while (at < m_all.size() && m_all[at] == u' ')
            ++at;
        for (const char* mark : {"\\\"", "\"", "'", "%22", "%2522"}) {
            if (has(at, mark)) {
                quote = QString::fromLatin1(mark);
                return at + quote.size();
            }
        }
        return at;
    }

    qsizetype endOfQuoted(qsizetype at, const QString& quote) const
    {
        for (; at < m_all.size(); ++at) {
            if (quote.size() == 1 && m_all[at] == u'\\') {
                ++at;
                continue;
            }
            if (m_all.mid(at).startsWith(quote))
                return at;
        }
        return m_all.size();
    }

    qsizetype endOfField(qsizetype at) const
    {
        static constexpr QStringView ends = u"&;\"'<>)}]\\|";
        for (; at < m_all.size(); ++at) {
            const QChar c = m_all[at];
            if (c.isSpace() || ends.contains(c) || has(at, "%26") || has(at, "%3B"))
                break;
            // A raw SESSDATA holds commas; one that parts two fields has a quote or a blank behind it.
            if (c == u',' && (at + 1 == m_all.size() || m_all[at + 1] == u'"' || m_all[at + 1].isSpace()))
                break;
        }
        return at;
    }

    qsizetype maskField(qsizetype next)
    {
        QString quote;
        const qsizetype begin = valueBegin(next, quote);
        if (begin < m_all.size() && quote.isEmpty() && (m_all[begin] == u'{' || m_all[begin] == u'['))
            return begin; // its members are looked at one by one
        return mask(begin, quote.isEmpty() ? endOfField(begin) : endOfQuoted(begin, quote));
    }

    qsizetype maskHeader(qsizetype next)
    {
        QString quote;
        const qsizetype begin = valueBegin(next, quote);
        if (!quote.isEmpty())
            return mask(begin, endOfQuoted(begin, quote));
        if (begin < m_all.size() && (m_all[begin] == u'{' || m_all[begin] == u'['))
            return begin;
        qsizetype end = begin;
        while (end < m_all.size() && m_all[end] != u'\r' && m_all[end] != u'\n')
            ++end;
        return mask(begin, end);
    }

    qsizetype mask(qsizetype begin, qsizetype end)
    {
        if (end <= begin)
            return end;
        m_out += m_all.mid(m_copied, begin - m_copied);
        m_out += QLatin1String("***");
        m_copied = end;
        return end;
    }

    const QString& m_text;
    View m_all;
    QString m_out;
    qsizetype m_copied = 0;
    std::optional<bool> m_hasName; ///< looked for once, so that a hostile text costs one pass
};
} // namespace

QString redact(const QString& text)
{
    return Redactor(text).run();
}

QString redactedPlace(const QUrl& url)
{
    return redact(url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment));
}

QString redact(const QUrl& url)
{
    return redact(url.toString(QUrl::RemoveUserInfo | QUrl::FullyEncoded));
}
