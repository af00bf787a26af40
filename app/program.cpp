// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"

#include "app/commandline.h"
#include "app/commands/session.h"
#include "app/console.h"
#include "app/exitcode.h"
#include "app/handover.h"
#include "app/singleinstance.h"
#include "core/base/background.h"
#include "core/notify/desktop.h"
#include "ui/text/notifications.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
QStringList profileArguments(const CommandLine& line, const Paths& paths)
{
    if (!line.profile.isEmpty())
        return {u"--profile"_s, paths.profile};
    return line.portable ? QStringList{u"--portable"_s} : QStringList();
}
} // namespace

Program::Program(const CommandLine& line, Services& services, const SingleInstance& instance,
                 Verbs::Program abilities)
    : m_line(line)
    , m_services(services)
    , m_instance(instance)
    , m_core(services.paths, *services.http, Clock::system(), services.publishing)
    , m_remote(m_core)
    , m_verbs(m_core, m_remote.auth, true, std::move(abilities))
    , m_server([this](const QJsonObject& request, const ipc::Server::Reply& reply) {
        m_verbs.run(request, reply);
    })
    , m_sleepGuard(m_core.events, m_core.recorders, m_core.settings)
    , m_autostart(m_core.settings, profileArguments(line, services.paths), services.paths.state)
{
    m_core.notifier.setTexts(std::make_shared<NotificationTexts>());
    m_core.notifier.setDesktop(notify::makeDesktop());
}

void Program::open(std::function<void(Result<>)> ready)
{
    m_core.open([this, ready = std::move(ready)](const Result<Db::Opened>& opened) {
        if (!opened) {
            ready(fail(opened.error()));
            return;
        }
        follow();
        if (const auto listening = m_server.listen(m_instance.serverName()); !listening)
            qCWarning(lcApp, "%s", qPrintable(listening.error().detail));
        m_core.start();
        m_remote.start();
        m_verbs.run(Verbs::requestOf(m_line), [ready](const QJsonObject& answer) {
            if (const QString error = answer.value(u"error"_s).toString(); !error.isEmpty())
                qCWarning(lcApp, "%s", qPrintable(error));
            ready({});
        });
    });
}

Program::~Program()
{
    background::finish(); // what still runs there uses the core
}

void Program::leave()
{
    if (std::exchange(m_leaving, true))
        return;
    m_remote.stop();
    m_core.shutDown([] { QCoreApplication::exit(); }); // quit() would ask the window, which stays
}

/// The settings that something outside the core obeys, now and whenever they change.
void Program::follow()
{
    applyLogLevel();
    m_services.applyNetwork(m_core.settings.effective());
    m_autostart.look();
    connect(&m_core.settings, &Settings::changed, this, [this](const QString& key) {
        if (key == setting::logLevel.key)
            applyLogLevel();
        else if (key.startsWith("net."_L1))
            m_services.applyNetwork(m_core.settings.effective());
    });
}

void Program::applyLogLevel() const
{
    const QString level = m_core.settings.get(setting::logLevel);
    const auto rule = [](const QString& of, bool on) {
        return u"app.*.%1=%2"_s.arg(of, on ? u"true"_s : u"false"_s);
    };
    QStringList rules{rule(u"debug"_s, level == "debug"_L1),
                      rule(u"info"_s, level == "debug"_L1 || level == "info"_L1),
                      rule(u"warning"_s, level != "error"_L1)};
    setLogRules(rules + m_line.logRules); // the command line has the last word
}

std::optional<int> forwardToRunning(const CommandLine& line, SingleInstance& instance)
{
    if (instance.acquire())
        return {};
    const auto answer = askRunning(instance, Verbs::requestOf(line));
    if (instance.held())
        return {}; // that was a command, and it is over
    if (!answer)
        return complain(exitcode::failed, answer.error().detail);
    for (const QString& sentence : handedOver(line, *answer))
        say(sentence);
    const int status = answer->value(u"code"_s).toInt(exitcode::failed);
    return status == exitcode::done ? status : complain(status, answer->value(u"error"_s).toString());
}
