// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QHash>
#include <QWidget>

class QFrame;
class QLabel;
class QVBoxLayout;
struct Core;
namespace notify {
struct ChannelConfig;
}

/// The channels that messages are pushed to, below the settings of notifications: add, edit, test, remove.
/// Thread: main. Owner: the settings page. Changes are kept at once; their dialog has its own [Save].
class ChannelsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ChannelsPanel(Core& core, QWidget* parent = nullptr);

private:
    void reload();
    QWidget* line(const notify::ChannelConfig& config);
    void edit(const notify::ChannelConfig& config);
    void test(const notify::ChannelConfig& config);
    void setEnabled(notify::ChannelConfig config, bool enabled);
    void askToRemove(const notify::ChannelConfig& config);
    void showResult(const QString& id, const Error* error);

    Core& m_core;
    QVBoxLayout* m_lines;
    QLabel* m_none;
    QHash<QString, QLabel*> m_states; ///< by channel
};
