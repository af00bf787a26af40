// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/addjob.h"
#include "ui/text/errors.h"
#include <QPointer>

namespace {
constexpr int atOnce = 8;
}

AddJob::AddJob(Streamers& streamers, AddLinesModel& lines, QObject* parent)
    : QObject(parent)
    , m_streamers(streamers)
    , m_lines(lines)
{
}

void AddJob::start(std::function<StreamerRow(const AddLine&)> like)
{
    m_like = std::move(like);
    m_waiting.clear();
    m_added.clear();
    for (int row = 0; row < m_lines.rowCount(); ++row)
        if (m_lines.lines().at(row).addable())
            m_waiting << row;
    m_total = static_cast<int>(m_waiting.size());
    m_running = true;
    fill();
}

void AddJob::cancel()
{
    m_waiting.clear();
    fill();
}

void AddJob::fill()
{
    while (m_inFlight < atOnce && !m_waiting.isEmpty()) {
        const int row = m_waiting.takeFirst();
        AddLine line = m_lines.lines().at(row);
        line.state = AddLine::State::Adding;
        m_lines.setLine(row, line);
        ++m_inFlight;
        m_streamers.add(line.url.toString(), m_like(line),
                        [self = QPointer(this), row](const Result<Streamers::Added>& result) {
                            if (self)
                                self->onAdded(row, result);
                        });
    }
    if (m_running && m_inFlight == 0 && m_waiting.isEmpty()) {
        m_running = false;
        emit finished(m_added);
    }
}

void AddJob::onAdded(int row, const Result<Streamers::Added>& result)
{
    --m_inFlight;
    AddLine line = m_lines.lines().at(row);
    if (!result) {
        line.state = AddLine::State::Failed;
        line.problem = errorSentence(result.error());
    } else {
        line.state = result->existed ? AddLine::State::Duplicate : AddLine::State::Added;
        line.streamer = result->id;
        if (!result->existed)
            m_added << result->id;
    }
    m_lines.setLine(row, line);
    emit progressed(m_total - static_cast<int>(m_waiting.size()) - m_inFlight, m_total);
    fill();
}
