// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/page.h"
#include "ui/recordings/sessions.h"
#include <QModelIndex>
#include <QTimer>

class EmptyState;
class QAction;
class QComboBox;
class QLabel;
class QPushButton;
class QTreeView;
class RecordingsModel;
struct UploadRow;

/// Past and running broadcasts with their files (ux.md UX-67, UX-68). Thread: main. Owner: MainWindow.
class RecordingsPage : public Page
{
    Q_OBJECT
public:
    explicit RecordingsPage(UiContext& context);
    QWidget* mainView() override;
    bool hasFilter() const override { return true; }
    void setFilter(const QString& text) override;
    void clearFilter() override;

private:
    QWidget* buildBar();
    QWidget* buildFooter();
    void buildTree();
    void buildActions();
    void listStreamers();
    void applyFilter();
    SessionFilter wantedFilter() const;
    void showTotals();
    void enableActions();
    void play();
    void upload();
    void resubmit();
    const UploadRow* archive() const;
    void reread(const QList<VideoRow>& videos);
    void reveal();
    void convert();
    void repair();
    void merge();
    void fix(bool join);
    void askName();
    void askDelete();
    void trash(const QList<VideoRow>& videos);
    void say(const QString& sentence);
    QModelIndexList selectedRows() const;

    UiContext& m_context;
    RecordingsModel* m_model;
    QComboBox* m_streamer = nullptr;
    QComboBox* m_period = nullptr;
    QComboBox* m_show = nullptr;
    QTreeView* m_tree;
    EmptyState* m_empty;
    EmptyState* m_noHits;
    QPushButton* m_forget;
    QLabel* m_totals;
    QLabel* m_selected;
    QAction* m_play = nullptr;
    QAction* m_reveal = nullptr;
    QAction* m_upload = nullptr;
    QAction* m_resubmit = nullptr;
    QAction* m_convert = nullptr;
    QAction* m_repair = nullptr;
    QAction* m_merge = nullptr;
    QAction* m_rename = nullptr;
    QAction* m_delete = nullptr;
    QString m_text;
    QTimer m_typing;
};
