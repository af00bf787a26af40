// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notify/channeldialog.h"
#include "core/core.h"
#include "core/notify/rules.h"
#include "ui/forms/fieldnote.h"
#include "ui/text/channels.h"
#include "ui/widgets/primary.h"
#include "ui/widgets/tone.h"
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

using notify::ChannelConfig;
using notify::Field;

namespace {
constexpr int kindColumns = 2;
constexpr int dialogWidth = 520;

QString fieldName(const Field& field)
{
    return QStringLiteral("channel_") + field.key;
}
} // namespace

ChannelDialog::ChannelDialog(Core& core, const ChannelConfig& config, const notify::Message& test,
                             QWidget* parent)
    : QDialog(parent)
    , m_core(core)
    , m_config(config)
    , m_test(test)
    , m_channel(notify::channel(config.service))
    , m_name(new QLineEdit(config.name, this))
    , m_note(new FieldNote(nullptr, this))
{
    setObjectName(QStringLiteral("dlgChannel"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(config.id.isEmpty() ? tr("Add a channel: %1").arg(channelServiceName(config.service))
                                       : tr("Channel: %1").arg(config.name));
    m_name->setObjectName(QStringLiteral("channelNameEdit"));
    m_name->setAccessibleName(tr("Name"));
    m_note->setObjectName(QStringLiteral("channelNote"));
    m_note->setWordWrap(true);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(18);
    form->setVerticalSpacing(10);
    form->addRow(tr("Name"), m_name);
    addFields(form);
    auto* gets = new QLabel(tr("Gets"), this);
    form->addRow(gets, kindsBox());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(16);
    layout->addLayout(form);
    layout->addWidget(m_note);
    layout->addStretch(1);
    layout->addWidget(buttons());
    resize(dialogWidth, sizeHint().height());
}

void ChannelDialog::addFields(QFormLayout* form)
{
    if (!m_channel)
        return m_note->error(tr("This version does not know the service “%1”.").arg(m_config.service));
    for (const Field& field : m_channel->fields())
        addField(form, field);
}

void ChannelDialog::addField(QFormLayout* form, const Field& field)
{
    const QString label = channelFieldLabel(field);
    const QString kept = m_config.fields.value(field.key).toString();
    QString hint = field.byDefault;
    if (field.secret && !m_config.id.isEmpty())
        hint = tr("Kept. Type to replace it.");
    QWidget* control = nullptr;
    if (!field.choices.isEmpty()) {
        auto* combo = new QComboBox(this);
        for (const QString& choice : field.choices)
            combo->addItem(choice.toUpper(), choice);
        combo->setCurrentIndex(std::max(0, combo->findData(kept.isEmpty() ? field.byDefault : kept)));
        m_controls.append({field, [combo] { return combo->currentData().toString(); }});
        control = combo;
    } else if (field.longText) {
        auto* edit = new QPlainTextEdit(kept, this);
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(edit->fontMetrics().lineSpacing() * 4 + 18);
        m_controls.append({field, [edit] { return edit->toPlainText().trimmed(); }});
        control = edit;
    } else {
        auto* edit = new QLineEdit(kept, this);
        edit->setPlaceholderText(hint);
        if (field.secret)
            edit->setEchoMode(QLineEdit::Password);
        m_controls.append({field, [edit] { return edit->text().trimmed(); }});
        control = edit;
    }
    control->setObjectName(fieldName(field));
    control->setAccessibleName(label);
    control->setAccessibleDescription(channelFieldHelp(field));
    form->addRow(label, control);
    if (const QString help = channelFieldHelp(field); !help.isEmpty()) {
        auto* text = new QLabel(help, this);
        text->setWordWrap(true);
        setTone(text, Tone::Muted);
        form->addRow(QString(), text);
    }
}

QWidget* ChannelDialog::kindsBox()
{
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins({});
    for (int i = 0; i < notify::kindCount; ++i) {
        const auto kind = notify::Kind(i);
        if (!notify::settingOf(kind).options.built)
            continue;
        const QString name = QLatin1String(notify::kindName(kind));
        auto* check = new QCheckBox(notifyKindText(kind), box);
        check->setObjectName(QStringLiteral("channelKind_") + name);
        check->setChecked(m_config.kinds.isEmpty() || m_config.kinds.contains(name));
        m_kinds.append({name, check});
        const int place = grid->count();
        grid->addWidget(check, place / kindColumns, place % kindColumns);
    }
    return box;
}

QWidget* ChannelDialog::buttons()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    m_try = new QPushButton(tr("Send a &test"), row);
    m_try->setObjectName(QStringLiteral("btnTestChannel"));
    auto* cancel = new QPushButton(tr("Cancel"), row);
    cancel->setObjectName(QStringLiteral("btnCancel"));
    m_save = new QPushButton(tr("&Save"), row);
    m_save->setObjectName(QStringLiteral("btnSaveChannel"));
    m_try->setAutoDefault(false);
    cancel->setAutoDefault(false);
    makePrimary(m_save);
    m_try->setEnabled(m_channel);
    m_save->setEnabled(m_channel);
    layout->addWidget(m_try);
    layout->addStretch(1);
    layout->addWidget(cancel);
    layout->addWidget(m_save);
    connect(m_try, &QPushButton::clicked, this, &ChannelDialog::sendTest);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ChannelDialog::save);
    return row;
}

