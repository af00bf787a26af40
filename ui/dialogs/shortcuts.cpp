// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcuts.h"
#include "ui/widgets/primary.h"
#include "ui/widgets/searchfield.h"
#include <QAction>
#include <QCollator>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace {
/// "&Record now…" -> "Record now"
QString plain(QString text)
{
    // Chinese menus put the mnemonic behind the text: "添加主播(&A)…".
    static const QRegularExpression mnemonic(QStringLiteral("\\(&.\\)"));
    return text.remove(mnemonic).remove(u'&').remove(u'…').trimmed();
}
} // namespace

QList<Shortcut> shortcutsOf(const QObject* window)
{
    QList<QAction*> actions = window->findChildren<QAction*>();
    if (const auto* widget = qobject_cast<const QWidget*>(window))
        actions << widget->actions(); // also those that belong to others
    for (const QWidget* widget : window->findChildren<QWidget*>())
        actions << widget->actions();
    QList<Shortcut> list;
    QSet<QString> seen;
    for (const QAction* action : std::as_const(actions)) {
        for (const QKeySequence& keys : action->shortcuts()) {
            const QString text = plain(action->text());
            if (keys.isEmpty() || text.isEmpty() || seen.contains(text + keys.toString()))
                continue;
            seen.insert(text + keys.toString());
            list << Shortcut{text, keys};
        }
    }
    QCollator collator;
    std::sort(list.begin(), list.end(),
              [&](const Shortcut& a, const Shortcut& b) { return collator.compare(a.text, b.text) < 0; });
    return list;
}

ShortcutsDialog::ShortcutsDialog(const QList<Shortcut>& shortcuts, QWidget* parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_table(new QTableWidget(static_cast<int>(shortcuts.size()), 2, this))
{
    setObjectName(QStringLiteral("dlgShortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    m_search->setObjectName(QStringLiteral("shortcutSearchEdit"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search shortcuts"));
    addClearButton(m_search);
    m_table->setObjectName(QStringLiteral("tableShortcuts"));
    m_table->setAccessibleName(tr("Keyboard shortcuts"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->setHorizontalHeaderLabels({tr("Action"), tr("Keys")});
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int row = 0; row < shortcuts.size(); ++row) {
        m_table->setItem(row, 0, new QTableWidgetItem(shortcuts.at(row).text));
        m_table->setItem(row, 1,
                         new QTableWidgetItem(shortcuts.at(row).keys.toString(QKeySequence::NativeText)));
    }
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("btnClose"));
    makePrimary(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(12);
    layout->addWidget(m_search);
    layout->addWidget(m_table, 1);
    layout->addWidget(close, 0, Qt::AlignRight);
    resize(520, 560);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
}

void ShortcutsDialog::filter(const QString& text)
{
    for (int row = 0; row < m_table->rowCount(); ++row)
        m_table->setRowHidden(row, !m_table->item(row, 0)->text().contains(text, Qt::CaseInsensitive) &&
                                       !m_table->item(row, 1)->text().contains(text, Qt::CaseInsensitive));
}
