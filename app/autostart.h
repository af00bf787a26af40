// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/background.h"
#include <QObject>
#include <QStringList>

class Settings;

/// Keeps the system's list of what starts at sign-in equal to the setting app.autostart (ux.md UX-83, C-16,
/// C-33, C-47). Thread: main; files are read and written in the background. Owner: main(). What a person took
/// out of the system's list is not put there again: the setting follows.
class Autostart : public QObject
{
    Q_OBJECT
public:
    /// `arguments` are those this program needs to find its profile again; `folder` is the profile's, for a
    /// note of what there was.
    Autostart(Settings& settings, const QStringList& arguments, const QString& folder);
    /// Looks at what the system says: once the settings are read, and when the window is come back to.
    void look();

    /// What the system's list says; an entry that was turned off there is none.
    enum class Entry { None, Other, Ours };
    /// Thread: any.
    static Entry read(const QStringList& command);
    /// Adds the entry that runs `command` at sign-in, or takes it away. Thread: any.
    static void write(const QStringList& command, bool on);

private:
    struct Seen
    {
        Entry entry;
        bool agreed; ///< there was an entry when we last looked
    };
    void apply(bool on);
    void take(const Seen& seen);
    Settings& m_settings;
    const QStringList m_command;
    const QString m_note;
    int m_changes = 0; ///< of the setting: what was seen before one is old
    bool m_following = false;
    background::Pool m_pool{1}; ///< what is asked for happens in that order; last: joined first
};
