// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/streamers/streamerdetails.h"
#include "core/base/log.h"
#include "core/core.h"
#include "ui/navigator.h"
#include "ui/streamers/streameractions.h"
#include "ui/streamers/streamermodel.h"
#include "ui/streamers/streamerpicture.h"
#include "ui/streamers/timelinemodel.h"
#include "ui/text/errors.h"
#include "ui/text/format.h"
#include "ui/text/states.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/reveal.h"
#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedLayout>
#include <QTabWidget>
#include <QVBoxLayout>

namespace {
constexpr int logLines = 50;

/// One row = one fact; a fact without a value is not shown.
struct Fact
{
    const char* label; ///< QT_TRANSLATE_NOOP("StreamerFacts", ...)
    QString (*text)(const StreamerView& view);
};
const Fact facts[] = {
    {QT_TRANSLATE_NOOP("StreamerFacts", "Duration"),
     [](const StreamerView& v) { return v.task != 0 ? clockText(v.seconds) : QString(); }},
    {QT_TRANSLATE_NOOP("StreamerFacts", "Size"),
     [](const StreamerView& v) { return v.task != 0 ? sizeText(v.bytes) : QString(); }},
    {QT_TRANSLATE_NOOP("StreamerFacts", "Speed"),
     [](const StreamerView& v) {
         return v.state == StreamerState::Recording
                    ? QStringLiteral("%1 · %2").arg(streamSpeedText(v.bitsPerSecond), ratioText(v.speedRatio))
                    : QString();
     }},
    {QT_TRANSLATE_NOOP("StreamerFacts", "Quality"), [](const StreamerView& v) { return v.quality; }},
    {QT_TRANSLATE_NOOP("StreamerFacts", "Line"), [](const StreamerView& v) { return v.cdn; }},
    {QT_TRANSLATE_NOOP("StreamerFacts", "File"),
     [](const StreamerView& v) { return v.file.isEmpty() ? QString() : QFileInfo(v.file).fileName(); }},
    {QT_TRANSLATE_NOOP("StreamerFacts", "Files so far"),
     [](const StreamerView& v) { return v.parts > 0 ? QString::number(v.parts) : QString(); }},
    {QT_TRANSLATE_NOOP("StreamerFacts", "Repairs"),
     [](const StreamerView& v) { return v.repaired > 0 ? QString::number(v.repaired) : QString(); }},
    {QT_TRANSLATE_NOOP("StreamerFacts", "Last live"),
     [](const StreamerView& v) { return momentText(v.lastLive, QDateTime::currentDateTimeUtc()); }},
    {QT_TRANSLATE_NOOP("StreamerFacts", "Next check"),
     [](const StreamerView& v) { return momentText(v.nextCheck, QDateTime::currentDateTimeUtc()); }},
    {QT_TRANSLATE_NOOP("StreamerFacts", "Tags"), [](const StreamerView& v) { return v.tags.join(u", "); }},
    {QT_TRANSLATE_NOOP("StreamerFacts", "Link"),
     [](const StreamerView& v) { return v.row.url.toDisplayString(); }},
};
} // namespace

StreamerDetails::StreamerDetails(UiContext& context)
    : m_context(context)
    , m_stack(new QStackedLayout(this))
    , m_picture(new StreamerPicture(context.images, this))
    , m_name(new ElidedLabel(this))
    , m_title(new QLabel(this))
    , m_reason(new QLabel(this))
    , m_retry(new QPushButton(tr("Try again"), this))
    , m_copy(new QPushButton(tr("Copy details"), this))
    , m_why(new QPushButton(tr("Why is it not recorded?"), this))
    , m_timeline(new TimelineModel(context.core.events, this))
    , m_timelineView(new QListView(this))
    , m_log(new QPlainTextEdit(this))
    , m_logTimer(new QTimer(this))
{
    setObjectName(QStringLiteral("streamerDetails"));
    setMinimumWidth(280);
    m_stack->addWidget(
        new EmptyState(QStringLiteral("info"), tr("Select a streamer to see its details."), this));
    m_stack->addWidget(makeBody());
    connect(&context.actions, &StreamerActions::selectionChanged, this, &StreamerDetails::refresh);
    connect(&context.streamers, &StreamerModel::refreshed, this, &StreamerDetails::refresh);
    connect(&context.core.events, &Events::posted, this, [this](const PostedEvent& posted) {
        if (const auto* broke = std::get_if<event::Reconnecting>(&posted.event))
            m_retryAt.insert(broke->streamer, posted.at.addMSecs(broke->wait.count()));
    });
    m_logTimer->setInterval(1000);
    connect(m_logTimer, &QTimer::timeout, this, &StreamerDetails::refreshLog);
    connect(m_logTimer, &QTimer::timeout, this, [this] {
        if (const StreamerView* view = m_context.core.roster.find(m_shown))
            showProblem(*view); // its countdown
    });
}

