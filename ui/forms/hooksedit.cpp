// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/hooksedit.h"
#include "core/config/settings.h"
#include "ui/forms/hookstepedit.h"
#include "ui/text/hooks.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/tone.h"
#include "ui/widgets/wrapbar.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace {
constexpr int listLines = 4;
constexpr int outputLines = 7;

const std::array<const SettingRow*, hookEvents> settingRows{&setting::hooksRecording, &setting::hooksSegment,
                                                            &setting::hooksBroadcast, &setting::hooksUpload};

QString hintOf(HookEvent event)
{
    switch (event) {
    case HookEvent::Recording:
        return HooksEdit::tr("Recording does not wait for it. There are no files yet.");
    case HookEvent::Segment:
        return HooksEdit::tr("For each file, before it is uploaded.");
    case HookEvent::Broadcast:
        return HooksEdit::tr("For all files of the broadcast, before what is left is uploaded.");
    case HookEvent::Upload:
        break;
    }
    return HooksEdit::tr("For the files that were posted. Deleting waits until the archive is open.");
}
} // namespace

HooksEdit::HooksEdit(QWidget* parent)
    : SettingEditor(parent)
    , m_tabs(new QTabBar(this))
    , m_list(new QListWidget(this))
    , m_hint(new QLabel(this))
    , m_editor(new HookStepEdit(this))
    , m_run(new QPushButton(tr("Try with the last recording"), this))
    , m_output(new QPlainTextEdit(this))
{
    m_tabs->setObjectName(QStringLiteral("hookEventTabs"));
    m_tabs->setAccessibleName(tr("When"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    for (int i = 0; i < hookEvents; ++i)
        m_tabs->addTab(hookEventText(HookEvent(i)));
    setTone(m_hint, Tone::Muted);
    m_hint->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("tableHookSteps"));
    m_list->setAccessibleName(tr("Steps"));
    m_list->setProperty("framed", true);
    m_list->setFixedHeight((m_list->fontMetrics().lineSpacing() + 10) * listLines);
    m_run->setObjectName(QStringLiteral("btnTryHook"));
    m_run->setToolTip(tr("Programs run; files stay where they are"));
    m_run->setAutoDefault(false);
    m_run->hide();
    m_output->setObjectName(QStringLiteral("hookOutput"));
    m_output->setAccessibleName(tr("Output"));
    m_output->setReadOnly(true);
    m_output->setFont(monospaceFont({}, 95));
    m_output->setFixedHeight(m_output->fontMetrics().lineSpacing() * outputLines);
    m_output->hide();
    setFocusProxy(m_list);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_tabs), static_cast<QWidget*>(m_hint), static_cast<QWidget*>(m_list),
          buildButtons(), static_cast<QWidget*>(m_editor), static_cast<QWidget*>(m_output)})
        layout->addWidget(widget);
    connect(m_tabs, &QTabBar::currentChanged, this, &HooksEdit::showSteps);
    connect(m_list, &QListWidget::currentRowChanged, this, &HooksEdit::showStep);
    connect(m_run, &QPushButton::clicked, this, &HooksEdit::tryOut);
    connect(m_editor, &HookStepEdit::edited, this, [this] {
        const int row = m_list->currentRow();
        if (row < 0 || row >= steps().size())
            return;
        steps()[row] = m_editor->step();
        m_list->item(row)->setText(QStringLiteral("%1. %2").arg(row + 1).arg(hookStepText(steps().at(row))));
        emit edited();
    });
    showSteps();
}

QWidget* HooksEdit::buildButtons()
{
    auto* box = new WrapBar(this); // in a small window the two halves do not fit side by side
    box->layout()->setContentsMargins({});
    QHBoxLayout* row = box->left();
    row->setSpacing(2);
    const auto button = [&](const char* name, const QString& text, const QString& icon) {
        auto* made = new QToolButton(box);
        made->setObjectName(QLatin1String(name));
        made->setIcon(themeIcon(icon));
        made->setToolTip(text);
        made->setAccessibleName(text);
        row->addWidget(made);
        return made;
    };
    m_add = button("btnAddHookStep", tr("Add a step"), QStringLiteral("add"));
    m_add->setText(tr("Add a step"));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_add);
    for (const auto kind :
         {HookStep::Kind::Run, HookStep::Kind::Move, HookStep::Kind::Remux, HookStep::Kind::Delete}) {
        QAction* action = menu->addAction(hookKindText(kind), this, [this, kind] { add(kind); });
        action->setObjectName(QStringLiteral("actionAddStep%1").arg(static_cast<int>(kind)));
    }
    m_add->setMenu(menu);
    m_up = button("btnHookStepUp", tr("Earlier"), QStringLiteral("chevron-up"));
    m_down = button("btnHookStepDown", tr("Later"), QStringLiteral("chevron-down"));
    m_remove = button("btnRemoveHookStep", tr("Remove the step"), QStringLiteral("delete"));
    box->right()->addStretch(1);
    box->right()->addWidget(m_run);
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QToolButton::clicked, this, &HooksEdit::remove);
    return box;
}

