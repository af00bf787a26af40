// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/platformspanel.h"
#include "core/core.h"
#include "ui/settings/platformsettings.h"
#include "ui/text/platforms.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/tone.h"
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

PlatformsPanel::PlatformsPanel(Core& core, QWidget* parent)
    : QFrame(parent)
    , m_core(core)
{
    setObjectName(QStringLiteral("panelPlatforms"));
    setProperty("card", true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 12, 16);
    layout->setSpacing(4);
    auto* title = new QLabel(tr("What differs for one platform"), this);
    QFont font = title->font();
    font.setWeight(QFont::Medium);
    title->setFont(font);
    auto* help = new QLabel(tr("It counts for all streamers there that have no setting of their own."), this);
    help->setWordWrap(true);
    setTone(help, Tone::Muted);
    layout->addWidget(title);
    layout->addWidget(help);
    layout->addSpacing(4);
    auto* row = new QWidget(this);
    auto* flow = new FlowLayout(row, 8);
    for (const Platform* platform : core.registry.all()) {
        auto* button = new QPushButton(row);
        const QString id = platform->id();
        button->setObjectName(QStringLiteral("btnPlatform_") + id);
        connect(button, &QPushButton::clicked, this,
                [this, id] { (new PlatformSettingsDialog(m_core, id, window()))->open(); });
        flow->addWidget(button);
        m_buttons.insert(id, button);
    }
    layout->addWidget(row);
    connect(&core.settings, &Settings::changed, this, [this](const QString&, const QString& platform) {
        if (!platform.isEmpty())
            showCounts();
    });
    showCounts();
}

void PlatformsPanel::showCounts()
{
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it) {
        const QString name = platformText(m_core.registry, it.key());
        const auto count = m_core.settings.platformLayer(it.key()).size();
        //: on a button: the name of a platform, and how many of its settings differ
        it.value()->setText(count > 0 ? tr("%1 (%2)…").arg(name).arg(count) : tr("%1…").arg(name));
    }
}
