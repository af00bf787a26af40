// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/uploads/uploadsmodel.h"
#include <QSortFilterProxyModel>

/// Uploads of a group whose title, account or BV holds a text, in the queue's order. Thread: main. Owner: a
/// view. Parts come with their upload.
class UploadFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    UploadFilter(UploadsModel& model, QObject* parent);
    void setGroup(UploadGroup group);
    void setText(const QString& text);
    UploadGroup group() const { return m_group; }
    bool active() const { return m_group != UploadGroup::All || !m_text.isEmpty(); }
    UploadsModel& model() const { return m_model; }
    const UploadItem* item(const QModelIndex& index) const { return m_model.item(mapToSource(index)); }

signals:
    void changed();

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    UploadsModel& m_model;
    UploadGroup m_group = UploadGroup::All;
    QString m_text;
};
