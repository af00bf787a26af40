// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/uploads/uploaditem.h"
#include <QWidget>

class ElidedLabel;
class EmptyState;
class QLabel;
class QListView;
class QPushButton;
class ReviewFilter;
struct UiContext;

/// Archives that are uploaded and wait for a person's word, with a preview of the post as it will be sent:
/// look, change, submit with one key. Thread: main. Owner: UploadsPage.
class ReviewView : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewView(UiContext& context, QWidget* parent = nullptr);
    QWidget* mainView() const;
    int count() const;

signals:
    void editRequested(UploadId upload);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* buildPreview();
    QWidget* buildButtons();
    void refresh();
    void showItem(const UploadItem* item);
    void submit();
    void submitAll();
    void skip(); ///< the next one, this one stays
    const UploadItem* current() const;

    UiContext& m_context;
    ReviewFilter* m_filter;
    QListView* m_list;
    QWidget* m_preview;
    QLabel* m_cover;
    QLabel* m_title;
    QLabel* m_facts;
    QLabel* m_problems;
    QLabel* m_description;
    QLabel* m_parts;
    QPushButton* m_submit;
    QPushButton* m_submitAll;
    QPushButton* m_skip;
    EmptyState* m_empty;
};
