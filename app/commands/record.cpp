// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/commands/report.h"
#include "app/console.h"
#include "app/exitcode.h"
#include "app/power.h"
#include "app/services.h"
#include "app/signals.h"
#include "core/account/profilelogin.h"
#include "core/base/worker.h"
#include "core/config/settings.h"
#include "core/net/cache.h"
#include "core/platform/registry.h"
#include "core/platform/sites.h"
#include "core/record/slowline.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>
#include <QTimer>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr auto paceEvery = std::chrono::milliseconds(500);

/// Tells on stdout what the recording does. Thread: the recording's.
class Observer : public RecordingObserver
{
public:
    explicit Observer(const Report& report)
        : m_report(report)
    {
    }
    std::shared_ptr<FileFollower> fileChosen(int, const QString&) override { return {}; }
    void fileOpened(int, const QString& path, SplitReason) override { m_report.opened(path); }
    void fileClosed(int, const SegmentInfo& segment) override { m_report.closed(segment); }
    void repaired(const Repair&) override {} // summed up in the result
    void reconnecting(int attempt, int limit, std::chrono::milliseconds, const Error& error) override
    {
        m_report.note(u"Reconnecting (%1/%2): %3"_s.arg(attempt).arg(limit).arg(error.detail));
    }
    void roomSeen(const RoomInfo&) override {}

private:
    const Report& m_report;
};

RecordingOptions optionsFor(const CommandLine& line, const QUrl& url)
{
    QVariantMap settings = line.settings;
    // All files of one run belong together: no folders below --output unless the template says so.
    if (!settings.contains(setting::fileName.key))
        settings.insert(setting::fileName.key, u"{date:%Y-%m-%d} {date:%H-%M-%S} {streamer} {title}"_s);
    const QString folder = line.output.isEmpty() ? QDir::currentPath() : QDir(line.output).absolutePath();
    if (!line.output.isEmpty())
        settings.remove(setting::recordFolder.key);
    RecordingOptions options = recordingOptions(settings, folder);
    options.url = url;
    if (line.splitDuration)
        options.source.limits.duration = *line.splitDuration;
    if (line.splitSize)
        options.source.limits.bytes = *line.splitSize;
    if (line.stripFiller)
        options.source.stripFiller = true;
    if (line.duration)
        options.timeLimit = *line.duration;
    return options;
}

/// Whether files can be made in `folder`, or where it will be made: told before the site is asked, which may
/// take longer than the recording was to last. Errors: Disk.
Result<> takesFiles(const QString& folder)
{
    QString there = QDir::cleanPath(folder);
    while (!QFileInfo::exists(there) && there != QFileInfo(there).path())
        there = QFileInfo(there).path();
    QTemporaryFile probe(there + u"/.biliup-qt-XXXXXX"_s);
    if (!probe.open())
        return fail(Error::Kind::Disk, u"create a file in %1: %2"_s.arg(there, probe.errorString()));
    return {};
}

/// The exit status of a recording, after saying on stderr what went wrong.
int statusOf(const RecordingResult& result)
{
    using End = RecordingResult::End;
    switch (result.end) {
    case End::Over:
    case End::TimeLimit:
        return exitcode::done;
    case End::Stopped:
        return exitcode::interrupted;
    case End::NotLive:
        return complain(exitcode::notLive, result.error.detail);
    case End::Failed:
        // What a site or its stream refuses is nothing that was typed wrong.
        return result.error.kind == Error::Kind::Refused ? complain(exitcode::network, result.error.detail)
                                                         : complain(result.error);
    }
    return exitcode::failed;
}

} // namespace

int commands::record(const CommandLine& line)
{
    const auto services = Services::make(line, Services::Kind::Command);
    if (!services)
        return complain(services.error());
    services->applyNetwork(line.settings);
    const Registry registry;
    const QUrl url = Registry::urlIn(line.arguments.first());
    const Platform* platform = url.isValid() ? registry.find(url) : nullptr;
    if (!platform)
        return complain(exitcode::usage,
                        u"no known site or stream is at \"%1\""_s.arg(line.arguments.first()));

    Cache cache;
    std::optional<QByteArray> cookies; // of the recording's thread, which alone asks
    Sites sites(cache, Clock::system(),
                [&](const Platform& asked, const QVariantMap& values, Stop& stop) -> QByteArray {
                    if (line.noLogin || asked.id() != u"bilibili")
                        return {};
                    if (!cookies)
                        cookies = profileLogin(services->paths, line.secretStore,
                                               setting::bilibiliAccount.from(values), stop);
                    return *cookies;
                });
    const Report report(line.json);
    Observer observer(report);
    const QUrl room = platform->canonical(url);
    const RecordingOptions options = optionsFor(line, room);
    if (const auto taken = takesFiles(options.folder); !taken) {
        report.end(0, {}, &taken.error());
        return complain(taken.error());
    }
    Recording recording(*platform, *services->http, sites, Clock::system(), options, observer);
    RecordingResult result;
    Worker worker(u"record"_s, [&](Stop& stop) {
        result = recording.run({}, stop);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(), [] { QCoreApplication::quit(); }, Qt::QueuedConnection);
    });
    const Signals onSignal([&worker] { worker.requestStop(); });
    const KeepAwake awake;
    SlowLine slow;
    QTimer pace;
    QObject::connect(&pace, &QTimer::timeout, &pace,
                     [&] { slow.look(recording, Clock::system().monotonic()); });
    pace.start(paceEvery);
    QCoreApplication::exec();
    worker.wait(std::chrono::hours(1)); // it has posted quit(); only its return is left

    if (result.end == RecordingResult::End::NotLive && result.error.detail.isEmpty())
        result.error.detail = u"the room is not live"_s;
    const bool failed =
        result.end == RecordingResult::End::Failed || result.end == RecordingResult::End::NotLive;
    report.end(result.files, result.repairs, failed ? &result.error : nullptr);
    const int status = statusOf(result);
    return status == exitcode::done && !saidAll() ? complain(exitcode::disk, u"stdout cannot be written"_s)
                                                  : status;
}
