// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/streamers/nextsplit.h"
#include "core/config/settingsstore.h"
#include "core/events/events.h"
#include "core/record/recordingoptions.h"
#include "ui/text/format.h"

NextSplit::NextSplit(const Roster& roster, const Settings& settings, Events& events, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
{
    connect(&events, &Events::posted, this, [this, &roster](const PostedEvent& posted) {
        if (const auto* ended = std::get_if<event::StreamEnded>(&posted.event))
            m_files.remove(ended->streamer);
        const auto* opened = std::get_if<event::SegmentOpened>(&posted.event);
        if (const StreamerView* view = opened ? roster.find(opened->streamer) : nullptr)
            begin(*view);
    });
}

void NextSplit::begin(const StreamerView& view)
{
    const bool known = m_files.contains(view.row.id);
    File& file = m_files[view.row.id];
    if (!known) { // a recording keeps the limits it began with
        const QVariantMap settings = m_settings.effective(view.row.id);
        file.limits = view.row.autoUpload && setting::uploadWhileRecording.from(settings)
                          ? exactLimits(settings)
                          : recordingOptions(settings, {}).source.limits;
    }
    file.secondsBefore = view.seconds;
    file.bytesBefore = view.bytes;
}

QString NextSplit::text(const StreamerView& view) const
{
    const auto file = m_files.constFind(view.row.id);
    if (file == m_files.constEnd())
        return {};
    const double limit = std::chrono::duration<double>(file->limits.duration).count();
    const QString time = clockText(std::max(0.0, limit - (view.seconds - file->secondsBefore)));
    const QString size = sizeText(std::max<qint64>(0, file->limits.bytes - (view.bytes - file->bytesBefore)));
    if (limit > 0 && file->limits.bytes > 0)
        //: until a file is cut; %1 is a duration, %2 a size
        return tr("in %1 or after %2 more").arg(time, size);
    if (limit > 0)
        //: until a file is cut; %1 is a duration
        return tr("in %1").arg(time);
    //: until a file is cut; %1 is a size
    return file->limits.bytes > 0 ? tr("after %1 more").arg(size) : QString();
}
