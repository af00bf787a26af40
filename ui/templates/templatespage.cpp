// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/templatespage.h"
#include "core/core.h"
#include "ui/dialogs/discard.h"
#include "ui/forms/fieldnote.h"
#include "ui/navigator.h"
#include "ui/templates/deletetemplate.h"
#include "ui/templates/examplesessions.h"
#include "ui/templates/postform.h"
#include "ui/templates/postpreview.h"
#include "ui/text/errors.h"
#include "ui/theme/icons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tone.h"
#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace {
constexpr int listWidth = 220;
constexpr int previewWidth = 300;
constexpr int listWidthNarrow = 150;
constexpr int narrowBelow = 900; ///< form and preview do not stand side by side then

QScrollArea* scrolled(QWidget* content, QWidget* parent)
{
    auto* scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}
} // namespace

TemplatesPage::TemplatesPage(UiContext& context)
    : m_context(context)
    , m_list(new QListWidget(this))
{
    m_editor = new QSplitter(this);
    m_editor->setObjectName(QStringLiteral("templateSplitter"));
    m_editor->setChildrenCollapsible(false);
    m_formBox = buildEditor();
    m_previewBox = buildPreview();
    m_editor->addWidget(m_formBox);
    m_editor->addWidget(m_previewBox);
    m_editor->setStretchFactor(0, 1);
    m_empty = new EmptyState(QStringLiteral("template"),
                             tr("No template yet. A template says how recordings are posted to Bilibili: "
                                "title, partition, tags and more"),
                             this);
    connect(m_empty->addButton(QStringLiteral("btnFirstTemplate"), tr("New template")), &QPushButton::clicked,
            this, &TemplatesPage::create);
    m_saveBar = buildSaveBar();
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_editor, 1);
    right->addWidget(m_empty, 1);
    right->addWidget(m_saveBar);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    m_listBox = buildList();
    layout->addWidget(m_listBox);
    layout->addLayout(right, 1);
    connect(&context.core.templates, &Templates::changed, this, &TemplatesPage::list);
    connect(&context.core.roster, &Roster::changed, this, &TemplatesPage::showState);
    list();
}

QWidget* TemplatesPage::buildList()
{
    auto* box = new QWidget(this);
    m_list->setObjectName(QStringLiteral("tableTemplates"));
    m_list->setAccessibleName(tr("Templates"));
    m_list->setProperty("side", true);
    m_list->setUniformItemSizes(true);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 8, 8, 8);
    row->setSpacing(2);
    const auto add = [&](const char* name, const QString& text, const QString& icon,
                         void (TemplatesPage::*run)()) {
        auto* button = new QToolButton(box);
        button->setObjectName(QLatin1String(name));
        button->setIcon(themeIcon(icon));
        button->setToolTip(text);
        button->setAccessibleName(text);
        connect(button, &QToolButton::clicked, this, run);
        row->addWidget(button);
        return button;
    };
    add("btnNewTemplate", tr("New template"), QStringLiteral("add"), &TemplatesPage::create);
    m_duplicate =
        add("btnDuplicateTemplate", tr("Duplicate"), QStringLiteral("copy"), &TemplatesPage::duplicate);
    m_default = add("btnDefaultTemplate", tr("Use for streamers without a template"), QStringLiteral("ok"),
                    &TemplatesPage::makeDefault);
    m_showPreview = add("btnTemplatePreview", tr("Preview"), QStringLiteral("eye"), &TemplatesPage::arrange);
    m_showPreview->setCheckable(true);
    row->addStretch(1);
    m_remove = add("btnDeleteTemplate", tr("Delete…"), QStringLiteral("delete"), &TemplatesPage::askRemove);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_list, 1);
    auto* del = new QAction(m_list);
    del->setShortcut(QKeySequence::Delete);
    del->setObjectName(QStringLiteral("actionDeleteTemplate"));
    del->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_list->addAction(del);
    connect(del, &QAction::triggered, this, &TemplatesPage::askRemove);
    connect(m_list, &QListWidget::currentRowChanged, this, &TemplatesPage::choose);
    return box;
}

QWidget* TemplatesPage::buildEditor()
{
    auto* content = new QWidget(this);
    m_name = new QLineEdit(content);
    m_name->setObjectName(QStringLiteral("templateNameEdit"));
    m_name->setAccessibleName(tr("Name of the template"));
    m_nameNote = new FieldNote(m_name, content);
    m_users = new QLabel(content);
    m_users->setObjectName(QStringLiteral("templateUsers"));
    m_users->setWordWrap(true);
    setTone(m_users, Tone::Muted);
    m_form = new PostForm(m_context.core, PostForm::Use::Template, content);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(20, 16, 20, 20);
    column->setSpacing(10);
    auto* label = new QLabel(tr("Template &name"), content);
    label->setBuddy(m_name);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(label);
    row->addWidget(m_name, 1);
    column->addLayout(row);
    column->addWidget(m_nameNote);
    column->addWidget(m_users);
    column->addWidget(m_form, 1);
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_nameNote->clear();
        onEdited();
    });
    connect(m_form, &PostForm::edited, this, &TemplatesPage::onEdited);
    connect(m_form, &PostForm::loginRequested, this,
            [this] { m_context.navigator.showPage(QStringLiteral("Accounts")); });
    return scrolled(content, this);
}

