// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Keeps a program that runs for weeks from growing with the threads it once had. Thread: main, before there
/// is another. Does nothing where the allocator is not glibc's.
namespace allocator {
void setUp();
} // namespace allocator
