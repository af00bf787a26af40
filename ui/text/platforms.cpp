// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/platforms.h"
#include "core/platform/registry.h"
#include <QCoreApplication>

namespace {
// Names that differ from language to language; all others are what Platform::displayName() says.
[[maybe_unused]] const char* const platformNames[] = {
    QT_TRANSLATE_NOOP("Platforms", "Bilibili"),
    QT_TRANSLATE_NOOP("Platforms", "Huya"),
    QT_TRANSLATE_NOOP("Platforms", "Direct link"),
};
} // namespace

QString platformText(const Registry& registry, const QString& id)
{
    const Platform* platform = registry.byId(id);
    return platform ? QCoreApplication::translate("Platforms", platform->displayName().toUtf8().constData())
                    : id;
}
