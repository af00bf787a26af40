// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

class QLabel;
class QPushButton;
struct UiContext;

/// Export and import, backup and restore (ux.md UX-74) as a card of the settings page. Thread: main. Owner:
/// SettingsPage.
class TransferPanel : public QFrame
{
    Q_OBJECT
public:
    TransferPanel(UiContext& context, QWidget* parent);

private:
    struct Button
    {
        const char* objectName;
        QString text;
        void (TransferPanel::*clicked)();
    };
    QWidget* buildLine(const QString& title, const QString& help, const QList<Button>& buttons);
    void exportFile();
    void importFile();
    void backUp();
    void restore();
    void saveExport(const QString& path);

    UiContext& m_context;
};
