// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include <QAction>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

struct Core;
struct PostedEvent;
class Navigator;

/// The verbs on streamers as actions: one object for toolbar, menus and shortcuts, enabled by what is
/// selected (ux.md UX-10, UX-27, UX-125, UX-132). Thread: main. Owner: Shell. What needs a dialog is asked
/// for by a signal.
class StreamerActions : public QObject
{
    Q_OBJECT
public:
    enum class Id {
        Add,
        AddFromClipboard,
        Record,
        Stop,
        Split,
        Monitor,
        NotifyOnly,
        Play,
        OpenFolder,
        OpenRoom,
        CopyLink,
        Rename,
        Settings,
        Remove,
        Details,
        Why,
        CheckNow,
        CheckAll,
        MonitorAll,
        PauseAll,
    };
    StreamerActions(Core& core, Navigator& navigator, QObject* parent = nullptr);

    QAction* operator[](Id id) const { return m_actions.value(id); }
    QList<QAction*> all() const; ///< in the order of the table
    /// Those whose shortcut works only in a list of streamers (Space, Del, Ctrl+C, ...); the others belong
    /// to the window.
    QList<QAction*> listActions() const;
    QList<QAction*> windowActions() const;

    void setSelection(const QList<StreamerId>& selection);
    QList<StreamerId> selection() const { return m_selection; }
    void retranslate(); ///< the language has changed
    /// Again after what the selected ones are doing has changed.
    void refresh();
    /// In the player that is set; says why not.
    void playFile(const QString& path);

signals:
    void selectionChanged();
    void addRequested(const QString& text); ///< `text` is what to fill in; may be empty
    void removeRequested(const QList<StreamerId>& streamers);
    void settingsRequested(StreamerId streamer);
    void renameRequested(StreamerId streamer);
    void detailsRequested(StreamerId streamer);
    void whyRequested(StreamerId streamer); ///< why it is not being recorded

private:
    struct Row;
    static const QList<Row>& rows();
    void run(Id id);
    void runOnEach(Id id);
    void openFolder();
    void play();
    void copyLinks();
    bool enabled(Id id) const;
    void answer(const PostedEvent& posted);
    StreamerId current() const { return m_selection.isEmpty() ? 0 : m_selection.first(); }

    Core& m_core;
    Navigator& m_navigator;
    QHash<Id, QAction*> m_actions;
    QList<StreamerId> m_selection;
    QSet<StreamerId> m_wanted; ///< told to be recorded now, and not looked at yet
};

inline size_t qHash(StreamerActions::Id id, size_t seed = 0)
{
    return ::qHash(int(id), seed);
}
