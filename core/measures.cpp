// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures.h"

#include "core/core.h"

#include <QMap>

namespace {
QList<InfoMetric> infos(const Core& core)
{
    QList<InfoMetric> list{
        {"biliup_build_info",
         "The version of the program.",
         {{"version", QStringLiteral(BILIUP_VERSION)}, {"qt", QLatin1String(qVersion())}}}};
    const QList<StreamerId> ids = core.roster.ids();
    for (const StreamerId id : ids) {
        const StreamerRow& row = core.roster.find(id)->row;
        list +=
            InfoMetric{"biliup_streamer_info",
                       "The name and the site of each streamer.",
                       {{"streamer", QString::number(id)}, {"name", row.name}, {"platform", row.platform}}};
    }
    return list;
}

void addCounts(Measured& into, const MetricInfo& metric, const QMap<QString, int>& counts)
{
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        into.gauge(metric, it.value(), it.key());
}
} // namespace

void measures::add(const Core& core, Measured& into)
{
    // Each state is told, also that nobody is in it: what is missing cannot be compared with 0.
    QMap<QString, int> states;
    for (int state = 0; state <= int(StreamerState::Error); ++state)
        states.insert(QLatin1String(streamerStateName(StreamerState(state))), 0);
    const QList<StreamerId> ids = core.roster.ids();
    for (const StreamerId id : ids)
        ++states[QLatin1String(streamerStateName(core.roster.find(id)->state))];
    addCounts(into, metric::streamers, states);
    QMap<QString, int> uploads;
    for (int state = 0; state <= int(UploadState::Failed); ++state)
        uploads.insert(QLatin1String(uploadStateName(UploadState(state))), 0);
    const QList<UploadRow> rows = core.publishing.uploads.all();
    for (const UploadRow& row : rows)
        ++uploads[row.state];
    addCounts(into, metric::uploads, uploads);
    const QList<DiskGuard::Volume> volumes = core.disks.mounted();
    for (const DiskGuard::Volume& volume : volumes) {
        into.gauge(metric::volumeFree, double(volume.freeBytes), volume.root);
        into.gauge(metric::volumeSize, double(volume.totalBytes), volume.root);
    }
}

QByteArray measures::prometheusPage(const Core& core)
{
    return prometheusText(core.metrics.totals(), infos(core));
}
