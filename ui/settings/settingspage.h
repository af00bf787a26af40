// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/setting.h"
#include "core/retention/retentionplan.h"
#include "ui/page.h"

class EmptyState;
class QLabel;
class QListWidget;
class QPushButton;
class QScrollArea;
class QVBoxLayout;
class SettingLine;

/// Every setting, made from its row (ux.md UX-71): groups, search, edits that wait for "Save"; what
/// changes the looks and the language apply at once. Thread: main. Owner: MainWindow.
class SettingsPage : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(UiContext& context);
    QWidget* mainView() override;
    bool hasFilter() const override { return true; }
    void setFilter(const QString& text) override;
    /// A hint below a setting, for what the program finds out (no tray on this desktop).
    void setNote(const QString& key, const QString& text);
    /// What is typed and not saved, by key; for the page that takes this one's place.
    QVariantMap edits() const;
    void setEdits(const QVariantMap& edits);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Section
    {
        SettingRow::Group group;
        QWidget* box;
        QList<SettingLine*> lines;
        QList<QWidget*> panels;
    };
    void buildSections();
    void addLine(const SettingRow& row);
    void addPanel(SettingRow::Group group, QWidget* panel); ///< below its settings
    Section& sectionOf(SettingRow::Group group);
    QWidget* buildSaveBar();
    void onEdited(SettingLine* line);
    void showEdits();
    void save(); ///< asks first where files would be moved
    void saveAll();
    retention::Rules typedRetention() const;
    void takeBackRetention(const retention::Rules& saved);
    void revert();
    void saveLine(SettingLine* line);
    void reload(const QString& key);
    void scrollTo(int section);
    void showSetting(const QString& key);
    QList<SettingLine*> editedLines() const;
    QVariantMap savedValues(const SettingLine& line) const;

    UiContext& m_context;
    QListWidget* m_groups;
    QScrollArea* m_scroll;
    QVBoxLayout* m_content;
    EmptyState* m_noHits;
    QWidget* m_bar;
    QLabel* m_count;
    QList<Section> m_sections;
    QList<SettingLine*> m_lines;
    bool m_asking = false;
};
