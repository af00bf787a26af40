// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/metrics/prometheus.h"

struct Core;

/// What is measured of the whole program, beside what Metrics finds out by itself. Thread: main.
namespace measures {
/// Streamers and uploads by their state, volumes.
void add(const Core& core, Measured& into);
/// The page of GET /metrics: all totals, the version, the streamers' names.
QByteArray prometheusPage(const Core& core);
} // namespace measures
