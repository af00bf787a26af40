// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/notify/push.h"
#include <QDialog>
#include <functional>

class FieldNote;
class QCheckBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
struct Core;

/// Adds or changes a channel for notifications; its form is made from the channel's fields. Thread: main.
/// Owner: its parent. Secrets that are kept are not shown: an empty field keeps them.
class ChannelDialog : public QDialog
{
    Q_OBJECT
public:
    ChannelDialog(Core& core, const notify::ChannelConfig& config, const notify::Message& test,
                  QWidget* parent);

private:
    struct Control
    {
        notify::Field field;
        std::function<QString()> text;
    };
    void addFields(QFormLayout* form);
    void addField(QFormLayout* form, const notify::Field& field);
    QWidget* kindsBox();
    QWidget* buttons();
    notify::ChannelConfig typed() const;
    notify::Values typedSecrets() const;
    bool check();
    void sendTest();
    void save();
    void showBusy(bool busy);
    QString sentence(const Error& error) const;

    Core& m_core;
    const notify::ChannelConfig m_config;
    const notify::Message m_test;
    const notify::Channel* m_channel;
    QLineEdit* m_name;
    QList<Control> m_controls;
    QList<QPair<QString, QCheckBox*>> m_kinds;
    FieldNote* m_note;
    QPushButton* m_try = nullptr;
    QPushButton* m_save = nullptr;
};
