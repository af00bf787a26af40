// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/core.h"
#include "tests/support/fakehttp.h"
#include "ui/mainwindow.h"
#include "ui/shell.h"
#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

/// The program with its window on a profile of its own, without a network unless one is given; nothing is
/// watched. Thread: main. Owner: a test's stack. (Header only: it needs the library ui, test_support does
/// not.)
class WindowFixture
{
public:
    explicit WindowFixture(const QString& theme = QStringLiteral("light"),
                           const std::function<void(Core&)>& prepare = {}, HttpFactory* network = nullptr,
                           const PublishingOptions& publishing = {QStringLiteral("session"), {}})
    {
        m_core = std::make_unique<Core>(pathsIn(m_folder.path()), network ? *network : m_http.factory(),
                                        Clock::system(), publishing);
        bool open = false;
        m_core->open([&open](const Result<Db::Opened>& result) { open = result.has_value(); });
        if (!QTest::qWaitFor([&open] { return open; }))
            qFatal("the profile does not open");
        (void)m_core->settings.set(setting::theme, theme);
        if (prepare)
            prepare(*m_core);
        QTest::qWait(0);
        makeShell();
    }
    ~WindowFixture()
    {
        m_shell.reset();
        bool done = false;
        m_core->shutDown([&done] { done = true; });
        (void)QTest::qWaitFor([&done] { return done; });
        m_core.reset();
    }
    /// As if the program had been started again.
    void restart()
    {
        m_shell.reset();
        makeShell();
    }
    Core& core() { return *m_core; }
    Shell& shell() { return *m_shell; }
    MainWindow& window() { return *m_shell->window(); }
    template <typename T>
    T* find(const char* name)
    {
        T* found = window().findChild<T*>(QLatin1String(name));
        if (!found)
            qFatal("nothing is called %s", name);
        return found;
    }

private:
    static Paths pathsIn(const QString& folder)
    {
        const Paths paths = Paths::find(folder, false, {});
        (void)paths.make();
        return paths;
    }
    void makeShell()
    {
        m_shell = std::make_unique<Shell>(*m_core, ShellOptions{});
        QSignalSpy shown(m_shell.get(), &Shell::shown);
        m_shell->show();
        if (!shown.wait() || !QTest::qWaitForWindowExposed(window().windowHandle()))
            qFatal("the window does not show");
    }
    QTemporaryDir m_folder;
    FakeHttp m_http;
    std::unique_ptr<Core> m_core;
    std::unique_ptr<Shell> m_shell;
};
