// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/setting.h"
#include "core/store/rows.h"
#include <QDialog>
#include <optional>

class FieldNote;
class OverrideLine;
class QLabel;
class QLineEdit;
class QPushButton;
class UploadChoice;
class QTabWidget;
class QVBoxLayout;
struct Core;

/// The settings of one streamer in tabs; each follows the layer above until it is given a value here (ux.md
/// UX-42). Thread: main. Owner: its parent; deletes itself when closed.
class StreamerSettingsDialog : public QDialog
{
    Q_OBJECT
public:
    StreamerSettingsDialog(Core& core, StreamerId streamer, QWidget* parent);

    enum class Tab { General, Record, Hours, Upload, Processing };
    /// Where a setting belongs; none when it is not a streamer's, or of another platform. Pure.
    static std::optional<Tab> tabOf(const SettingRow& row, const QString& platform);

signals:
    void saved();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Page
    {
        int index = 0;
        QVBoxLayout* layout = nullptr;
        QList<OverrideLine*> lines;
    };
    Page& addPage(Tab tab, const QString& title);
    void addIdentity(QVBoxLayout* layout);
    void addLines();
    QWidget* buildButtons();
    void save();
    void complain(const QString& text);
    void showFollow();
    bool nameOk();

    Core& m_core;
    StreamerRow m_row;
    QTabWidget* m_tabs;
    QMap<Tab, Page> m_pages;
    QLineEdit* m_name;
    FieldNote* m_nameNote;
    QLineEdit* m_tags;
    UploadChoice* m_upload;
    QLabel* m_problem;
    QPushButton* m_followAll;
    QPushButton* m_save;
};
