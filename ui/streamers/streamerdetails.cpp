// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/streamers/streamerdetails.h"
#include "core/core.h"
#include "ui/streamers/streameractions.h"
#include "ui/streamers/streamermodel.h"
#include <QLabel>
#include <QVBoxLayout>

StreamerDetails::StreamerDetails(UiContext& context)
    : m_context(context)
    , m_name(new QLabel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_name);
    layout->addStretch();
    connect(&context.actions, &StreamerActions::selectionChanged, this, &StreamerDetails::refresh);
    connect(&context.streamers, &StreamerModel::refreshed, this, &StreamerDetails::refresh);
}

void StreamerDetails::refresh()
{
    const auto selection = m_context.actions.selection();
    const StreamerView* view = selection.isEmpty() ? nullptr : m_context.core.roster.find(selection.first());
    m_name->setText(view ? view->row.name : QString());
}
