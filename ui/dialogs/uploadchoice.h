// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/rows.h"
#include <QVariantMap>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
struct Core;

/// Whether a streamer's broadcasts are posted by themselves, by which template and account (ux.md UX-42).
/// Thread: main. Owner: StreamerSettingsDialog.
class UploadChoice : public QWidget
{
    Q_OBJECT
public:
    UploadChoice(Core& core, const StreamerRow& streamer, QWidget* parent);
    /// Into the row and its own settings.
    void collect(StreamerRow& row, QVariantMap& own) const;

private:
    void listTemplates(const QString& current);
    void listAccounts(const QString& current);
    void showState();
    Core& m_core;
    QCheckBox* m_auto;
    QComboBox* m_template;
    QComboBox* m_account;
    QLabel* m_note;
};
