// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>
#include <atomic>

/// What the program's Https moved since it started: bytes of bodies, unpacked. Thread: counted by any, read
/// by any (relaxed). Owner: the HttpFactory. Heads and TLS are not in it.
struct Traffic
{
    std::atomic<qint64> received{0};
    std::atomic<qint64> sent{0};
};
