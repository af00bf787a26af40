// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/streamersettings.h"
#include "core/core.h"
#include "ui/dialogs/hooktrier.h"
#include "ui/dialogs/uploadchoice.h"
#include "ui/forms/fieldnote.h"
#include "ui/forms/filenameedit.h"
#include "ui/forms/overrideline.h"
#include "ui/forms/settingeditor.h"
#include "ui/forms/taglist.h"
#include "ui/text/errors.h"
#include "ui/widgets/primary.h"
#include "ui/widgets/tone.h"
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace {
/// What holds for a streamer without a value of its own.
QVariantMap valuesAbove(const Settings& settings, const QString& platform)
{
    QVariantMap values = settings.globalLayer();
    values.insert(settings.platformLayer(platform));
    return values;
}

PathFields fieldsOf(const StreamerView& view)
{
    PathFields fields;
    fields.streamer = view.row.name;
    fields.title = view.title.isEmpty() ? StreamerSettingsDialog::tr("Title of the broadcast") : view.title;
    fields.url = view.row.url.toString();
    fields.area = view.area;
    fields.platform = view.row.platform;
    fields.room = view.row.url.path().section(u'/', -1);
    fields.quality = view.quality;
    fields.id = QString::number(view.task);
    fields.time = QDateTime::currentDateTimeUtc();
    return fields;
}
} // namespace

std::optional<StreamerSettingsDialog::Tab> StreamerSettingsDialog::tabOf(const SettingRow& row,
                                                                         const QString& platform)
{
    if (row.scope != SettingRow::Scope::Streamer || &row == &setting::tags)
        return {};
    if (&row == &setting::schedule || &row == &setting::includeTitle || &row == &setting::excludeTitle)
        return Tab::Hours;
    if (row.options.hidden)
        return {};
    if (row.key.startsWith(u"monitor."))
        return Tab::General;
    switch (row.group) {
    case SettingRow::Group::General:
    case SettingRow::Group::Notify:
        return Tab::General;
    case SettingRow::Group::Upload:
        return Tab::Upload;
    case SettingRow::Group::Processing:
        return Tab::Processing;
    case SettingRow::Group::Record:
        return Tab::Record;
    case SettingRow::Group::Platform:
        if (row.key.startsWith(platform + u'.'))
            return Tab::Record;
        return {};
    default:
        return {};
    }
}

StreamerSettingsDialog::StreamerSettingsDialog(Core& core, StreamerId streamer, QWidget* parent)
    : QDialog(parent)
    , m_core(core)
    , m_tabs(new QTabWidget(this))
{
    setObjectName(QStringLiteral("dlgStreamerSettings"));
    setAttribute(Qt::WA_DeleteOnClose);
    if (const StreamerView* view = core.roster.find(streamer))
        m_row = view->row;
    //: %1 = name of a streamer
    setWindowTitle(tr("Settings of %1").arg(m_row.name));
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Groups of settings"));
    addIdentity(addPage(Tab::General, tr("General")).layout);
    addPage(Tab::Record, tr("Recording"));
    addPage(Tab::Hours, tr("Hours and filters"));
    m_upload = new UploadChoice(core, m_row, this);
    Page& upload = addPage(Tab::Upload, tr("Submissions"));
    upload.layout->addWidget(m_upload);
    upload.layout->addSpacing(8);
    addPage(Tab::Processing, tr("Post-processing"));
    addLines();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 16);
    layout->setSpacing(12);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(buildButtons());
    resize(760, 620);
    showFollow();
    m_name->setFocus();
    connect(m_tabs, &QTabWidget::currentChanged, this, &StreamerSettingsDialog::showFollow);
}

StreamerSettingsDialog::Page& StreamerSettingsDialog::addPage(Tab tab, const QString& title)
{
    auto* scroll = new QScrollArea(m_tabs);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* body = new QWidget(scroll);
    Page page;
    page.layout = new QVBoxLayout(body);
    page.layout->setContentsMargins(24, 14, 24, 14);
    page.layout->setSpacing(0);
    scroll->setWidget(body);
    page.index = m_tabs->addTab(scroll, title);
    return *m_pages.insert(tab, page);
}

void StreamerSettingsDialog::addIdentity(QVBoxLayout* layout)
{
    m_name = new QLineEdit(m_row.name, this);
    m_name->setObjectName(QStringLiteral("nameEdit"));
    m_nameNote = new FieldNote(m_name, this);
    m_tags = new QLineEdit(this);
    m_tags->setObjectName(QStringLiteral("tagsEdit"));
    m_tags->setPlaceholderText(tr("Separated by commas"));
    m_tags->setText(joinTags(setting::tags.from(settingsFromJson(m_row.overrides))));
    auto* url = new QLabel(m_row.url.toDisplayString(), this);
    url->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTone(url, Tone::Muted);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(20);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Name"), m_name);
    form->addRow(QString(), m_nameNote);
    form->addRow(tr("&Tags"), m_tags);
    form->addRow(tr("Link"), url);
    layout->addLayout(form);
    layout->addSpacing(8);
    connect(m_name, &QLineEdit::textEdited, m_nameNote, &FieldNote::clear);
}

