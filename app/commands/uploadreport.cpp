// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/uploadreport.h"

#include "app/console.h"
#include "app/exitcode.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace {
QString megabytes(double bytes)
{
    return QString::number(bytes / 1e6, 'f', 1);
}

QString staysQueued(qint64 upload)
{
    return u"upload %1 stays queued, and biliup-qt upload --resume goes on with it"_s.arg(upload);
}

QJsonObject eventOf(const char* name, const QJsonObject& upload, const QStringList& members)
{
    QJsonObject event{{u"event"_s, QLatin1String(name)}, {u"upload"_s, upload.value(u"id"_s)}};
    for (const QString& member : members)
        event.insert(member, upload.value(member));
    return event;
}
} // namespace

UploadReport::UploadReport(bool json)
    : m_json(json)
    , m_terminal(isTerminal(stderr))
{
}

UploadReport::~UploadReport()
{
    clearProgress();
}

bool UploadReport::show(const QJsonObject& upload)
{
    const qint64 id = upload.value(u"id"_s).toInteger();
    if (m_ended.contains(id))
        return false;
    showParts(upload);
    showProgress(upload);
    if (!showEnd(upload))
        return true;
    m_ended.insert(id);
    return false;
}

void UploadReport::showParts(const QJsonObject& upload)
{
    for (const QJsonValue& value : upload.value(u"parts"_s).toArray()) {
        const QJsonObject part = value.toObject();
        const QString state = part.value(u"state"_s).toString();
        const QString name =
            u"%1/%2"_s.arg(upload.value(u"id"_s).toInteger()).arg(part.value(u"part"_s).toInteger());
        const bool isDone = state == "uploaded"_L1 || state == "posted"_L1 || state == "failed"_L1;
        if (!isDone || m_partsTold.contains(name))
            continue;
        m_partsTold.insert(name);
        if (m_json) {
            QJsonObject event = eventOf("part", upload, {});
            for (auto member = part.begin(); member != part.end(); ++member)
                event.insert(member.key(), *member);
            say(event);
        } else {
            line(u"%1 %2"_s.arg(state == "failed"_L1 ? u"Could not upload"_s : u"Uploaded"_s,
                                part.value(u"file"_s).toString()));
        }
    }
}

void UploadReport::showProgress(const QJsonObject& upload)
{
    const qint64 id = upload.value(u"id"_s).toInteger();
    if (upload.value(u"total"_s).toInteger() <= 0)
        return;
    const QJsonObject event =
        eventOf("progress", upload,
                {u"sent"_s, u"total"_s, u"bytesPerSecond"_s, u"line"_s, u"retries"_s, u"waitingUntil"_s});
    if (m_told.value(id) == event)
        return;
    m_told.insert(id, event);
    if (m_json)
        return say(event);
    if (!m_terminal)
        return;
    const QString text = u"%1 of %2 MB, %3 MB/s, line %4"_s.arg(
        megabytes(upload.value(u"sent"_s).toDouble()), megabytes(upload.value(u"total"_s).toDouble()),
        megabytes(upload.value(u"bytesPerSecond"_s).toDouble()), upload.value(u"line"_s).toString());
    std::fprintf(stderr, "\r\x1b[K%s", text.toUtf8().constData());
    std::fflush(stderr);
    m_progressShown = true;
}

/// Whether it has come to an end, and which.
bool UploadReport::showEnd(const QJsonObject& upload)
{
    const qint64 id = upload.value(u"id"_s).toInteger();
    const QString state = upload.value(u"state"_s).toString();
    const QString why = upload.value(u"error"_s).toString();
    const bool waits = state == "waitingRetry"_L1;
    if (state == "inReview"_L1 || state == "published"_L1) {
        const QString bvid = upload.value(u"bvid"_s).toString();
        if (m_json)
            say(eventOf("submitted", upload, {u"aid"_s, u"bvid"_s}));
        else if (bvid.isEmpty())
            line(
                u"Submitted; Bilibili has accepted it and does not list it yet, so its number is not known."_s);
        else
            line(u"Submitted %1"_s.arg(bvid));
        return true;
    }
    if (state == "uploaded"_L1) {
        if (m_json)
            say(eventOf("uploaded", upload, {}));
        else
            line(u"Uploaded; it is submitted when you say so, as its template wants."_s);
        return true;
    }
    if (state == "needsLogin"_L1) {
        failed(id, exitcode::needsLogin, u"%1; see biliup-qt login; %2"_s.arg(why, staysQueued(id)));
        return true;
    }
    if (waits && upload.value(u"holdReason"_s).toString() == "rateLimited"_L1) {
        failed(
            id, exitcode::rateLimited,
            u"%1; it may go on at %2; %3"_s.arg(why, upload.value(u"nextTry"_s).toString(), staysQueued(id)));
        return true;
    }
    if (state == "failed"_L1) {
        failed(id, upload.value(u"code"_s).toInt(exitcode::failed), why);
        return true;
    }
    if (state == "removed"_L1) {
        failed(id, exitcode::failed, u"upload %1 was taken out of the queue"_s.arg(id));
        return true;
    }
    const QString until = upload.value(u"nextTry"_s).toString();
    if (waits && m_waitsTold.value(id) != why + until) {
        m_waitsTold.insert(id, why + until);
        if (m_json)
            say(eventOf("waiting", upload, {u"holdReason"_s, u"nextTry"_s, u"error"_s}));
        else
            note(u"It is tried again at %1: %2"_s.arg(until, why));
    }
    return false;
}

int UploadReport::failed(qint64 upload, int status, const QString& why)
{
    clearProgress();
    if (m_status == exitcode::done)
        m_status = status;
    if (m_json)
        say(QJsonObject{{u"event"_s, u"error"_s},
                        {u"upload"_s, upload > 0 ? QJsonValue(upload) : QJsonValue()},
                        {u"code"_s, status},
                        {u"error"_s, why}});
    return complain(status, why);
}

void UploadReport::note(const QString& text)
{
    if (!m_json)
        line(text);
}

void UploadReport::line(const QString& text)
{
    clearProgress();
    say(text);
}

void UploadReport::clearProgress()
{
    if (std::exchange(m_progressShown, false))
        std::fprintf(stderr, "\r\x1b[K");
}