QWidget* TemplatesPage::buildPreview()
{
    auto* content = new QWidget(this);
    m_sessions = new ExampleSessions(m_context.core, content);
    m_preview = new PostPreview(m_context.core.publishing.partitions, content);
    auto* title = new QLabel(tr("Preview"), content);
    setTone(title, Tone::Muted);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(18, 16, 18, 18);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(m_sessions);
    column->addWidget(m_preview, 1);
    connect(m_sessions, &ExampleSessions::chosen, this, [this] {
        m_form->setExample(m_sessions->values(), m_sessions->video());
        showPreview();
    });
    auto* scroll = scrolled(content, this);
    scroll->setMinimumWidth(previewWidth);
    return scroll;
}

QWidget* TemplatesPage::buildSaveBar()
{
    auto* bar = new QFrame(this);
    bar->setObjectName(QStringLiteral("templateSaveBar"));
    bar->setProperty("saveBar", true);
    auto* undo = new QPushButton(tr("&Revert"), bar);
    undo->setObjectName(QStringLiteral("btnRevertTemplate"));
    auto* keep = new QPushButton(tr("&Save"), bar);
    keep->setObjectName(QStringLiteral("btnSaveTemplate"));
    keep->setProperty("primary", true);
    keep->setToolTip(QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText));
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(20, 10, 20, 10);
    layout->setSpacing(10);
    layout->addWidget(new QLabel(tr("The template has unsaved changes"), bar), 1);
    layout->addWidget(undo);
    layout->addWidget(keep);
    auto* action = new QAction(this);
    action->setObjectName(QStringLiteral("actionSaveTemplate"));
    action->setShortcut(QKeySequence::Save);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    connect(action, &QAction::triggered, this, &TemplatesPage::save);
    connect(keep, &QPushButton::clicked, this, &TemplatesPage::save);
    connect(undo, &QPushButton::clicked, this, &TemplatesPage::revert);
    return bar;
}

void TemplatesPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
}

/// In a small window form and preview take turns, and the list leaves them its room.
void TemplatesPage::arrange()
{
    const bool narrow = width() < narrowBelow;
    m_listBox->setFixedWidth(
        std::max(narrow ? listWidthNarrow : listWidth, m_listBox->layout()->minimumSize().width()));
    m_showPreview->setVisible(narrow);
    m_previewBox->setVisible(!narrow || m_showPreview->isChecked());
    m_formBox->setVisible(!narrow || !m_showPreview->isChecked());
}

QWidget* TemplatesPage::mainView()
{
    return m_list;
}

void TemplatesPage::setFilter(const QString& text)
{
    m_filter = text.trimmed();
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setHidden(!m_list->item(i)->text().contains(m_filter, Qt::CaseInsensitive));
}

void TemplatesPage::list()
{
    const Templates& templates = m_context.core.templates;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const TemplateRow& row : templates.all()) {
            auto* item = new QListWidgetItem(row.name, m_list);
            item->setData(Qt::UserRole, row.id);
            item->setToolTip(row.name);
            if (templates.byDefault() && templates.byDefault()->id == row.id)
                item->setIcon(themeIcon(QStringLiteral("ok"), Tone::Ok));
            if (row.id == m_open.id)
                m_list->setCurrentItem(item);
        }
    }
    setFilter(m_filter);
    const TemplateRow* row = templates.find(m_open.id);
    const bool none = templates.all().isEmpty();
    if (!row)
        open(none ? 0 : templates.all().first().id);
    else if (!isEdited() && toJson(postFieldsFrom(row->fields)) != toJson(postFieldsFrom(m_open.fields)))
        open(row->id); // changed elsewhere
    m_editor->setVisible(!none);
    m_empty->setVisible(none);
    showState();
}

/// Another one was clicked; what was typed into the open one is asked about by the save bar staying there.
void TemplatesPage::choose()
{
    const QListWidgetItem* item = m_list->currentItem();
    const qint64 id = item ? item->data(Qt::UserRole).toLongLong() : 0;
    if (id == m_open.id)
        return;
    if (!isEdited())
        return open(id);
    auto* question = new DiscardDialog(this);
    connect(question, &QDialog::accepted, this, [this, id] { open(id); });
    connect(question, &QDialog::rejected, this, &TemplatesPage::list); // back to the open one
    question->open();
}

void TemplatesPage::open(qint64 id)
{
    const TemplateRow* row = m_context.core.templates.find(id);
    m_open = row ? *row : TemplateRow();
    const QSignalBlocker quiet(m_name);
    m_name->setText(m_open.name);
    m_nameNote->clear();
    m_form->setFields(postFieldsFrom(m_open.fields));
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->data(Qt::UserRole).toLongLong() == id) {
            const QSignalBlocker quietList(m_list);
            m_list->setCurrentRow(i);
        }
    showState();
    showPreview();
}

