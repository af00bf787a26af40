// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

/// Help > About: version, licence, what it is built with. Thread: main. Owner: its parent; deletes itself
/// when closed.
class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(QWidget* parent);
    /// What [Copy version] puts on the clipboard: program, Qt and system, one a line.
    static QString versionText();

signals:
    void updateCheckRequested();
};
