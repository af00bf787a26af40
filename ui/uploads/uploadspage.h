// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/page.h"

class ArchivesView;
class QTabWidget;
class QueueView;
class ReviewView;

/// Everything about publishing: the queue, what waits for a person's word, and the archives on the site.
/// Thread: main. Owner: MainWindow.
class UploadsPage : public Page
{
    Q_OBJECT
public:
    explicit UploadsPage(UiContext& context);
    QWidget* mainView() override;
    bool hasFilter() const override { return true; }
    void setFilter(const QString& text) override;

private:
    void refresh();
    void showUpload(qint64 upload);

    UiContext& m_context;
    QTabWidget* m_tabs;
    QueueView* m_queue;
    ReviewView* m_review;
    ArchivesView* m_archives;
};
