// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uploads/uploadcells.h"
#include "core/core.h"
#include "core/store/storederror.h"
#include "ui/text/format.h"
#include "ui/uploads/uploadsmodel.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace {
class Cells
{
    Q_DECLARE_TR_FUNCTIONS(UploadCells)
};

QString accountName(const Core& core, qint64 mid)
{
    const QList<AccountRow> all = core.publishing.accounts.all();
    if (mid == 0 && !all.isEmpty())
        return all.first().name;
    const AccountRow* account = core.publishing.accounts.find(mid);
    return account ? account->name : mid > 0 ? QString::number(mid) : Cells::tr("No account");
}

QString streamerName(const Core& core, StreamerId streamer)
{
    const StreamerView* view = streamer != 0 ? core.roster.find(streamer) : nullptr;
    return view ? view->row.name : QString();
}

UploadCell titleCell(const Core& core, const UploadItem& item)
{
    UploadCell cell;
    cell.text = item.title().isEmpty() ? Cells::tr("Untitled") : item.title();
    QStringList about;
    if (const QString name = streamerName(core, item.row.streamer); !name.isEmpty())
        about << name;
    if (item.details.upload != 0)
        about << Cells::tr("%n part(s)", nullptr, int(item.details.parts.size()));
    if (!item.row.templateName.isEmpty())
        about << item.row.templateName;
    cell.second = about.join(QStringLiteral(" · "));
    return cell;
}

UploadCell stateCell(const Core& core, const UploadItem& item)
{
    const StateLook look = uploadLook(item.state());
    UploadCell cell{uploadText(item.state()), uploadReason(item.row, uploadMoment(core, item)), look.icon,
                    look.tone};
    const bool bad = item.state() == UploadState::Failed || item.state() == UploadState::Rejected;
    const bool late = item.state() == UploadState::Uploaded && expiresSoon(uploadMoment(core, item));
    cell.secondTone = bad ? Tone::Error : late ? Tone::Warning : Tone::Muted;
    return cell;
}

UploadCell progressCell(const UploadItem& item)
{
    UploadCell cell;
    const UploadState state = item.state();
    if (state == UploadState::InReview || state == UploadState::Published || state == UploadState::Rejected) {
        cell.text = sizeText(item.totalBytes());
        cell.second = item.details.upload != 0 ? Cells::tr("%n part(s) submitted", nullptr, item.partsDone())
                                               : QString();
        return cell;
    }
    const double fraction = item.fraction();
    const bool begun = item.active() || (fraction > 0 && fraction < 1);
    cell.fraction = begun ? fraction : -1;
    cell.text = begun ? progressText(item.sentBytes(), item.totalBytes()) : sizeText(item.totalBytes());
    if (item.active() && item.partsWanted() > 1)
        //: %1 of %2 = numbers of parts
        cell.second = Cells::tr("Part %1 of %2")
                          .arg(std::min(item.partsDone() + 1, item.partsWanted()))
                          .arg(item.partsWanted());
    return cell;
}

UploadCell speedCell(const UploadItem& item)
{
    UploadCell cell;
    if (!item.active())
        return cell;
    cell.text = transferSpeedText(item.progress.bytesPerSecond);
    if (item.secondsLeft() >= 0)
        //: %1 = time like 12:30
        cell.second = Cells::tr("%1 left").arg(clockText(item.secondsLeft()));
    return cell;
}

UploadCell lineCell(const UploadItem& item)
{
    UploadCell cell;
    if (!item.active())
        return cell;
    cell.text = item.progress.line;
    if (item.progress.retries > 0) {
        cell.second = Cells::tr("%n retries", nullptr, item.progress.retries);
        cell.secondTone = Tone::Warning;
    }
    return cell;
}

