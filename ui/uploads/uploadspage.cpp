// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uploads/uploadspage.h"
#include "core/core.h"
#include "ui/navigator.h"
#include "ui/theme/icons.h"
#include "ui/uploads/archiveeditor.h"
#include "ui/uploads/archivesview.h"
#include "ui/uploads/edituploaddialog.h"
#include "ui/uploads/newuploaddialog.h"
#include "ui/uploads/queueview.h"
#include "ui/uploads/reviewview.h"
#include "ui/uploads/uploadsmodel.h"
#include <QTabBar>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

UploadsPage::UploadsPage(UiContext& context)
    : m_context(context)
    , m_tabs(new QTabWidget(this))
    , m_queue(new QueueView(context, this))
    , m_review(new ReviewView(context, this))
    , m_archives(new ArchivesView(context, this))
{
    m_tabs->setObjectName(QStringLiteral("uploadTabs"));
    m_tabs->tabBar()->setAccessibleName(tr("Kinds of uploads"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_queue, themeIcon(QStringLiteral("upload")), tr("Queue"));
    m_tabs->addTab(m_review, themeIcon(QStringLiteral("edit")), QString());
    m_tabs->addTab(m_archives, themeIcon(QStringLiteral("recordings")), tr("Archives on Bilibili"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addWidget(m_tabs);
    connect(m_queue, &QueueView::newRequested, this, [this] { m_context.navigator.newUpload({}); });
    connect(m_queue, &QueueView::editRequested, this,
            [this](UploadId id) { EditUploadDialog::open(m_context, id, this); });
    connect(m_review, &ReviewView::editRequested, this,
            [this](UploadId id) { EditUploadDialog::open(m_context, id, this); });
    const auto editArchive = [this](qint64 mid, qint64 aid) {
        ArchiveEditor::open(m_context, mid, aid, this);
    };
    connect(m_queue, &QueueView::archiveEditRequested, this, editArchive);
    connect(m_archives, &ArchivesView::editRequested, this, editArchive);
    connect(m_archives, &ArchivesView::uploadRequested, this, &UploadsPage::showUpload);
    connect(&context.uploads, &UploadsModel::refreshed, this, &UploadsPage::refresh);
    connect(&context.navigator, &Navigator::uploadRequested, this, &UploadsPage::showUpload);
    connect(&context.navigator, &Navigator::reviewRequested, this,
            [this] { m_tabs->setCurrentWidget(m_review); });
    // The badge is heard once the window has connected it.
    QMetaObject::invokeMethod(this, &UploadsPage::refresh, Qt::QueuedConnection);
}

QWidget* UploadsPage::mainView()
{
    QWidget* current = m_tabs->currentWidget();
    return current == m_review     ? m_review->mainView()
           : current == m_archives ? m_archives->mainView()
                                   : m_queue->tree();
}

void UploadsPage::setFilter(const QString& text)
{
    m_queue->setText(text.trimmed());
    m_archives->setText(text.trimmed());
}

void UploadsPage::showUpload(qint64 upload)
{
    m_tabs->setCurrentWidget(m_queue);
    m_queue->select(upload);
}

void UploadsPage::refresh()
{
    const int count = m_review->count();
    m_tabs->setTabText(1, count > 0 ? tr("To review (%1)").arg(count) : tr("To review"));
    emit badgeChanged(count);
}
