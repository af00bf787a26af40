// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uploads/partsedit.h"
#include "core/base/background.h"
#include "core/upload/fileidentity.h"
#include "ui/text/format.h"
#include "ui/theme/icons.h"
#include "ui/widgets/tone.h"
#include <QCoreApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

Q_DECLARE_METATYPE(PartEntry)

namespace {
constexpr int partLimit = 100; // bilibili-upload.md C.3
constexpr int entryRole = Qt::UserRole;
const char* const suffixes[] = {"flv", "mp4", "mkv", "ts",   "webm", "mov", "m4v",
                                "avi", "wmv", "mpg", "mpeg", "rmvb", "3gp", "m2ts"};

PartEntry entryOf(const QListWidgetItem* item)
{
    PartEntry entry = item->data(entryRole).value<PartEntry>();
    entry.title = item->text();
    return entry;
}
} // namespace

QStringList videosIn(const QMimeData& data)
{
    QStringList files;
    for (const QUrl& url : data.urls()) {
        const QString suffix = url.fileName().section(u'.', -1).toLower();
        const bool video = std::any_of(std::begin(suffixes), std::end(suffixes),
                                       [&](const char* known) { return suffix == QLatin1String(known); });
        if (url.isLocalFile() && video)
            files << url.toLocalFile();
    }
    return files;
}

QString videoFilter()
{
    QStringList patterns;
    for (const char* suffix : suffixes)
        patterns << QStringLiteral("*.") + QLatin1String(suffix);
    return QCoreApplication::translate("PartsEdit", "Videos (%1)").arg(patterns.join(u' '));
}

PartsEdit::PartsEdit(QWidget* parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_sum(new QLabel(this))
{
    m_list->setObjectName(QStringLiteral("partsList"));
    m_list->setAccessibleName(tr("Parts of the archive"));
    m_list->setFrameShape(QFrame::StyledPanel);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setIconSize({16, 16});
    setAcceptDrops(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(2);
    buildButtons(buttons);
    layout->addLayout(buttons);
    layout->addWidget(m_list, 1);
    m_sum->setObjectName(QStringLiteral("partsSum"));
    setTone(m_sum, Tone::Muted);
    layout->addWidget(m_sum);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &PartsEdit::enableButtons);
    connect(m_list, &QListWidget::itemChanged, this, &PartsEdit::edited);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, [this] {
        number();
        emit edited();
    });
    number();
}

void PartsEdit::buildButtons(QBoxLayout* layout)
{
    const auto add = [&](const char* name, const char* icon, const QString& text) {
        auto* button = new QToolButton(this);
        button->setObjectName(QLatin1String(name));
        button->setIcon(themeIcon(QLatin1String(icon)));
        button->setToolTip(text);
        button->setAccessibleName(text);
        layout->addWidget(button);
        return button;
    };
    auto* more = add("btnAddParts", "add", tr("Add files…"));
    more->setText(tr("Add files…"));
    more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(more, &QToolButton::clicked, this, &PartsEdit::browse);
    layout->addStretch();
    m_up = add("btnPartUp", "chevron-up", tr("Move up"));
    m_down = add("btnPartDown", "chevron-down", tr("Move down"));
    m_remove = add("btnRemovePart", "delete", tr("Take out of the archive"));
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QToolButton::clicked, this, &PartsEdit::removeSelected);
}

void PartsEdit::setParts(const QList<PartEntry>& parts)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const PartEntry& part : parts)
        append(part);
    number();
}

void PartsEdit::append(const PartEntry& part)
{
    auto* item = new QListWidgetItem(part.title, m_list);
    item->setData(entryRole, QVariant::fromValue(part));
    item->setFlags(item->flags() | Qt::ItemIsEditable);
    item->setToolTip(part.path);
}

QList<PartEntry> PartsEdit::parts() const
{
    QList<PartEntry> all;
    for (int i = 0; i < m_list->count(); ++i)
        all << entryOf(m_list->item(i));
    return all;
}

void PartsEdit::addFiles(const QStringList& files)
{
    if (files.isEmpty())
        return;
    inBackground(
        this,
        [files] {
            QList<PartEntry> parts;
            for (const QString& file : files) {
                const QFileInfo info(file);
                parts << PartEntry{
                    info.completeBaseName(), info.absoluteFilePath(), info.isFile() ? info.size() : -1, {}};
            }
            return parts;
        },
        [this](const QList<PartEntry>& parts) {
            for (const PartEntry& part : parts) {
                const QList<PartEntry> known = this->parts();
                const bool there = std::any_of(known.begin(), known.end(), [&](const PartEntry& other) {
                    return other.path == part.path;
                });
                if (!FileIdentity::checkIsVideo(part.path))
                    emit fileNotVideo(part.path);
                else if (part.size < 0)
                    emit fileMissing(part.path);
                else if (part.size == 0)
                    emit fileEmpty(part.path);
                else if (!there && known.size() < partLimit)
                    append(part);
            }
            number();
            emit edited();
        });
}

void PartsEdit::browse()
{
    auto* dialog = new QFileDialog(this, tr("Choose videos"), {}, videoFilter());
    dialog->setObjectName(QStringLiteral("dlgChooseVideos"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &PartsEdit::addFiles);
    dialog->open();
}

void PartsEdit::removeSelected()
{
    qDeleteAll(m_list->selectedItems());
    number();
    emit edited();
}

void PartsEdit::move(int step)
{
    const int row = m_list->currentRow();
    const int to = row + step;
    if (row < 0 || to < 0 || to >= m_list->count())
        return;
    m_list->insertItem(to, m_list->takeItem(row));
    m_list->setCurrentRow(to);
    number();
    emit edited();
}

void PartsEdit::number()
{
    qint64 bytes = 0;
    const QSignalBlocker quiet(m_list);
    for (int i = 0; i < m_list->count(); ++i) {
        const PartEntry part = entryOf(m_list->item(i));
        bytes += part.size;
        m_list->item(i)->setData(Qt::AccessibleTextRole, QStringLiteral("P%1 %2").arg(i + 1).arg(part.title));
        m_list->item(i)->setIcon(
            themeIcon(part.path.isEmpty() ? QStringLiteral("check") : QStringLiteral("upload"), Tone::Muted));
    }
    m_sum->setText(bytes > 0 ? tr("%n part(s), %1", nullptr, m_list->count()).arg(sizeText(bytes))
                             : tr("%n part(s)", nullptr, m_list->count()));
    enableButtons();
}

void PartsEdit::enableButtons()
{
    const int row = m_list->currentRow();
    m_remove->setEnabled(!m_list->selectedItems().isEmpty());
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row < m_list->count() - 1);
}

void PartsEdit::dragEnterEvent(QDragEnterEvent* event)
{
    if (!videosIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void PartsEdit::dropEvent(QDropEvent* event)
{
    addFiles(videosIn(*event->mimeData()));
    event->acceptProposedAction();
}
