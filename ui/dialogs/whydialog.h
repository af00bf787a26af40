// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include <QDialog>

class QFormLayout;
class QLabel;
class QVBoxLayout;
struct Core;

/// "Why is this not being recorded?": the reasons, the last answer, the settings that count and where they
/// come from; it follows what happens. Thread: main. Owner: its parent.
class WhyDialog : public QDialog
{
    Q_OBJECT
public:
    WhyDialog(Core& core, StreamerId streamer, QWidget* parent = nullptr);

signals:
    void settingsRequested(StreamerId streamer);

private:
    void refresh();
    void addRow(const QString& label, const QString& text);
    Core& m_core;
    const StreamerId m_streamer;
    QLabel* m_first;
    QLabel* m_others;
    QFormLayout* m_facts;
};
