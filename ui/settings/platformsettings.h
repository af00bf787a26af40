// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/setting.h"
#include <QDialog>

class OverrideLine;
class QLabel;
class QPushButton;
struct Core;

/// What is different for the streamers of one platform; each setting follows the global one until it is given
/// a value here. Thread: main. Owner: its parent; deletes itself when closed.
class PlatformSettingsDialog : public QDialog
{
    Q_OBJECT
public:
    PlatformSettingsDialog(Core& core, const QString& platform, QWidget* parent);
    /// Whether a platform may differ in a setting. Pure.
    static bool offers(const SettingRow& row, const QString& platform);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildLines();
    QWidget* buildButtons();
    void save();
    void showFollow();

    Core& m_core;
    const QString m_platform;
    QList<OverrideLine*> m_lines;
    QLabel* m_problem;
    QPushButton* m_followAll;
};
