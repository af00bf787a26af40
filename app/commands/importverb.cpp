// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/importverb.h"

#include "app/commands/answer.h"
#include "core/base/background.h"
#include "core/import/importreader.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
QJsonArray linesJson(const QList<ImportLine>& lines)
{
    QJsonArray array;
    for (const ImportLine& line : lines)
        array << importLineJson(line);
    return array;
}
} // namespace

QJsonObject importLineJson(const ImportLine& line)
{
    return {{u"what"_s, QLatin1String(importWhatName(line.what))},
            {u"key"_s, line.key},
            {u"from"_s, line.from},
            {u"to"_s, line.to.english()},
            {u"why"_s, line.why.english()}};
}

ImportVerb::ImportVerb(Core& core)
    : m_core(core)
{
}

void ImportVerb::run(const QJsonObject& request, const std::function<void(const QJsonObject&)>& reply)
{
    if (m_running)
        return reply(answer(exitcode::failed, u"another import is running"_s));
    m_running = true;
    const auto finish = [this, reply](const QJsonObject& given) {
        m_running = false;
        reply(given);
    };
    const auto report = [finish](const ImportPlan& plan, const ImportResult& result) {
        const QJsonObject more{{u"kind"_s, plan.kind.english()},
                               {u"lines"_s, linesJson(plan.lines)},
                               {u"failed"_s, linesJson(result.failed)},
                               {u"existed"_s, QJsonArray::fromStringList(result.existed)},
                               {u"settings"_s, result.settings},
                               {u"templates"_s, result.templates},
                               {u"streamers"_s, result.streamers},
                               {u"accounts"_s, result.accounts}};
        const bool whole = result.failed.isEmpty() &&
                           std::none_of(plan.lines.begin(), plan.lines.end(), [](const ImportLine& line) {
                               return line.what == ImportLine::What::Broken;
                           });
        finish(whole ? answer(exitcode::done, {}, more)
                     : answer(exitcode::failed, u"not all of it could be taken over"_s, more));
    };
    inBackground(
        this, [file = request.value(u"file"_s).toString()] { return readImport(file); },
        [this, hooks = request.value(u"hooks"_s).toBool(), finish, report](const Result<ImportPlan>& plan) {
            if (!plan)
                return finish(failure(plan.error()));
            m_importer = std::make_unique<Importer>(
                m_core, *plan, hooks,
                [report, kept = *plan](const ImportResult& result) { report(kept, result); });
        });
}
