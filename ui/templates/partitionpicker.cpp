// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/partitionpicker.h"
#include "ui/theme/icons.h"
#include <QAction>
#include <QFrame>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QScreen>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace {
constexpr int listHeight = 340;
constexpr int leastWidth = 300;
} // namespace

PartitionPicker::PartitionPicker(const QString& none, QWidget* parent)
    : QPushButton(parent)
    , m_none(none)
{
    setProperty("picker", true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, this, &PartitionPicker::showList);
    setPartition(0);
}

void PartitionPicker::setList(const QList<bilibili::Partition>& list)
{
    m_list = list;
    setPartition(m_id);
}

void PartitionPicker::setPartition(int id)
{
    m_id = id;
    setText(id > 0 ? bilibili::partitionName(m_list, id) : m_none.isEmpty() ? tr("Choose…") : m_none);
}

void PartitionPicker::paintEvent(QPaintEvent* event)
{
    QPushButton::paintEvent(event);
    QPainter painter(this);
    const Tokens& tokens = Tokens::of(palette());
    paintIcon(&painter, QRect(width() - 24, (height() - 14) / 2, 14, 14), QStringLiteral("chevron-down"),
              tokens.muted);
}

void PartitionPicker::choose(int id)
{
    if (id == m_id)
        return;
    setPartition(id);
    emit edited();
}

void PartitionPicker::showList()
{
    auto* popup = new QFrame(this, Qt::Popup);
    popup->setObjectName(QStringLiteral("partitionPopup"));
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setProperty("card", true);
    auto* search = new QLineEdit(popup);
    search->setObjectName(QStringLiteral("partitionSearchEdit"));
    search->setAccessibleName(tr("Search partitions"));
    search->setPlaceholderText(tr("Search partitions"));
    search->addAction(themeIcon(QStringLiteral("search"), Tone::Muted), QLineEdit::LeadingPosition);
    auto* tree = new QTreeWidget(popup);
    tree->setObjectName(QStringLiteral("tablePartitions"));
    tree->setAccessibleName(tr("Partitions"));
    tree->setHeaderHidden(true);
    tree->setUniformRowHeights(true);
    tree->setColumnCount(2);
    tree->header()->setStretchLastSection(false);
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto* layout = new QVBoxLayout(popup);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->setSpacing(8);
    layout->addWidget(search);
    layout->addWidget(tree);
    fill(tree, {});
    connect(search, &QLineEdit::textChanged, tree, [this, tree](const QString& text) { fill(tree, text); });
    const auto take = [this, popup](const QTreeWidgetItem* item) {
        if (!item || !item->data(0, Qt::UserRole).isValid())
            return;
        popup->close();
        choose(item->data(0, Qt::UserRole).toInt());
    };
    connect(tree, &QTreeWidget::itemClicked, popup, take);
    connect(tree, &QTreeWidget::itemActivated, popup, take);
    connect(search, &QLineEdit::returnPressed, popup, [tree, take] { take(tree->currentItem()); });
    auto* down = new QAction(search);
    down->setShortcut(Qt::Key_Down);
    down->setShortcutContext(Qt::WidgetShortcut);
    search->addAction(down);
    connect(down, &QAction::triggered, tree, [tree] { tree->setFocus(); });
    popup->resize(std::max(width(), leastWidth), listHeight);
    const QRect screen = this->screen()->availableGeometry();
    QPoint at = mapToGlobal(QPoint(0, height() + 2));
    if (at.y() + popup->height() > screen.bottom())
        at = mapToGlobal(QPoint(0, -popup->height() - 2));
    popup->move(at);
    popup->show();
    search->setFocus();
}

/// Matches the name, the main partition or the number; the first hit is current, so that Enter takes it.
void PartitionPicker::fill(QTreeWidget* tree, const QString& filter) const
{
    tree->clear();
    const QString wanted = filter.trimmed();
    const auto hit = [&wanted](const bilibili::Partition& entry) {
        return wanted.isEmpty() || entry.name.contains(wanted, Qt::CaseInsensitive) ||
               entry.group.contains(wanted, Qt::CaseInsensitive) ||
               QString::number(entry.id).startsWith(wanted);
    };
    QTreeWidgetItem* current = nullptr;
    const auto add = [&](QTreeWidgetItem* parent, const QString& name, int id, const QString& tip) {
        auto* item = parent ? new QTreeWidgetItem(parent) : new QTreeWidgetItem(tree);
        item->setText(0, name);
        item->setToolTip(0, tip);
        item->setData(0, Qt::UserRole, id);
        if (id > 0)
            item->setText(1, QString::number(id));
        item->setForeground(1, tree->palette().placeholderText());
        if (!current || id == m_id)
            current = item;
    };
    if (!m_none.isEmpty() && wanted.isEmpty())
        add(nullptr, m_none, 0, {});
    QHash<QString, QTreeWidgetItem*> groups;
    for (const bilibili::Partition& entry : m_list) {
        if (!hit(entry))
            continue;
        QTreeWidgetItem* group = groups.value(entry.group);
        if (!group && !entry.group.isEmpty()) {
            group = new QTreeWidgetItem(tree, {entry.group});
            group->setFlags(Qt::ItemIsEnabled);
            group->setExpanded(true);
            groups.insert(entry.group, group);
        }
        add(group, entry.name, entry.id, entry.description);
    }
    tree->setCurrentItem(current);
}
