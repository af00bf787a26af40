// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recordingstext.h"
#include "ui/recordings/recordingsmodel.h"
#include "ui/text/format.h"
#include "ui/theme/icons.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace {
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Recordings)
};

QString uploadText(const VideoRow& video)
{
    if (!video.bvid.isEmpty())
        return video.bvid;
    return video.uploadedAt.isValid() ? Text::tr("Uploaded") : Text::tr("Not uploaded");
}

QString fileState(const FileItem& file)
{
    if (file.row.state == u"recording")
        return Text::tr("Recording");
    return file.missing ? Text::tr("File missing") : Text::tr("Finished");
}

QString sessionState(const SessionItem& session)
{
    if (session.recording())
        return Text::tr("Recording");
    if (const int missing = session.missing())
        return Text::tr("%n file(s) missing", nullptr, missing);
    if (session.task.status == u"interrupted")
        return Text::tr("Interrupted");
    return session.task.status == u"failed" ? Text::tr("Failed") : Text::tr("Finished");
}
} // namespace

QString recordingsHeader(int column)
{
    switch (column) {
    case RecordingsModel::Name:
        return Text::tr("Streamer");
    case RecordingsModel::Title:
        return Text::tr("Title");
    case RecordingsModel::Started:
        return Text::tr("Started");
    case RecordingsModel::Length:
        return Text::tr("Length");
    case RecordingsModel::Size:
        return Text::tr("Size");
    case RecordingsModel::Parts:
        return Text::tr("Files");
    case RecordingsModel::Upload:
        return Text::tr("Submission");
    case RecordingsModel::State:
        return Text::tr("State");
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
            return Text::tr("Not uploaded");
        //: %1 of %2 files are uploaded
        return done == session.files.size() ? Text::tr("Uploaded")
                                            : Text::tr("%1 of %2").arg(done).arg(session.files.size());
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
