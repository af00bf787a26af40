// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class EmptyState;
class NumberSpin;
class QLabel;
class QTreeView;
class UploadFilter;
struct UiContext;

/// What is being sent right now, how fast in all, and the limits on it (ux.md UX-61, UX-66). Thread: main.
/// Owner: MainWindow.
class TransfersDock : public QWidget
{
    Q_OBJECT
public:
    explicit TransfersDock(UiContext& context, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* buildBar();
    void buildList();
    void showLimits();
    void refresh();

    UiContext& m_context;
    UploadFilter* m_filter;
    QTreeView* m_list;
    QLabel* m_speed;
    NumberSpin* m_limit = nullptr;
    NumberSpin* m_parallel = nullptr;
    EmptyState* m_empty;
};
