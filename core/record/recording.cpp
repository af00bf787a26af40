// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/recording.h"

#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/base/redact.h"
#include "core/base/worker.h"
#include "core/platform/sites.h"
#include "core/record/diskfault.h"
#include "core/record/filenamer.h"
#include "core/record/siteanswer.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <algorithm>
#include <utility>

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {
constexpr int firstAsks = 3;                 // of a site that does not answer, before the first connection
constexpr milliseconds noStreamLimit = 2min; // live without a URL (platforms-a.md 1.1)
constexpr milliseconds renewAgain = 30s;     // a site that had no fresh URL is asked again

/// Waits are scaled, so the clock that they are measured with is stretched back.
milliseconds unscaled(milliseconds monotonic)
{
    return milliseconds(qint64(double(monotonic.count()) / timeScale()));
}

double jitter()
{
    return 0.8 + 0.4 * QRandomGenerator::global()->generateDouble();
}

/// The class of source that reads a container: a playlist decides itself between TS and fMP4.
int family(Container container)
{
    return int(container == Container::HlsFmp4 ? Container::HlsTs : container);
}

/// What fails together: a CDN's addresses of one protocol.
QString lineOf(const Candidate& candidate)
{
    return QStringLiteral("%1 %2")
        .arg(candidate.cdn.isEmpty() ? candidate.url.host() : candidate.cdn)
        .arg(family(candidate.container));
}

/// Another CDN has the same quality.
bool hasOtherLine(const QList<Candidate>& candidates, const Candidate& present)
{
    return std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& other) {
        return other.cdn != present.cdn && other.quality.rank >= present.quality.rank;
    });
}

/// Unless the site could not be asked for a fresh one, the time is still to come.
milliseconds timeToRenew(const Candidate& candidate, const QDateTime& now)
{
    const milliseconds left(now.msecsTo(candidate.refreshAt));
    return left > 0ms ? std::max<milliseconds>(left, 2s) : 10s;
}
} // namespace

/// A connection while it lasts, so that changeLine() can end it.
struct Recording::Line
{
    Line(Recording& recording, Stop& connection, bool otherLine)
        : self(recording)
    {
        const std::lock_guard lock(self.m_mutex);
        self.m_connection = &connection;
        self.m_otherLine = otherLine;
        self.m_tooSlow = false;
    }
    ~Line()
    {
        const std::lock_guard lock(self.m_mutex);
        self.m_connection = nullptr;
    }
    Recording& self;
};

/// What run() keeps on its stack.
struct Recording::Story
{
    Recording& self;
    LiveInfo info;
    Stop& outer;
    Stop stop{}; ///< the caller's Stop or the time limit
    bool askable = false;
    std::unique_ptr<Http> http{};
    std::unique_ptr<Source> source{};
    std::optional<LiveInfo> fresh{}; ///< with a new URL; rec-renew writes it while a connection lasts
    Container container = Container::Flv;
    reconnect::State state{};
    QString failingCdn{};
    bool renewing = false; ///< the last connection was ended to get a new URL
    Error error{};
    int diskFaults = 0; ///< in a row

    using End = RecordingResult::End;
    End tell();
    std::optional<End> firstAnswer();
    reconnect::Attempt connect();
    bool beginAnew(const Error& fault);
    Result<> prepareSource(Container wanted);
    bool renewUrl(Stop& done);
    reconnect::Site ask();
    void choose(reconnect::Site site);
    reconnect::Step decide();
    Result<> finish(SplitReason why);
    End stopped();
    End failed(Error why)
    {
        error = std::move(why);
        return End::Failed;
    }
    milliseconds now() const { return unscaled(self.m_clock.monotonic()); }
    qint64 frames() const { return self.m_counters.videoFrames.load() + self.m_counters.audioFrames.load(); }
};

Recording::Recording(const Platform& platform, HttpFactory& http, Sites& sites, Clock& clock,
                     RecordingOptions options, RecordingObserver& observer)
    : m_platform(platform)
    , m_http(http)
    , m_sites(sites)
    , m_clock(clock)
    , m_options(std::move(options))
    , m_observer(observer)
{
}

Recording::~Recording() = default;

bool Recording::changeLine()
{
    const std::lock_guard lock(m_mutex);
    if (!m_connection || !m_otherLine)
        return false;
    m_tooSlow = true;
    m_connection->request();
    return true;
}

