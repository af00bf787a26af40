// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/recordingmeter.h"

void RecordingMeter::take(const Event& event)
{
    if (const auto* now = std::get_if<event::RecordingProgress>(&event)) {
        progress(*now);
    } else if (const auto* drop = std::get_if<event::Reconnecting>(&event)) {
        if (drop->attempt == 1) // later ones are the same drop, tried again
            of(drop->streamer).reconnects.add(1);
    } else if (const auto* ended = std::get_if<event::StreamEnded>(&event)) {
        of(ended->streamer).running = false;
    } else if (const auto* failed = std::get_if<event::RecordingFailed>(&event)) {
        of(failed->streamer).running = false;
    } else if (const auto* removed = std::get_if<event::StreamerRemoved>(&event)) {
        m_streamers.remove(removed->streamer);
    }
}

RecordingMeter::Streamer& RecordingMeter::of(StreamerId id)
{
    Streamer& streamer = m_streamers[id];
    if (streamer.subject.isEmpty())
        streamer.subject = QString::number(id);
    return streamer;
}

void RecordingMeter::progress(const event::RecordingProgress& now)
{
    Streamer& streamer = of(now.streamer);
    if (streamer.task != now.task || !streamer.running) {
        // Each recording counts from 0, also one that takes up a broadcast of before.
        for (Count* count :
             {&streamer.bytes, &streamer.video, &streamer.audio, &streamer.dropped, &streamer.repaired})
            count->startsAt(0);
    }
    streamer.task = now.task;
    streamer.running = true;
    streamer.ratio = now.speedRatio;
    const double before = streamer.bytes.total();
    streamer.bytes.reads(double(now.bytes));
    m_bytes.add(streamer.bytes.total() - before);
    streamer.video.reads(double(now.videoFrames));
    streamer.audio.reads(double(now.audioFrames));
    streamer.dropped.reads(double(now.dropped));
    streamer.repaired.reads(double(now.repaired));
}

void RecordingMeter::measure(Measured& into, double seconds)
{
    into.counter(metric::recorded, m_bytes.total(), m_bytes.grown() / seconds);
    for (Streamer& streamer : m_streamers) {
        const auto tell = [&](const MetricInfo& metric, Count& count) {
            const double rate = count.grown() / seconds;
            if (streamer.running)
                into.counter(metric, count.total(), rate, streamer.subject);
            else
                into.counter(metric, count.total(), streamer.subject);
        };
        tell(metric::recordingBytes, streamer.bytes);
        tell(metric::videoFrames, streamer.video);
        tell(metric::audioFrames, streamer.audio);
        tell(metric::dropped, streamer.dropped);
        tell(metric::repaired, streamer.repaired);
        tell(metric::reconnects, streamer.reconnects);
        if (streamer.running)
            into.gauge(metric::speedRatio, streamer.ratio, streamer.subject);
    }
}
