// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/update/updatecheck.h"

#include "core/base/buildoptions.h"
#include "core/base/log.h"

#include <optional>

namespace {
using namespace std::chrono_literals;
using update::Found;

constexpr qint64 week = 7 * 24 * 3600;      // s
constexpr qint64 afterAFailure = 24 * 3600; // s

const QString lastKey = QStringLiteral("update.last");
const QString toldKey = QStringLiteral("update.told");

bool isDue(Store& store, const QDateTime& now)
{
    const auto stored = store.settings.state(lastKey);
    const QDateTime last = stored ? stored->toDateTime() : QDateTime();
    return !last.isValid() || last.secsTo(now) >= week || last > now; // the clock was set back
}

void remember(Store& store, const QString& key, const QVariant& value)
{
    if (const auto saved = store.settings.setState(key, value); !saved)
        qCWarning(lcApp) << "not saved:" << saved.error().detail;
}

/// One check, written down when it was answered.
Result<Found> check(HttpFactory& factory, Store& store, const QString& current, const QDateTime& now,
                    Stop& stop)
{
    const auto http = factory.make();
    const auto release = update::latestRelease(*http, stop);
    if (!release)
        return fail(release.error());
    remember(store, lastKey, now);
    return Found{*release, update::newerVersion(current, release->version)};
}
} // namespace

namespace update {
QUrl latestReleaseUrl()
{
    return QUrl(QStringLiteral("https://api.github.com/repos/biliup/biliup-qt/releases/latest"));
}

Result<Release> latestRelease(Http& http, Stop& stop)
{
    HttpRequest request;
    request.url = latestReleaseUrl();
    request.maxBody = 2 * 1024 * 1024; // the notes and every file of the release are in it
    request.headers = {{"User-Agent", "biliup-qt/" BILIUP_VERSION},
                       {"Accept", "application/vnd.github+json"},
                       {"Accept-Language", "en"}}; // else that of the system
    const auto response = http.send(request, stop);
    if (!response)
        return fail(response.error());
    // A renamed repository redirects, within GitHub.
    if (response->url.scheme() != u"https" || response->url.host() != request.url.host())
        return fail(Error::Kind::Protocol, QStringLiteral("GitHub's latest release: sent elsewhere"));
    const auto body = okBody(*response);
    if (body)
        return parseRelease(*body);
    Error error = body.error();
    // GitHub's limit is 60 questions an hour and address; it says 403 as often as 429.
    if (response->status == 403 && (response->header("X-RateLimit-Remaining").trimmed() == "0" ||
                                    !response->header("Retry-After").isEmpty()))
        error.kind = Error::Kind::RateLimited;
    return fail(error);
}
} // namespace update

UpdateCheck::UpdateCheck(Store& store, Events& events, const Settings& settings, HttpFactory& http,
                         Clock& clock, QString current, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_events(events)
    , m_settings(settings)
    , m_http(http)
    , m_clock(clock)
    , m_current(std::move(current))
{
    m_timer.setInterval(std::chrono::milliseconds(1h));
    connect(&m_timer, &QTimer::timeout, this, &UpdateCheck::look);
    connect(&m_settings, &Settings::changed, this, [this](const QString& key) {
        if (key == setting::checkUpdates.key && m_timer.isActive())
            look();
    });
}

void UpdateCheck::start()
{
    if constexpr (!updateCheckBuilt)
        return;
    m_timer.start();
    look();
}

void UpdateCheck::look()
{
    const QDateTime now = m_clock.now();
    if (m_looking || m_settings.get(setting::checkUpdates) != u"weekly" ||
        (m_notBefore.isValid() && now < m_notBefore))
        return;
    m_looking = true;
    inBackground(
        m_pool, this,
        [this, now](Stop& stop) -> std::optional<Result<Found>> {
            if (!isDue(m_store, now))
                return {};
            auto found = check(m_http, m_store, m_current, now, stop);
            if (!found || !found->newer)
                return found;
            const auto told = m_store.settings.state(toldKey);
            if (told && told->toString() == found->release.version)
                return {};
            remember(m_store, toldKey, found->release.version);
            m_events.post(event::UpdateAvailable{found->release.version, found->release.page});
            return found;
        },
        [this, now](const std::optional<Result<Found>>& found) {
            m_looking = false;
            if (!found || *found)
                return;
            m_notBefore = now.addSecs(afterAFailure);
            qCWarning(lcApp) << "no check for updates:" << found->error().detail;
        });
}

void UpdateCheck::ask(QObject* context, std::function<void(const Result<Found>&)> done)
{
    inBackground(
        m_pool, context,
        [this, now = m_clock.now()](Stop& stop) {
            auto found = check(m_http, m_store, m_current, now, stop);
            if (found && found->newer) // whoever asked has seen it
                remember(m_store, toldKey, found->release.version);
            return found;
        },
        std::move(done));
}

// Its own object file: a test that links this class does not pull in every other one.
#include "moc_updatecheck.cpp"