RecordingResult Recording::run(LiveInfo info, Stop& stop)
{
    {
        const std::lock_guard lock(m_mutex);
        m_room = info.room;
    }
    Story story{*this, std::move(info), stop};
    // A direct link has no site behind it: what its connections say is all there is.
    story.askable = m_platform.matches(m_options.url) >= 100;
    const Stop::Hook link(stop, [&story] { story.stop.request(); });
    std::unique_ptr<Worker> limit;
    if (m_options.timeLimit.count() > 0) {
        const auto start = m_clock.monotonic();
        limit = std::make_unique<Worker>(QStringLiteral("rec-limit"), [this, &story, start](Stop& done) {
            const auto reached = [&] {
                return m_counters.mediaMs.load() >= m_options.timeLimit.count() ||
                       m_clock.monotonic() - start >= m_options.timeLimit;
            };
            while (!reached()) {
                if (!done.sleep(20ms))
                    return;
            }
            story.stop.request();
        });
    }
    m_result.end = story.tell();
    const bool fault = m_result.end == RecordingResult::End::Failed;
    const Result<> finished = story.finish(fault ? SplitReason::Fault : SplitReason::End);
    m_result.error = story.error;
    if (!finished && !fault) {
        m_result.end = RecordingResult::End::Failed;
        m_result.error = finished.error();
    }
    return m_result;
}

/// By hand, or because its time is over; when nothing came until then, the reason matters more.
RecordingResult::End Recording::Story::stopped()
{
    if (outer.requested())
        return End::Stopped;
    if (frames() > 0)
        return End::TimeLimit;
    if (state.lastError && state.lastError->kind != Error::Kind::Cancelled)
        return failed(*state.lastError);
    if (info.candidates.isEmpty() && !info.message.isEmpty())
        return failed(errorOf(info));
    return failed({Error::Kind::Timeout, QStringLiteral("nothing came within the time limit"), 0, {}});
}

RecordingResult::End Recording::Story::tell()
{
    http = self.m_http.make(HttpUse::Recording);
    state.lostAt = now();
    if (info.candidates.isEmpty()) {
        if (const auto over = firstAnswer())
            return *over;
    }
    for (;;) {
        const reconnect::Attempt attempt = connect();
        if (stop.requested()) {
            // The time limit came while the disk refused: that is why there is nothing.
            if (attempt.error && attempt.error->kind == Error::Kind::Disk && !outer.requested())
                return failed(*attempt.error);
            return stopped();
        }
        if (attempt.mediaTime >= diskfault::settled)
            diskFaults = 0;
        if (attempt.error && attempt.error->kind == Error::Kind::Database)
            return failed(*attempt.error);
        if (attempt.error && attempt.error->kind == Error::Kind::Disk && !beginAnew(*attempt.error))
            return failed(*attempt.error);
        state = reconnect::ended(state, attempt);
        const reconnect::Step step = decide();
        if (stop.requested())
            return stopped();
        switch (step.what) {
        case reconnect::Step::What::Over:
            return End::Over;
        case reconnect::Step::What::NotLive:
            error = state.lastError.value_or(error);
            return End::NotLive;
        case reconnect::Step::What::GiveUp:
            return failed(state.reason().value_or(
                Error{Error::Kind::Timeout, QStringLiteral("the stream did not come back"), 0, {}}));
        case reconnect::Step::What::AskAgain:
        case reconnect::Step::What::Connect:
            break;
        }
        if (!stop.sleep(scaled(step.wait)))
            return stopped();
    }
}

/// What was being written is closed, as far as it can be; the next connection makes its folder and a new
/// file. False when that would not help.
bool Recording::Story::beginAnew(const Error& fault)
{
    const qint64 bytes = self.m_counters.bytesWritten.load() - self.m_now.fileBase;
    if (!diskfault::mayGoOn(fault, ++diskFaults, bytes))
        return false;
    qCWarning(lcRecord, "%ls; going on in a new file", qUtf16Printable(fault.detail));
    if (const Result<> closed = finish(SplitReason::Fault); !closed)
        qCWarning(lcRecord, "lost: %ls", qUtf16Printable(closed.error().detail));
    return true;
}

/// Before the first connection: the candidates, or why there is nothing to record.
std::optional<RecordingResult::End> Recording::Story::firstAnswer()
{
    const auto start = now();
    for (int attempt = 1;; ++attempt) {
        const reconnect::Site site = ask();
        if (stop.requested())
            return stopped();
        if (site == reconnect::Site::Live)
            return {};
        milliseconds wait = 7s;
        if (info.state == LiveState::Offline)
            return End::NotLive;
        if (info.state == LiveState::LiveNoStream || info.state == LiveState::Live) {
            if (now() - start >= noStreamLimit)
                return failed(errorOf(info));
        } else if (info.state == LiveState::Transient && attempt < firstAsks) {
            wait = retryAfter(errorOf(info), attempt);
        } else {
            return failed(errorOf(info));
        }
        if (!stop.sleep(scaled(wait)))
            return stopped();
    }
}

