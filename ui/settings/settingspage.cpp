// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"
#include "core/core.h"
#include "ui/dialogs/hooktrier.h"
#include "ui/forms/proxyedit.h"
#include "ui/forms/settingtext.h"
#include "ui/navigator.h"
#include "ui/notify/channelspanel.h"
#include "ui/remote/remotepanel.h"
#include "ui/settings/advancedpanel.h"
#include "ui/settings/platformspanel.h"
#include "ui/settings/retentiondialog.h"
#include "ui/settings/settingline.h"
#include "ui/settings/transferpanel.h"
#include "ui/text/errors.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/emptystate.h"
#include <QAbstractButton>
#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

namespace {
constexpr int groupsWidth = 180;
constexpr int groupsWidthNarrow = 124;
constexpr int narrowBelow = 700;
constexpr int contentWidth = 860;

/// What a person wants to see while choosing it.
bool appliesAtOnce(const SettingRow& row)
{
    return &row == &setting::theme || &row == &setting::accent || &row == &setting::language ||
           &row == &setting::fontPercent || &row == &setting::compactRows;
}

bool saysText(const QWidget* panel, const QString& text)
{
    const auto labels = panel->findChildren<QLabel*>();
    const auto buttons = panel->findChildren<QAbstractButton*>();
    const auto has = [&](const auto* widget) { return widget->text().contains(text, Qt::CaseInsensitive); };
    return std::any_of(labels.begin(), labels.end(), has) || std::any_of(buttons.begin(), buttons.end(), has);
}
} // namespace

SettingsPage::SettingsPage(UiContext& context)
    : m_context(context)
    , m_groups(new QListWidget(this))
    , m_scroll(new QScrollArea(this))
    , m_noHits(new EmptyState(QStringLiteral("search"), tr("No matching settings"), this))
    , m_bar(buildSaveBar())
{
    m_groups->setObjectName(QStringLiteral("tableSettingGroups"));
    m_groups->setAccessibleName(tr("Groups of settings"));
    m_groups->setUniformItemSizes(true);
    m_scroll->setObjectName(QStringLiteral("settingsScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* canvas = new QWidget(m_scroll);
    auto* column = new QWidget(canvas);
    column->setMaximumWidth(contentWidth);
    m_content = new QVBoxLayout(column);
    m_content->setContentsMargins(28, 20, 28, 28);
    m_content->setSpacing(24);
    auto* centred = new QHBoxLayout(canvas);
    centred->setContentsMargins({});
    centred->addWidget(column, 1);
    centred->addStretch(0);
    m_scroll->setWidget(canvas);
    buildSections();
    addPanel(SettingRow::Group::Notify, new ChannelsPanel(context.core, this));
    addPanel(SettingRow::Group::Platform, new PlatformsPanel(context.core, this));
    addPanel(SettingRow::Group::Storage, new TransferPanel(context, this));
    if (context.remote)
        addPanel(SettingRow::Group::Remote, new RemotePanel(context, *context.remote, this));
    auto* advanced = new AdvancedPanel(context, this);
    addPanel(SettingRow::Group::Advanced, advanced);
    connect(advanced, &AdvancedPanel::resetting, this, &SettingsPage::revert);
    if (auto* hooks = findChild<HooksEdit*>())
        hooks->setTry(hookTrier(context.core, 0));
    m_content->addStretch(1);

    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_scroll, 1);
    right->addWidget(m_noHits, 1);
    right->addWidget(m_bar);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_groups);
    layout->addLayout(right, 1);
    m_noHits->hide();

    connect(m_groups, &QListWidget::currentRowChanged, this, &SettingsPage::scrollTo);
    connect(&context.core.settings, &Settings::changed, this,
            [this](const QString& key, const QString& platform, StreamerId streamer) {
                if (platform.isEmpty() && streamer == 0)
                    reload(key);
            });
    connect(&context.navigator, &Navigator::settingRequested, this, &SettingsPage::showSetting);
    m_groups->setCurrentRow(0);
    showEdits();
}

void SettingsPage::buildSections()
{
    QList<const SettingRow*> taken; // by a control for several settings
    for (const SettingRow* row : SettingRow::all()) {
        if (row->options.hidden || taken.contains(row))
            continue;
        addLine(*row);
        taken << m_lines.last()->rows();
    }
}

