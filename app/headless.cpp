// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless.h"

#include "app/commandline.h"
#include "app/console.h"
#include "app/exitcode.h"
#include "app/profilefault.h"
#include "app/program.h"
#include "app/signals.h"
#include "app/singleinstance.h"
#include "ui/i18n.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

int runHeadless(const CommandLine& line)
{
    auto services = Services::make(line, Services::Kind::Server);
    if (!services)
        return complain(services.error());
    SingleInstance instance(services->paths);
    if (const auto running = forwardToRunning(line, instance))
        return *running;

    int status = exitcode::done;
    I18n i18n;
    std::unique_ptr<Program> program;
    const auto leave = [&program] { program->leave(); };
    program = std::make_unique<Program>(line, *services, instance, Verbs::Program{{}, {}, {}, {}, leave});
    const Signals onSignal(leave);
    program->open([&](const Result<>& opened) {
        if (!opened) {
            status = complain(profileError(opened.error()));
            QCoreApplication::quit();
            return;
        }
        i18n.use(program->core().settings.get(setting::language)); // of notifications
        say(u"biliup-qt %1 is ready: %2 streamers, profile %3"_s.arg(QLatin1String(BILIUP_VERSION))
                .arg(program->core().roster.ids().size())
                .arg(services->paths.profile));
    });
    QCoreApplication::exec();
    return status;
}