UploadCell archiveCell(const Core& core, const UploadItem& item)
{
    UploadCell cell;
    const QDateTime now = core.clock.now();
    if (!item.row.bvid.isEmpty()) {
        cell.text = item.row.bvid;
        if (item.row.submittedAt.isValid())
            cell.second = momentText(item.row.submittedAt, now);
    } else if (item.row.createdAt.isValid()) {
        cell.text = Cells::tr("Added %1").arg(momentText(item.row.createdAt, now));
        cell.tone = Tone::Muted;
    }
    return cell;
}
} // namespace

UploadMoment uploadMoment(const Core& core, const UploadItem& item)
{
    QDateTime uploadedAt;
    QString file;
    for (const PartRow& part : item.details.parts) {
        const auto error = part.state == u"failed" && file.isEmpty() ? storedError(part) : std::nullopt;
        // The run's error ends with the part's own words: another one of the same kind is not the file's.
        if (error && error->kind == item.error.kind && error->code == item.error.code &&
            !part.error.isEmpty() && item.error.detail.endsWith(part.error))
            file = part.path;
        if (part.state == u"uploaded" && (!uploadedAt.isValid() || part.sessionAt < uploadedAt))
            uploadedAt = part.sessionAt;
    }
    return {item.error,
            item.progress.waitingUntil,
            core.clock.now(),
            core.settings.get(setting::uploadRetries),
            core.publishing.uploads.pausedAll(),
            uploadedAt,
            file};
}

QString progressText(qint64 sent, qint64 total)
{
    if (total <= 0)
        return {};
    const int percent = int(std::min<qint64>(100, sent * 100 / total));
    //: %1 = percent, %2 and %3 = sizes
    return Cells::tr("%1% · %2 of %3").arg(QLocale().toString(percent), sizeText(sent), sizeText(total));
}

QString uploadHeader(int column)
{
    switch (column) {
    case UploadsModel::Title:
        return Cells::tr("Title");
    case UploadsModel::State:
        return Cells::tr("State");
    case UploadsModel::Progress:
        return Cells::tr("Progress");
    case UploadsModel::Speed:
        return Cells::tr("Speed");
    case UploadsModel::Line:
        return Cells::tr("Line");
    case UploadsModel::Account:
        return Cells::tr("Account");
    case UploadsModel::Archive:
        return Cells::tr("Archive");
    default:
        return {};
    }
}

UploadCell uploadCell(const Core& core, const UploadItem& item, int column)
{
    switch (column) {
    case UploadsModel::Title:
        return titleCell(core, item);
    case UploadsModel::State:
        return stateCell(core, item);
    case UploadsModel::Progress:
        return progressCell(item);
    case UploadsModel::Speed:
        return speedCell(item);
    case UploadsModel::Line:
        return lineCell(item);
    case UploadsModel::Account:
        return {accountName(core, item.row.account), {}, {}};
    case UploadsModel::Archive:
        return archiveCell(core, item);
    default:
        return {};
    }
}

UploadCell partCell(const UploadItem& item, const PartRow& part, int column)
{
    const bool running = item.active() && item.progress.part == part.id;
    switch (column) {
    case UploadsModel::Title:
        //: a part of an archive: %1 = its number, %2 = its title
        return {Cells::tr("P%1  %2").arg(part.position).arg(part.title), QFileInfo(part.path).fileName(), {}};
    case UploadsModel::State: {
        const StateLook look = running ? uploadLook(UploadState::Uploading) : partLook(part.state);
        UploadCell cell{running ? uploadText(UploadState::Uploading) : partText(part.state), partReason(part),
                        look.icon, look.tone};
        cell.secondTone = part.state == u"failed" ? Tone::Error : Tone::Muted;
        return cell;
    }
    case UploadsModel::Progress: {
        UploadCell cell;
        const qint64 sent = item.sentOf(part);
        const bool begun = sent > 0 && sent < part.size;
        cell.text = begun || running ? progressText(sent, part.size) : sizeText(part.size);
        cell.fraction = begun || running ? double(sent) / double(std::max<qint64>(1, part.size)) : -1;
        return cell;
    }
    case UploadsModel::Line:
        return {part.line, {}, {}};
    default:
        return {};
    }
}