/// One connection from its start to its end.
reconnect::Attempt Recording::Story::connect()
{
    const Candidate candidate = info.candidates.at(state.candidate % info.candidates.size());
    reconnect::Attempt attempt;
    attempt.line = lineOf(candidate);
    if (Result<> ready = prepareSource(candidate.container); !ready) {
        attempt.error = ready.error();
        return attempt;
    }
    {
        const std::lock_guard lock(self.m_mutex);
        self.m_now.quality = candidate.quality.name.isEmpty() ? info.gotQuality : candidate.quality.name;
        self.m_now.cdn = candidate.cdn;
        self.m_now.connected = true;
    }
    qCInfo(lcRecord, "connecting to %ls", qUtf16Printable(redact(candidate.url)));
    const qint64 framesBefore = frames();
    const qint64 mediaBefore = self.m_counters.mediaMs.load();
    const milliseconds gap =
        state.everMedia ? milliseconds(qint64(double((now() - state.lostAt).count()) * timeScale())) : 0ms;

    Stop connection; // also ended when there is a fresh URL
    const Stop::Hook link(stop, [&connection] { connection.request(); });
    std::unique_ptr<Worker> renewal;
    const bool renew = candidate.renewal == Renewal::RefreshPlaylist || candidate.renewal == Renewal::Overlap;
    if (renew && askable && candidate.refreshAt.isValid())
        renewal = std::make_unique<Worker>(
            QStringLiteral("rec-renew"),
            [this, &connection, left = timeToRenew(candidate, self.m_clock.now())](Stop& done) {
                if (done.sleep(left) && renewUrl(done))
                    connection.request();
            });
    const Result<SourceEnd> end = [&] {
        const Line line(self, connection, hasOtherLine(info.candidates, candidate));
        return source->run(candidate, gap, *http, connection);
    }();
    renewal.reset();

    attempt.media = frames() > framesBefore;
    attempt.mediaTime = milliseconds(std::max<qint64>(0, self.m_counters.mediaMs.load() - mediaBefore));
    const qint64 lastByte = self.m_counters.lastByteAt.load();
    attempt.lastByteAt = lastByte > 0 ? std::min(now(), unscaled(milliseconds(lastByte))) : now();
    if (end) // in FLV the announcement is a tag that some senders write in the middle (stream-repair.md E1).
        attempt.finished =
            !askable && (end->complete || (end->announced && candidate.container != Container::Flv));
    else if (end.error().kind != Error::Kind::Cancelled)
        attempt.error = end.error();
    if (end && end->unusable) {
        attempt.error = end->unusable;
        attempt.unusable = true;
    }
    {
        const std::lock_guard lock(self.m_mutex);
        self.m_now.connected = false;
        attempt.slow = std::exchange(self.m_tooSlow, false) && !stop.requested();
    }
    if (attempt.slow)
        attempt.error = Error{Error::Kind::Timeout,
                              QStringLiteral("%1 sends too slowly, another line is tried").arg(candidate.cdn),
                              0,
                              {}};
    renewing = attempt.renewed = !attempt.error && connection.requested();
    failingCdn = attempt.media && !attempt.slow ? QString() : candidate.cdn;
    return attempt;
}

/// A source lives over all connections, so that it can join them; another kind of container needs another
/// one.
Result<> Recording::Story::prepareSource(Container wanted)
{
    if (source && family(container) == family(wanted))
        return {};
    if (Result<> done = finish(SplitReason::Gap); !done)
        return done;
    source = makeSource(wanted, self.m_options.source, self, self.m_counters, self.m_http);
    container = wanted;
    const std::lock_guard lock(self.m_mutex);
    self.m_source = source.get();
    return {};
}

Result<> Recording::Story::finish(SplitReason why)
{
    {
        const std::lock_guard lock(self.m_mutex);
        self.m_source = nullptr;
    }
    if (!source)
        return {};
    const Result<> done = source->finish(why);
    source.reset();
    return done;
}

/// While the connection goes on: asks until there is a fresh URL. False when it was stopped.
bool Recording::Story::renewUrl(Stop& done)
{
    const auto asker = self.m_http.make(HttpUse::Recording);
    const CheckRequest request{self.m_options.url, info.room, self.m_options.settings, true, {}};
    do {
        Result<LiveInfo> answer = self.m_sites.check(self.m_platform, request, *asker, done);
        if (answer && siteOf(*answer) == reconnect::Site::Live) {
            fresh = std::move(*answer);
            return !done.requested();
        }
    } while (done.sleep(scaled(renewAgain)));
    return false;
}

/// What the site says now; fresh URLs replace the old ones, which stay when it cannot say.
reconnect::Site Recording::Story::ask()
{
    const CheckRequest request{self.m_options.url, info.room, self.m_options.settings, true, failingCdn};
    Result<LiveInfo> answer = fail(Error::Kind::Cancelled, QString());
    if (auto renewed = std::exchange(fresh, {}); renewed && renewing)
        answer = std::move(*renewed);
    else
        answer = self.m_sites.check(self.m_platform, request, *http, stop);
    if (!answer)
        return reconnect::Site::Unknown;
    const reconnect::Site site = siteOf(*answer);
    if (site == reconnect::Site::Live || info.candidates.isEmpty()) {
        info = *answer;
        self.m_observer.roomSeen(info.room);
        self.setTitle(info.room.title);
    }
    return site;
}

