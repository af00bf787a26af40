// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recordingstext.h"
#include "ui/recordings/recordingsmodel.h"
#include "ui/text/format.h"
#include "ui/theme/icons.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace {
struct RecordingsText
{
    Q_DECLARE_TR_FUNCTIONS(Recordings)
};

QString uploadText(const VideoRow& video)
{
    if (!video.bvid.isEmpty())
        return video.bvid;
    return video.uploadedAt.isValid() ? RecordingsText::tr("Uploaded") : RecordingsText::tr("Not uploaded");
}

QString fileState(const FileItem& file)
{
    if (file.row.state == u"recording")
        return RecordingsText::tr("Recording");
    return file.missing ? RecordingsText::tr("File missing") : RecordingsText::tr("Finished");
}

QString sessionState(const SessionItem& session)
{
    if (session.recording())
        return RecordingsText::tr("Recording");
    if (const int missing = session.missing())
        return RecordingsText::tr("%n file(s) missing", nullptr, missing);
    if (session.task.status == u"interrupted")
        return RecordingsText::tr("Interrupted");
    return session.task.status == u"failed" ? RecordingsText::tr("Failed") : RecordingsText::tr("Finished");
}
} // namespace

QString recordingsHeader(int column)
{
    switch (column) {
    case RecordingsModel::Name:
        return RecordingsText::tr("Streamer");
    case RecordingsModel::Title:
        return RecordingsText::tr("Title");
    case RecordingsModel::Started:
        return RecordingsText::tr("Started");
    case RecordingsModel::Length:
        return RecordingsText::tr("Length");
    case RecordingsModel::Size:
        return RecordingsText::tr("Size");
    case RecordingsModel::Parts:
        return RecordingsText::tr("Files");
    case RecordingsModel::Upload:
        return RecordingsText::tr("Submission");
    case RecordingsModel::State:
        return RecordingsText::tr("State");
    default:
        return {};
    }
}

QString sessionCell(const SessionItem& session, int column)
{
    switch (column) {
    case RecordingsModel::Title:
        return session.task.title;
    case RecordingsModel::Started:
        return QLocale().toString(session.task.startedAt.toLocalTime(), QLocale::ShortFormat);
    case RecordingsModel::Length:
        return clockText(session.seconds());
    case RecordingsModel::Size:
        return sizeText(session.bytes());
    case RecordingsModel::Parts:
        return QLocale().toString(session.files.size());
    case RecordingsModel::Upload: {
        const int done = session.uploaded();
        if (session.files.isEmpty() || done == 0)
            return RecordingsText::tr("Not uploaded");
        //: %1 of %2 files are uploaded
        return done == session.files.size()
                   ? RecordingsText::tr("Uploaded")
                   : RecordingsText::tr("%1 of %2").arg(done).arg(session.files.size());
    }
    case RecordingsModel::State:
        return sessionState(session);
    default:
        return {};
    }
}

QString fileCell(const FileItem& file, int column)
{
    switch (column) {
    case RecordingsModel::Name:
        return QFileInfo(file.row.path).fileName();
    case RecordingsModel::Title:
        return file.row.title;
    case RecordingsModel::Length:
        return clockText(file.row.duration);
    case RecordingsModel::Size:
        return sizeText(file.row.size);
    case RecordingsModel::Parts:
        return QStringLiteral("P%1").arg(file.row.part);
    case RecordingsModel::Upload:
        return uploadText(file.row);
    case RecordingsModel::State:
        return fileState(file);
    default:
        return {};
    }
}

QIcon stateIcon(const SessionItem& session, const FileItem* file)
{
    if (file ? file->row.state == u"recording" : session.recording())
        return themeIcon(QStringLiteral("state-recording"), Tone::Recording);
    if (file ? file->missing : session.missing() > 0)
        return themeIcon(QStringLiteral("warning"), Tone::Warning);
    if (!file && session.task.status == u"failed")
        return themeIcon(QStringLiteral("error"), Tone::Error);
    return themeIcon(QStringLiteral("check"), Tone::Ok);
}
