// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/streamers/tagmenu.h"
#include "core/core.h"
#include "ui/forms/taglist.h"
#include "ui/navigator.h"
#include "ui/text/errors.h"
#include "ui/theme/icons.h"
#include <QCoreApplication>
#include <QInputDialog>
#include <QJsonArray>
#include <QMenu>
#include <QSet>

namespace {
class Tags
{
    Q_DECLARE_TR_FUNCTIONS(Tags)
};

void change(Core& core, Navigator& navigator, const QList<StreamerId>& streamers, const QStringList& tags,
            bool on)
{
    // The tags as they are when earlier changes are saved: two boxes ticked at once are two tags.
    const auto how = [tags, on](StreamerRow& row) -> Result<> {
        QStringList next = setting::tags.from(settingsFromJson(row.overrides));
        for (const QString& tag : tags) {
            next.removeAll(tag);
            if (on)
                next << tag;
        }
        if (const auto good = Settings::checkForStreamer(setting::tags, next); !good)
            return fail(good.error());
        if (next.isEmpty())
            row.overrides.remove(setting::tags.key);
        else
            row.overrides.insert(setting::tags.key, QJsonArray::fromStringList(next));
        return {};
    };
    for (const StreamerId id : streamers)
        core.streamers.change(id, how, [&navigator](const Result<>& done) {
            if (!done)
                navigator.toast(errorSentence(done.error()));
        });
}

void askForNew(Core& core, Navigator& navigator, const QList<StreamerId>& streamers, QWidget* window)
{
    auto* dialog = new QInputDialog(window);
    dialog->setObjectName(QStringLiteral("dlgNewTag"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Tags::tr("New tag"));
    dialog->setLabelText(Tags::tr("Tags, separated by commas:"));
    QObject::connect(dialog, &QInputDialog::textValueSelected, &navigator,
                     [&core, &navigator, streamers](const QString& text) {
                         change(core, navigator, streamers, splitTags(text), true);
                     });
    dialog->open();
}
} // namespace

QMenu* makeTagMenu(Core& core, Navigator& navigator, const QList<StreamerId>& streamers, QMenu* parent,
                   QWidget* window)
{
    auto* menu = new QMenu(Tags::tr("Ta&gs"), parent);
    menu->setObjectName(QStringLiteral("menuTags"));
    menu->setIcon(themeIcon(QStringLiteral("tag")));
    QSet<QString> used;
    for (const StreamerId id : core.roster.ids())
        if (const StreamerView* view = core.roster.find(id))
            used.unite(QSet<QString>(view->tags.begin(), view->tags.end()));
    QStringList tags(used.begin(), used.end());
    tags.sort(Qt::CaseInsensitive);
    for (const QString& tag : std::as_const(tags)) {
        QAction* action = menu->addAction(QString(tag).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        const bool all = std::all_of(streamers.begin(), streamers.end(), [&](StreamerId id) {
            const StreamerView* view = core.roster.find(id);
            return view && view->tags.contains(tag);
        });
        action->setChecked(all);
        QObject::connect(
            action, &QAction::triggered, &navigator,
            [&core, &navigator, streamers, tag](bool on) { change(core, navigator, streamers, {tag}, on); });
    }
    if (!tags.isEmpty())
        menu->addSeparator();
    QAction* fresh = menu->addAction(Tags::tr("&New tag…"));
    fresh->setObjectName(QStringLiteral("actionNewTag"));
    QObject::connect(fresh, &QAction::triggered, &navigator, [&core, &navigator, streamers, window] {
        askForNew(core, navigator, streamers, window);
    });
    return menu;
}
