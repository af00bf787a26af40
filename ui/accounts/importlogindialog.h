// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/uploadrows.h"
#include <QDialog>

class FieldNote;
class QPlainTextEdit;
class QPushButton;
struct Core;

/// Takes over a login from biliup's cookies.json, a browser's cookies and the other shapes of
/// bilibili-upload.md A.9, pasted or from a file. Thread: main. Owner: its parent; deletes itself when
/// closed. What is pasted is a secret: it goes to Accounts::importText and nowhere else.
class ImportLoginDialog : public QDialog
{
    Q_OBJECT
public:
    ImportLoginDialog(Core& core, QWidget* parent);
    void read(const QString& file); ///< puts the file's text into the field

signals:
    void imported(const AccountRow& account);

private:
    void chooseFile();
    void look();
    void take();
    Core& m_core;
    QPlainTextEdit* m_text;
    FieldNote* m_note;
    QPushButton* m_open;
    QPushButton* m_import;
};
