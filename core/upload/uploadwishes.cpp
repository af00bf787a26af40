// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/uploadwishes.h"

#include <algorithm>

namespace {
/// Steps other than a program: they move files or make others of them (core/hooks/hookstep.h).
bool takesFiles(const QVariantList& steps)
{
    return std::any_of(steps.begin(), steps.end(), [](const QVariant& step) {
        return step.toMap().value(QStringLiteral("do")) != QStringLiteral("run");
    });
}
} // namespace

UploadWishes UploadWishes::of(const Settings& settings, StreamerId streamer)
{
    UploadWishes wishes;
    wishes.minBytes = qint64(settings.get(setting::uploadMinMiB, streamer)) * 1024 * 1024;
    wishes.defaultTemplate = settings.get(setting::uploadTemplate);
    const QString asInTemplate = QStringLiteral("template");
    if (const QString mode = settings.get(setting::uploadMode, streamer); mode != asInTemplate)
        wishes.fields[QStringLiteral("mode")] = mode;
    if (const QString when = settings.get(setting::uploadWhen, streamer); when != asInTemplate)
        wishes.fields[QStringLiteral("when")] = when;
    if (const qint64 account = settings.get(setting::uploadAccount, streamer).toLongLong(); account > 0)
        wishes.fields[QStringLiteral("account")] = account;
    if (takesFiles(settings.get(setting::hooksSegment, streamer)) ||
        takesFiles(settings.get(setting::hooksBroadcast, streamer)))
        wishes.fields[QStringLiteral("when")] = QStringLiteral("afterBroadcast");
    return wishes;
}
