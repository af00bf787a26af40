// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/uploads/uploadsmodel.h"
#include <QSortFilterProxyModel>

/// The uploads that wait for a person's word, as a flat list. Thread: main. Owner: ReviewView.
class ReviewFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    ReviewFilter(UploadsModel& model, QObject* parent)
        : QSortFilterProxyModel(parent)
        , m_model(model)
    {
        setSourceModel(&model);
    }
    const UploadItem* item(const QModelIndex& index) const { return m_model.item(mapToSource(index)); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        const UploadItem* item = parent.isValid() ? nullptr : m_model.item(m_model.index(row, 0));
        return item && item->state() == UploadState::Uploaded;
    }

private:
    UploadsModel& m_model;
};
