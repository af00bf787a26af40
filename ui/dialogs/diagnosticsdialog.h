// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/zip.h"
#include <QDialog>

class FieldNote;
class Navigator;
class QPushButton;
class QTreeWidget;
struct Core;

/// Shows what a diagnostics bundle will hold, then saves it where a person says (ux.md UX-124). Thread: main;
/// files are read and written in the background. Owner: its parent.
class DiagnosticsDialog : public QDialog
{
    Q_OBJECT
public:
    DiagnosticsDialog(Core& core, Navigator& navigator, QWidget* parent = nullptr);

private:
    void show(const QList<zip::Entry>& files);
    void choose();
    void save(const QString& path);
    Navigator& m_navigator;
    QList<zip::Entry> m_files;
    QTreeWidget* m_list;
    FieldNote* m_note;
    QPushButton* m_save;
};
