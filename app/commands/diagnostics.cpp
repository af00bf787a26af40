// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/diagnostics.h"

#include "app/commands/answer.h"
#include "core/base/background.h"
#include "core/core.h"
#include "core/diagnostics.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

void writeDiagnostics(Core& core, const QString& file, const std::function<void(const QJsonObject&)>& reply)
{
    inBackground(
        &core.events,
        [file, shot = diagnostics::snapshot(core)](Stop& stop) -> Result<QList<zip::Entry>> {
            auto files = diagnostics::collect(shot, stop);
            if (!files)
                return files;
            if (const auto written = zip::write(file, *files, {}, stop); !written)
                return fail(written.error());
            return files;
        },
        [reply](const Result<QList<zip::Entry>>& files) {
            if (!files)
                return reply(answer(exitcode::of(files.error()), files.error().detail));
            QJsonArray names;
            for (const zip::Entry& one : *files)
                names.append(one.name);
            reply(answer(exitcode::done, {}, {{u"files"_s, names}}));
        });
}
