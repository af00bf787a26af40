// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notify/channelspanel.h"
#include "core/core.h"
#include "core/notify/push.h"
#include "ui/dialogs/messagelayout.h"
#include "ui/notify/channeldialog.h"
#include "ui/text/channels.h"
#include "ui/theme/icons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/primary.h"
#include "ui/widgets/tone.h"
#include <QCheckBox>
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>

using notify::ChannelConfig;

namespace {
/// "c1" -> "btnEdit_c1": object names of generated controls.
QString controlName(const char* what, const ChannelConfig& config)
{
    return QLatin1String(what) + QStringLiteral("_") + config.id;
}

notify::Message testMessage(const Core& core)
{
    notify::Message message;
    if (const notify::Texts* texts = core.notifier.texts())
        message.text = texts->test();
    message.at = core.clock.now();
    message.details = {{QStringLiteral("kind"), QStringLiteral("test")}};
    return message;
}
} // namespace

ChannelsPanel::ChannelsPanel(Core& core, QWidget* parent)
    : QWidget(parent)
    , m_core(core)
    , m_lines(new QVBoxLayout)
    , m_none(new QLabel(tr("No channel yet: messages reach this computer only."), this))
{
    setObjectName(QStringLiteral("panelChannels"));
    auto* title = new QLabel(tr("Channels for pushed messages"), this);
    QFont font = title->font();
    font.setWeight(QFont::Medium);
    title->setFont(font);
    auto* help =
        new QLabel(tr("Keys and passwords are kept where logins are kept, and are not shown again."), this);
    help->setWordWrap(true);
    setTone(help, Tone::Muted);
    setTone(m_none, Tone::Muted);
    auto* add = new QPushButton(themeIcon(QStringLiteral("add")), tr("Add a channel"), this);
    add->setObjectName(QStringLiteral("btnAddChannel"));
    auto* menu = new QMenu(add);
    menu->setObjectName(QStringLiteral("menuAddChannel"));
    for (const notify::Channel* channel : notify::channels()) {
        QAction* action = menu->addAction(channelServiceName(channel->id()));
        action->setObjectName(QStringLiteral("actionAdd_") + channel->id());
        connect(action, &QAction::triggered, this, [this, service = channel->id()] {
            ChannelConfig fresh;
            fresh.service = service;
            fresh.name = channelServiceName(service);
            edit(fresh);
        });
    }
    add->setMenu(menu);
    auto* head = new QHBoxLayout;
    auto* texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(title);
    texts->addWidget(help);
    head->addLayout(texts, 1);
    head->addWidget(add, 0, Qt::AlignTop);
    m_lines->setSpacing(2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 12);
    layout->addLayout(head);
    layout->addWidget(m_none);
    layout->addLayout(m_lines);
    connect(&core.notifier.push(), &notify::Push::problemsChanged, this, &ChannelsPanel::reload);
    connect(&core.settings, &Settings::changed, this, [this](const QString& key) {
        if (key == setting::notifyChannels.key)
            reload();
    });
    reload();
}

void ChannelsPanel::reload()
{
    m_states.clear();
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        delete item->widget(); // none of its signals leads here at once
        delete item;
    }
    const QList<ChannelConfig> all = m_core.notifier.push().all();
    for (const ChannelConfig& config : all)
        m_lines->addWidget(line(config));
    m_none->setVisible(all.isEmpty());
}

