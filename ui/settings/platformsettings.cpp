// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/platformsettings.h"
#include "core/core.h"
#include "ui/dialogs/hooktrier.h"
#include "ui/forms/overrideline.h"
#include "ui/forms/settingeditor.h"
#include "ui/forms/settingtext.h"
#include "ui/text/errors.h"
#include "ui/text/platforms.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/primary.h"
#include "ui/widgets/tone.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

bool PlatformSettingsDialog::offers(const SettingRow& row, const QString& platform)
{
    if (row.scope == SettingRow::Scope::Global || row.options.hidden)
        return false;
    return row.group != SettingRow::Group::Platform || row.key.startsWith(platform + u'.');
}

PlatformSettingsDialog::PlatformSettingsDialog(Core& core, const QString& platform, QWidget* parent)
    : QDialog(parent)
    , m_core(core)
    , m_platform(platform)
{
    setObjectName(QStringLiteral("dlgPlatformSettings"));
    setAttribute(Qt::WA_DeleteOnClose);
    //: %1 = name of a platform
    setWindowTitle(tr("Settings for %1").arg(platformText(core.registry, platform)));
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(buildLines());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 16);
    layout->setSpacing(12);
    layout->addWidget(scroll, 1);
    layout->addWidget(buildButtons());
    resize(760, 620);
    showFollow();
}

QWidget* PlatformSettingsDialog::buildLines()
{
    auto* body = new QWidget(this);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(24, 14, 24, 14);
    layout->setSpacing(0);
    const QVariantMap above = m_core.settings.globalLayer();
    const QVariantMap own = m_core.settings.platformLayer(m_platform);
    QList<const SettingRow*> rows;
    for (const SettingRow* row : SettingRow::all())
        if (offers(*row, m_platform))
            rows << row;
    // What is about this platform only comes first.
    std::stable_sort(rows.begin(), rows.end(), [](const SettingRow* a, const SettingRow* b) {
        const auto rank = [](const SettingRow* row) {
            return row->group == SettingRow::Group::Platform ? -1 : int(row->group);
        };
        return rank(a) < rank(b);
    });
    QList<const SettingRow*> taken; // by a control for several settings
    std::optional<SettingRow::Group> group;
    for (const SettingRow* row : std::as_const(rows)) {
        if (taken.contains(row))
            continue;
        if (group != row->group) {
            group = row->group;
            auto* title = new QLabel(groupName(*group), body);
            title->setFont(resized(title->font(), 1.15, QFont::DemiBold));
            title->setContentsMargins(0, layout->count() > 0 ? 18 : 0, 0, 4);
            layout->addWidget(title);
        }
        auto* line = new OverrideLine(*row, body);
        line->setValues(above, own);
        taken << line->editor()->rows();
        if (auto* hooks = qobject_cast<HooksEdit*>(line->editor()))
            hooks->setTry(hookTrier(m_core, 0));
        connect(line, &OverrideLine::changed, this, &PlatformSettingsDialog::showFollow);
        layout->addWidget(line);
        m_lines << line;
    }
    layout->addStretch(1);
    return body;
}

QWidget* PlatformSettingsDialog::buildButtons()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(24, 0, 24, 0);
    layout->setSpacing(10);
    m_problem = new QLabel(row);
    setTone(m_problem, Tone::Error);
    m_problem->setWordWrap(true);
    m_followAll = new QPushButton(tr("&Reset all"), row);
    m_followAll->setObjectName(QStringLiteral("btnFollowAll"));
    m_followAll->setAutoDefault(false);
    auto* cancel = new QPushButton(tr("Cancel"), row);
    cancel->setObjectName(QStringLiteral("btnCancel"));
    cancel->setAutoDefault(false);
    auto* keep = new QPushButton(tr("&Save"), row);
    keep->setObjectName(QStringLiteral("btnSave"));
    makePrimary(keep);
    layout->addWidget(m_followAll);
    layout->addWidget(m_problem, 1);
    layout->addWidget(cancel);
    layout->addWidget(keep);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, &PlatformSettingsDialog::save);
    connect(m_followAll, &QPushButton::clicked, this, [this] {
        for (OverrideLine* line : std::as_const(m_lines))
            line->follow();
    });
    return row;
}

void PlatformSettingsDialog::showFollow()
{
    m_followAll->setEnabled(
        std::any_of(m_lines.begin(), m_lines.end(), [](OverrideLine* line) { return !line->follows(); }));
}

void PlatformSettingsDialog::save()
{
    for (OverrideLine* line : std::as_const(m_lines))
        if (!line->check())
            return line->focusEditor();
    for (OverrideLine* line : std::as_const(m_lines)) {
        const QVariantMap own = line->own();
        for (auto it = own.begin(); it != own.end(); ++it) {
            const SettingRow* row = SettingRow::find(it.key());
            if (const auto set = m_core.settings.setForPlatform(*row, m_platform, *it); !set)
                return m_problem->setText(errorSentence(set.error()));
        }
    }
    accept();
}

void PlatformSettingsDialog::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier))
        return save();
    QDialog::keyPressEvent(event);
}
