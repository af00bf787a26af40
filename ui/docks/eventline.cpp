// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/eventline.h"
#include "core/events/eventreader.h"
#include "ui/text/channels.h"
#include "ui/text/errors.h"
#include "ui/text/format.h"
#include "ui/text/hooks.h"
#include "ui/text/states.h"
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace {
/// What a line says of one event; the rest of EventLine follows from the event itself.
struct Said
{
    EventKind kind;
    const char* icon;
    Tone tone;
    QString text;
    QString path = {};
};
using MaybeSaid = std::optional<Said>;

/// One overload a kind of isNews().
struct Sentence
{
    Q_DECLARE_TR_FUNCTIONS(Sentence)
public:
    const PlatformName& platformName;

    template <typename Other>
    MaybeSaid operator()(const Other&) const
    {
        return {};
    }
    MaybeSaid operator()(const event::StreamerAdded&) const
    {
        return Said{EventKind::Program, "add", Tone::Muted, tr("Added")};
    }
    MaybeSaid operator()(const event::StreamerRemoved& e) const
    {
        //: %1 = name of a streamer
        return Said{EventKind::Program, "delete", Tone::Muted, tr("%1 was deleted").arg(e.name)};
    }
    MaybeSaid operator()(const event::StreamStarted& e) const
    {
        return Said{EventKind::Broadcast, "state-live", Tone::Recording,
                    e.title.isEmpty() ? tr("Went live") : tr("Went live: %1").arg(e.title)};
    }
    MaybeSaid operator()(const event::StreamEnded& e) const
    {
        const QString sum =
            tr("%n file(s), %1, %2", nullptr, e.parts).arg(clockText(e.seconds), sizeText(e.bytes));
        return Said{EventKind::Broadcast, "stop", Tone::Muted,
                    //: %1 = "3 file(s), 1:02:33, 1.8 GiB"
                    e.byHand ? tr("Recording stopped by hand: %1").arg(sum)
                             : tr("Broadcast ended: %1").arg(sum)};
    }
    MaybeSaid operator()(const event::SegmentClosed& e) const
    {
        return Said{EventKind::File, "split", Tone::Muted,
                    //: %1 = number, %2 = length, %3 = size, %4 = why it ended
                    tr("Part %1 saved: %2, %3 (%4)")
                        .arg(e.part)
                        .arg(clockText(e.segment.seconds), sizeText(e.segment.bytes),
                             splitReasonText(e.segment.endedBy)),
                    e.segment.path};
    }
    MaybeSaid operator()(const event::Reconnecting& e) const
    {
        return Said{EventKind::Problem, "state-reconnecting", Tone::Warning,
                    tr("Connection lost, reconnecting. %1").arg(errorSentence(e.error))};
    }
    MaybeSaid operator()(const event::RecordingFailed& e) const
    {
        return Said{EventKind::Problem, "error", Tone::Error,
                    tr("Recording broke off. %1").arg(errorSentence(e.error))};
    }
    MaybeSaid operator()(const event::FileDeleted& e) const
    {
        return Said{EventKind::File, "delete", Tone::Muted,
                    tr("Deleted: %1").arg(QFileInfo(e.path).fileName()), e.path};
    }
    MaybeSaid operator()(const event::FilesCleanedUp& e) const
    {
        if (e.kept > 0)
            return Said{
                EventKind::Problem, "warning", Tone::Warning,
                //: %1 = number of files that went, %n = those that did not
                tr("Old recordings cleaned up: %1; %n file(s) stay, the trash refused them", nullptr, e.kept)
                    .arg(e.files)};
        return Said{EventKind::File, "delete", Tone::Muted,
                    //: %1 = size
                    tr("Old recordings cleaned up: %n file(s), %1", nullptr, e.files).arg(sizeText(e.bytes))};
    }
    MaybeSaid operator()(const event::FileMoved& e) const
    {
        return Said{EventKind::File, "folder", Tone::Muted,
                    tr("Moved: %1").arg(QFileInfo(e.target).fileName()), e.target};
    }
    MaybeSaid operator()(const event::RemuxFinished& e) const
    {
        if (!e.ok)
            return Said{EventKind::Problem, "error", Tone::Error,
                        tr("Not converted: %1. %2").arg(QFileInfo(e.path).fileName(), errorSentence(e.error)),
                        e.path};
        return Said{EventKind::File, "ok", Tone::Ok, tr("Converted: %1").arg(QFileInfo(e.target).fileName()),
                    e.target};
    }
    MaybeSaid operator()(const event::HookFailed& e) const
    {
        return Said{EventKind::Problem, "hook", Tone::Error,
                    //: %1 = when it runs, %2 = number, %3 = why
                    tr("Hook “%1”, step %2 failed. %3")
                        .arg(hookEventText(e.hook))
                        .arg(e.step)
                        .arg(hookErrorSentence(e.error))};
    }
    MaybeSaid operator()(const event::UnfinishedFilesFound& e) const
    {
        return Said{EventKind::Problem, "warning", Tone::Warning,
                    tr("The program did not end normally last time: %n file(s) had to be finished", nullptr,
                       e.files)};
    }
    MaybeSaid operator()(const event::DiskChanged& e) const
    {
        const QString folder = QDir::toNativeSeparators(e.folder);
        if (e.level == event::DiskLevel::Full)
            return Said{EventKind::Problem, "disk", Tone::Error,
                        //: %1 = folder, %2 = free space
                        tr("Disk full, recording stopped: %1, %2 left").arg(folder, sizeText(e.freeBytes))};
        return Said{EventKind::Problem, "disk", Tone::Warning,
                    tr("Disk space is low: %1, %2 left").arg(folder, sizeText(e.freeBytes))};
    }
    MaybeSaid operator()(const event::PlatformThrottled& e) const
    {
        return Said{EventKind::Problem, "warning", Tone::Warning,
                    //: %1 = platform, %2 = time of day
                    tr("%1 asks for fewer requests; checking again after %2")
                        .arg(platformName(e.platform),
                             QLocale().toString(e.until.toLocalTime().time(), QLocale::ShortFormat))};
    }
    MaybeSaid operator()(const event::NetworkChanged& e) const
    {
        if (e.online)
            return Said{EventKind::Program, "ok", Tone::Ok, tr("The network is back")};
        return Said{EventKind::Problem, "offline", Tone::Warning,
                    tr("No network; recording goes on by itself when it is back")};
    }
    MaybeSaid operator()(const event::UploadChanged& e) const
    {
        return Said{EventKind::Problem, "error", Tone::Error,
                    tr("Submission failed. %1").arg(errorSentence(e.error))};
    }
    MaybeSaid operator()(const event::ArchivePosted& e) const
    {
        if (e.appended)
            return Said{EventKind::Broadcast, "upload", Tone::Ok,
                        //: %1 = BV id
                        tr("%n part(s) added to %1", nullptr, e.parts).arg(e.bvid)};
        const QString submitted = tr("Submitted: %1, %n part(s)", nullptr, e.parts).arg(e.bvid);
        if (e.coverError.detail.isEmpty())
            return Said{EventKind::Broadcast, "upload", Tone::Ok, submitted};
        return Said{
            EventKind::Broadcast, "upload", Tone::Warning,
            //: %1 = "Submitted: BV..., 3 parts", %2 = why
            tr("%1, with a cover of Bilibili's choice: the one from the recording could not be used. %2")
                .arg(submitted, errorSentence(e.coverError))};
    }
    MaybeSaid operator()(const event::ArchiveReviewed& e) const
    {
        if (!e.rejectReason.isEmpty())
            return Said{EventKind::Problem, "warning", Tone::Error,
                        //: %1 = BV id, %2 = what Bilibili says
                        tr("Submission returned: %1. %2").arg(e.bvid, e.rejectReason)};
        return Said{EventKind::Broadcast, "ok", Tone::Ok, tr("Published: %1").arg(e.bvid)};
    }
    MaybeSaid operator()(const event::AccountChanged& e) const
    {
        return Said{EventKind::Problem, "warning", Tone::Warning,
                    tr("The account %1 needs a new login").arg(e.name)};
    }
    MaybeSaid operator()(const event::DatabaseReplaced& e) const
    {
        return Said{EventKind::Problem, "warning", Tone::Error,
                    tr("The database was damaged and is kept as %1. The program began with an empty one.")
                        .arg(QDir::toNativeSeparators(e.keptAs))};
    }
    MaybeSaid operator()(const event::UpdateAvailable& e) const
    {
        return Said{EventKind::Program, "download", Tone::Accent,
                    //: %1 = version, %2 = address of a web page
                    tr("biliup-qt %1 is available: %2").arg(e.version, e.url.toString())};
    }
    MaybeSaid operator()(const event::NotificationFailed& e) const
    {
        return Said{
            EventKind::Problem, "warning", Tone::Warning,
            //: %1 = name of a channel, %2 = why
            tr("Messages do not get through to “%1”. %2").arg(e.channel, channelErrorSentence(e.error))};
    }
};
} // namespace

std::optional<EventLine> eventLine(const EventRow& row, const PlatformName& platformName)
{
    const std::optional<Event> event = eventFromJson(row.what);
    const MaybeSaid said = event ? std::visit(Sentence{platformName}, *event) : std::nullopt;
    if (!said)
        return {};
    EventLine line;
    line.id = row.id;
    line.at = row.time;
    line.kind = said->kind;
    line.mute = eventName(*event);
    line.streamer = row.streamer;
    line.who = row.who;
    line.icon = QLatin1String(said->icon);
    line.tone = said->tone;
    line.text = said->text;
    line.path = said->path;
    return line;
}

QString eventKindText(EventKind kind)
{
    switch (kind) {
    case EventKind::Broadcast:
        return Sentence::tr("Broadcasts");
    case EventKind::File:
        return Sentence::tr("Files");
    case EventKind::Problem:
        return Sentence::tr("Problems");
    case EventKind::Program:
        return Sentence::tr("Program");
    }
    return {};
}
