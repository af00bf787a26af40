// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uploads/uploadactions.h"
#include "core/core.h"
#include "ui/context.h"
#include "ui/navigator.h"
#include "ui/text/uploadstates.h"
#include "ui/theme/icons.h"
#include "ui/uploads/uploadsmodel.h"
#include "ui/widgets/reveal.h"
#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QUrl>
#include <QWidget>
#include <algorithm>

namespace {
/// One row = one action.
struct Row
{
    UploadVerb verb;
    const char* name;
    const char* text;
    const char* icon;
    const char* shortcut;
};
const Row rows[] = {
    {UploadVerb::Pause, "actionPauseUpload", QT_TRANSLATE_NOOP("UploadActions", "&Pause"), "pause", "Space"},
    {UploadVerb::Resume, "actionResumeUpload", QT_TRANSLATE_NOOP("UploadActions", "&Go on, try again"),
     "play", "Ctrl+Return"},
    {UploadVerb::Submit, "actionSubmitUpload", QT_TRANSLATE_NOOP("UploadActions", "&Submit now"), "upload",
     "Ctrl+Shift+Return"},
    {UploadVerb::First, "actionUploadFirst", QT_TRANSLATE_NOOP("UploadActions", "To the &front"),
     "chevron-up", "Ctrl+Home"},
    {UploadVerb::Up, "actionUploadUp", QT_TRANSLATE_NOOP("UploadActions", "Move &up"), "", "Ctrl+Up"},
    {UploadVerb::Down, "actionUploadDown", QT_TRANSLATE_NOOP("UploadActions", "Move &down"), "", "Ctrl+Down"},
    {UploadVerb::Edit, "actionEditUpload", QT_TRANSLATE_NOOP("UploadActions", "&Edit…"), "edit", "F2"},
    {UploadVerb::ChangeLine, "actionChangeLine", QT_TRANSLATE_NOOP("UploadActions", "Change the &line…"),
     "link", ""},
    {UploadVerb::EditArchive, "actionEditArchive", QT_TRANSLATE_NOOP("UploadActions", "Edit and re&submit…"),
     "edit", ""},
    {UploadVerb::OpenArchive, "actionOpenArchive", QT_TRANSLATE_NOOP("UploadActions", "Open on &Bilibili"),
     "browser", ""},
    {UploadVerb::CopyBv, "actionCopyBv", QT_TRANSLATE_NOOP("UploadActions", "&Copy BV number"), "copy",
     "Ctrl+C"},
    {UploadVerb::OpenFile, "actionOpenUploadFile",
     QT_TRANSLATE_NOOP("UploadActions", "Show &recording in its folder"), "folder", ""},
    {UploadVerb::Remove, "actionRemoveUpload", QT_TRANSLATE_NOOP("UploadActions", "&Remove…"), "delete",
     "Del"},
};
} // namespace

QUrl archiveUrl(const QString& bvid)
{
    return QUrl(QStringLiteral("https://www.bilibili.com/video/") + bvid);
}

UploadActions::UploadActions(UiContext& context, QWidget* view)
    : QObject(view)
    , m_context(context)
{
    for (const Row& row : rows) {
        auto* action = new QAction(QCoreApplication::translate("UploadActions", row.text), view);
        if (*row.icon)
            action->setIcon(themeIcon(QLatin1String(row.icon)));
        action->setObjectName(QLatin1String(row.name));
        action->setShortcut(QKeySequence(QLatin1String(row.shortcut)));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, verb = row.verb] { run(verb); });
        view->addAction(action);
        m_actions.insert(row.verb, action);
    }
    refresh();
}

void UploadActions::setSelection(const QList<UploadId>& uploads)
{
    m_selection = uploads;
    refresh();
}

QList<UploadId> UploadActions::fitting(UploadVerb verb) const
{
    QList<UploadId> fit;
    for (const UploadId id : m_selection) {
        const UploadItem* item = m_context.uploads.item(id);
        if (item && offers(verb, item->row, item->details.parts))
            fit << id;
    }
    return fit;
}

void UploadActions::refresh()
{
    for (const Row& row : rows) {
        const qsizetype fit = fitting(row.verb).size();
        const bool one = row.verb == UploadVerb::Edit || row.verb == UploadVerb::ChangeLine ||
                         row.verb == UploadVerb::EditArchive;
        m_actions[row.verb]->setEnabled(one ? fit == 1 && m_selection.size() == 1 : fit > 0);
    }
}

void UploadActions::run(UploadVerb verb)
{
    const QList<UploadId> uploads = fitting(verb);
    if (uploads.isEmpty())
        return;
    const UploadItem& item = *m_context.uploads.item(uploads.first());
    switch (verb) {
    case UploadVerb::Edit:
        return emit editRequested(item.row.id);
    case UploadVerb::ChangeLine:
        return emit lineRequested(item.row.id);
    case UploadVerb::EditArchive:
        return emit archiveEditRequested(item.row.account, item.row.aid);
    case UploadVerb::Remove:
        return emit removeRequested(uploads);
    case UploadVerb::OpenFile:
        return openFile(item);
    case UploadVerb::First:
    case UploadVerb::Up:
    case UploadVerb::Down:
        return move(verb);
    case UploadVerb::CopyBv: {
        QStringList bvids;
        for (const UploadId id : uploads)
            bvids << m_context.uploads.item(id)->row.bvid;
        QGuiApplication::clipboard()->setText(bvids.join(u'\n'));
        return m_context.navigator.toast(tr("Copied: %1").arg(bvids.join(QStringLiteral(", "))));
    }
    default:
        return runOnEach(verb);
    }
}

void UploadActions::runOnEach(UploadVerb verb)
{
    UploadQueue& queue = m_context.core.publishing.uploads;
    for (const UploadId id : fitting(verb)) {
        switch (verb) {
        case UploadVerb::Pause:
            queue.pause(id);
            break;
        case UploadVerb::Resume:
            queue.resume(id);
            break;
        case UploadVerb::Submit:
            queue.submitNow(id);
            break;
        case UploadVerb::OpenArchive:
            QDesktopServices::openUrl(archiveUrl(m_context.uploads.item(id)->row.bvid));
            break;
        default:
            break;
        }
    }
}

/// Several keep their order among each other.
void UploadActions::move(UploadVerb verb)
{
    QList<UploadId> uploads = fitting(verb);
    UploadQueue& queue = m_context.core.publishing.uploads;
    const QList<UploadRow> all = queue.all();
    const auto placeOf = [&all](UploadId id) {
        return int(std::find_if(all.begin(), all.end(), [id](const UploadRow& row) { return row.id == id; }) -
                   all.begin());
    };
    const auto isMoving = [&](int place) {
        return place >= 0 && place < all.size() && uploads.contains(all[place].id);
    };
    if (verb == UploadVerb::First) {
        for (qsizetype i = 0; i < uploads.size(); ++i)
            queue.moveTo(uploads[i], int(i));
        return;
    }
    const int step = verb == UploadVerb::Up ? -1 : 1;
    if (isMoving(verb == UploadVerb::Up ? 0 : int(all.size()) - 1))
        return; // the first of them cannot go further
    if (verb == UploadVerb::Down)
        std::reverse(uploads.begin(), uploads.end());
    for (const UploadId id : std::as_const(uploads))
        queue.moveTo(id, placeOf(id) + step);
}

void UploadActions::openFile(const UploadItem& item)
{
    revealFile(this, item.details.parts.first().path,
               [this](const QString& problem) { m_context.navigator.toast(problem); });
}