QWidget* ChannelsPanel::line(const ChannelConfig& config)
{
    auto* row = new QWidget(this);
    row->setObjectName(controlName("channel", config));
    auto* on = new QCheckBox(row);
    on->setObjectName(controlName("checkChannel", config));
    //: %1 = name of a channel
    on->setAccessibleName(tr("Use %1").arg(config.name));
    on->setToolTip(on->accessibleName());
    on->setChecked(config.enabled);
    auto* name = new ElidedLabel(row);
    name->setText(config.name);
    const QString service = channelServiceName(config.service);
    auto* state = new QLabel(service == config.name ? QString() : service, row);
    state->setObjectName(controlName("channelState", config));
    state->setWordWrap(true);
    setTone(state, Tone::Muted);
    m_states[config.id] = state;
    const auto button = [&](const char* icon, const char* what, const QString& text, auto clicked) {
        auto* made = new QToolButton(row);
        made->setIcon(themeIcon(QLatin1String(icon), Tone::Muted));
        made->setObjectName(controlName(what, config));
        made->setAccessibleName(text);
        made->setToolTip(text);
        made->setAutoRaise(true);
        connect(made, &QToolButton::clicked, this, clicked);
        return made;
    };
    auto* send = new QPushButton(tr("Send a test"), row);
    send->setObjectName(controlName("btnTest", config));
    send->setAccessibleName(tr("Send a test to %1").arg(config.name));
    connect(send, &QPushButton::clicked, this, [this, config] { test(config); });
    connect(on, &QCheckBox::toggled, this, [this, config](bool enabled) { setEnabled(config, enabled); });
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(name);
    texts->addWidget(state);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 6, 0, 6);
    layout->addWidget(on);
    layout->addLayout(texts, 1);
    layout->addWidget(send);
    layout->addWidget(
        button("edit", "btnEdit", tr("Edit %1").arg(config.name), [this, config] { edit(config); }));
    layout->addWidget(button("delete", "btnRemove", tr("Remove %1").arg(config.name),
                             [this, config] { askToRemove(config); }));
    if (const Error problem = m_core.notifier.push().problem(config.id); !problem.detail.isEmpty())
        showResult(config.id, &problem);
    return row;
}

void ChannelsPanel::showResult(const QString& id, const Error* error)
{
    QLabel* state = m_states.value(id);
    if (!state)
        return;
    setTone(state, error ? Tone::Error : Tone::Ok);
    state->setText(error ? channelErrorSentence(*error) : tr("Sent. Look whether it has arrived."));
}

void ChannelsPanel::edit(const ChannelConfig& config)
{
    auto* dialog = new ChannelDialog(m_core, config, testMessage(m_core), this);
    dialog->open();
}

void ChannelsPanel::test(const ChannelConfig& config)
{
    if (QLabel* state = m_states.value(config.id)) {
        setTone(state, Tone::Muted);
        state->setText(tr("Sending…"));
    }
    m_core.notifier.push().test(config, {}, testMessage(m_core),
                                [self = QPointer(this), id = config.id](const Result<>& sent) {
                                    if (self)
                                        self->showResult(id, sent ? nullptr : &sent.error());
                                });
}

void ChannelsPanel::setEnabled(ChannelConfig config, bool enabled)
{
    config.enabled = enabled;
    m_core.notifier.push().save(config, {}, [self = QPointer(this), id = config.id](const Result<>& saved) {
        if (self && !saved)
            self->showResult(id, &saved.error());
    });
}

void ChannelsPanel::askToRemove(const ChannelConfig& config)
{
    auto* dialog = new QDialog(this);
    dialog->setObjectName(QStringLiteral("dlgRemoveChannel"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Remove channel"));
    MessageLayout layout(dialog, QStringLiteral("delete"), Tone::Error);
    layout.addTitle(tr("Remove “%1”?").arg(config.name));
    layout.addText(tr("Its key or password is deleted, too."));
    QPushButton* cancel = layout.addButton(tr("Cancel"), "btnCancel");
    QPushButton* confirm = layout.addButton(tr("Remove"), "btnDelete");
    makePrimary(cancel);
    connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    connect(confirm, &QPushButton::clicked, dialog, &QDialog::accept);
    connect(dialog, &QDialog::accepted, this, [this, id = config.id] {
        m_core.notifier.push().remove(id, [self = QPointer(this), id](const Result<>& removed) {
            if (self && !removed)
                self->showResult(id, &removed.error());
        });
    });
    dialog->open();
}
