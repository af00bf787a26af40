// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/chunksenders.h"

#include "core/base/log.h"
#include "core/base/worker.h"
#include "core/net/patience.h"
#include "core/upload/filewindow.h"
#include "core/upload/steadybody.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <algorithm>
#include <iterator>
#include <mutex>
#include <optional>
#include <vector>

using bilibili::Chunk;
using bilibili::FailureClass;
using bilibili::UposSession;

namespace {
using namespace std::chrono_literals;

constexpr int triesAChunk = 10;
constexpr std::chrono::seconds waits[] = {2s, 4s, 8s, 16s, 30s, 60s};

/// What the senders of one part share.
struct Shared
{
    const PartRow& part;
    const UposSession& session;
    const UploadServices& services;
    UploadProgress& progress;
    const int chunks;
    const std::function<void(int)>& acknowledged;
    QList<int> missing; ///< from the back: the lowest index last
    int senders = 1;    ///< at the same time; fewer after parts that were too slow side by side
    std::mutex mutex{};
    std::optional<Error> failure{};
    Stop stop{}; ///< of all senders: the first failure ends the others, too

    std::optional<int> next()
    {
        const std::lock_guard lock(mutex);
        if (failure || missing.isEmpty())
            return std::nullopt;
        return missing.takeLast();
    }
    /// Whether sender `number` (1...) is one of those that go on.
    bool goesOn(int number)
    {
        const std::lock_guard lock(mutex);
        return number <= senders;
    }
    /// What the line carries is shared by fewer; `chunk` is another one's when this sender is one too many.
    bool slowedDown(int number, int chunk)
    {
        const std::lock_guard lock(mutex);
        senders = std::max(1, senders - 1);
        if (number <= senders)
            return false;
        missing.append(chunk);
        return true;
    }
    bool isOpen()
    {
        const std::lock_guard lock(mutex);
        return !failure && !missing.isEmpty() && !stop.requested();
    }
    void failed(const Error& error)
    {
        {
            const std::lock_guard lock(mutex);
            if (!failure)
                failure = error;
        }
        stop.request();
    }
};

Result<> sendOnce(Shared& shared, const Chunk& chunk, Http& http)
{
    FileWindow window(shared.part.path, chunk.start, chunk.size, shared.services.throttle,
                      shared.progress.sentBytes, shared.stop);
    if (const auto opened = window.open(); !opened)
        return opened;
    QElapsedTimer timer;
    timer.start();
    if (const auto sent =
            bilibili::putChunk(http, shared.session, chunk, shared.part.size, window, shared.stop);
        !sent)
        return sent;
    if (const auto stored =
            shared.services.store.uploads.acknowledge(shared.part.id, chunk.index, shared.chunks);
        !stored)
        return stored;
    shared.progress.chunkMs += timer.elapsed();
    ++shared.progress.chunks;
    if (shared.acknowledged)
        shared.acknowledged(chunk.index);
    window.keepCounted();
    return {};
}

/// Nobody said no and nothing stood still: it just did not come to an end.
bool wasTooSlow(const Error& error, const QElapsedTimer& timer)
{
    return error.kind == Error::Kind::Timeout &&
           timer.elapsed() >= scaledPatience(SteadyBody::window).count();
}

Result<> sendChunk(Shared& shared, const Chunk& chunk, int number, Http& http)
{
    for (int attempt = 1;; ++attempt) {
        QElapsedTimer timer;
        timer.start();
        const auto sent = sendOnce(shared, chunk, http);
        if (sent)
            return {};
        const bool again =
            bilibili::uposClass(sent.error()) == FailureClass::Transient && attempt < triesAChunk;
        if (!again)
            return sent;
        ++shared.progress.retries;
        if (wasTooSlow(sent.error(), timer) && shared.slowedDown(number, chunk.index))
            return {};
        const auto index = std::min<std::size_t>(std::size_t(attempt - 1), std::size(waits) - 1);
        const auto wait = std::max<std::chrono::milliseconds>(
            waits[index] + std::chrono::milliseconds(QRandomGenerator::global()->bounded(1000)),
            sent.error().wait);
        qCInfo(lcUpload) << "chunk" << chunk.index + 1 << "failed, try" << attempt + 1 << "in" << wait.count()
                         << "ms:" << sent.error().detail;
        if (!shared.stop.sleep(scaled(wait)))
            return fail(Error::Kind::Cancelled, QStringLiteral("upload stopped"));
    }
}

void sendUntilDone(Shared& shared, int number)
{
    const auto http = shared.services.http.make(HttpUse::Uploading);
    while (!shared.stop.requested() && shared.goesOn(number)) {
        const auto index = shared.next();
        if (!index)
            return;
        const Chunk chunk = bilibili::chunkAt(*index, shared.part.size, shared.session.chunkSize);
        if (const auto sent = sendChunk(shared, chunk, number, *http); !sent)
            return shared.failed(sent.error());
    }
}
} // namespace

QList<int> missingChunks(const PartRow& part)
{
    QList<int> missing;
    const int chunks = bilibili::chunkCount(part.size, part.chunkSize);
    for (int index = 0; index < chunks; ++index) {
        if (index >= part.acked.size() || !part.acked.testBit(index))
            missing.append(index);
    }
    return missing;
}

Result<> sendChunks(const PartRow& part, const UposSession& session, QList<int> chunks, int senders,
                    const UploadServices& services, UploadProgress& progress, Stop& stop,
                    const std::function<void(int)>& acknowledged)
{
    std::reverse(chunks.begin(), chunks.end());
    Shared shared{part,
                  session,
                  services,
                  progress,
                  bilibili::chunkCount(part.size, session.chunkSize),
                  acknowledged,
                  std::move(chunks)};
    shared.senders = std::clamp(senders, 1, 16);
    while (shared.isOpen() && !stop.requested()) { // again for what a sender too many left behind
        const int count = std::min<int>(shared.senders, int(shared.missing.size()));
        const Stop::Hook hook(stop, [&] { shared.stop.request(); });
        std::vector<std::unique_ptr<Worker>> workers;
        for (int i = 1; i <= count; ++i)
            workers.push_back(std::make_unique<Worker>(QStringLiteral("up-%1/%2").arg(part.upload).arg(i),
                                                       [&, i](Stop&) { sendUntilDone(shared, i); }));
        for (auto& worker : workers)
            worker->join();
    }
    if (shared.failure)
        return fail(*shared.failure);
    if (stop.requested())
        return fail(Error::Kind::Cancelled, QStringLiteral("upload stopped"));
    return {};
}
