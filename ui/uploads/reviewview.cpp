// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uploads/reviewview.h"
#include "core/core.h"
#include "ui/context.h"
#include "ui/text/format.h"
#include "ui/text/postproblems.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/uploads/postfacts.h"
#include "ui/uploads/reviewfilter.h"
#include "ui/uploads/uploaddelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/imagecache.h"
#include "ui/widgets/primary.h"
#include "ui/widgets/tone.h"
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

namespace {
QLabel* textLabel(const char* name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}
} // namespace

ReviewView::ReviewView(UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_filter(new ReviewFilter(context.uploads, this))
    , m_list(new QListView(this))
    , m_preview(nullptr)
    , m_empty(new EmptyState(QStringLiteral("ok"),
                             tr("Nothing waits for your word. Archives whose template says “ask me first” "
                                "are shown here when they are uploaded."),
                             this))
{
    m_list->setObjectName(QStringLiteral("tableReview"));
    m_list->setAccessibleName(tr("Archives to review"));
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new UploadDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMinimumWidth(200);
    auto* splitter = new QSplitter(this);
    splitter->addWidget(m_list);
    m_preview = buildPreview();
    splitter->addWidget(m_preview);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({260, 520});
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter, 1);
    layout->addWidget(m_empty, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { showItem(current()); });
    connect(&context.uploads, &UploadsModel::refreshed, this, &ReviewView::refresh);
    refresh();
}

QWidget* ReviewView::buildPreview()
{
    auto* pane = new QWidget(this);
    auto* page = new QWidget(pane);
    m_cover = new QLabel(page);
    m_cover->setObjectName(QStringLiteral("reviewCover"));
    m_title = textLabel("reviewTitle", page);
    m_title->setFont(resized(font(), 1.25, QFont::DemiBold));
    m_facts = textLabel("reviewFacts", page);
    setTone(m_facts, Tone::Muted);
    m_problems = textLabel("reviewProblems", page);
    setTone(m_problems, Tone::Error);
    m_description = textLabel("reviewDescription", page);
    m_parts = textLabel("reviewParts", page);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(22, 18, 22, 18);
    column->setSpacing(12);
    for (QWidget* widget : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_facts),
                            static_cast<QWidget*>(m_problems), static_cast<QWidget*>(m_cover),
                            static_cast<QWidget*>(m_description), static_cast<QWidget*>(m_parts)})
        column->addWidget(widget);
    column->addStretch();
    auto* scroll = new QScrollArea(pane);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addWidget(buildButtons());
    return pane;
}

QWidget* ReviewView::buildButtons()
{
    auto* bar = new QFrame(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(22, 10, 14, 12);
    layout->setSpacing(8);
    const auto add = [&](const char* name, const QString& text, const QKeySequence& keys,
                         void (ReviewView::*run)()) {
        auto* button = new QPushButton(text, bar);
        button->setObjectName(QLatin1String(name));
        button->setToolTip(QStringLiteral("%1 (%2)").arg(text, keys.toString(QKeySequence::NativeText)));
        auto* shortcut = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
        connect(button, &QPushButton::clicked, this, run);
        return button;
    };
    m_submit = add("btnReviewSubmit", tr("Submit"), QKeySequence(QStringLiteral("Ctrl+Return")),
                   &ReviewView::submit);
    m_submit->setProperty("primary", true);
    auto* edit = new QPushButton(tr("Edit…"), bar);
    edit->setObjectName(QStringLiteral("btnReviewEdit"));
    connect(edit, &QPushButton::clicked, this, [this] {
        if (const UploadItem* item = current())
            emit editRequested(item->row.id);
    });
    m_skip = add("btnReviewSkip", tr("Later"), QKeySequence(QStringLiteral("Ctrl+Right")), &ReviewView::skip);
    m_submitAll = add("btnReviewSubmitAll", tr("Submit all"),
                      QKeySequence(QStringLiteral("Ctrl+Shift+Return")), &ReviewView::submitAll);
    layout->addWidget(m_submit);
    layout->addWidget(edit);
    layout->addWidget(m_skip);
    layout->addStretch();
    layout->addWidget(m_submitAll);
    return bar;
}

QWidget* ReviewView::mainView() const
{
    return m_list;
}

int ReviewView::count() const
{
    return m_filter->rowCount();
}

void ReviewView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_context.uploads.setWatched(this, true);
    refresh();
}

void ReviewView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_context.uploads.setWatched(this, false);
}

const UploadItem* ReviewView::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? m_filter->item(index) : nullptr;
}

void ReviewView::refresh()
{
    const bool some = count() > 0;
    m_list->parentWidget()->setVisible(some);
    m_empty->setVisible(!some);
    if (some && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_filter->index(0, 0));
    m_submitAll->setEnabled(count() > 1);
    m_skip->setEnabled(count() > 1);
    showItem(current());
}

void ReviewView::showItem(const UploadItem* item)
{
    m_preview->setVisible(item && item->details.upload != 0);
    if (!m_preview->isVisibleTo(this))
        return;
    const PostFields& fields = item->details.fields;
    m_title->setText(fields.title);
    m_facts->setText(postFacts(m_context.core, fields));
    m_description->setText(fields.description);
    m_description->setVisible(!fields.description.isEmpty());
    const QList<FieldProblem> problems = check(fields, m_context.core.clock.now());
    m_problems->setText(problemSentences(problems));
    m_problems->setVisible(!problems.isEmpty());
    m_submit->setEnabled(problems.isEmpty());
    QStringList parts;
    for (const PartRow& part : item->details.parts)
        parts << QStringLiteral("P%1  %2  ·  %3").arg(part.position).arg(part.title, sizeText(part.size));
    m_parts->setText(parts.join(u'\n'));
    const QImage cover = fields.coverFrom == PostFields::CoverFrom::File
                             ? m_context.images.get(QUrl::fromLocalFile(fields.coverFile))
                             : QImage();
    m_cover->setVisible(!cover.isNull());
    if (!cover.isNull())
        m_cover->setPixmap(QPixmap::fromImage(cover.scaledToWidth(320, Qt::SmoothTransformation)));
}

void ReviewView::submit()
{
    if (const UploadItem* item = current(); item && m_submit->isEnabled())
        m_context.core.publishing.uploads.submitNow(item->row.id);
}

void ReviewView::submitAll()
{
    QList<UploadId> ready;
    for (int row = 0; row < count(); ++row) {
        const UploadItem* item = m_filter->item(m_filter->index(row, 0));
        if (check(item->details.fields, m_context.core.clock.now()).isEmpty())
            ready << item->row.id;
    }
    for (const UploadId id : std::as_const(ready))
        m_context.core.publishing.uploads.submitNow(id);
}

void ReviewView::skip()
{
    const int next = (m_list->currentIndex().row() + 1) % std::max(1, count());
    m_list->setCurrentIndex(m_filter->index(next, 0));
}
