// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/streamers/streameractions.h"
#include "core/core.h"
#include "ui/navigator.h"
#include "ui/streamers/verbs.h"
#include "ui/text/errors.h"
#include "ui/theme/icons.h"
#include "ui/widgets/reveal.h"
#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QGuiApplication>

/// One row = one action.
struct StreamerActions::Row
{
    Id id;
    const char* name;      ///< objectName
    const char* text;      ///< QT_TRANSLATE_NOOP("StreamerActions", ...)
    const char* shortText; ///< on the toolbar; null = the same
    const char* icon;
    const char* shortcut;
    bool inList; ///< its shortcut works in lists only
    bool checkable;
};

const QList<StreamerActions::Row>& StreamerActions::rows()
{
    // clang-format off
    static const QList<Row> table{
        {Id::Add, "actionAdd", QT_TRANSLATE_NOOP("StreamerActions", "&Add streamers…"), QT_TRANSLATE_NOOP("StreamerActions", "Add"), "add", "Ctrl+N", false, false},
        {Id::AddFromClipboard, "actionAddFromClipboard", QT_TRANSLATE_NOOP("StreamerActions", "Add from the &clipboard…"), nullptr, "link", "Ctrl+V", true, false},
        {Id::Record, "actionStart", QT_TRANSLATE_NOOP("StreamerActions", "&Record now"), QT_TRANSLATE_NOOP("StreamerActions", "Start"), "record", "Ctrl+R", false, false},
        {Id::Stop, "actionStop", QT_TRANSLATE_NOOP("StreamerActions", "&Stop recording"), QT_TRANSLATE_NOOP("StreamerActions", "Stop"), "stop", "Ctrl+.", false, false},
        {Id::Split, "actionSplit", QT_TRANSLATE_NOOP("StreamerActions", "S&plit now"), QT_TRANSLATE_NOOP("StreamerActions", "Split"), "split", "Ctrl+K", false, false},
        {Id::Monitor, "actionMonitor", QT_TRANSLATE_NOOP("StreamerActions", "&Monitor and record by itself"), nullptr, "eye", "Space", true, true},
        {Id::NotifyOnly, "actionNotifyOnly", QT_TRANSLATE_NOOP("StreamerActions", "Only n&otify, do not record"), nullptr, "megaphone", "", true, true},
        {Id::Play, "actionPlay", QT_TRANSLATE_NOOP("StreamerActions", "&Watch the recording"), nullptr, "play", "", true, false},
        {Id::OpenFolder, "actionOpenFolder", QT_TRANSLATE_NOOP("StreamerActions", "Open &folder"), QT_TRANSLATE_NOOP("StreamerActions", "Open folder"), "folder", "Ctrl+O", false, false},
        {Id::OpenRoom, "actionOpenRoom", QT_TRANSLATE_NOOP("StreamerActions", "Open live room in the &browser"), nullptr, "browser", "Ctrl+B", false, false},
        {Id::CopyLink, "actionCopyLink", QT_TRANSLATE_NOOP("StreamerActions", "Copy &link"), nullptr, "copy", "Ctrl+C", true, false},
        {Id::Rename, "actionRename", QT_TRANSLATE_NOOP("StreamerActions", "Ren&ame"), nullptr, "edit", "F2", true, false},
        {Id::Settings, "actionStreamerSettings", QT_TRANSLATE_NOOP("StreamerActions", "Se&ttings of this streamer…"), nullptr, "settings", "Alt+Return", true, false},
        {Id::Remove, "actionRemove", QT_TRANSLATE_NOOP("StreamerActions", "&Delete…"), nullptr, "delete", "Del", true, false},
        {Id::Details, "actionDetails", QT_TRANSLATE_NOOP("StreamerActions", "D&etails"), nullptr, "info", "", true, false},
        {Id::Why, "actionWhy", QT_TRANSLATE_NOOP("StreamerActions", "Wh&y is it not recorded?"), nullptr, "search", "", true, false},
        {Id::CheckNow, "actionCheckNow", QT_TRANSLATE_NOOP("StreamerActions", "Check &now"), nullptr, "refresh", "F5", false, false},
        {Id::CheckAll, "actionCheckAll", QT_TRANSLATE_NOOP("StreamerActions", "Chec&k all now"), nullptr, "refresh", "Shift+F5", false, false},
        {Id::MonitorAll, "actionMonitorAll", QT_TRANSLATE_NOOP("StreamerActions", "Start monitoring all"), nullptr, "eye", "", false, false},
        {Id::PauseAll, "actionPauseAll", QT_TRANSLATE_NOOP("StreamerActions", "Pause monitoring all"), nullptr, "pause", "", false, false},
    };
    // clang-format on
    return table;
}

