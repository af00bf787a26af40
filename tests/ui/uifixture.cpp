// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uifixture.h"

#include <QFile>
#include <barrier>

ProfileFixture::ProfileFixture(Time time, HttpFactory* network, const PublishingOptions& publishing)
    : clock(time == Time::Fake ? static_cast<Clock&>(fakeClock) : Clock::system())
    , core(paths(), network ? *network : http.factory(), clock, publishing)
{
    bool opened = false;
    core.open([&opened](const Result<Db::Opened>& result) { opened = result.has_value(); });
    if (!QTest::qWaitFor([&opened] { return opened; }, 10000))
        qFatal("the profile of the test did not open");
}

ProfileFixture::~ProfileFixture()
{
    constexpr int poolThreads = 4;
    auto all = std::make_shared<std::barrier<>>(poolThreads + 1);
    for (int i = 0; i < poolThreads; ++i)
        background::post([all](Stop&) { all->arrive_and_wait(); });
    all->arrive_and_wait();
}

Paths ProfileFixture::paths() const
{
    Paths made = Paths::find(folder.path(), false, folder.path());
    made.recordings = folder.filePath(QStringLiteral("recordings"));
    if (!made.make())
        qFatal("no folders for the test");
    return made;
}

StreamerId ProfileFixture::addStreamer(const QString& name, const QString& room)
{
    StreamerRow row;
    row.name = name;
    row.platform = QStringLiteral("bilibili");
    row.url = QUrl(QStringLiteral("https://live.bilibili.com/") + room);
    row.createdAt = clock.now();
    row.id = core.store.streamers.add(row).value_or(0);
    core.settings.loadStreamer(row.id, row.platform, {});
    core.roster.put(row);
    return row.id;
}

TaskId ProfileFixture::addTask(StreamerId streamer, const QString& title, const QDateTime& startedAt,
                               const QString& status)
{
    TaskRow row;
    row.streamer = streamer;
    row.title = title;
    row.status = status;
    row.startedAt = startedAt;
    return core.store.tasks.add(row).value_or(0);
}

VideoId ProfileFixture::addVideo(StreamerId streamer, TaskId task, int part, qint64 size)
{
    VideoRow row;
    row.streamer = streamer;
    row.task = task;
    row.part = part;
    row.path = folder.filePath(QStringLiteral("%1 P%2.flv").arg(task).arg(part));
    row.size = qAbs(size);
    row.duration = 3600;
    row.state = QStringLiteral("done");
    if (size >= 0) {
        QFile file(row.path);
        if (!file.open(QIODevice::WriteOnly) || !file.resize(size))
            qFatal("no file for the test");
    }
    return core.store.videos.add(row).value_or(0);
}

void ProfileFixture::post(Event event)
{
    core.events.post(std::move(event));
    QCoreApplication::processEvents();
}

UiFixture::UiFixture()
    : ProfileFixture(Time::Fake)
{
}

UiFixture::~UiFixture() = default;

WindowFixture::WindowFixture(const QString& theme, const std::function<void(Core&)>& prepare,
                             HttpFactory* network, const PublishingOptions& publishing,
                             const QString& language)
    : ProfileFixture(Time::Real, network, publishing)
    , m_language(language)
{
    (void)core.settings.set(setting::theme, theme);
    if (prepare)
        prepare(core);
    QTest::qWait(0);
    makeShell();
}

WindowFixture::~WindowFixture()
{
    m_shell.reset();
    bool done = false;
    core.shutDown([&done] { done = true; });
    (void)QTest::qWaitFor([&done] { return done; });
}

void WindowFixture::restart()
{
    m_shell.reset();
    makeShell();
}

void WindowFixture::makeShell()
{
    ShellOptions options;
    options.language = m_language;
    m_shell = std::make_unique<Shell>(core, options);
    QSignalSpy shown(m_shell.get(), &Shell::shown);
    m_shell->show();
    if (!shown.wait() || !QTest::qWaitForWindowExposed(window().windowHandle()))
        qFatal("the window does not show");
}
