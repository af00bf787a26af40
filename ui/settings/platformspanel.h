// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>
#include <QMap>

class QPushButton;
struct Core;

/// The way to what differs for one platform, and how much does: a card of the settings page. Thread: main.
/// Owner: SettingsPage.
class PlatformsPanel : public QFrame
{
    Q_OBJECT
public:
    PlatformsPanel(Core& core, QWidget* parent);

private:
    void showCounts();

    Core& m_core;
    QMap<QString, QPushButton*> m_buttons;
};
