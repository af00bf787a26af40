// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QDialog>
#include <QUrl>

class QLabel;
class QPushButton;
class UpdateCheck;
namespace update {
struct Found;
}

/// Asks for the latest version when it is opened and says what came of it (ux.md UX-123). Thread: main.
/// Owner: its parent; deletes itself when closed. It opens the page of a release; nothing is downloaded.
class UpdateDialog : public QDialog
{
    Q_OBJECT
public:
    UpdateDialog(UpdateCheck& check, QWidget* parent);

private:
    void ask();
    void tell(const Result<update::Found>& found);
    void say(const QString& title, const QString& text);

    UpdateCheck& m_check;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_again;
    QPushButton* m_open;
    QUrl m_page;
};
