// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

/// Asks before a template goes, naming who uses it (ux.md UX-51). Thread: main. Owner: its parent; deletes
/// itself when closed.
class DeleteTemplateDialog : public QDialog
{
    Q_OBJECT
public:
    DeleteTemplateDialog(const QString& name, const QStringList& users, QWidget* parent);
};
