// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/streamers/uploadmenu.h"
#include "core/core.h"
#include "ui/forms/uploadwaybox.h"
#include "ui/navigator.h"
#include "ui/text/errors.h"
#include "ui/theme/icons.h"
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

namespace {
void apply(Core& core, Navigator& navigator, const QList<StreamerId>& streamers, const UploadWay& way)
{
    const auto how = [way](StreamerRow& row) {
        row.autoUpload = way.automatic;
        row.uploadTemplate = way.templateName;
        return Result<>();
    };
    for (const StreamerId id : streamers)
        core.streamers.change(id, how, [&navigator](const Result<>& done) {
            if (!done)
                navigator.toast(errorSentence(done.error()));
        });
}
} // namespace

QMenu* makeUploadMenu(Core& core, Navigator& navigator, const QList<StreamerId>& streamers, QMenu* parent)
{
    auto* menu = new QMenu(QCoreApplication::translate("UploadMenu", "Submission te&mplate"), parent);
    menu->setObjectName(QStringLiteral("menuUpload"));
    menu->setIcon(themeIcon(QStringLiteral("upload")));
    auto* group = new QActionGroup(menu);
    const StreamerView* first = core.roster.find(streamers.value(0));
    const UploadWay now = first ? UploadWay{first->row.autoUpload, first->row.uploadTemplate} : UploadWay();
    listUploadWays(core, menu, [=, &core, &navigator](const QList<UploadWay>& ways) {
        for (const UploadWay& way : ways) {
            QAction* action = menu->addAction(uploadWayText(way).replace(u'&', QStringLiteral("&&")));
            group->addAction(action);
            action->setCheckable(true);
            action->setChecked(way == now);
            QObject::connect(action, &QAction::triggered, &navigator,
                             [=, &core, &navigator] { apply(core, navigator, streamers, way); });
        }
    });
    return menu;
}
