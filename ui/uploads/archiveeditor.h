// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/upload/archivecalls.h"
#include "ui/uploads/postdialog.h"

/// Changes an archive that is on Bilibili: its fields, and its parts (rename, reorder, take out; new files
/// are uploaded and appended). It goes through review again. Thread: main. Owner: its parent.
class ArchiveEditor : public PostDialog
{
    Q_OBJECT
public:
    static void open(UiContext& context, qint64 mid, qint64 aid, QWidget* parent);

private:
    ArchiveEditor(UiContext& context, qint64 mid, qint64 aid, QWidget* parent);
    void take(const bilibili::ArchiveView& view);
    void save();
    void send(const ArchiveChange& change, const QStringList& files, const QStringList& titles);
    void append(const QStringList& files, const QStringList& titles);

    const qint64 m_mid;
    const qint64 m_aid;
    ArchiveChange m_change;
    QPushButton* m_save;
};
