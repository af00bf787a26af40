// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/problemsmodel.h"
#include "core/core.h"
#include "ui/streamers/streamerfilter.h"
#include "ui/text/format.h"
#include "ui/text/states.h"
#include "ui/text/uploadstates.h"
#include "ui/uploads/uploadcells.h"
#include "ui/uploads/uploadsmodel.h"
#include <algorithm>

namespace {
ProblemsModel::Help helpFor(UploadState state)
{
    if (state == UploadState::NeedsLogin)
        return ProblemsModel::Help::Login;
    return state == UploadState::Failed ? ProblemsModel::Help::Retry : ProblemsModel::Help::None;
}

ProblemsModel::Problem problemOf(const Core& core, const UploadItem& item)
{
    const StateLook look = uploadLook(item.state());
    const QString reason = uploadReason(item.row, uploadMoment(core, item));
    const QString state = uploadText(item.state());
    return {0,         item.row.id, item.title(),         reason.isEmpty() ? state : reason,
            look.icon, look.tone,   helpFor(item.state())};
}

ProblemsModel::Problem problemOf(const StreamerView& view)
{
    const StateLook look = stateLook(view.state);
    const auto help =
        view.why == Restriction::Login ? ProblemsModel::Help::Login : ProblemsModel::Help::Retry;
    return {view.row.id, 0, view.row.name, stateReason(view), look.icon, look.tone, help};
}
} // namespace

ProblemsModel::ProblemsModel(UiContext& context, QObject* parent)
    : QAbstractListModel(parent)
    , m_context(context)
    , m_filter(new StreamerFilter(context.streamers, this))
{
    m_filter->setGroup(StreamerGroup::Error);
}

int ProblemsModel::streamers() const
{
    return m_filter->rowCount();
}

QList<ProblemsModel::Problem> ProblemsModel::found() const
{
    QList<Problem> list;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        if (const StreamerView* view = m_context.streamers.view(m_filter->index(row, 0)))
            list << problemOf(*view);
    const UploadsModel& uploads = m_context.uploads;
    for (int row = 0; row < uploads.rowCount(); ++row)
        if (const UploadItem* item = uploads.item(uploads.index(row, 0));
            item && isIn(UploadGroup::NeedsYou, item->state()))
            list << problemOf(m_context.core, *item);
    return list;
}

void ProblemsModel::refresh()
{
    const QList<Problem> now = found();
    const auto holds = [](const QList<Problem>& list, const Problem& problem) {
        return std::any_of(list.begin(), list.end(),
                           [&problem](const Problem& other) { return other.sameAs(problem); });
    };
    for (int row = int(m_problems.size()) - 1; row >= 0; --row) {
        if (holds(now, m_problems[row]))
            continue;
        beginRemoveRows({}, row, row);
        m_problems.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < now.size(); ++row) {
        if (row < m_problems.size() && m_problems[row].sameAs(now[row]))
            continue;
        if (holds(m_problems, now[row])) { // another order: nothing is worth keeping
            beginResetModel();
            m_problems = now;
            endResetModel();
            return;
        }
        beginInsertRows({}, row, row);
        m_problems.insert(row, now[row]);
        endInsertRows();
    }
    m_problems = now;
    if (!now.isEmpty())
        emit dataChanged(index(0), index(int(now.size()) - 1));
}

const ProblemsModel::Problem* ProblemsModel::problem(const QModelIndex& index) const
{
    return index.isValid() && index.row() < m_problems.size() ? &m_problems[index.row()] : nullptr;
}

int ProblemsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_problems.size());
}

QVariant ProblemsModel::data(const QModelIndex& index, int role) const
{
    const Problem* of = problem(index);
    if (!of)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return of->title;
    case Qt::ToolTipRole:
        return toolTipText(of->title + u'\n' + of->reason);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(of->title, of->reason);
    case ReasonRole:
        return of->reason;
    case IconRole:
        return of->icon;
    case ToneRole:
        return int(of->tone);
    default:
        return {};
    }
}
