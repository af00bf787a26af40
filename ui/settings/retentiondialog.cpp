// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/retentiondialog.h"
#include "core/core.h"
#include "ui/dialogs/messagelayout.h"
#include "ui/settings/retentionmodel.h"
#include "ui/text/errors.h"
#include "ui/text/format.h"
#include "ui/widgets/primary.h"
#include "ui/widgets/tone.h"
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace {
constexpr int tableWidth = 720;
constexpr int tableHeight = 260;
} // namespace

RetentionDialog::RetentionDialog(Core& core, const retention::Rules& rules, Occasion occasion,
                                 QWidget* parent)
    : QDialog(parent)
    , m_core(core)
    , m_rules(rules)
    , m_table(new QTableView(this))
{
    setObjectName(QStringLiteral("dlgRetention"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Clean up recordings"));
    const bool turnOn = occasion == Occasion::TurnOn;
    m_model = new RetentionModel(
        rules,
        [this](StreamerId id) {
            const StreamerView* view = m_core.roster.find(id);
            return view ? view->row.name : tr("Removed streamer");
        },
        this);
    m_table->setObjectName(QStringLiteral("tableRetention"));
    m_table->setAccessibleName(tr("Files that would be moved to the trash"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setProperty("framed", true);
    m_table->setMinimumSize(tableWidth, tableHeight);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->hide();

    MessageLayout layout(this, QStringLiteral("delete"), Tone::Warning);
    layout.addTitle(turnOn ? tr("Clean up old recordings by itself?")
                           : tr("Clean up old recordings in this way?"));
    m_sum = layout.addText(tr("Looking at the recordings…"));
    m_sum->setObjectName(QStringLiteral("retentionSum"));
    layout.addWidget(m_table);
    if (!rules.onlyUploaded)
        layout.addText(tr("Recordings that are nowhere else go, too."), Tone::Warning);
    layout.addText(tr("The program looks again every hour. What is being recorded, converted or uploaded "
                      "stays, and files in the trash use space until it is emptied."));
    QPushButton* cancel = layout.addButton(tr("Cancel"), "btnCancel");
    m_yes = layout.addButton(turnOn ? tr("Turn on") : tr("Save"), "btnRetention");
    m_yes->setEnabled(false);
    makePrimary(cancel);
    cancel->setFocus();
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_yes, &QPushButton::clicked, this, &QDialog::accept);
    look();
}

void RetentionDialog::look()
{
    inBackground(
        this,
        [&store = m_core.store, rules = m_rules, busy = m_core.retention.busy(),
         now = m_core.clock.now()](Stop& stop) -> Result<retention::Plan> {
            const auto files = retention::candidates(store, busy, stop);
            if (!files)
                return fail(files.error());
            return retention::retentionPlan(*files, rules, now);
        },
        [this](const Result<retention::Plan>& plan) { tell(plan); });
}

void RetentionDialog::tell(const Result<retention::Plan>& plan)
{
    if (!plan) {
        m_sum->setText(errorSentence(plan.error()));
        setTone(m_sum, Tone::Error);
        emit looked(true);
        return;
    }
    const int files = int(plan->items.size());
    if (!m_rules.limits())
        m_sum->setText(tr("Nothing is ever moved as long as neither days nor a size is set."));
    else if (files == 0)
        m_sum->setText(tr("Nothing would be moved now."));
    else
        //: %1 = size
        m_sum->setText(tr("%n file(s), %1, would be moved to the trash now.", nullptr, files)
                           .arg(sizeText(plan->bytes)));
    m_model->setPlan(*plan, m_core.clock.now());
    m_table->setVisible(files > 0);
    QHeaderView* header = m_table->horizontalHeader();
    for (int column = RetentionModel::Streamer; column < RetentionModel::columns; ++column)
        m_table->resizeColumnToContents(column);
    header->setSectionResizeMode(RetentionModel::File, QHeaderView::Stretch);
    m_yes->setEnabled(true);
    adjustSize();
    emit looked(files > 0);
}

void askRetention(Core& core, const retention::Rules& before, const retention::Rules& after, QWidget* parent,
                  std::function<void(bool yes)> answered)
{
    if (!after.enabled || after == before)
        return answered(true);
    const bool turnOn = !before.enabled;
    auto* dialog = new RetentionDialog(
        core, after, turnOn ? RetentionDialog::Occasion::TurnOn : RetentionDialog::Occasion::Change, parent);
    QObject::connect(dialog, &QDialog::finished, parent, [dialog, answered](int result) {
        dialog->deleteLater(); // it may never have been shown
        answered(result == QDialog::Accepted);
    });
    if (turnOn)
        return dialog->open();
    QObject::connect(dialog, &RetentionDialog::looked, dialog, [dialog](bool worthAsking) {
        if (worthAsking)
            dialog->open();
        else
            dialog->accept();
    });
}
