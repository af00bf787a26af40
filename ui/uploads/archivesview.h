// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/upload/bilibili/archive.h"
#include <QWidget>

class ArchivesFilter;
class ArchivesModel;
class EmptyState;
class QAction;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;
class QToolButton;
struct UiContext;

/// The archives an account has on Bilibili: state, refusal, plays; to open, to edit, to copy. Thread: main.
/// Owner: UploadsPage.
class ArchivesView : public QWidget
{
    Q_OBJECT
public:
    explicit ArchivesView(UiContext& context, QWidget* parent = nullptr);
    QWidget* mainView() const;
    void setText(const QString& text);

signals:
    void editRequested(qint64 mid, qint64 aid);
    void uploadRequested(qint64 upload); ///< of an archive that was made here

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildBar();
    void buildTable();
    void buildActions();
    void listAccounts();
    void applyFilter();
    void refresh();
    void enableActions();
    const bilibili::ArchiveInfo* current() const;
    qint64 mid() const;

    UiContext& m_context;
    ArchivesModel* m_model;
    ArchivesFilter* m_filter;
    QComboBox* m_account = nullptr;
    QComboBox* m_group = nullptr;
    QTableView* m_table;
    QLabel* m_state;
    QPushButton* m_more;
    QToolButton* m_refresh = nullptr;
    EmptyState* m_empty;
    QAction* m_open = nullptr;
    QAction* m_edit = nullptr;
    QAction* m_copy = nullptr;
    QAction* m_upload = nullptr;
    QString m_text;
};
