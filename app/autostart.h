// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QStringList>

class Settings;

/// Keeps the system's list of what starts at sign-in equal to the setting app.autostart (ux.md C-16, C-33,
/// C-47). Thread: main; files are written in the background. Owner: main().
class Autostart : public QObject
{
    Q_OBJECT
public:
    /// `arguments` are those this program needs to find its profile again.
    Autostart(const Settings& settings, const QStringList& arguments);

    /// Adds the entry that runs `command` at sign-in, or takes it away. Thread: any.
    static void write(const QStringList& command, bool on);

private:
    const QStringList m_command;
};
