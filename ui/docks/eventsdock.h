// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/docks/eventsmodel.h"
#include <QSet>
#include <QSortFilterProxyModel>
#include <QWidget>

class EmptyState;
class QComboBox;
class QLineEdit;
class QListView;
class QToolButton;
struct UiContext;

/// Events of one kind and with a text, without the muted kinds. Thread: main. Owner: EventsDock.
class EventsFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void set(int kind, const QString& text);   ///< kind -1 = all
    void setMuted(const QSet<QString>& kinds); ///< eventName()s

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    int m_kind = -1;
    QString m_text;
    QSet<QString> m_muted;
};

/// The news as sentences (ux.md UX-17). Thread: main. Owner: MainWindow. What arrived while it was hidden,
/// behind another dock or minimised is unread until it is painted.
class EventsDock : public QWidget
{
    Q_OBJECT
public:
    explicit EventsDock(UiContext& context, QWidget* parent = nullptr);
    int unread() const { return m_unread; }

protected:
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* buildBar();
    void openMenu(const QPoint& at);
    void mute(const QString& kind, bool on);
    void setUnread(int count);
    bool isSeen() const;
    void showEmpty();
    void fill();
    EventLine lineAt(const QModelIndex& index) const;

    UiContext& m_context;
    EventsModel* m_model;
    EventsFilter* m_filter;
    QListView* m_list;
    QComboBox* m_kind;
    QLineEdit* m_search;
    QToolButton* m_unmute;
    EmptyState* m_empty;
    QSet<QString> m_muted;
    int m_unread = 0;
};
