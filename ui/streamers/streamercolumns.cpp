// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/streamers/streamercolumns.h"
#include "core/config/settings.h"
#include "ui/forms/uploadwaybox.h"
#include "ui/text/format.h"
#include "ui/text/states.h"

namespace {
using View = StreamerView;
constexpr auto left = Qt::AlignLeft | Qt::AlignVCenter;
constexpr auto right = Qt::AlignRight | Qt::AlignVCenter;

QString stateColumn(const View& v, const ColumnContext&)
{
    return stateText(v);
}
QVariant stateKey(const View& v)
{
    return stateRank(v.state);
}
QString nameColumn(const View& v, const ColumnContext&)
{
    return v.row.name;
}
QString platformColumn(const View& v, const ColumnContext& context)
{
    return context.platformName(v.row.platform);
}
/// While there is an error, why (ux.md UX-22).
QString titleColumn(const View& v, const ColumnContext&)
{
    const QString reason = v.state == StreamerState::Error ? stateReason(v) : QString();
    return reason.isEmpty() ? v.title : reason;
}
QString areaColumn(const View& v, const ColumnContext&)
{
    return v.area;
}
QString durationColumn(const View& v, const ColumnContext&)
{
    return v.task != 0 ? clockText(v.seconds) : QString();
}
QVariant durationKey(const View& v)
{
    return v.task != 0 ? v.seconds : -1.0;
}
QString sizeColumn(const View& v, const ColumnContext&)
{
    return v.task != 0 ? sizeText(v.bytes) : QString();
}
QVariant sizeKey(const View& v)
{
    return v.task != 0 ? v.bytes : -1;
}
QString speedColumn(const View& v, const ColumnContext&)
{
    return v.state == StreamerState::Recording ? streamSpeedText(v.bitsPerSecond) : QString();
}
QVariant speedKey(const View& v)
{
    return v.state == StreamerState::Recording ? v.bitsPerSecond : -1.0;
}
QString qualityColumn(const View& v, const ColumnContext&)
{
    return v.task != 0 ? v.quality : QString();
}
QString uploadColumn(const View& v, const ColumnContext&)
{
    return v.row.autoUpload ? uploadWayText({true, v.row.uploadTemplate}) : QString();
}
QString tagsColumn(const View& v, const ColumnContext&)
{
    return v.tags.join(u", ");
}
QString lastLiveColumn(const View& v, const ColumnContext& context)
{
    return momentText(v.lastLive, context.now);
}
QVariant lastLiveKey(const View& v)
{
    return v.lastLive;
}
QString nextCheckColumn(const View& v, const ColumnContext&)
{
    return v.nextCheck.isValid() ? v.nextCheck.toLocalTime().toString(u"HH:mm:ss") : QString();
}
QVariant nextCheckKey(const View& v)
{
    return v.nextCheck;
}
QString urlColumn(const View& v, const ColumnContext&)
{
    return v.row.url.toDisplayString();
}
} // namespace

const QList<StreamerColumn>& streamerColumns()
{
    // clang-format off
    static const QList<StreamerColumn> columns{
        {"state", QT_TRANSLATE_NOOP("StreamerColumns", "State"), 150, true, left, stateColumn, stateKey},
        {"name", QT_TRANSLATE_NOOP("StreamerColumns", "Streamer"), 160, true, left, nameColumn, nullptr},
        {"platform", QT_TRANSLATE_NOOP("StreamerColumns", "Platform"), 82, true, left, platformColumn, nullptr},
        {"title", QT_TRANSLATE_NOOP("StreamerColumns", "Title"), 220, true, left, titleColumn, nullptr},
        {"area", QT_TRANSLATE_NOOP("StreamerColumns", "Area"), 110, false, left, areaColumn, nullptr},
        {"duration", QT_TRANSLATE_NOOP("StreamerColumns", "Duration"), 84, true, right, durationColumn, durationKey},
        {"size", QT_TRANSLATE_NOOP("StreamerColumns", "Size"), 92, true, right, sizeColumn, sizeKey},
        {"speed", QT_TRANSLATE_NOOP("StreamerColumns", "Speed"), 142, true, right, speedColumn, speedKey},
        {"quality", QT_TRANSLATE_NOOP("StreamerColumns", "Quality"), 70, true, left, qualityColumn, nullptr},
        {"upload", QT_TRANSLATE_NOOP("StreamerColumns", "Submission template"), 130, false, left, uploadColumn, nullptr},
        {"tags", QT_TRANSLATE_NOOP("StreamerColumns", "Tags"), 110, false, left, tagsColumn, nullptr},
        {"lastLive", QT_TRANSLATE_NOOP("StreamerColumns", "Last live"), 130, false, left, lastLiveColumn, lastLiveKey},
        {"nextCheck", QT_TRANSLATE_NOOP("StreamerColumns", "Next check"), 90, false, left, nextCheckColumn, nextCheckKey},
        {"url", QT_TRANSLATE_NOOP("StreamerColumns", "Link"), 220, false, left, urlColumn, nullptr},
    };
    // clang-format on
    return columns;
}

int streamerColumn(QLatin1String id)
{
    const auto& columns = streamerColumns();
    for (int i = 0; i < columns.size(); ++i) {
        if (id == QLatin1String(columns[i].id))
            return i;
    }
    return -1;
}
