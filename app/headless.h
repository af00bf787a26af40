// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct CommandLine;

/// The program without a window: watches and records until it is told to leave, by a signal or `--quit`.
/// Needs a QCoreApplication; returns the exit status. Thread: main.
int runHeadless(const CommandLine& line);
