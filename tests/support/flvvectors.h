// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/flv/pipeline.h"
#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

/// The FLV vectors of tests/media/flv_vectors.py, and a recording of bytes with the engine. Thread: main.
namespace flvvectors {

/// Where they are: built once and kept beside the test programs until the generator changes. Empty when that
/// failed.
QString folder();
QStringList names();
QByteArray contents(const QString& path);
QJsonObject expectation(const QString& name);
QList<QByteArray> inputs(const QString& name); ///< the connections

struct Outcome
{
    QStringList files;
    QList<QByteArray> bytes;
    QStringList repairs;
    bool ok = true;
};
/// In pieces of that many bytes, 0: random ones. `into` is emptied first.
Outcome record(const QList<QByteArray>& connections, const flv::Options& options, int piece,
               const QString& into);

/// Framing, one script tag, increasing times, a key at the start: what holds for any output
/// (stream-repair.md 5.4). Empty when all is well.
QString structureError(const QByteArray& file);

} // namespace flvvectors
