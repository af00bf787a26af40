// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include "ui/context.h"
#include <QWidget>

class DetailsHeader;
class QFormLayout;
class QLabel;

/// The selected streamer: picture, facts, what happened in this broadcast, the last log lines (ux.md UX-26).
/// Thread: main. Owner: the Details dock.
class StreamerDetails : public QWidget
{
    Q_OBJECT
public:
    explicit StreamerDetails(UiContext& context);

private:
    void refresh();
    UiContext& m_context;
    QLabel* m_name;
};
