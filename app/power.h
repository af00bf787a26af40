// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <memory>
#include <optional>

class Events;
class Recorders;
class Settings;

/// Keeps the computer from sleeping while it lives; the display may (UX-98, ux.md C-49). Thread: main. Owner:
/// whoever works through the night. Where the system offers nothing, nothing happens.
class KeepAwake
{
public:
    KeepAwake();
    ~KeepAwake();
    KeepAwake(const KeepAwake&) = delete;
    KeepAwake& operator=(const KeepAwake&) = delete;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// Keeps the computer awake as long as something is recorded, when the user wants it (app.preventSleep).
/// Thread: main. Owner: main().
class SleepGuard : public QObject
{
    Q_OBJECT
public:
    SleepGuard(const Events& events, const Recorders& recorders, const Settings& settings);

private:
    void update();
    const Recorders& m_recorders;
    const Settings& m_settings;
    std::optional<KeepAwake> m_awake;
};
