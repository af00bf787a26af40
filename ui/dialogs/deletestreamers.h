// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/rows.h"
#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
struct Core;

/// Asks before streamers are deleted (ux.md UX-51): recordings stay unless the box is ticked, then they go to
/// the trash. Thread: main. Owner: its parent; deletes itself when closed.
class DeleteStreamersDialog : public QDialog
{
    Q_OBJECT
public:
    DeleteStreamersDialog(Core& core, const QList<StreamerId>& streamers, QWidget* parent);

signals:
    /// All are gone; `problem` names files that were kept, for people, or is empty.
    void deleted(int count, const QString& problem);

private:
    void countFiles();
    void removeAll();
    void removed(const QString& problem);
    void trashFiles();

    Core& m_core;
    const QList<StreamerId> m_streamers;
    QList<VideoRow> m_videos;
    QCheckBox* m_trash;
    QLabel* m_problem;
    QPushButton* m_delete;
    int m_left = 0;
};
