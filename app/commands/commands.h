// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct CommandLine;

/// The commands that do their work and leave. Each needs a QCoreApplication, runs on the main thread and
/// returns the exit status (exitcode.h).
namespace commands {
/// Records one broadcast; touches no profile, so that it can run beside the program.
int record(const CommandLine& line);
/// Repairs files with the recorder's own pipeline.
int fix(const CommandLine& line);
/// add, list, start, stop, cut, remove, why, diagnostics: asks the program that runs on the profile, else
/// works on the profile.
int onProfile(const CommandLine& line);
// What publishes; each asks the program that runs on the profile, else works on the profile.
int upload(const CommandLine& line); ///< until the archive is submitted
int archives(const CommandLine& line);
int accounts(const CommandLine& line);
int login(const CommandLine& line); ///< until the code was confirmed
int renew(const CommandLine& line);
int importFile(const CommandLine& line); ///< --dry-run touches no profile
int config(const CommandLine& line);     ///< settings, export and import, backup and restore
int user(const CommandLine& line);       ///< add, list or remove who may sign in from elsewhere
/// --quit: asks the program that runs on the profile to leave, and waits for it as long as was asked.
int quit(const CommandLine& line);
} // namespace commands
