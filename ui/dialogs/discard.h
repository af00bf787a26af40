// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

/// Asks before what was typed is thrown away (ux.md UX-52). Thread: main. Owner: its parent; deletes itself
/// when closed.
class DiscardDialog : public QDialog
{
    Q_OBJECT
public:
    explicit DiscardDialog(QWidget* parent);
};
