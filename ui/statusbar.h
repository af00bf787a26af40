// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/record/diskguard.h"
#include "ui/streamers/verbs.h"
#include "ui/theme/tokens.h"
#include <QStatusBar>
#include <QTimer>
#include <QToolButton>

struct UiContext;

/// Counts that filter when clicked, the speeds, the fullest disk and whether the logins are good (ux.md
/// UX-13); at most once a second. Thread: main. Owner: MainWindow.
class StatusBar : public QStatusBar
{
    Q_OBJECT
public:
    explicit StatusBar(UiContext& context, QWidget* parent = nullptr);

private:
    QToolButton* addFilter(const QString& name, const QString& icon, Tone tone, StreamerGroup group);
    void refresh();
    void addFacts();
    void follow();
    void showDisk();
    void showLogins();
    void showRemote();
    UiContext& m_context;
    QToolButton* m_recording;
    QToolButton* m_live;
    QToolButton* m_monitored;
    QToolButton* m_errors;
    QToolButton* m_uploads;
    QToolButton* m_speed = nullptr;
    QToolButton* m_upSpeed = nullptr;
    QToolButton* m_disk = nullptr;
    QToolButton* m_logins = nullptr;
    QToolButton* m_remote = nullptr;
    QTimer m_timer;
};

/// The volume with the least space; freeBytes -1 when none is known yet.
DiskGuard::Volume tightestVolume(const DiskGuard& disks);
/// How alarming free space is (UX-13). Pure.
Tone diskTone(const DiskGuard::Volume& volume);
