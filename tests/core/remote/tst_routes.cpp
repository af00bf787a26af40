// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/openapi.h"
#include "core/remote/routes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace remote;

namespace {
const Identity viewer{1, QStringLiteral("v"), Role::Viewer, "1"};
const Identity boss{2, QStringLiteral("o"), Role::Operator, "2"};
} // namespace

/// One table: who may, what fits, and what is told when it does not.
class TestRoutes : public QObject
{
    Q_OBJECT
    Routes m_routes;
    Call m_call; ///< of the last handler that was called
    int m_called = 0;

    Response ask(const QByteArray& method, const QByteArray& target, const QByteArray& body = {},
                 const std::optional<Identity>& who = boss, bool socket = false)
    {
        Response given;
        int answers = 0;
        m_called = 0;
        m_routes.dispatch({method, target, body, who, {}, {}, socket}, [&](const Response& response) {
            given = response;
            ++answers;
        });
        if (answers != 1)
            qFatal("answered %d times", answers);
        return given;
    }
    static QString fieldOf(const Response& response)
    {
        return QJsonDocument::fromJson(response.body)[u"error"][u"field"].toString();
    }

private slots:
    void initTestCase()
    {
        const auto handler = [this](const Call& call, const Route::Done& done) {
            m_call = call;
            ++m_called;
            done(json({}));
        };
        using Type = Field::Type;
        m_routes.add({"GET", QStringLiteral("/api/open"), Access::Open, QStringLiteral("Open"), handler});
        m_routes.add({"GET",
                      QStringLiteral("/api/things"),
                      Access::Viewer,
                      QStringLiteral("List"),
                      handler,
                      {{"limit", Type::Integer, "how many"},
                       {"ratio", Type::Number, "r"},
                       {"all", Type::Bool, "a"},
                       {"name", Type::Text, "n"}}});
        m_routes.add({"POST",
                      QStringLiteral("/api/things/{id}/do"),
                      Access::Operator,
                      QStringLiteral("Do"),
                      handler,
                      {},
                      {{"url", Type::Text, "where", true},
                       {"count", Type::Integer, "c"},
                       {"ids", Type::IntegerList, "i"},
                       {"tags", Type::TextList, "t"},
                       {"more", Type::Object, "m"},
                       {"on", Type::Bool, "o"}}});
        m_routes.add({"DELETE", QStringLiteral("/api/things/{id}"), Access::Operator,
                      QStringLiteral("Forget"), handler});
        m_routes.add({"GET",
                      QStringLiteral("/api/file"),
                      Access::Viewer,
                      QStringLiteral("File"),
                      handler,
                      {},
                      {},
                      true});
        m_routes.add({"PUT",
                      QStringLiteral("/api/any"),
                      Access::Operator,
                      QStringLiteral("Any"),
                      handler,
                      {},
                      {{"*", Type::Object, "anything"}}});
    }

    void whoMay()
    {
        QCOMPARE(ask("GET", "/api/open", {}, std::nullopt).status, 200);
        QCOMPARE(ask("GET", "/api/things", {}, std::nullopt).status, 401);
        QCOMPARE(m_called, 0);
        QCOMPARE(ask("GET", "/api/things", {}, viewer).status, 200);
        QCOMPARE(ask("GET", "/api/things").status, 200);
        // A viewer who calls the verbs of operators: whatever the path and the body, nothing happens.
        for (const QByteArray& body :
             {QByteArray(), QByteArray("{}"), QByteArray("{\"url\":\"a\"}"), QByteArray("{")})
            QCOMPARE(ask("POST", "/api/things/1/do", body, viewer).status, 403);
        QCOMPARE(ask("DELETE", "/api/things/1", {}, viewer).status, 403);
        QCOMPARE(m_called, 0);
    }

    void findsTheRow()
    {
        QCOMPARE(ask("DELETE", "/api/things/12").status, 200);
        QCOMPARE(m_call.id, 12);
        QCOMPARE(m_call.who->name, boss.name);
        QCOMPARE(ask("GET", "/api/nothing").status, 404);
        QCOMPARE(ask("GET", "/").status, 404);
        QCOMPARE(ask("GET", "/API/things").status, 404);
        QCOMPARE(ask("GET", "/api/things/1/do/it").status, 404);
        const Response wrong = ask("PATCH", "/api/things/1");
        QCOMPARE(wrong.status, 405);
        QCOMPARE(wrong.headers.first().second, QByteArray("DELETE"));
        for (const char* id :
             {"0", "-1", "+1", "01", "1.0", "1e3", "x", "%201", "99999999999999999999", "1;x"}) {
            const Response bad = ask("DELETE", QByteArray("/api/things/") + id);
            QCOMPARE(bad.status, 400);
            QCOMPARE(fieldOf(bad), QStringLiteral("id"));
        }
        for (const char* path : {"/api/../api/things", "/api/things/..", "/api/things/%2e%2e/do",
                                 "/api//things", "/api/things/1%2fdo", "/api/\xff"})
            QCOMPARE(ask("GET", path).status, 400);
        QCOMPARE(ask("GET", "/api/file", {}, boss, true).status, 409);
        QCOMPARE(ask("GET", "/api/file").status, 200);
    }

