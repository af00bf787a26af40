// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/processing.h"

#include "core/base/background.h"
#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/media/remux.h"
#include "core/media/thumbnail.h"
#include "core/net/endpoints.h"
#include "core/net/http.h"
#include "core/store/filing.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace {
Result<> download(HttpFactory& http, const QUrl& url, const QString& path, Stop& stop)
{
    HttpRequest request;
    request.url = url;
    request.maxRedirects = 0; // nowhere but where the site's answer pointed to
    const auto transport = http.make(HttpUse::Recording);
    const Result<HttpResponse> response = transport->send(request, stop);
    if (!response)
        return response.error();
    const Result<QByteArray> body = okBody(*response);
    if (!body)
        return body.error();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*body) != body->size() || !file.commit())
        return fail(Error::Kind::Disk, QStringLiteral("%1: %2").arg(path, file.errorString()));
    return {};
}
} // namespace

Processing::Processing(Events& events, Store& store, HttpFactory& http, Clock& clock,
                       const QString& cacheFolder, QObject* parent)
    : QObject(parent)
    , m_events(events)
    , m_store(store)
    , m_http(http)
    , m_clock(clock)
    , m_cacheFolder(cacheFolder)
{
}

void Processing::fileClosed(const event::SegmentClosed& file, bool remux, bool keepSource)
{
    if (!remux || QFileInfo(file.segment.path).suffix() == QLatin1String("mp4"))
        return;
    m_queue.push_back({file, keepSource});
    next();
}

void Processing::next()
{
    if (m_copying || m_queue.empty())
        return;
    m_copying = true;
    const Copy copy = m_queue.front();
    m_queue.pop_front();
    m_copied = copy.file.video;
    const QString source = copy.file.segment.path;
    struct Outcome
    {
        Result<media::Remuxed> copy;
        Result<> replaced;
    };
    inBackground(
        this,
        [copy, source, &store = m_store, now = m_clock.now()](Stop& stop) {
            Outcome outcome{media::remuxToMp4(source, stop), {}};
            if (outcome.copy && !copy.keepSource)
                outcome.replaced = filing::replace(store, source, outcome.copy->path,
                                                   {QStringLiteral("converted to MP4 and verified"), now});
            return outcome;
        },
        [this, copy, source](const Outcome& outcome) {
            m_copying = false;
            m_copied = 0;
            const bool ok = outcome.copy && outcome.replaced;
            const QString target = outcome.copy ? outcome.copy->path : QString();
            const Error error = !outcome.copy       ? outcome.copy.error()
                                : !outcome.replaced ? outcome.replaced.error()
                                                    : Error{};
            if (!ok)
                qCWarning(lcMedia, "%ls: %ls", qUtf16Printable(source), qUtf16Printable(error.detail));
            m_events.post(event::RemuxFinished{copy.file.video, source, target, error, ok});
            if (ok && !copy.keepSource)
                m_events.post(event::FileDeleted{source, QStringLiteral("converted to MP4 and verified")});
            next();
        });
}

QSet<VideoId> Processing::converting() const
{
    QSet<VideoId> videos;
    if (m_copying)
        videos.insert(m_copied);
    for (const Copy& copy : m_queue)
        videos.insert(copy.file.video);
    return videos;
}

void Processing::saveCover(const QUrl& cover, const QString& videoPath)
{
    if (!namesPublicHost(cover)) {
        qCWarning(lcRecord, "the cover is not fetched: %ls is no host for pictures",
                  qUtf16Printable(cover.host()));
        return;
    }
    const QFileInfo video(videoPath);
    const QString suffix =
        cover.path().endsWith(QLatin1String(".png")) ? QStringLiteral(".png") : QStringLiteral(".jpg");
    const QString path = video.path() + QLatin1Char('/') + video.completeBaseName() + suffix;
    m_covers.push_back({cover, path});
    nextCover();
}

void Processing::nextCover()
{
    if (m_fetching || m_covers.empty())
        return;
    m_fetching = true;
    const Cover cover = m_covers.front();
    m_covers.pop_front();
    inBackground(
        this, [cover, &http = m_http](Stop& stop) { return download(http, cover.from, cover.to, stop); },
        [this](const Result<>& saved) {
            m_fetching = false;
            if (!saved)
                qCWarning(lcRecord, "the cover could not be saved: %ls",
                          qUtf16Printable(saved.error().detail));
            nextCover();
        });
}

void Processing::makeThumbnail(const QString& file, StreamerId streamer, TaskId task)
{
    const QString folder = m_cacheFolder + QStringLiteral("/thumbnails");
    const QString target = folder + QStringLiteral("/%1.jpg").arg(streamer);
    inBackground(
        this,
        [file, folder, target](Stop& stop) -> Result<> {
            if (!QDir().mkpath(folder))
                return fail(Error::Kind::Disk, QStringLiteral("%1 cannot be made").arg(folder));
            return media::thumbnail(file, target, stop);
        },
        [this, streamer, task, target](const Result<>& made) {
            if (made)
                m_events.post(event::ThumbnailReady{streamer, task, target});
            else
                qCDebug(lcMedia, "no thumbnail: %ls", qUtf16Printable(made.error().detail));
        });
}