StreamerActions::StreamerActions(Core& core, Navigator& navigator, QObject* parent)
    : QObject(parent)
    , m_core(core)
    , m_navigator(navigator)
{
    for (const Row& row : rows()) {
        auto* action = new QAction(themeIcon(QLatin1String(row.icon)), QString(), this);
        action->setObjectName(QLatin1String(row.name));
        action->setShortcut(QKeySequence(QLatin1String(row.shortcut)));
        action->setShortcutContext(row.inList ? Qt::WidgetWithChildrenShortcut : Qt::WindowShortcut);
        action->setCheckable(row.checkable);
        connect(action, &QAction::triggered, this, [this, id = row.id] { run(id); });
        m_actions.insert(row.id, action);
    }
    connect(&core.events, &Events::posted, this, &StreamerActions::answer);
    retranslate();
    refresh();
}

/// "Record now" of a room that is not live must not end in silence (ux.md UX-132).
void StreamerActions::answer(const PostedEvent& posted)
{
    const auto* checked = std::get_if<event::Checked>(&posted.event);
    if (!checked || !m_wanted.remove(checked->streamer))
        return;
    const StreamerView* view = m_core.roster.find(checked->streamer);
    if (view && checked->state == LiveState::Offline)
        m_navigator.toast(tr("%1 is not live now").arg(view->row.name));
}

void StreamerActions::retranslate()
{
    for (const Row& row : rows()) {
        QAction* action = m_actions.value(row.id);
        action->setText(tr(row.text));
        action->setIconText(row.shortText ? tr(row.shortText) : action->text());
    }
}

QList<QAction*> StreamerActions::all() const
{
    QList<QAction*> list;
    for (const Row& row : rows())
        list << m_actions.value(row.id);
    return list;
}

QList<QAction*> StreamerActions::listActions() const
{
    QList<QAction*> list = all();
    list.removeIf([](QAction* a) { return a->shortcutContext() != Qt::WidgetWithChildrenShortcut; });
    return list;
}

QList<QAction*> StreamerActions::windowActions() const
{
    QList<QAction*> list = all();
    list.removeIf([](QAction* a) { return a->shortcutContext() != Qt::WindowShortcut; });
    return list;
}

void StreamerActions::setSelection(const QList<StreamerId>& selection)
{
    if (m_selection == selection)
        return;
    m_selection = selection;
    refresh();
    emit selectionChanged();
}

bool StreamerActions::enabled(Id id) const
{
    const auto any = [this](StreamerVerb verb) {
        return std::any_of(m_selection.begin(), m_selection.end(), [this, verb](StreamerId streamer) {
            const StreamerView* view = m_core.roster.find(streamer);
            return view && allowed(verb, view->state);
        });
    };
    switch (id) {
    case Id::Add:
    case Id::AddFromClipboard:
    case Id::CheckAll:
    case Id::MonitorAll:
    case Id::PauseAll:
        return true;
    case Id::Record:
        return any(StreamerVerb::Record);
    case Id::Stop:
        return any(StreamerVerb::Stop);
    case Id::Split:
        return any(StreamerVerb::Split);
    case Id::Remove:
        return any(StreamerVerb::Remove);
    case Id::Play: {
        const StreamerView* view = m_core.roster.find(current());
        return view && !view->file.isEmpty();
    }
    case Id::Rename:
    case Id::Settings:
    case Id::Details:
    case Id::Why:
        return m_selection.size() == 1;
    case Id::Monitor:
    case Id::NotifyOnly:
    case Id::OpenFolder:
    case Id::OpenRoom:
    case Id::CopyLink:
    case Id::CheckNow:
        return !m_selection.isEmpty();
    }
    return false;
}

