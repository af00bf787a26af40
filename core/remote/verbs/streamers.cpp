// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plaintext.h"
#include "core/core.h"
#include "core/knownnames.h"
#include "core/remote/json.h"
#include "core/remote/verbs/rosteranswer.h"
#include "core/remote/verbs/settingsbody.h"
#include "core/remote/verbs/verbs.h"
#include "core/why.h"

#include <QJsonArray>
#include <memory>

using namespace Qt::Literals::StringLiterals;

// Streamers and what is done with them.

namespace remote::verbs {
namespace {
using Done = Route::Done;

Response unknownStreamer(StreamerId id)
{
    return error(404, u"notFound"_s, u"there is no streamer %1"_s.arg(id));
}

Response describe(const Core& core, StreamerId id, int status = 200)
{
    const StreamerView* view = core.roster.find(id);
    if (!view)
        return unknownStreamer(id);
    QJsonObject object = remote::toJson(*view);
    object.insert(u"autoUpload"_s, view->row.autoUpload);
    object.insert(u"template"_s, view->row.uploadTemplate);
    object.insert(u"settings"_s, settingsbody::visible(view->row.overrides));
    return json(object, status);
}

/// What the body changes must be known here or be a name; what stands there already may stay.
std::optional<fields::Problem> refuse(const Core& core, const StreamerRow& before, const StreamerRow& row)
{
    const auto named =
        row.name.isEmpty() || row.name == before.name ? Result<>() : plaintext::checkName(row.name);
    if (!named)
        return fields::Problem{u"name"_s, named.error().detail};
    const auto used = row.uploadTemplate == before.uploadTemplate
                          ? Result<>()
                          : knownnames::checkTemplate(core, row.uploadTemplate);
    if (!used)
        return fields::Problem{u"template"_s, used.error().detail};
    return std::nullopt;
}

/// The row with what the body says; a problem names the field.
tl::expected<StreamerRow, fields::Problem> changed(const Core& core, const StreamerRow& before,
                                                   const QJsonObject& body)
{
    StreamerRow row = before;
    const auto settings =
        settingsbody::read(body.value(u"settings"_s).toObject(), SettingRow::Scope::Streamer);
    if (!settings)
        return tl::unexpected(settings.error());
    QVariantMap overrides = settingsFromJson(row.overrides);
    for (auto value = settings->begin(); value != settings->end(); ++value) {
        if (const auto known = knownnames::check(core, *SettingRow::find(value.key()), *value); !known)
            return tl::unexpected(fields::Problem{value.key(), known.error().detail});
        if (value->isValid())
            overrides.insert(value.key(), *value);
        else
            overrides.remove(value.key());
    }
    row.overrides = settingsToJson(overrides);
    row.name = body.value(u"name"_s).toString(row.name).trimmed();
    row.paused = body.value(u"paused"_s).toBool(row.paused);
    row.autoUpload = body.value(u"autoUpload"_s).toBool(row.autoUpload);
    row.uploadTemplate = body.value(u"template"_s).toString(row.uploadTemplate);
    if (const auto refused = refuse(core, before, row))
        return tl::unexpected(*refused);
    return row;
}

QList<Field> rowFields()
{
    return {{"name", Field::Type::Text, "what it is called"},
            {"paused", Field::Type::Bool, "is not watched"},
            {"autoUpload", Field::Type::Bool, "publishes its broadcasts"},
            {"template", Field::Type::Text, "name of the template for publishing"},
            {"settings", Field::Type::Object, "settings that differ, by key; null takes one away"}};
}

void addStreamer(Core& core, const Call& call, const Done& done)
{
    const QString text = call.body.value(u"url"_s).toString();
    const QUrl url = Registry::urlIn(text);
    const Platform* platform = url.isValid() ? core.registry.find(url) : nullptr;
    // A direct link would make this computer fetch any address for the caller, and hand out what is there.
    if (!platform || platform->id() == u"direct")
        return done(
            error(400, u"refused"_s,
                  u"from elsewhere only live rooms of a known site are added; add direct links on the "
                  "computer itself"_s,
                  u"url"_s));
    const auto row = changed(core, {}, call.body);
    if (!row)
        return done(error(400, u"refused"_s, row.error().detail, row.error().field));
    core.streamers.add(text, *row, [&core, done](const Result<Streamers::Added>& added) {
        done(added ? describe(core, added->id, added->existed ? 200 : 201) : error(added.error()));
    });
}

void change(Core& core, const Call& call, const Done& done)
{
    const StreamerView* view = core.roster.find(call.id);
    if (!view)
        return done(unknownStreamer(call.id));
    const auto row = changed(core, view->row, call.body);
    if (!row)
        return done(error(400, u"refused"_s, row.error().detail, row.error().field));
    if (row->name.isEmpty())
        return done(error(400, u"refused"_s, u"a name is not empty"_s, u"name"_s));
    const auto how = [&core, body = call.body](StreamerRow& now) -> Result<> {
        const auto next = changed(core, now, body);
        if (!next)
            return fail(Error::Kind::Refused, next.error().detail);
        now = *next;
        return {};
    };
    core.streamers.change(call.id, how, [&core, id = call.id, done](const Result<>& saved) {
        done(saved ? describe(core, id) : error(saved.error()));
    });
}

Response notRecording(StreamerId id)
{
    return error(409, u"refused"_s, u"streamer %1 is not being recorded"_s.arg(id));
}

/// Each answers at once; what comes of it is an event.
Response start(Core& core, StreamerId id)
{
    if (!core.recorders.isRecording(id))
        core.monitor.recordNow(id);
    return describe(core, id, 202);
}

Response stop(Core& core, StreamerId id)
{
    if (!core.recorders.isRecording(id))
        return notRecording(id);
    core.recorders.stop(id);
    return describe(core, id, 202);
}

Response cut(Core& core, StreamerId id)
{
    if (!core.recorders.isRecording(id))
        return notRecording(id);
    core.recorders.cut(id);
    return describe(core, id, 202);
}

Response check(Core& core, StreamerId id)
{
    core.monitor.checkNow(id);
    return describe(core, id, 202);
}

/// A verb on one streamer that answers at once.
Route verb(Core& core, const char* name, const QString& summary, Response (*act)(Core&, StreamerId))
{
    return {"POST", u"/api/streamers/{id}/"_s + QLatin1String(name), Access::Operator, summary,
            [&core, act](const Call& call, const Done& done) {
                done(core.roster.find(call.id) ? act(core, call.id) : unknownStreamer(call.id));
            }};
}

/// Folders of this computer are nobody's business.
Response whyNot(const Core& core, StreamerId id)
{
    auto facts = why::gather(core, id);
    if (!facts)
        return unknownStreamer(id);
    facts->folder.clear();
    facts->settings.removeIf([](const why::Facts::Value& value) {
        const SettingRow* row = SettingRow::find(value.key);
        return !row || !row->options.remote;
    });
    return json(why::toJson(why::explain(*facts)));
}

void list(RosterAnswer& answer, const Call& call, const Done& done)
{
    Response response;
    const QByteArray etag = answer.etag();
    response.headers = {{"ETag", etag}, {"Cache-Control", "private, no-cache"}};
    if (call.knownETag == etag)
        response.status = 304;
    else
        response.body = answer.body();
    done(response);
}
} // namespace

void addStreamers(Routes& routes, Core& core)
{
    const auto answer = std::make_shared<RosterAnswer>(core.roster);
    routes.add({"GET", u"/api/streamers"_s, Access::Viewer, u"All streamers and what they are doing"_s,
                [answer](const Call& call, const Done& done) { list(*answer, call, done); }});
    routes.add({"POST",
                u"/api/streamers"_s,
                Access::Operator,
                u"Watches a live room; 201, or 200 when it was watched already"_s,
                [&core](const Call& call, const Done& done) { addStreamer(core, call, done); },
                {},
                QList<Field>{{"url", Field::Type::Text, "of the live room", true}} + rowFields()});
    routes.add({"GET", u"/api/streamers/{id}"_s, Access::Viewer, u"One streamer, with its settings"_s,
                [&core](const Call& call, const Done& done) { done(describe(core, call.id)); }});
    routes.add({"GET", u"/api/streamers/{id}/why"_s, Access::Viewer,
                u"Why it is not being recorded: reasons, the last check, the settings that count"_s,
                [&core](const Call& call, const Done& done) { done(whyNot(core, call.id)); }});
    routes.add({"PUT",
                u"/api/streamers/{id}"_s,
                Access::Operator,
                u"Changes what the body names"_s,
                [&core](const Call& call, const Done& done) { change(core, call, done); },
                {},
                rowFields()});
    routes.add({"DELETE", u"/api/streamers/{id}"_s, Access::Operator, u"Forgets it; its files stay"_s,
                [&core](const Call& call, const Done& done) {
                    core.streamers.remove(call.id, [done](const Result<>& removed) {
                        done(removed ? json({}) : error(removed.error()));
                    });
                }});
    routes.add(verb(core, "start", u"Records now, even when paused or filtered"_s, start));
    routes.add(verb(core, "stop", u"Ends the recording; keeps watching"_s, stop));
    routes.add(verb(core, "cut", u"Begins a new file at the next keyframe"_s, cut));
    routes.add(verb(core, "check", u"Asks the site now"_s, check));
    routes.add({"POST",
                u"/api/streamers/{id}/pause"_s,
                Access::Operator,
                u"Stops watching, or watches again"_s,
                [&core](const Call& call, const Done& done) {
                    const bool paused = call.body.value(u"paused"_s).toBool(true);
                    core.streamers.setPaused(call.id, paused,
                                             [&core, id = call.id, done](const Result<>& saved) {
                                                 done(saved ? describe(core, id) : error(saved.error()));
                                             });
                },
                {},
                {{"paused", Field::Type::Bool, "false: watch again"}}});
}
} // namespace remote::verbs
