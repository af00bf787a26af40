// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/setting.h"
#include <QDialog>

/// Asks before all settings get their defaults: which differ, and what stays (ux.md UX-134). Accepted: yes.
/// Thread: main. Owner: itself (deleted on close).
class ResetSettingsDialog : public QDialog
{
    Q_OBJECT
public:
    ResetSettingsDialog(const QList<const SettingRow*>& rows, QWidget* parent);
};
