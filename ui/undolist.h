// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QObject>
#include <functional>
#include <utility>

/// What a person did in this session and can take back, newest first (ux.md UX-97): the button of a toast and
/// Ctrl+Z share it, so that nothing is taken back twice. Thread: main. Owner: who takes back, which
/// must last as long (UploadRemoval). Beyond `most` the oldest is forgotten.
class UndoList : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// A number for undo().
    int add(std::function<void()> back);
    void undo(int number); ///< nothing when it was taken back or forgotten
    void undoLast();
    bool isEmpty() const { return m_steps.isEmpty(); }

    static constexpr int most = 50;

signals:
    void changed();

private:
    QList<std::pair<int, std::function<void()>>> m_steps;
    int m_next = 1;
};
