// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/uploadwaybox.h"
#include "core/base/background.h"
#include "core/base/log.h"
#include "core/core.h"

QString uploadWayText(const UploadWay& way)
{
    if (!way.automatic)
        return UploadWayBox::tr("Do not upload");
    return way.templateName.isEmpty() ? UploadWayBox::tr("Upload without a template") : way.templateName;
}

void listUploadWays(Core& core, QObject* context, std::function<void(const QList<UploadWay>& ways)> then)
{
    inBackground(
        context, [&store = core.store] { return store.templates.all(); },
        [then = std::move(then)](const Result<QList<TemplateRow>>& templates) {
            QList<UploadWay> ways{{false, {}}, {true, {}}};
            if (templates) {
                for (const TemplateRow& row : *templates)
                    ways << UploadWay{true, row.name};
            } else {
                qCWarning(lcUi, "no templates: %ls", qUtf16Printable(templates.error().detail));
            }
            then(ways);
        });
}

UploadWayBox::UploadWayBox(Core& core, QWidget* parent)
    : QComboBox(parent)
{
    addItem(uploadWayText({}));
    listUploadWays(core, this, [this](const QList<UploadWay>& ways) {
        for (const UploadWay& way : ways.mid(1))
            addItem(uploadWayText(way));
        m_ways = ways;
    });
}
