// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/uploadmeter.h"

namespace {
constexpr int quietLimit = 10; ///< progress comes twice a second while something runs
}

void UploadMeter::Run::reads(const event::UploadProgressed& now)
{
    // A run that goes on with a part has its acknowledged bytes from the start; its chunks count from 0.
    if (chunksRead < 0 || now.chunks < chunksRead) {
        bytes.startsAt(double(now.sentBytes));
        chunks.startsAt(0);
        seconds.startsAt(0);
        retries.startsAt(0);
    }
    chunksRead = now.chunks;
    bytes.reads(double(now.sentBytes));
    chunks.reads(now.chunks);
    seconds.reads(now.chunkSeconds);
    retries.reads(now.retries);
}

void UploadMeter::take(const Event& event)
{
    if (const auto* now = std::get_if<event::UploadProgressed>(&event)) {
        Upload& upload = m_uploads[now->upload];
        if (upload.subject.isEmpty())
            upload.subject = QString::number(now->upload);
        upload.quietFor = 0;
        Run& run = now->growing ? upload.growing : upload.closed;
        const double before = run.bytes.total();
        run.reads(*now);
        m_bytes.add(run.bytes.total() - before);
    } else if (const auto* removed = std::get_if<event::UploadRemoved>(&event)) {
        m_uploads.remove(removed->upload);
    }
}

void UploadMeter::measure(Measured& into, double seconds)
{
    into.counter(metric::uploaded, m_bytes.total(), m_bytes.grown() / seconds);
    for (auto it = m_uploads.begin(); it != m_uploads.end();) {
        Upload& upload = *it;
        if (++upload.quietFor > quietLimit) {
            it = m_uploads.erase(it);
            continue;
        }
        ++it;
        const auto tell = [&](const MetricInfo& metric, Count Run::*count) {
            Count& closed = upload.closed.*count;
            Count& growing = upload.growing.*count;
            const double grown = closed.grown() + growing.grown();
            into.counter(metric, closed.total() + growing.total(), grown / seconds, upload.subject);
            return grown;
        };
        tell(metric::uploadBytes, &Run::bytes);
        tell(metric::uploadRetries, &Run::retries);
        const double chunks = tell(metric::uploadChunks, &Run::chunks);
        const double spent = upload.closed.seconds.grown() + upload.growing.seconds.grown();
        if (chunks > 0)
            upload.chunkTime = spent / chunks;
        if (upload.chunkTime > 0)
            into.gauge(metric::chunkTime, upload.chunkTime, upload.subject);
    }
}
