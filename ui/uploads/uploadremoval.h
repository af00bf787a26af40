// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/upload/removedupload.h"
#include "ui/undolist.h"
#include <QObject>

class Navigator;
struct Core;

/// Removes uploads from the queue, and puts them back as long as the session lasts (ux.md UX-97). Thread:
/// main. Owner: Shell: a new language makes a new window, and what was removed before must not be lost with
/// the old one.
class UploadRemoval : public QObject
{
    Q_OBJECT
public:
    UploadRemoval(Core& core, Navigator& navigator, QObject* parent = nullptr);
    void remove(const QList<UploadId>& uploads); ///< a toast offers the undo
    UndoList& undo() { return m_undo; }

private:
    void offerUndo(const QList<RemovedUpload>& kept);
    void putBack(const QList<RemovedUpload>& kept);

    Core& m_core;
    Navigator& m_navigator;
    UndoList m_undo;
};