void StreamerSettingsDialog::addLines()
{
    const QVariantMap above = valuesAbove(m_core.settings, m_row.platform);
    const QVariantMap own = settingsFromJson(m_row.overrides);
    QList<const SettingRow*> taken; // by a control for several settings
    for (const SettingRow* row : SettingRow::all()) {
        const std::optional<Tab> tab = tabOf(*row, m_row.platform);
        if (!tab || taken.contains(row))
            continue;
        auto* line = new OverrideLine(*row, this);
        line->setValues(above, own);
        taken << line->editor()->rows();
        m_pages[*tab].layout->addWidget(line);
        m_pages[*tab].lines << line;
        connect(line, &OverrideLine::changed, this, &StreamerSettingsDialog::showFollow);
        const StreamerView* view = m_core.roster.find(m_row.id);
        if (auto* names = qobject_cast<FileNameEdit*>(line->editor()); names && view)
            names->setFields(fieldsOf(*view));
        if (auto* hooks = qobject_cast<HooksEdit*>(line->editor()))
            hooks->setTry(hookTrier(m_core, m_row.id));
    }
    for (const Page& page : std::as_const(m_pages))
        page.layout->addStretch(1);
}

QWidget* StreamerSettingsDialog::buildButtons()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(24, 0, 24, 0);
    layout->setSpacing(10);
    m_problem = new QLabel(row);
    setTone(m_problem, Tone::Error);
    m_problem->setWordWrap(true);
    m_followAll = new QPushButton(tr("Reset this page"), row);
    m_followAll->setObjectName(QStringLiteral("btnFollowAll"));
    m_followAll->setToolTip(tr("Every setting of this page as everywhere"));
    auto* cancel = new QPushButton(tr("Cancel"), row);
    cancel->setObjectName(QStringLiteral("btnCancel"));
    m_save = new QPushButton(tr("&Save"), row);
    m_save->setObjectName(QStringLiteral("btnSave"));
    makePrimary(m_save);
    layout->addWidget(m_followAll);
    layout->addWidget(m_problem, 1);
    for (QPushButton* button : {cancel, m_save}) {
        button->setAutoDefault(button == m_save);
        layout->addWidget(button);
    }
    m_followAll->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &StreamerSettingsDialog::save);
    connect(m_followAll, &QPushButton::clicked, this, [this] {
        for (const Page& page : std::as_const(m_pages))
            if (page.index == m_tabs->currentIndex())
                for (OverrideLine* line : page.lines)
                    line->follow();
    });
    return row;
}

void StreamerSettingsDialog::showFollow()
{
    for (const Page& page : std::as_const(m_pages))
        if (page.index == m_tabs->currentIndex())
            m_followAll->setEnabled(std::any_of(page.lines.begin(), page.lines.end(),
                                                [](OverrideLine* line) { return !line->follows(); }));
}

bool StreamerSettingsDialog::nameOk()
{
    if (!m_name->text().trimmed().isEmpty())
        return true;
    m_nameNote->error(tr("Enter a name"));
    m_tabs->setCurrentIndex(m_pages[Tab::General].index);
    m_name->setFocus();
    return false;
}

void StreamerSettingsDialog::save()
{
    if (!nameOk())
        return;
    QVariantMap own = settingsFromJson(m_row.overrides); // keys this form does not show are kept
    for (const Page& page : std::as_const(m_pages))
        for (OverrideLine* line : page.lines) {
            if (!line->check()) {
                m_tabs->setCurrentIndex(page.index);
                return line->focusEditor();
            }
            const QVariantMap values = line->own();
            for (auto it = values.begin(); it != values.end(); ++it) {
                if (it.value().isValid())
                    own.insert(it.key(), it.value());
                else
                    own.remove(it.key());
            }
        }
    const QStringList tags = splitTags(m_tags->text());
    if (tags.isEmpty())
        own.remove(setting::tags.key);
    else
        own.insert(setting::tags.key, tags);
    StreamerRow row = m_row;
    row.name = m_name->text().trimmed();
    m_upload->collect(row, own);
    row.overrides = settingsToJson(own);
    m_save->setEnabled(false);
    m_core.streamers.update(m_row, row, [self = QPointer(this)](const Result<>& result) {
        if (!self)
            return;
        self->m_save->setEnabled(true);
        if (!result)
            return self->complain(errorSentence(result.error()));
        emit self->saved();
        self->accept();
    });
}

void StreamerSettingsDialog::complain(const QString& text)
{
    m_problem->setText(text);
}

void StreamerSettingsDialog::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier))
        return save();
    QDialog::keyPressEvent(event);
}
