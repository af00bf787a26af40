// SPDX-License-Identifier: GPL-3.0-or-later
// Any address and any body, as an operator and as nobody: one answer each, and handlers see only what fits.
#include "core/remote/routes.h"
#include "core/remote/verbs/settingsbody.h"

#include <QJsonArray>
#include <cstdlib>

using namespace remote;

namespace {
void require(bool condition)
{
    if (!condition)
        std::abort();
}

int handled = 0;

void handle(const Call& call, const Route::Done& done)
{
    ++handled;
    for (const QJsonObject& object : {call.query, call.body}) {
        require(!object.contains(u"number") || object.value(u"number").isDouble());
        require(!object.contains(u"text") || object.value(u"text").isString());
        require(!object.contains(u"list") || object.value(u"list").isArray());
        const auto settings =
            settingsbody::read(object.value(u"settings").toObject(), SettingRow::Scope::Streamer);
        if (settings) {
            for (auto one = settings->begin(); one != settings->end(); ++one)
                require(SettingRow::find(one.key())->options.remote);
        }
    }
    done(json(call.body));
}

const Routes& table()
{
    static const Routes made = [] {
        using Type = Field::Type;
        const QList<Field> fields{{"number", Type::Integer, ""}, {"ratio", Type::Number, ""},
                                  {"text", Type::Text, ""},      {"list", Type::IntegerList, ""},
                                  {"tags", Type::TextList, ""},  {"on", Type::Bool, ""},
                                  {"settings", Type::Object, ""}};
        Routes routes;
        routes.add({"GET", QStringLiteral("/api/things"), Access::Viewer, {}, handle, fields});
        routes.add(
            {"POST", QStringLiteral("/api/things/{id}/do"), Access::Operator, {}, handle, fields, fields});
        return routes;
    }();
    return made;
}
} // namespace

/// The first line is the address, the rest the body.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char*>(data), qsizetype(size));
    const qsizetype line = input.indexOf('\n');
    Routes::Question question;
    question.target = input.left(line < 0 ? input.size() : line);
    question.body = line < 0 ? QByteArray() : input.mid(line + 1);
    for (const QByteArray& method : {QByteArray("GET"), QByteArray("POST")}) {
        for (const bool known : {false, true}) {
            question.method = method;
            question.who = known ? std::optional(Identity{1, {}, Role::Operator, "1"}) : std::nullopt;
            int answers = 0;
            handled = 0;
            table().dispatch(question, [&](const Response& response) {
                ++answers;
                require(response.status >= 200 && response.status < 500);
            });
            require(answers == 1 && (known || handled == 0));
        }
    }
    return 0;
}
