// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/import/importer.h"
#include <QDialog>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;
class QTreeWidget;
class QTreeWidgetItem;

/// Another program's configuration before it is taken over (ux.md UX-06): what would come, each with a box,
/// and the report of every key. Thread: main; the file is read in the background. Owner: its parent; deletes
/// itself when closed. Nothing is written before [Import].
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    ImportDialog(Core& core, const QString& file, QWidget* parent);
    /// The plan without what was unticked.
    ImportPlan chosen() const;

signals:
    void loaded(); ///< the preview stands, or says why there is none
    void imported(int streamers);

protected:
    void reject() override;

private:
    QWidget* buildChoice();
    QWidget* buildReport();
    QWidget* buildButtons();
    void showPlan(const Result<ImportPlan>& plan);
    void listChoices();
    void listPlatforms();
    void listReport(const QList<ImportLine>& lines);
    QTreeWidgetItem* addGroup(const QString& title, int count);
    void addChoice(QTreeWidgetItem* group, const QString& name, const QString& detail, const QString& key);
    bool isChosen(const QString& key) const;
    void apply();
    void showResult(const ImportResult& result);

    Core& m_core;
    const QString m_file;
    ImportPlan m_plan;
    QLabel* m_headline;
    QTreeWidget* m_choice;
    QTableWidget* m_report;
    QCheckBox* m_hooks;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QPushButton* m_import;
    bool m_running = false;
};
