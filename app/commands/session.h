// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/commands/verbs.h"
#include "app/services.h"
#include "app/signals.h"
#include "app/singleinstance.h"

/// One command's access to its profile: through the program that runs on it, else on the profile itself,
/// opened at the first question. Thread: main; ask() and wait() return when they are done or a signal came.
/// Owner: the command.
class Session
{
public:
    /// Errors: Refused, Disk.
    static Result<std::unique_ptr<Session>> open(const CommandLine& line);
    ~Session(); ///< ends what runs here, states saved

    /// A verb's answer (see Verbs). Errors: Cancelled after a signal; else that nobody could be asked.
    Result<QJsonObject> ask(const QJsonObject& request);
    /// False when a signal came.
    bool wait(std::chrono::milliseconds duration);
    /// The profile is held by this process.
    bool here() const { return m_instance.held(); }

private:
    explicit Session(Services services);
    Result<> openHere();
    Result<QJsonObject> askHere(const QJsonObject& request);

    Services m_services;
    SingleInstance m_instance;
    std::unique_ptr<Core> m_core;
    std::unique_ptr<remote::Auth> m_auth;
    std::unique_ptr<Verbs> m_verbs;
    bool m_interrupted = false;
    const Signals m_signals;
};

/// Opens a session, asks once and prints what came with `print`, also when it failed; the exit status.
int askOnce(const CommandLine& line, const QJsonObject& request,
            const std::function<void(const QJsonObject&)>& print);

/// Asks the program that holds the profile. It may still be starting or already be leaving: then either it
/// answers, or the lock comes free within a few seconds and is held afterwards.
Result<QJsonObject> askRunning(SingleInstance& instance, const QJsonObject& request);