/// Of the addresses at hand the one to connect to next.
void Recording::Story::choose(reconnect::Site site)
{
    QStringList lines;
    for (const Candidate& candidate : std::as_const(info.candidates))
        lines.append(lineOf(candidate));
    const bool firstIsNew =
        site == reconnect::Site::Live && !failingCdn.isEmpty() && info.candidates.first().cdn != failingCdn;
    state = reconnect::chosen(std::move(state), lines, firstIsNew);
}

/// After a connection: asks the site until it is clear whether to connect, or that the broadcast is over.
reconnect::Step Recording::Story::decide()
{
    reconnect::Policy policy{.grace = self.m_options.grace, .askable = askable};
    for (;;) {
        const QString session = info.room.sessionId;
        const auto site = askable ? ask() : reconnect::Site::Unknown;
        if (stop.requested())
            return {};
        policy.candidates = int(info.candidates.size()); // the answer may have brought others
        state = reconnect::answered(state, site, now());
        choose(site);
        const reconnect::Step step = reconnect::next(state, policy, site, now(), jitter());
        const bool again = step.what == reconnect::Step::What::AskAgain;
        if (!again && step.what != reconnect::Step::What::Connect)
            return step;
        if (!renewing || again) {
            const Error ended{Error::Kind::Network, QStringLiteral("the stream ended"), 0, {}};
            self.m_observer.reconnecting(state.attempts, reconnect::attemptsWithin(policy.grace),
                                         scaled(step.wait), state.lastError.value_or(ended));
        }
        if (!session.isEmpty() && !info.room.sessionId.isEmpty() && session != info.room.sessionId) {
            if (Result<> done = finish(SplitReason::Gap); !done) {
                state.lastError = done.error();
                state.unusable.reset();
                return {reconnect::Step::What::GiveUp, 0ms};
            }
        }
        if (!again)
            return step;
        if (!stop.sleep(scaled(step.wait)))
            return {};
    }
}

void Recording::cut(SplitReason why)
{
    const std::lock_guard lock(m_mutex);
    if (m_source)
        m_source->requestCut(why);
}

void Recording::setTitle(const QString& title)
{
    const std::lock_guard lock(m_mutex);
    if (!title.isEmpty())
        m_room.title = title;
}

Recording::Now Recording::now() const
{
    const std::lock_guard lock(m_mutex);
    return m_now;
}

Result<QString> Recording::nextPath(SplitReason, const QString& extension)
{
    PathFields fields;
    {
        const std::lock_guard lock(m_mutex);
        fields.streamer = m_options.streamer.isEmpty() ? m_room.name : m_options.streamer;
        fields.title = m_room.title;
        fields.area = m_room.area;
        fields.room = m_room.roomId;
        fields.id = m_room.sessionId;
        fields.quality = m_now.quality;
    }
    fields.platform = m_platform.id();
    fields.url = m_options.url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
    fields.part = m_named ? m_part : m_part + 1;
    fields.time = m_clock.now();
    const Result<QString> wanted = patternPath(m_options.folder, m_options.fileName, fields, extension);
    if (!wanted)
        return wanted;
    m_result.folder = QFileInfo(*wanted).path();
    const Result<QString> path = freePath(*wanted);
    if (!path)
        return path;
    if (m_follower && m_named) // another recording has taken that name meanwhile
        m_follower->closed();
    m_part = fields.part;
    m_named = true;
    m_follower = m_observer.fileChosen(m_part, *path);
    return path;
}

void Recording::opened(const QString& path, SplitReason why)
{
    m_named = false;
    {
        const std::lock_guard lock(m_mutex);
        m_now.path = path;
        m_now.fileBase = m_counters.bytesWritten.load();
    }
    m_observer.fileOpened(m_part, path, why);
}

void Recording::closed(const SegmentInfo& segment)
{
    if (!QFileInfo::exists(segment.path)) { // its name could not be given: the `.part` is there, or will be
        m_observer.fileLeft(m_part, segment);
        const std::lock_guard lock(m_mutex);
        m_now.path.clear();
        return;
    }
    ++m_result.files;
    m_result.bytes += segment.bytes;
    m_result.seconds += segment.seconds;
    m_observer.fileClosed(m_part, segment);
    const std::lock_guard lock(m_mutex);
    if (m_now.path == segment.path || segment.endedBy == SplitReason::End)
        m_now.path.clear();
}

void Recording::repaired(const Repair& repair)
{
    m_result.repairs[repair.kind] += 1;
    m_observer.repaired(repair);
}
