// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/platform/platform.h"

/// The candidates with those of the wished format ("flv", "hls"; a value of record.format) before the others,
/// else in the order they had; "auto" changes nothing. None is left out; none comes before one of a better
/// quality, and the CDN that just failed stays behind the others. Pure.
QList<Candidate> wishedFormatFirst(QList<Candidate> candidates, const QString& format,
                                   const QString& avoidCdn);
