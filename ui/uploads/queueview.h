// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/uploads/uploaditem.h"
#include <QWidget>

class EmptyState;
class QButtonGroup;
class QHBoxLayout;
class QToolButton;
class QTreeView;
class UploadActions;
class UploadFilter;
struct UiContext;

/// The queue: archives with their parts, chips to filter them, and what can be done with them (ux.md UX-60 to
/// UX-64). Thread: main. Owner: UploadsPage.
class QueueView : public QWidget
{
    Q_OBJECT
public:
    explicit QueueView(UiContext& context, QWidget* parent = nullptr);
    QTreeView* tree() const { return m_tree; }
    void setText(const QString& text);
    void setGroup(UploadGroup group);
    void select(UploadId upload); ///< and scrolls there; the filter goes when it hides it

signals:
    void newRequested();
    void editRequested(UploadId upload);
    void archiveEditRequested(qint64 mid, qint64 aid);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildBar();
    void buildTree();
    void addChips(QHBoxLayout* layout);
    void takeSelection();
    void refresh();
    void clearFilter();
    void askLine(UploadId upload);
    void askRemove(const QList<UploadId>& uploads);
    void addUndo();
    void setPausedAll(bool paused);

    UiContext& m_context;
    UploadFilter* m_filter;
    QTreeView* m_tree;
    UploadActions* m_actions;
    QButtonGroup* m_chips;
    QToolButton* m_pauseAll = nullptr;
    EmptyState* m_empty;
    EmptyState* m_noHits;
};
