// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/pathtemplate.h"
#include <QComboBox>

struct Core;

/// The recordings a template's preview can show, newest first, and the made-up one when there are none.
/// Thread: main; the list is read in the background. Owner: the templates page.
class ExampleSessions : public QComboBox
{
    Q_OBJECT
public:
    ExampleSessions(Core& core, QWidget* parent);
    void reload();
    PathFields values() const; ///< of the chosen one
    QString video() const;     ///< its first file; empty when there is none

signals:
    void chosen();

private:
    struct Session
    {
        PathFields values;
        QString video;
    };
    Core& m_core;
    QList<Session> m_sessions;
};