SettingsPage::Section& SettingsPage::sectionOf(SettingRow::Group group)
{
    for (Section& section : m_sections)
        if (section.group == group)
            return section;
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    auto* title = new QLabel(groupName(group), box);
    title->setFont(resized(title->font(), 1.25, QFont::DemiBold));
    auto* card = new QFrame(box);
    card->setProperty("card", true);
    auto* lines = new QVBoxLayout(card);
    lines->setContentsMargins(20, 6, 12, 6);
    lines->setSpacing(0);
    lines->setObjectName(QStringLiteral("lines"));
    layout->addWidget(title);
    layout->addWidget(card);
    // In the order of the enumeration, whatever the order of the rows.
    int place = 0;
    while (place < m_sections.size() && m_sections.at(place).group < group)
        ++place;
    m_content->insertWidget(place, box);
    m_groups->insertItem(place, groupName(group));
    m_sections.insert(place, Section{group, box, {}, {}});
    return m_sections[place];
}

void SettingsPage::addLine(const SettingRow& row)
{
    Section& section = sectionOf(row.group);
    auto* line = new SettingLine(row, section.box);
    section.box->findChild<QVBoxLayout*>(QStringLiteral("lines"))->addWidget(line);
    section.lines << line;
    m_lines << line;
    line->setSaved(savedValues(*line));
    if (auto* proxy = line->findChild<ProxyEdit*>())
        proxy->setIpv6(
            [this] { return m_context.core.settings.get(setting::netIpv6) != QLatin1String("off"); });
    connect(line, &SettingLine::changed, this, [this, line] { onEdited(line); });
}

void SettingsPage::addPanel(SettingRow::Group group, QWidget* panel)
{
    Section& section = sectionOf(group);
    section.box->layout()->addWidget(panel);
    section.panels << panel;
}

QWidget* SettingsPage::buildSaveBar()
{
    auto* bar = new QFrame(this);
    bar->setObjectName(QStringLiteral("settingsSaveBar"));
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(28, 10, 28, 10);
    layout->setSpacing(10);
    m_count = new QLabel(bar);
    auto* undo = new QPushButton(tr("&Revert"), bar);
    undo->setObjectName(QStringLiteral("btnRevertSettings"));
    auto* keep = new QPushButton(tr("&Save"), bar);
    keep->setObjectName(QStringLiteral("btnSaveSettings"));
    keep->setProperty("primary", true);
    keep->setToolTip(QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText));
    layout->addWidget(m_count, 1);
    layout->addWidget(undo);
    layout->addWidget(keep);
    auto* action = new QAction(this);
    action->setObjectName(QStringLiteral("actionSaveSettings"));
    action->setShortcut(QKeySequence::Save);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    connect(action, &QAction::triggered, this, &SettingsPage::save);
    connect(keep, &QPushButton::clicked, this, &SettingsPage::save);
    connect(undo, &QPushButton::clicked, this, &SettingsPage::revert);
    return bar;
}

/// In a small window the list of groups and the margins leave their room to the settings.
void SettingsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const bool narrow = width() < narrowBelow;
    m_groups->setFixedWidth(narrow ? groupsWidthNarrow : groupsWidth);
    m_content->setContentsMargins(narrow ? 12 : 28, 20, narrow ? 12 : 28, 28);
}

QWidget* SettingsPage::mainView()
{
    return m_groups;
}

QVariantMap SettingsPage::savedValues(const SettingLine& line) const
{
    QVariantMap values;
    for (const SettingRow* row : line.rows())
        values.insert(row->key, m_context.core.settings.value(*row));
    return values;
}

QList<SettingLine*> SettingsPage::editedLines() const
{
    QList<SettingLine*> edited;
    std::copy_if(m_lines.begin(), m_lines.end(), std::back_inserter(edited),
                 [](const SettingLine* line) { return line->edited(); });
    return edited;
}

QVariantMap SettingsPage::edits() const
{
    QVariantMap typed;
    for (const SettingLine* line : editedLines())
        typed.insert(line->typed());
    return typed;
}

void SettingsPage::setEdits(const QVariantMap& edits)
{
    for (SettingLine* line : std::as_const(m_lines)) {
        if (edits.contains(line->rows().first()->key))
            line->type(edits);
    }
    showEdits();
}

void SettingsPage::onEdited(SettingLine* line)
{
    if (appliesAtOnce(*line->rows().first()) && line->check())
        saveLine(line);
    showEdits();
}

void SettingsPage::showEdits()
{
    const int count = static_cast<int>(editedLines().size());
    m_bar->setVisible(count > 0);
    m_count->setText(tr("%n unsaved change(s)", nullptr, count));
    emit badgeChanged(count);
}

