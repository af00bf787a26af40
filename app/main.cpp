// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/allocator.h"
#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/console.h"
#include "app/exitcode.h"
#include "app/headless.h"
#include "app/window.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace {
int runCommand(const CommandLine& line)
{
    using Verb = CommandLine::Verb;
    switch (line.verb) {
    case Verb::Headless:
        return runHeadless(line);
    case Verb::Record:
        return commands::record(line);
    case Verb::Fix:
        return commands::fix(line);
    case Verb::Upload:
        return commands::upload(line);
    case Verb::Archives:
        return commands::archives(line);
    case Verb::Accounts:
        return commands::accounts(line);
    case Verb::Login:
        return commands::login(line);
    case Verb::Renew:
        return commands::renew(line);
    case Verb::Import:
        return commands::importFile(line);
    case Verb::Config:
        return commands::config(line);
    case Verb::User:
        return commands::user(line);
    case Verb::Window:
        return commands::quit(line);
    case Verb::Help:
        say(CommandLine::help().trimmed());
        return exitcode::done;
    case Verb::Version:
        say(u"biliup-qt "_s + QLatin1String(BILIUP_VERSION));
        return exitcode::done;
    default:
        return commands::onProfile(line);
    }
}
} // namespace

int main(int argc, char* argv[])
{
    allocator::setUp();
    QCoreApplication::setApplicationName(u"biliup-qt"_s);
    QCoreApplication::setApplicationVersion(QLatin1String(BILIUP_VERSION));
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const auto line = CommandLine::parse(arguments);
    if (!line)
        return complain(exitcode::usage, line.error().detail);
    if (line->wantsWindow())
        return runWindow(*line, argc, argv);
    const QCoreApplication application(argc, argv);
    return runCommand(*line);
}