bool TemplatesPage::isEdited() const
{
    return m_open.id != 0 && (m_name->text().trimmed() != m_open.name ||
                              toJson(m_form->fields()) != toJson(postFieldsFrom(m_open.fields)));
}

void TemplatesPage::onEdited()
{
    showState();
    showPreview();
}

void TemplatesPage::showState()
{
    const Templates& templates = m_context.core.templates;
    const bool any = m_open.id != 0;
    const bool isDefault = any && templates.byDefault() && templates.byDefault()->id == m_open.id;
    m_duplicate->setEnabled(any);
    m_remove->setEnabled(any);
    m_default->setEnabled(any && !isDefault);
    QStringList facts;
    if (isDefault)
        facts << tr("Used for streamers without a template");
    facts << usersText(m_open.name);
    facts.removeAll(QString());
    m_users->setText(facts.join(QStringLiteral(" · ")));
    m_saveBar->setVisible(isEdited());
    emit badgeChanged(isEdited() ? 1 : 0);
}

QString TemplatesPage::usersText(const QString& name) const
{
    const int users = static_cast<int>(m_context.core.templates.usedBy(name).size());
    return users > 0 ? tr("Chosen by %n streamer(s)", nullptr, users) : tr("No streamer has chosen it");
}

void TemplatesPage::showPreview()
{
    m_preview->setPost(m_form->rendered(), m_form->problems(m_context.core.clock.now()));
}

void TemplatesPage::create()
{
    PostFields fields;
    fields.title = QStringLiteral("【{streamer}】{title} {date:%Y-%m-%d}");
    fields.copyright = 2;
    fields.tags = {QStringLiteral("直播录像"), QStringLiteral("{streamer}")};
    m_context.core.templates.add(m_context.core.templates.freeName(tr("New template")), fields,
                                 [this, self = QPointer(this)](const Result<qint64>& added) {
                                     if (!self)
                                         return;
                                     if (!added)
                                         return m_context.navigator.toast(errorSentence(added.error()));
                                     if (!isEdited())
                                         open(*added);
                                     m_name->setFocus();
                                     m_name->selectAll();
                                 });
}

void TemplatesPage::duplicate()
{
    //: %1 = name of a template
    const QString name = m_context.core.templates.freeName(tr("%1 (copy)").arg(m_name->text().trimmed()));
    m_context.core.templates.add(name, m_form->fields(),
                                 [this, self = QPointer(this)](const Result<qint64>& added) {
                                     if (self && added && !isEdited())
                                         open(*added);
                                 });
}

void TemplatesPage::askRemove()
{
    if (m_open.id == 0)
        return;
    const QList<StreamerId> users = m_context.core.templates.usedBy(m_open.name);
    QStringList names;
    for (const StreamerId id : users)
        if (const StreamerView* view = m_context.core.roster.find(id))
            names << view->row.name;
    auto* dialog = new DeleteTemplateDialog(m_open.name, names, this);
    connect(dialog, &QDialog::accepted, this, &TemplatesPage::remove);
    dialog->open();
}

void TemplatesPage::remove()
{
    Templates& templates = m_context.core.templates;
    const TemplateRow row = m_open;
    const QList<StreamerId> users = templates.usedBy(row.name);
    const bool wasDefault = templates.byDefault() && templates.byDefault()->id == row.id;
    templates.remove(row.id, [this, self = QPointer(this), row, users, wasDefault](const Result<>& removed) {
        if (!self)
            return;
        if (!removed)
            return m_context.navigator.toast(errorSentence(removed.error()));
        m_context.navigator.toast(tr("Template “%1” deleted").arg(row.name), tr("Undo"),
                                  [&core = m_context.core, row, users, wasDefault] {
                                      core.templates.restore(row, users, wasDefault);
                                  });
    });
}

void TemplatesPage::makeDefault()
{
    if (const auto set = m_context.core.templates.setDefault(m_open.name); !set)
        m_context.navigator.toast(errorSentence(set.error()));
}

void TemplatesPage::save()
{
    if (!isEdited())
        return;
    TemplateRow row = m_open;
    row.name = m_name->text().trimmed();
    if (row.name.isEmpty()) {
        m_nameNote->error(tr("Enter a name"));
        return m_name->setFocus();
    }
    if (!m_form->check(m_context.core.clock.now()))
        return;
    row.fields = toJson(m_form->fields());
    m_context.core.templates.update(row, [this, self = QPointer(this), row](const Result<>& saved) {
        if (!self)
            return;
        if (saved) {
            m_open = row;
            showState();
            return m_context.navigator.toast(tr("Template saved"));
        }
        if (saved.error().kind != Error::Kind::Refused)
            return m_context.navigator.toast(errorSentence(saved.error()));
        m_nameNote->error(tr("Another template has this name"));
        m_name->setFocus();
    });
}

void TemplatesPage::revert()
{
    open(m_open.id);
}
