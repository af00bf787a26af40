// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/uploadjob.h"

#include "core/base/log.h"

#include <algorithm>

namespace {
constexpr std::size_t speedSamples = 10; // 5 s
}

UploadJob::UploadJob(const UploadRow& upload, const PartUploadOptions& options, qint64 bytesPerSecond,
                     const UploadServices& all)
    : m_id(upload.id)
    , m_streamer(upload.streamer)
    , m_task(upload.task)
    , m_options(options)
    , m_throttle(bytesPerSecond)
    , m_services{all.store,
                 all.secrets,
                 all.accounts,
                 all.budgets,
                 all.lines,
                 all.http,
                 bytesPerSecond > 0 ? m_throttle : all.throttle,
                 all.clock,
                 all.hosts}
{
}

void UploadJob::start(QObject* context, std::function<void(const UploadOutcome&)> ended)
{
    m_worker = std::make_unique<Worker>(
        QStringLiteral("up-%1").arg(m_id), [this, context, ended = std::move(ended)](Stop& stop) {
            const LogContext log(m_streamer, m_task);
            const UploadOutcome outcome = runUpload(m_id, m_options, m_services, orders, m_progress, stop);
            QMetaObject::invokeMethod(
                context, [ended, outcome] { ended(outcome); }, Qt::QueuedConnection);
        });
}

void UploadJob::sample()
{
    m_sent.push_back(m_progress.sentBytes);
    if (m_sent.size() > speedSamples)
        m_sent.pop_front();
}

double UploadJob::bytesPerSecond() const
{
    if (m_sent.size() < 2)
        return 0;
    return std::max<double>(0, double(m_sent.back() - m_sent.front()) * 1000 /
                                   (double(m_sent.size() - 1) * sampleMs));
}
