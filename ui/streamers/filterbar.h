// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/streamers/verbs.h"
#include "ui/widgets/wrapbar.h"

class QButtonGroup;
class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;
class StreamerFilter;

/// Chips with counts, platform, tag, "Showing 12 of 300" (ux.md UX-25). Thread: main. Owner: StreamersPage.
class FilterBar : public WrapBar
{
    Q_OBJECT
public:
    FilterBar(StreamerFilter& filter, QWidget* parent = nullptr);
    void setGroup(StreamerGroup group);
    void clear();
    /// Place at the right end, for the page's own buttons.
    void addButton(QToolButton* button);

signals:
    void cleared(); ///< the text of the toolbar's field is to be emptied, too

private:
    void refresh();
    void refill(QComboBox* combo, const QString& everything, const QList<QPair<QString, QString>>& items);
    StreamerFilter& m_filter;
    QButtonGroup* m_chips;
    QComboBox* m_platform;
    QComboBox* m_tag;
    QLabel* m_shown;
    QPushButton* m_clear;
};
