// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include "ui/context.h"
#include <QDateTime>
#include <QHash>
#include <QTimer>
#include <QWidget>

class ElidedLabel;
class EmptyState;
class QFormLayout;
class QLabel;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QStackedLayout;
class StreamerPicture;
class TimelineModel;
struct StreamerView;

/// The selected streamer: picture, facts, what happened in this broadcast, the last log lines (ux.md UX-26).
/// Thread: main. Owner: the Details dock.
class StreamerDetails : public QWidget
{
    Q_OBJECT
public:
    explicit StreamerDetails(UiContext& context);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeBody();
    QWidget* makeFacts();
    QWidget* makeProblem();
    void showProblem(const StreamerView& view);
    QWidget* makeTabs();
    void refresh();
    void show(const StreamerView& view);
    void refreshLog();

    UiContext& m_context;
    QStackedLayout* m_stack;
    StreamerPicture* m_picture;
    ElidedLabel* m_name;
    QLabel* m_title;
    QLabel* m_reason;
    QPushButton* m_retry;
    QPushButton* m_copy;
    QPushButton* m_why;
    QWidget* m_problem = nullptr;
    QFormLayout* m_facts = nullptr;
    QList<ElidedLabel*> m_values;
    TimelineModel* m_timeline;
    QListView* m_timelineView;
    QPlainTextEdit* m_log;
    QTimer* m_logTimer;
    qint64 m_lastLogLine = 0;
    StreamerId m_shown = 0;
    QHash<StreamerId, QDateTime> m_retryAt; ///< of the connections that broke
};