void HooksEdit::setTry(Try tryOut)
{
    m_try = std::move(tryOut);
    m_run->setVisible(static_cast<bool>(m_try));
}

QList<const SettingRow*> HooksEdit::rows() const
{
    return {settingRows.begin(), settingRows.end()};
}

QVariantMap HooksEdit::values() const
{
    QVariantMap values;
    for (std::size_t i = 0; i < hookEvents; ++i) {
        // Untouched it gives back what it was given, whatever that looked like.
        const QVariantList given = m_given.value(settingRows[i]->key).toList();
        const QVariantList now = toVariant(m_steps[i]);
        values.insert(settingRows[i]->key, toVariant(hookStepsFrom(given)) == now ? given : now);
    }
    return values;
}

void HooksEdit::setValues(const QVariantMap& values)
{
    const QSignalBlocker quiet(this);
    m_given = values;
    for (std::size_t i = 0; i < hookEvents; ++i)
        m_steps[i] = hookStepsFrom(values.value(settingRows[i]->key).toList());
    showSteps();
}

QString HooksEdit::problem() const
{
    for (std::size_t i = 0; i < hookEvents; ++i)
        for (int step = 0; step < m_steps[i].size(); ++step) {
            const HookStep& each = m_steps[i].at(step);
            const bool empty = (each.kind == HookStep::Kind::Run && each.command.isEmpty()) ||
                               (each.kind == HookStep::Kind::Move && each.folder.isEmpty());
            if (empty)
                //: %1 = when it runs, %2 = number
                return tr("%1, step %2: fill in what to do").arg(hookEventText(HookEvent(i))).arg(step + 1);
        }
    return {};
}

QString HooksEdit::title() const
{
    return tr("Hooks");
}

QString HooksEdit::shortText(const QVariantMap& values) const
{
    int count = 0;
    for (const SettingRow* row : settingRows)
        count += static_cast<int>(values.value(row->key).toList().size());
    return count == 0 ? tr("none") : tr("%n step(s)", nullptr, count);
}

HookEvent HooksEdit::current() const
{
    return HookEvent(std::max(0, m_tabs->currentIndex()));
}

void HooksEdit::showSteps()
{
    const int row = m_list->currentRow();
    m_hint->setText(hintOf(current()));
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (int i = 0; i < steps().size(); ++i)
            m_list->addItem(QStringLiteral("%1. %2").arg(i + 1).arg(hookStepText(steps().at(i))));
        m_list->setCurrentRow(std::clamp(row, steps().isEmpty() ? -1 : 0, int(steps().size()) - 1));
    }
    m_add->menu()->actions().last()->setVisible(current() == HookEvent::Upload); // deleting
    m_output->hide();
    showCounts();
    showStep();
}

void HooksEdit::showCounts()
{
    for (int i = 0; i < hookEvents; ++i) {
        const int count = static_cast<int>(m_steps[std::size_t(i)].size());
        m_tabs->setTabText(i, count == 0
                                  ? hookEventText(HookEvent(i))
                                  : QStringLiteral("%1 (%2)").arg(hookEventText(HookEvent(i))).arg(count));
    }
}

void HooksEdit::showStep()
{
    const int row = m_list->currentRow();
    const bool any = row >= 0 && row < steps().size();
    m_list->setVisible(!steps().isEmpty());
    m_editor->setVisible(any);
    if (any)
        m_editor->setStep(steps().at(row));
    m_up->setEnabled(any && row > 0);
    m_down->setEnabled(any && row + 1 < steps().size());
    m_remove->setEnabled(any);
    m_run->setEnabled(any);
}

void HooksEdit::add(HookStep::Kind kind)
{
    HookStep step;
    step.kind = kind;
    steps() << step;
    showSteps();
    m_list->setCurrentRow(int(steps().size()) - 1);
    m_editor->setFocus();
    emit edited();
}

void HooksEdit::remove()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= steps().size())
        return;
    steps().removeAt(row);
    showSteps();
    emit edited();
}

void HooksEdit::move(int by)
{
    const int row = m_list->currentRow();
    if (row < 0 || row + by < 0 || row + by >= steps().size())
        return;
    steps().swapItemsAt(row, row + by);
    showSteps();
    m_list->setCurrentRow(row + by);
    emit edited();
}

void HooksEdit::tryOut()
{
    m_run->setEnabled(false);
    m_output->show();
    m_output->setPlainText(tr("Running…"));
    m_try(current(), steps(), [self = QPointer(this)](const HookRun& run) {
        if (self)
            self->showRun(run);
    });
}

void HooksEdit::showRun(const HookRun& run)
{
    m_run->setEnabled(true);
    QStringList lines;
    for (const HookReport& report : run.reports) {
        const QString outcome = report.result ? tr("done") : hookErrorSentence(report.result.error());
        //: %1 = number of a step, %2 = what came of it
        lines << tr("Step %1: %2").arg(report.step).arg(outcome);
        if (const QString output = report.output.trimmed(); !output.isEmpty())
            lines << output;
    }
    m_output->setPlainText(lines.join(u'\n'));
}
