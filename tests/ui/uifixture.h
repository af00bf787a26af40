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
                            const PublishingOptions& publishing = {QStringLiteral("session"), {}});
    /// Waits for what runs in the background: it uses the store.
    ~ProfileFixture();
    Paths paths() const;
    /// A streamer in the store and in the roster.
    StreamerId addStreamer(const QString& name, const QString& room);
    TaskId addTask(StreamerId streamer, const QString& title, const QDateTime& startedAt,
                   const QString& status = QStringLiteral("done"));
    /// A finished file; it is made on the disk unless its size is negative.
    VideoId addVideo(StreamerId streamer, TaskId task, int part, qint64 size);
    void post(Event event);
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

    UiFixture();
    ~UiFixture();
};

/// The program with its window. Thread: main. Owner: the test function.
class WindowFixture : public ProfileFixture
{
public:
    /// `prepare` fills the profile before there is a window.
    explicit WindowFixture(const QString& theme = QStringLiteral("light"),
                           const std::function<void(Core&)>& prepare = {}, HttpFactory* network = nullptr,
                           const PublishingOptions& publishing = {QStringLiteral("session"), {}},
                           const QString& language = QString());
    ~WindowFixture();
    /// As if the program had been started again.
    void restart();
    Shell& shell() { return *m_shell; }
    MainWindow& window() { return *m_shell->window(); }
    template <typename T>
    T* find(const char* name)
    {
        return named<T>(&window(), name);
    }

private:
    void makeShell();
    const QString m_language;
    std::unique_ptr<Shell> m_shell;
};
