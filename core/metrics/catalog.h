// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLatin1String>
#include <QList>

/// What is measured, one constant a metric, named by Prometheus' conventions. Thread: any (constants).
/// A counter's history is what it grew by in a second, a gauge's is what it was.
struct MetricInfo
{
    enum class Kind { Gauge, Counter };
    QLatin1String name;
    Kind kind;
    QLatin1String unit;  ///< of the history
    QLatin1String label; ///< the one that tells its series apart; empty: there is one
    QLatin1String help;
};

namespace metric {
using Kind = MetricInfo::Kind;
#define BILIUP_METRIC(constant, name, kind, unit, label, help)                                               \
    inline constexpr MetricInfo constant{QLatin1String(name), Kind::kind, QLatin1String(unit),               \
                                         QLatin1String(label), QLatin1String(help)};

// The process
BILIUP_METRIC(cpu, "biliup_process_cpu_seconds_total", Counter, "cores", "",
              "User and system CPU time of the process.")
BILIUP_METRIC(memory, "biliup_process_resident_memory_bytes", Gauge, "bytes", "",
              "Resident memory of the process.")
BILIUP_METRIC(threads, "biliup_process_threads", Gauge, "threads", "", "Threads of the process.")
BILIUP_METRIC(diskWritten, "biliup_process_written_bytes_total", Counter, "bytes/s", "",
              "Bytes the process had written to disks.")
BILIUP_METRIC(loopDelay, "biliup_event_loop_delay_seconds", Gauge, "seconds", "",
              "How late the main thread was at most in the last second, probed four times.")
BILIUP_METRIC(received, "biliup_network_received_bytes_total", Counter, "bytes/s", "",
              "Bytes of HTTP bodies received.")
BILIUP_METRIC(sent, "biliup_network_sent_bytes_total", Counter, "bytes/s", "", "Bytes of HTTP bodies sent.")
// All recordings and uploads
BILIUP_METRIC(recorded, "biliup_recorded_bytes_total", Counter, "bytes/s", "",
              "Bytes written by all recordings.")
BILIUP_METRIC(uploaded, "biliup_uploaded_bytes_total", Counter, "bytes/s", "", "Bytes sent by all uploads.")
BILIUP_METRIC(streamers, "biliup_streamers", Gauge, "streamers", "state", "Streamers in each state.")
BILIUP_METRIC(uploads, "biliup_uploads", Gauge, "uploads", "state", "Archives to publish in each state.")
BILIUP_METRIC(volumeFree, "biliup_volume_free_bytes", Gauge, "bytes", "volume",
              "Free space of each volume that is recorded to.")
BILIUP_METRIC(volumeSize, "biliup_volume_size_bytes", Gauge, "bytes", "volume",
              "Size of each volume that is recorded to.")
// Each recording
BILIUP_METRIC(recordingBytes, "biliup_recording_bytes_total", Counter, "bytes/s", "streamer",
              "Bytes written by the recordings of a streamer.")
BILIUP_METRIC(videoFrames, "biliup_recording_video_frames_total", Counter, "1/s", "streamer",
              "Video frames recorded.")
BILIUP_METRIC(audioFrames, "biliup_recording_audio_frames_total", Counter, "1/s", "streamer",
              "Audio frames recorded.")
BILIUP_METRIC(dropped, "biliup_recording_dropped_tags_total", Counter, "1/s", "streamer",
              "Tags left out of the recordings.")
BILIUP_METRIC(repaired, "biliup_recording_repaired_tags_total", Counter, "1/s", "streamer",
              "Tags repaired in the recordings.")
BILIUP_METRIC(reconnects, "biliup_recording_reconnects_total", Counter, "1/s", "streamer",
              "Connections lost while recording.")
BILIUP_METRIC(speedRatio, "biliup_recording_speed_ratio", Gauge, "ratio", "streamer",
              "Media time over wall time of the running recording.")
// Each running upload
BILIUP_METRIC(uploadBytes, "biliup_upload_bytes_total", Counter, "bytes/s", "upload",
              "Bytes sent by a running upload.")
BILIUP_METRIC(uploadChunks, "biliup_upload_chunks_total", Counter, "1/s", "upload",
              "Chunks acknowledged of a running upload.")
BILIUP_METRIC(chunkTime, "biliup_upload_chunk_duration_seconds", Gauge, "seconds", "upload",
              "What the last chunks of a running upload took on average.")
BILIUP_METRIC(uploadRetries, "biliup_upload_retries_total", Counter, "1/s", "upload",
              "Chunks of a running upload that were sent again.")
#undef BILIUP_METRIC

/// The metric of that name; null when there is none (any more).
const MetricInfo* find(const QString& name);
} // namespace metric
