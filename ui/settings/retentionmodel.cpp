// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/retentionmodel.h"
#include "ui/text/format.h"
#include <QDir>
#include <QFileInfo>

RetentionModel::RetentionModel(const retention::Rules& rules, StreamerName name, QObject* parent)
    : QAbstractTableModel(parent)
    , m_rules(rules)
    , m_name(std::move(name))
{
}

void RetentionModel::setPlan(const retention::Plan& plan, const QDateTime& now)
{
    beginResetModel();
    m_items = plan.items;
    m_now = now;
    endResetModel();
}

int RetentionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

int RetentionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString RetentionModel::text(const retention::Item& item, int column) const
{
    switch (column) {
    case File:
        return QFileInfo(item.file.path).fileName();
    case Streamer:
        return m_name(item.file.streamer);
    case Recorded:
        return momentText(item.file.at, m_now);
    case Size:
        return sizeText(item.file.bytes);
    default:
        return item.why == retention::Why::Age ? tr("older than %n day(s)", nullptr, m_rules.days)
                                               //: %1 = number
                                               : tr("more than %1 GiB").arg(m_rules.maxGiB);
    }
}

QVariant RetentionModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const retention::Item& item = m_items[index.row()];
    if (role == Qt::DisplayRole)
        return text(item, index.column());
    if (role == Qt::ToolTipRole && index.column() == File)
        return QDir::toNativeSeparators(item.file.path);
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QVariant RetentionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case File:
        return tr("File");
    case Streamer:
        return tr("Streamer");
    case Recorded:
        return tr("Recorded on");
    case Size:
        return tr("Size");
    default:
        return tr("Why");
    }
}