    void queryFields()
    {
        QCOMPARE(ask("GET", "/api/things?limit=3&ratio=0.5&all=true&name=%E4%B8%BB").status, 200);
        QCOMPARE(m_call.query, QJsonObject({{QStringLiteral("limit"), 3},
                                            {QStringLiteral("ratio"), 0.5},
                                            {QStringLiteral("all"), true},
                                            {QStringLiteral("name"), QStringLiteral("主")}}));
        for (const char* query :
             {"limit=x", "limit=", "limit=1.5", "limit=1e3", "limit=99999999999999999999"}) {
            const Response bad = ask("GET", QByteArray("/api/things?") + query);
            QCOMPARE(bad.status, 400);
            QCOMPARE(fieldOf(bad), QStringLiteral("limit"));
        }
        QCOMPARE(fieldOf(ask("GET", "/api/things?ratio=nan")), QStringLiteral("ratio"));
        QCOMPARE(fieldOf(ask("GET", "/api/things?ratio=inf")), QStringLiteral("ratio"));
        QCOMPARE(fieldOf(ask("GET", "/api/things?all=maybe")), QStringLiteral("all"));
        QCOMPARE(fieldOf(ask("GET", "/api/things?path=/etc/passwd")), QStringLiteral("path"));
        QCOMPARE(m_called, 0);
    }

    void bodyFields()
    {
        const QByteArray target = "/api/things/1/do";
        QCOMPARE(ask("POST", target,
                     "{\"url\":\"a\",\"count\":null,\"ids\":[1,2],\"tags\":[\"x\"],\"more\":{\"y\":[]},"
                     "\"on\":false}")
                     .status,
                 200);
        QVERIFY(!m_call.body.contains(u"count"));
        QCOMPARE(m_call.body.value(u"ids").toArray().size(), 2);
        const auto field = [&](const QByteArray& body) {
            const Response bad = ask("POST", target, body);
            return bad.status == 400 && m_called == 0 ? fieldOf(bad) : QStringLiteral("accepted");
        };
        QCOMPARE(field("{}"), QStringLiteral("url"));
        QCOMPARE(field(""), QStringLiteral("url"));
        QCOMPARE(field("{\"url\":null}"), QStringLiteral("url"));
        QCOMPARE(field("{\"url\":5}"), QStringLiteral("url"));
        QCOMPARE(field("{\"url\":\"a\",\"hooks\":[]}"), QStringLiteral("hooks"));
        QCOMPARE(field("{\"url\":\"a\",\"count\":1.5}"), QStringLiteral("count"));
        QCOMPARE(field("{\"url\":\"a\",\"count\":1e300}"), QStringLiteral("count"));
        QCOMPARE(field("{\"url\":\"a\",\"ids\":[1,\"2\"]}"), QStringLiteral("ids"));
        QCOMPARE(field("{\"url\":\"a\",\"ids\":{}}"), QStringLiteral("ids"));
        QCOMPARE(field("{\"url\":\"a\",\"tags\":[null]}"), QStringLiteral("tags"));
        QCOMPARE(field("{\"url\":\"a\",\"more\":[]}"), QStringLiteral("more"));
        QCOMPARE(field("{\"url\":\"a\",\"on\":1}"), QStringLiteral("on"));
        // No object at all: there is no field to name.
        QCOMPARE(field("[]"), QString());
        QCOMPARE(field("5"), QString());
        QCOMPARE(field("{\"url\":"), QString());
        QCOMPARE(field("{\"url\":\"\xff\"}"), QString()); // no UTF-8
        QCOMPARE(field("{\"url\":\"a\"} {}"), QString());
        QCOMPARE(field(QByteArray("{\"more\":").repeated(20000) + '1' + QByteArray("}").repeated(20000)),
                 QString());
        QCOMPARE(field(QByteArray("[").repeated(100000)), QString());
        QCOMPARE(ask("PUT", "/api/any", "{\"x\":1,\"y\":null}").status, 200);
        QVERIFY(m_call.body.contains(u"y"));
        QCOMPARE(field("{\"" + QByteArray(5000, 'x') + "\":1}").size(), 60);
    }

    void documentsItself()
    {
        const QJsonObject document = openApi(m_routes.all());
        QVERIFY(document.value(u"openapi").toString().startsWith(u"3.0"));
        QCOMPARE(document[u"servers"][0][u"url"].toString(), QStringLiteral("/"));
        const QJsonObject behind = openApi(m_routes.all(), QStringLiteral("/recorder"));
        QCOMPARE(behind[u"servers"][0][u"url"].toString(), QStringLiteral("/recorder"));
        const QJsonObject paths = document.value(u"paths").toObject();
        QCOMPARE(paths.size(), 6);
        const QJsonObject list = paths.value(u"/api/things").toObject().value(u"get").toObject();
        QCOMPARE(list.value(u"parameters").toArray().size(), 4);
        QVERIFY(!list.contains(u"security"));
        QVERIFY(paths.value(u"/api/open")
                    .toObject()
                    .value(u"get")
                    .toObject()
                    .value(u"security")
                    .toArray()
                    .isEmpty());
        const QJsonObject act = paths.value(u"/api/things/{id}/do").toObject().value(u"post").toObject();
        const QJsonObject schema = act[u"requestBody"][u"content"][u"application/json"][u"schema"].toObject();
        QCOMPARE(schema.value(u"required").toArray(), QJsonArray{QStringLiteral("url")});
        QCOMPARE(schema.value(u"properties").toObject().size(), 6);
        QCOMPARE(act[u"parameters"][0][u"in"].toString(), QStringLiteral("path"));
        QSet<QString> ids;
        for (const Route& route : m_routes.all())
            ids << paths[route.pattern][QString::fromLatin1(route.method).toLower()][u"operationId"]
                       .toString();
        QCOMPARE(ids.size(), m_routes.all().size());
    }
};

QTEST_GUILESS_MAIN(TestRoutes)
#include "tst_routes.moc"
