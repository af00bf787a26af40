// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct CommandLine;

/// The program with its window. Makes the QApplication; returns the exit status. A second start on the same
/// profile hands its arguments to the first one and leaves at once. Thread: main.
int runWindow(const CommandLine& line, int argc, char* argv[]);
