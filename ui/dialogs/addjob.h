// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/rows.h"
#include "core/streamers.h"
#include "ui/dialogs/addlines.h"
#include <QObject>
#include <functional>

/// Adds the lines of a model one after the other, a few at a time, so that five hundred neither block the
/// window nor pile up in the database's queue (ux.md UX-31). Thread: main. Owner: AddStreamerDialog.
class AddJob : public QObject
{
    Q_OBJECT
public:
    AddJob(Streamers& streamers, AddLinesModel& lines, QObject* parent);
    /// `like` makes the row a line is added with. Adds every addable line.
    void start(std::function<StreamerRow(const AddLine&)> like);
    void cancel(); ///< what was handed over already still ends; finished() follows
    bool running() const { return m_running; }

signals:
    void progressed(int done, int total);
    void finished(const QList<StreamerId>& added);

private:
    void fill();
    void onAdded(int row, const Result<Streamers::Added>& result);

    Streamers& m_streamers;
    AddLinesModel& m_lines;
    std::function<StreamerRow(const AddLine&)> m_like;
    QList<int> m_waiting;
    QList<StreamerId> m_added;
    int m_total = 0;
    int m_inFlight = 0;
    bool m_running = false;
};
