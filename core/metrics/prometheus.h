// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/metrics/sample.h"
#include <QByteArray>
#include <QPair>

/// Something that is told by labels alone, its value is 1 (a version, a streamer's name). Thread: any (a
/// value).
struct InfoMetric
{
    QByteArray name; ///< ends in "_info"
    QByteArray help;
    QList<QPair<QByteArray, QString>> labels;
};

/// Prometheus' text format 0.0.4: each metric with HELP and TYPE once, its series together; a label's
/// backslash, quote and line end escaped. Content type: prometheusType().
QByteArray prometheusText(const QList<Sample>& totals, const QList<InfoMetric>& infos);
inline QByteArray prometheusType()
{
    return "text/plain; version=0.0.4; charset=utf-8";
}
