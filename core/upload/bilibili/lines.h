// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/net/http.h"
#include <QList>
#include <QString>

namespace bilibili {
struct UploadHosts;

/// A way into Bilibili's storage (线路). Thread: any (a value); what takes an Http waits and runs on workers.
struct Line
{
    QString name;     ///< "bldsa", "txa", ...; for one from the probe its upcdn
    QByteArray query; ///< goes verbatim in front of preupload's other parameters
    QUrl probeUrl;
    bool overseas = false;
};

/// The built-in lines (bilibili-upload.md B.1); the first one is the default when every probe fails.
const QList<Line>& staticLines();
/// All names that mean something here: those, and the "jd-..." ones, which are only taken when asked for.
QStringList lineNames();
/// A built-in line by name, or a line made for a name nobody knows here (its query asks for that upcdn).
Line lineNamed(const QString& name);

/// What the probe list says: the lines to test and how (B.1).
struct ProbeList
{
    QList<Line> lines;
    bool byGet = false;
    qint64 postBytes = 104857;
};
/// Reads the answer of `preupload?r=probe`; lines at other than `hosts` are left out (A.1). Errors: Protocol
/// when it names no usable line.
Result<ProbeList> parseProbeList(const QByteArray& body, const UploadHosts& hosts);

struct MeasuredLine
{
    Line line;
    std::chrono::milliseconds cost{0}; ///< wall time of one request
};
/// Asks for the list and tests each line once, one after the other, 15 s each; the fastest that answered 2xx
/// comes first. A line that fails is left out; when all fail the default line comes alone. Errors: Cancelled
/// only.
Result<QList<MeasuredLine>> probeLines(Http& http, const UploadHosts& hosts, Stop& stop);

} // namespace bilibili
