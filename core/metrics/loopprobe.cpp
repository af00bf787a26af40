// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/loopprobe.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace {
constexpr std::chrono::milliseconds every = 250ms;
}

LoopProbe::LoopProbe(QObject* parent)
    : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(every);
    connect(&m_timer, &QTimer::timeout, this, &LoopProbe::tick);
}

void LoopProbe::start()
{
    m_since.start();
    m_timer.start();
}

void LoopProbe::tick()
{
    const double late = double(m_since.nsecsElapsed()) / 1e9 - std::chrono::duration<double>(every).count();
    m_latest = std::max(m_latest, late);
    m_since.start();
}

double LoopProbe::takeLatest()
{
    return std::exchange(m_latest, 0);
}