void SettingsPage::save()
{
    const QList<SettingLine*> edited = editedLines();
    const auto bad =
        std::find_if_not(edited.begin(), edited.end(), [](SettingLine* line) { return line->check(); });
    if (bad != edited.end()) {
        m_scroll->ensureWidgetVisible(*bad);
        (*bad)->focusEditor();
        return;
    }
    if (m_asking)
        return;
    m_asking = true;
    const retention::Rules asked = typedRetention();
    const retention::Rules saved = retention::rulesFrom(m_context.core.settings.effective());
    askRetention(m_context.core, saved, asked, this, [this, asked, saved](bool yes) {
        m_asking = false;
        if (!yes)
            return takeBackRetention(saved);
        if (typedRetention() == asked)
            return saveAll();
        save(); // edited while the list was made
    });
}

/// What the form says of the automatic cleanup, saved or not.
retention::Rules SettingsPage::typedRetention() const
{
    QVariantMap values = m_context.core.settings.effective();
    for (const SettingLine* line : editedLines())
        values.insert(line->typed());
    return retention::rulesFrom(values);
}

/// Nobody is asked again for the other edits: what was turned on is off, what was changed is as it was.
void SettingsPage::takeBackRetention(const retention::Rules& saved)
{
    for (SettingLine* line : editedLines()) {
        const QString key = line->rows().first()->key;
        if (saved.enabled ? key.startsWith(u"retention.") : key == setting::retentionEnabled.key)
            line->restore();
    }
    showEdits();
}

void SettingsPage::saveAll()
{
    const QList<SettingLine*> edited = editedLines();
    for (SettingLine* line : edited)
        saveLine(line);
    showEdits();
    if (!edited.isEmpty() && editedLines().isEmpty())
        m_context.navigator.toast(tr("Settings saved"));
}

void SettingsPage::saveLine(SettingLine* line)
{
    const QVariantMap typed = line->typed();
    for (const SettingRow* row : line->rows()) {
        const QVariant value = typed.value(row->key);
        if (value == m_context.core.settings.value(*row))
            continue;
        // A default is not stored, so that a better one of a later version is taken.
        const auto set = m_context.core.settings.set(*row, value == row->defaultValue ? QVariant() : value);
        if (!set)
            return line->complain(errorSentence(set.error()));
    }
    line->setSaved(savedValues(*line));
}

void SettingsPage::revert()
{
    for (SettingLine* line : editedLines())
        line->restore();
    showEdits();
}

/// Somebody else changed it; what is being edited here stays.
void SettingsPage::reload(const QString& key)
{
    for (SettingLine* line : std::as_const(m_lines)) {
        const auto rows = line->rows();
        const bool about =
            std::any_of(rows.begin(), rows.end(), [&](const SettingRow* row) { return row->key == key; });
        if (about && !line->edited())
            line->setSaved(savedValues(*line));
    }
}

void SettingsPage::setFilter(const QString& text)
{
    const QString wanted = text.trimmed();
    bool any = false;
    for (int i = 0; i < m_sections.size(); ++i) {
        bool hit = false;
        for (SettingLine* line : std::as_const(m_sections.at(i).lines)) {
            const bool matches = wanted.isEmpty() || line->matches(wanted);
            line->setVisible(matches);
            line->highlight(wanted);
            hit |= matches;
        }
        if (!m_sections.at(i).lines.isEmpty())
            m_sections.at(i).lines.first()->parentWidget()->setVisible(hit); // the card around them
        for (QWidget* panel : std::as_const(m_sections.at(i).panels)) {
            const bool matches = wanted.isEmpty() || saysText(panel, wanted);
            panel->setVisible(matches);
            hit |= matches;
        }
        m_sections.at(i).box->setVisible(hit);
        m_groups->item(i)->setHidden(!hit);
        any |= hit;
    }
    m_scroll->setVisible(any);
    m_noHits->setVisible(!any);
}

void SettingsPage::scrollTo(int section)
{
    if (section >= 0 && section < m_sections.size())
        m_scroll->verticalScrollBar()->setValue(m_sections.at(section).box->y() - 12);
}

void SettingsPage::showSetting(const QString& key)
{
    m_context.navigator.clearFilterText();
    for (SettingLine* line : std::as_const(m_lines))
        for (const SettingRow* row : line->rows())
            if (row->key == key) {
                m_scroll->ensureWidgetVisible(line);
                line->focusEditor();
            }
}

void SettingsPage::setNote(const QString& key, const QString& text)
{
    for (SettingLine* line : std::as_const(m_lines))
        for (const SettingRow* row : line->rows())
            if (row->key == key)
                line->setNote(text);
}