void StreamerActions::refresh()
{
    m_selection.removeIf([this](StreamerId id) { return !m_core.roster.find(id); });
    for (auto it = m_actions.cbegin(); it != m_actions.cend(); ++it)
        it.value()->setEnabled(enabled(it.key()));
    const StreamerView* view = m_core.roster.find(current());
    m_actions.value(Id::Monitor)->setChecked(view && !view->row.paused);
    m_actions.value(Id::NotifyOnly)->setChecked(view && m_core.settings.get(setting::notifyOnly, current()));
}

void StreamerActions::run(Id id)
{
    switch (id) {
    case Id::Add:
        emit addRequested({});
        return;
    case Id::AddFromClipboard:
        emit addRequested(QGuiApplication::clipboard()->text());
        return;
    case Id::Remove:
        emit removeRequested(m_selection);
        return;
    case Id::Settings:
        emit settingsRequested(current());
        return;
    case Id::Rename:
        emit renameRequested(current());
        return;
    case Id::Details:
        emit detailsRequested(current());
        return;
    case Id::Why:
        emit whyRequested(current());
        return;
    case Id::CopyLink:
        copyLinks();
        return;
    case Id::OpenFolder:
        openFolder();
        return;
    case Id::Play:
        play();
        return;
    case Id::CheckAll:
        m_core.monitor.checkAll();
        return;
    case Id::MonitorAll:
    case Id::PauseAll:
        m_core.monitor.setPausedAll(id == Id::PauseAll);
        return;
    default:
        runOnEach(id);
    }
}

void StreamerActions::runOnEach(Id id)
{
    const auto failed = [this](Result<> done) {
        if (!done)
            m_navigator.toast(errorSentence(done.error()));
    };
    for (const StreamerId streamer : QList<StreamerId>(m_selection)) {
        const StreamerView* view = m_core.roster.find(streamer);
        if (!view)
            continue;
        if (id == Id::Record && allowed(StreamerVerb::Record, view->state)) {
            m_wanted.insert(streamer);
            m_core.monitor.recordNow(streamer);
        } else if (id == Id::Stop && allowed(StreamerVerb::Stop, view->state))
            m_core.recorders.stop(streamer); // "not again in this broadcast" follows from it (core.cpp)
        else if (id == Id::Split && allowed(StreamerVerb::Split, view->state))
            m_core.recorders.cut(streamer);
        else if (id == Id::Monitor)
            m_core.streamers.setPaused(streamer, !m_actions.value(Id::Monitor)->isChecked(), failed);
        else if (id == Id::NotifyOnly)
            m_core.streamers.setOverride(streamer, setting::notifyOnly.key,
                                         m_actions.value(Id::NotifyOnly)->isChecked(), failed);
        else if (id == Id::OpenRoom)
            QDesktopServices::openUrl(view->row.url);
        else if (id == Id::CheckNow)
            m_core.monitor.checkNow(streamer);
    }
}

void StreamerActions::openFolder()
{
    const StreamerView* view = m_core.roster.find(current());
    if (!view)
        return;
    if (!view->file.isEmpty()) {
        revealFile(this, view->file, [this](const QString& problem) { m_navigator.toast(problem); });
        return;
    }
    const QString folder = m_core.settings.get(setting::recordFolder, current());
    openFolderOf(this, folder.isEmpty() ? m_core.paths.recordings : folder,
                 [this](const QString& problem) { m_navigator.toast(problem); });
}

void StreamerActions::play()
{
    const StreamerView* view = m_core.roster.find(current());
    if (view)
        playFile(view->file);
}

void StreamerActions::playFile(const QString& path)
{
    ::playFile(
        this, m_core.settings.get(setting::player), path,
        [this](const QString& problem) { m_navigator.toast(problem); },
        [this](const QString& problem) {
            m_navigator.toast(problem, tr("Choose a player…"),
                              [this] { m_navigator.showSetting(setting::player.key); });
        });
}

void StreamerActions::copyLinks()
{
    QStringList links;
    for (const StreamerId id : std::as_const(m_selection)) {
        if (const StreamerView* view = m_core.roster.find(id))
            links << view->row.url.toString();
    }
    QGuiApplication::clipboard()->setText(links.join(u'\n'));
    m_navigator.toast(tr("%n link(s) copied", nullptr, int(links.size())));
}
