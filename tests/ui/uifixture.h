// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/background.h"
#include "core/core.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakehttp.h"
#include "ui/context.h"
#include "ui/mainwindow.h"
#include "ui/navigator.h"
#include "ui/shell.h"
#include "ui/streamers/streameractions.h"
#include "ui/streamers/streamermodel.h"
#include "ui/uistate.h"
#include "ui/uploads/uploadremoval.h"
#include "ui/uploads/uploadsmodel.h"
#include "ui/widgets/imagecache.h"
#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <barrier>
#include <memory>

/// The widget of that object name below `root`; a test that asks for one that is not there ends.
template <typename T = QWidget>
T* named(const QObject* root, const char* name)
{
    T* found = root->findChild<T*>(QLatin1String(name));
    if (!found)
        qFatal("no widget named %s", name);
    return found;
}

/// A profile in a temporary folder with an opened Core; nothing is watched. Thread: main.
/// Owner: a fixture below.
struct ProfileFixture
{
    QTemporaryDir folder;
    FakeHttp http;
    FakeClock fakeClock;
    Clock& clock;
    Core core;

    enum class Time { Fake, Real };
    /// Without a network unless one is given.
    explicit ProfileFixture(Time time, HttpFactory* network = nullptr,
                            const PublishingOptions& publishing = {QStringLiteral("session"), {}})
        : clock(time == Time::Fake ? static_cast<Clock&>(fakeClock) : Clock::system())
        , core(paths(), network ? *network : http.factory(), clock, publishing)
    {
        bool opened = false;
        core.open([&opened](const Result<Db::Opened>& result) { opened = result.has_value(); });
        if (!QTest::qWaitFor([&opened] { return opened; }, 10000))
            qFatal("the profile of the test did not open");
    }
    /// Waits for what runs in the background: it uses the store.
    ~ProfileFixture()
    {
        constexpr int poolThreads = 4;
        auto all = std::make_shared<std::barrier<>>(poolThreads + 1);
        for (int i = 0; i < poolThreads; ++i)
            background::post([all](Stop&) { all->arrive_and_wait(); });
        all->arrive_and_wait();
    }
    Paths paths() const
    {
        Paths made = Paths::find(folder.path(), false, folder.path());
        made.recordings = folder.filePath(QStringLiteral("recordings"));
        if (!made.make())
            qFatal("no folders for the test");
        return made;
    }
    /// A streamer in the store and in the roster.
    StreamerId addStreamer(const QString& name, const QString& room)
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
    TaskId addTask(StreamerId streamer, const QString& title, const QDateTime& startedAt,
                   const QString& status = QStringLiteral("done"))
    {
        TaskRow row;
        row.streamer = streamer;
        row.title = title;
        row.status = status;
        row.startedAt = startedAt;
        return core.store.tasks.add(row).value_or(0);
    }
    /// A finished file; it is made on the disk unless its size is negative.
    VideoId addVideo(StreamerId streamer, TaskId task, int part, qint64 size)
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
    void post(Event event)
    {
        core.events.post(std::move(event));
        QCoreApplication::processEvents();
    }
};

/// What pages, docks and dialogs are given, without a window; the clock stands still. Thread: main. Owner:
/// the test function.
struct UiFixture : ProfileFixture
{
    UiState state{core.store};
    Navigator navigator;
    ImageCache images{core.http, core.paths.cache};
    StreamerModel streamers{core.roster, core.clock, [](const QString& id) { return id; }};
    StreamerActions actions{core, navigator};
    UploadsModel uploads{core};
    UploadRemoval removal{core, navigator};
    UiContext context{core, state, navigator, images, streamers, actions, uploads, removal};
    FakeClock& clock = fakeClock;

    UiFixture()
        : ProfileFixture(Time::Fake)
    {
    }
};

/// The program with its window. Thread: main. Owner: the test function.
class WindowFixture : public ProfileFixture
{
public:
    /// `prepare` fills the profile before there is a window.
    explicit WindowFixture(const QString& theme = QStringLiteral("light"),
                           const std::function<void(Core&)>& prepare = {}, HttpFactory* network = nullptr,
                           const PublishingOptions& publishing = {QStringLiteral("session"), {}},
                           const QString& language = QString())
        : ProfileFixture(Time::Real, network, publishing)
        , m_language(language)
    {
        (void)core.settings.set(setting::theme, theme);
        if (prepare)
            prepare(core);
        QTest::qWait(0);
        makeShell();
    }
    ~WindowFixture()
    {
        m_shell.reset();
        bool done = false;
        core.shutDown([&done] { done = true; });
        (void)QTest::qWaitFor([&done] { return done; });
    }
    /// As if the program had been started again.
    void restart()
    {
        m_shell.reset();
        makeShell();
    }
    Shell& shell() { return *m_shell; }
    MainWindow& window() { return *m_shell->window(); }
    template <typename T>
    T* find(const char* name)
    {
        return named<T>(&window(), name);
    }

private:
    void makeShell()
    {
        ShellOptions options;
        options.language = m_language;
        m_shell = std::make_unique<Shell>(core, options);
        QSignalSpy shown(m_shell.get(), &Shell::shown);
        m_shell->show();
        if (!shown.wait() || !QTest::qWaitForWindowExposed(window().windowHandle()))
            qFatal("the window does not show");
    }
    const QString m_language;
    std::unique_ptr<Shell> m_shell;
};
