// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uploads/uploadfilter.h"

UploadFilter::UploadFilter(UploadsModel& model, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
}

void UploadFilter::setGroup(UploadGroup group)
{
    if (m_group == group)
        return;
    m_group = group;
    invalidateFilter();
    emit changed();
}

void UploadFilter::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    invalidateFilter();
    emit changed();
}

bool UploadFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (parent.isValid())
        return true;
    const UploadItem* item = m_model.item(m_model.index(row, 0));
    if (!item || !isIn(m_group, item->state()))
        return false;
    const auto holds = [this, row](int column) {
        return m_model.index(row, column).data().toString().contains(m_text, Qt::CaseInsensitive);
    };
    return m_text.isEmpty() || holds(UploadsModel::Title) || holds(UploadsModel::Account) ||
           item->row.bvid.contains(m_text, Qt::CaseInsensitive);
}
