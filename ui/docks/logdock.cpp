// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/logdock.h"
#include "core/core.h"
#include "ui/context.h"
#include "ui/docks/logview.h"
#include "ui/navigator.h"
#include "ui/theme/icons.h"
#include "ui/uistate.h"
#include "ui/widgets/reveal.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tone.h"
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace {
constexpr int askEveryMs = 150;
constexpr int searchDelayMs = 150;

QList<LogLine> fromLog(qint64 since)
{
    const Log* log = Log::instance();
    return log ? log->since(since) : QList<LogLine>();
}
} // namespace

LogDock::LogDock(UiContext& context, QWidget* parent)
    : LogDock(context, fromLog, parent)
{
}

LogDock::LogDock(UiContext& context, Lines lines, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_source(std::move(lines))
    , m_view(new LogView(this))
    , m_latest(new QPushButton(tr("Jump to latest"), this))
    , m_empty(new QLabel(tr("No log lines yet"), this))
{
    m_view->setAccessibleName(tr("Log"));
    m_latest->setObjectName(QStringLiteral("btnLatest"));
    m_latest->setIcon(themeIcon(QStringLiteral("chevron-down")));
    m_latest->hide();
    setTone(m_empty, Tone::Muted);
    m_empty->setAlignment(Qt::AlignCenter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(buildBar());
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_view, 1);
    m_view->hide();

    m_timer.setInterval(askEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &LogDock::take);
    connect(m_view, &LogView::followingChanged, this, &LogDock::showFollowing);
    connect(m_latest, &QPushButton::clicked, m_view, &LogView::follow);
    connect(&context.core.roster, &Roster::added, this, &LogDock::listStreamers);
    connect(&context.core.roster, &Roster::removed, this, &LogDock::listStreamers);
    listStreamers();
}

QWidget* LogDock::buildBar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->setSpacing(8);
    m_level = new QComboBox(bar);
    m_level->setObjectName(QStringLiteral("logLevelCombo"));
    m_level->setAccessibleName(tr("Lowest level shown"));
    m_level->addItems({tr("Debug and above"), tr("Info and above"), tr("Warnings and errors"), tr("Errors")});
    m_level->setCurrentIndex(1);
    m_origin = new QComboBox(bar);
    m_origin->setObjectName(QStringLiteral("logSourceCombo"));
    m_origin->setAccessibleName(tr("Source"));
    for (QComboBox* combo : {m_level, m_origin}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(15);
        combo->setMinimumWidth(70); // may shrink, but need not
    }
    m_search = new QLineEdit(bar);
    m_search->setMinimumWidth(60);
    m_search->setObjectName(QStringLiteral("logSearchEdit"));
    m_search->setAccessibleName(tr("Search the log"));
    m_search->setPlaceholderText(tr("Search the log"));
    addClearButton(m_search);
    auto* wrap = new QCheckBox(tr("Wrap lines"), bar);
    wrap->setObjectName(QStringLiteral("logWrapCheck"));
    auto* folder = new QToolButton(bar);
    folder->setObjectName(QStringLiteral("btnLogFolder"));
    folder->setIcon(themeIcon(QStringLiteral("folder")));
    folder->setToolTip(tr("Open the log folder"));
    folder->setAccessibleName(folder->toolTip());
    layout->addWidget(m_level);
    layout->addWidget(m_origin);
    layout->addWidget(m_search, 1);
    layout->addWidget(wrap);
    layout->addWidget(m_latest);
    layout->addWidget(folder);

    auto* delay = new QTimer(this);
    delay->setSingleShot(true);
    delay->setInterval(searchDelayMs);
    connect(delay, &QTimer::timeout, this, &LogDock::applyFilter);
    connect(m_search, &QLineEdit::textChanged, delay, qOverload<>(&QTimer::start));
    connect(m_level, &QComboBox::currentIndexChanged, this, &LogDock::applyFilter);
    connect(m_origin, &QComboBox::currentIndexChanged, this, &LogDock::applyFilter);
    connect(wrap, &QCheckBox::toggled, this, [this](bool on) {
        m_view->setLineWrapMode(on ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
        m_context.state.set(QStringLiteral("log/wrap"), on);
    });
    wrap->setChecked(m_context.state.value(QStringLiteral("log/wrap")).toBool());
    connect(folder, &QToolButton::clicked, this, &LogDock::openFolder);
    return bar;
}

/// Fills the source box; keeps what was chosen, as long as it is there.
void LogDock::listStreamers()
{
    const QVariant chosen = m_origin->currentData();
    const QSignalBlocker quiet(m_origin);
    m_origin->clear();
    m_origin->addItem(tr("All sources"), -1);
    m_origin->addItem(tr("System"), 0);
    const Roster& roster = m_context.core.roster;
    for (const StreamerId id : roster.ids())
        if (const StreamerView* view = roster.find(id))
            m_origin->addItem(view->row.name, id);
    m_origin->setCurrentIndex(std::max(0, m_origin->findData(chosen)));
    if (isVisible())
        applyFilter(); // a streamer that went is not filtered for
}

void LogDock::take()
{
    const QList<LogLine> passed = m_buffer.append(m_source(m_buffer.lastId()));
    m_view->appendLines(passed);
    const bool empty = m_view->document()->isEmpty();
    m_view->setVisible(!empty);
    m_empty->setVisible(empty);
    m_empty->setText(m_buffer.size() == 0 ? tr("No log lines yet") : tr("No matching lines"));
}

void LogDock::applyFilter()
{
    LogFilter filter;
    filter.minLevel = m_level->currentIndex();
    filter.text = m_search->text().trimmed();
    const qint64 origin = m_origin->currentData().toLongLong();
    filter.origin = origin < 0    ? LogFilter::Origin::All
                    : origin == 0 ? LogFilter::Origin::System
                                  : LogFilter::Origin::Streamer;
    filter.streamer = std::max<qint64>(0, origin);
    if (filter == m_buffer.filter())
        return;
    m_buffer.setFilter(filter);
    m_view->setLines(m_buffer.visible());
    take();
}

void LogDock::showFollowing()
{
    m_latest->setVisible(!m_view->following());
}

void LogDock::openFolder()
{
    const Log* log = Log::instance();
    const QString folder = log && !log->folder().isEmpty() ? log->folder() : m_context.core.paths.logs();
    openFolderOf(this, folder, [this](const QString& problem) { m_context.navigator.toast(problem); });
}

void LogDock::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    applyFilter();
    take();
    m_timer.start();
}

void LogDock::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}
