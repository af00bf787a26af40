// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/autostart.h"
#include "app/commands/verbs.h"
#include "app/ipc.h"
#include "app/power.h"
#include "app/services.h"
#include "core/remote/remote.h"

class SingleInstance;

/// The program that watches and records, with a window or without: the Core and what connects it to the
/// system and to other processes of its profile. Thread: main. Owner: main(); it holds the profile's instance
/// lock.
class Program : public QObject
{
    Q_OBJECT
public:
    /// `abilities` without `quit`: that is leave(), unless a window wants to ask first.
    Program(const CommandLine& line, Services& services, const SingleInstance& instance,
            Verbs::Program abilities);

    ~Program() override;

    /// Loads the profile, starts to watch, does what the command line says; then `ready` on the main thread.
    void open(std::function<void(Result<>)> ready);
    /// Closes every file, then ends the event loop. More than once is once.
    void leave();
    Core& core() { return m_core; }
    remote::Remote& remote() { return m_remote; }

private:
    void follow();
    void applyLogLevel() const;

    const CommandLine& m_line;
    Services& m_services;
    const SingleInstance& m_instance;
    Core m_core;
    remote::Remote m_remote; ///< off until a setting turns it on
    Verbs m_verbs;
    ipc::Server m_server;
    const SleepGuard m_sleepGuard;
    Autostart m_autostart;
    bool m_leaving = false;
};

/// Hands the command line to the program that already runs on this profile, says what was done and returns
/// the exit status. Nothing when there is none: `instance` holds the profile then. Waits for a command that
/// has it, up to 10 s. Thread: main; needs a QCoreApplication.
std::optional<int> forwardToRunning(const CommandLine& line, SingleInstance& instance);