QWidget* StreamerDetails::makeBody()
{
    auto* body = new QWidget(this);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(14, 14, 14, 8);
    layout->setSpacing(8);
    layout->addWidget(m_picture);
    m_name->setFont(resized(font(), 1.25, QFont::DemiBold));
    layout->addWidget(m_name);
    for (QLabel* label : {m_title, m_reason}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_title->setProperty("tone", QStringLiteral("muted"));
    layout->addWidget(m_title);
    layout->addWidget(makeProblem());
    m_why->setObjectName(QStringLiteral("btnWhy"));
    connect(m_why, &QPushButton::clicked, m_context.actions[StreamerActions::Id::Why], &QAction::trigger);
    layout->addWidget(m_why, 0, Qt::AlignLeft);
    layout->addWidget(makeFacts());
    layout->addWidget(makeTabs(), 1);
    return body;
}

/// What is wrong, and what to do about it (ux.md UX-87, UX-89).
QWidget* StreamerDetails::makeProblem()
{
    m_problem = new QWidget(this);
    auto* layout = new QVBoxLayout(m_problem);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_reason->setObjectName(QStringLiteral("detailsReason"));
    m_reason->setProperty("tone", QStringLiteral("warning"));
    layout->addWidget(m_reason);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_retry);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    layout->addLayout(buttons);
    m_retry->setObjectName(QStringLiteral("btnRetry"));
    m_copy->setObjectName(QStringLiteral("btnCopyDetails"));
    connect(m_retry, &QPushButton::clicked, this, [this] { m_context.core.monitor.checkNow(m_shown); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        const StreamerView* view = m_context.core.roster.find(m_shown);
        if (!view)
            return;
        QGuiApplication::clipboard()->setText(errorDetails(view->lastError, view->row.url.toString()));
        m_context.navigator.toast(tr("Details copied"));
    });
    return m_problem;
}

void StreamerDetails::showProblem(const StreamerView& view)
{
    QString reason = stateReason(view);
    if (view.state == StreamerState::Reconnecting) {
        const qint64 wait = m_context.core.clock.now().secsTo(m_retryAt.value(view.row.id));
        if (wait > 0)
            reason += (reason.isEmpty() ? QString() : QStringLiteral("\n")) +
                      tr("Next try in %n second(s)", nullptr, static_cast<int>(wait));
    }
    m_reason->setText(reason);
    m_problem->setVisible(!reason.isEmpty());
    m_retry->setVisible(view.state == StreamerState::Error);
    m_copy->setVisible(view.hasError &&
                       (view.state == StreamerState::Error || view.state == StreamerState::Reconnecting));
}

QWidget* StreamerDetails::makeFacts()
{
    auto* box = new QWidget(this);
    m_facts = new QFormLayout(box);
    m_facts->setContentsMargins(0, 4, 0, 4);
    m_facts->setVerticalSpacing(5);
    m_facts->setHorizontalSpacing(14);
    for (const Fact& fact : facts) {
        auto* label = new QLabel(QCoreApplication::translate("StreamerFacts", fact.label), box);
        label->setProperty("tone", QStringLiteral("muted"));
        auto* value = new ElidedLabel(box, Qt::ElideMiddle);
        value->setTextInteractionFlags(Qt::NoTextInteraction);
        m_facts->addRow(label, value);
        m_values << value;
    }
    return box;
}

QWidget* StreamerDetails::makeTabs()
{
    auto* tabs = new QTabWidget(this);
    tabs->setObjectName(QStringLiteral("detailsTabs"));
    tabs->setAccessibleName(tr("Details"));
    tabs->setDocumentMode(true);
    m_timelineView->setObjectName(QStringLiteral("listTimeline"));
    m_timelineView->setAccessibleName(tr("This broadcast"));
    m_timelineView->setModel(m_timeline);
    m_timelineView->setWordWrap(true);
    m_timelineView->setSpacing(3);
    m_timelineView->setUniformItemSizes(false);
    connect(m_timelineView, &QListView::activated, this, [this](const QModelIndex& index) {
        const QString file = index.data(TimelineModel::FileRole).toString();
        if (!file.isEmpty())
            revealFile(this, file, [this](const QString& problem) { m_context.navigator.toast(problem); });
    });
    m_log->setObjectName(QStringLiteral("detailsLog"));
    m_log->setAccessibleName(tr("Log of this streamer"));
    m_log->setReadOnly(true);
    m_log->setMaximumBlockCount(logLines);
    m_log->setFont(monospaceFont(QLocale().name(), 90));
    m_log->setFrameShape(QFrame::NoFrame);
    tabs->addTab(m_timelineView, tr("This broadcast"));
    tabs->addTab(m_log, tr("Log"));
    return tabs;
}

void StreamerDetails::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
    refreshLog(); // what came while it was hidden
    m_logTimer->start();
}

void StreamerDetails::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_logTimer->stop();
}

void StreamerDetails::refresh()
{
    if (!isVisible())
        return;
    const QList<StreamerId> selection = m_context.actions.selection();
    const StreamerView* view = selection.isEmpty() ? nullptr : m_context.core.roster.find(selection.first());
    m_stack->setCurrentIndex(view ? 1 : 0);
    if (view)
        show(*view);
}

void StreamerDetails::show(const StreamerView& view)
{
    if (m_shown != view.row.id) {
        m_shown = view.row.id;
        m_timeline->setStreamer(m_shown);
        m_log->clear();
        m_lastLogLine = 0;
        refreshLog();
    }
    m_picture->show(view);
    m_name->setText(view.row.name);
    m_title->setText(view.title);
    m_title->setVisible(!view.title.isEmpty());
    showProblem(view);
    m_why->setVisible(view.state != StreamerState::Recording);
    for (int i = 0; i < m_values.size(); ++i) {
        const QString text = facts[i].text(view);
        m_values[i]->setText(text);
        m_values[i]->setVisible(!text.isEmpty());
        m_facts->labelForField(m_values[i])->setVisible(!text.isEmpty());
    }
}

void StreamerDetails::refreshLog()
{
    if (!isVisible() || m_shown == 0 || !Log::instance())
        return;
    for (const LogLine& line : Log::instance()->since(m_lastLogLine)) {
        m_lastLogLine = line.id;
        if (line.streamer == m_shown)
            m_log->appendPlainText(line.time.toLocalTime().toString(u"HH:mm:ss ") + line.message);
    }
}