ChannelConfig ChannelDialog::typed() const
{
    ChannelConfig config = m_config;
    config.name = m_name->text().trimmed();
    config.fields.clear();
    for (const Control& control : m_controls) {
        const QString text = control.text();
        if (!control.field.secret && !text.isEmpty() && text != control.field.byDefault)
            config.fields.insert(control.field.key, text);
    }
    config.kinds.clear();
    for (const auto& [name, check] : m_kinds) {
        if (check->isChecked())
            config.kinds.append(name);
    }
    if (config.kinds.size() == m_kinds.size())
        config.kinds.clear(); // all, also those of a later version
    return config;
}

notify::Values ChannelDialog::typedSecrets() const
{
    notify::Values secrets;
    for (const Control& control : m_controls) {
        if (const QString text = control.text(); control.field.secret && !text.isEmpty())
            secrets.insert(control.field.key, text);
    }
    return secrets;
}

/// What can be said before anything is sent: a new channel needs each required field, an old one keeps its
/// secrets.
bool ChannelDialog::check()
{
    notify::Values values = typedSecrets();
    const ChannelConfig config = typed();
    for (auto at = config.fields.cbegin(); at != config.fields.cend(); ++at)
        values.insert(at.key(), at.value().toString());
    for (const Control& control : m_controls) {
        if (control.field.secret && !m_config.id.isEmpty() && values.value(control.field.key).isEmpty())
            return true; // complete only with what is kept; sending tells
        const bool missing = control.field.required && values.value(control.field.key).isEmpty() &&
                             control.field.byDefault.isEmpty();
        if (!missing)
            continue;
        m_note->error(tr("Fill in “%1”.").arg(channelFieldLabel(control.field)));
        findChild<QWidget*>(fieldName(control.field))->setFocus();
        return false;
    }
    if (config.name.isEmpty() || (config.kinds.isEmpty() && !m_kinds.first().second->isChecked())) {
        m_note->error(config.name.isEmpty() ? tr("Enter a name.") : tr("Choose what it gets."));
        return false;
    }
    if (const auto complete = notify::complete(*m_channel, values); !complete) {
        m_note->error(sentence(complete.error()));
        return false;
    }
    m_note->clear();
    return true;
}

/// In words: the English detail of what a channel does not take quotes the field, or the wrong part of it.
QString ChannelDialog::sentence(const Error& error) const
{
    QString what = error.detail.section(u'“', 1).section(u'”', 0, 0);
    if (error.kind != Error::Kind::Refused || what.isEmpty())
        return channelErrorSentence(error);
    for (const Control& control : m_controls) {
        if (what == QLatin1String(control.field.label))
            what = channelFieldLabel(control.field);
    }
    return tr("“%1” cannot be used like this. Check it.").arg(what);
}

void ChannelDialog::showBusy(bool busy)
{
    m_try->setEnabled(!busy);
    m_save->setEnabled(!busy);
}

void ChannelDialog::sendTest()
{
    if (!check())
        return;
    showBusy(true);
    m_note->hint(tr("Sending…"));
    m_core.notifier.push().test(typed(), typedSecrets(), m_test,
                                [self = QPointer(this)](const Result<>& sent) {
                                    if (!self)
                                        return;
                                    self->showBusy(false);
                                    if (sent)
                                        self->m_note->hint(tr("Sent. Look whether it has arrived."));
                                    else
                                        self->m_note->error(channelErrorSentence(sent.error()));
                                });
}

void ChannelDialog::save()
{
    if (!check())
        return;
    showBusy(true);
    m_core.notifier.push().save(typed(), typedSecrets(), [self = QPointer(this)](const Result<>& saved) {
        if (!self)
            return;
        self->showBusy(false);
        if (saved)
            return self->accept();
        self->m_note->error(tr("Not kept: %1").arg(self->sentence(saved.error())));
    });
}
