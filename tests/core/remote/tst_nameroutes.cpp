// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/core.h"
#include "core/import/importer.h"
#include "core/remote/verbs/verbs.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakehttp.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace remote;

/// Names that come from elsewhere: of streamers, and of what settings name.
class TestNameRoutes : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const Paths paths = Paths::find(m_folder.path(), false, m_folder.path());
        QVERIFY(paths.make());
        m_core = std::make_unique<Core>(paths, m_http.factory(), m_clock);
        bool opened = false;
        m_core->open([&](const Result<Db::Opened>& result) { opened = result.has_value(); });
        QTRY_VERIFY(opened);
        verbs::addStreamers(m_routes, *m_core);
        verbs::addConfig(m_routes, *m_core);
        bool added = false;
        m_core->templates.add(u"T"_s, PostFields(),
                              [&](const Result<qint64>& id) { added = id.has_value(); });
        QTRY_VERIFY(added);
        m_id = answerTo("POST", "/api/streamers", {{u"url"_s, u"https://live.bilibili.com/7"_s}})
                   .value(u"id")
                   .toInteger();
        QVERIFY(m_id > 0);
    }

    void streamers_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("escape") << u"evil\x1b]0;pwned\x07"_s;
        QTest::newRow("a line feed") << u"a\nb"_s;
        QTest::newRow("zero") << QString(u"a\0b"_s);
        QTest::newRow("C1") << u"a\u009b31m"_s;
        QTest::newRow("turned around") << u"a\u202eb"_s;
        QTest::newRow("too long") << QString(5000, u'x');
    }
    void streamers()
    {
        QFETCH(QString, name);
        const QByteArray path = "/api/streamers/" + QByteArray::number(m_id);
        const QString before = m_core->roster.find(m_id)->row.name;
        QCOMPARE(fieldOf("PUT", path, {{u"name"_s, name}}), u"name"_s);
        QCOMPARE(fieldOf("POST", "/api/streamers",
                         {{u"url"_s, u"https://live.bilibili.com/8"_s}, {u"name"_s, name}}),
                 u"name"_s);
        QCOMPARE(m_core->roster.find(m_id)->row.name, before);
        // By whatever way it comes.
        std::optional<Error> refused;
        m_core->streamers.rename(m_id, name,
                                 [&](const Result<>& done) { refused = done ? Error() : done.error(); });
        QTRY_VERIFY(refused);
        QCOMPARE(refused->kind, Error::Kind::Refused);
    }

    /// Sites and other programs are not asked to mend theirs.
    void foreignNamesAreCleaned()
    {
        const StreamerId id =
            answerTo("POST", "/api/streamers", {{u"url"_s, u"https://live.bilibili.com/9"_s}})
                .value(u"id")
                .toInteger();
        m_core->events.post(event::RoomChanged{id, u"主\x1b播\u202e\n"_s, {}, {}, {}, {}});
        QTRY_COMPARE(m_core->roster.find(id)->row.name, u"主 播"_s);
        ImportPlan plan;
        ImportStreamer streamer;
        streamer.name = u"a\x1b"_s + QString(300, u'x');
        streamer.link = u"https://live.bilibili.com/10"_s;
        plan.streamers.append(streamer);
        std::optional<ImportResult> imported;
        Importer importer(*m_core, plan, false, [&](const ImportResult& result) { imported = result; });
        QTRY_VERIFY(imported);
        QCOMPARE(imported->streamers, 1);
        QStringList names;
        for (const StreamerId one : m_core->roster.ids())
            names << m_core->roster.find(one)->row.name;
        QVERIFY(names.contains(u"a "_s + QString(98, u'x')));
    }

    /// What an older version has let in does not keep the rest from being changed.
    void oldNamesStay()
    {
        StreamerRow row = m_core->roster.find(m_id)->row;
        row.name = u"old\x1b"_s;
        m_core->roster.put(row);
        const QByteArray path = "/api/streamers/" + QByteArray::number(m_id);
        QCOMPARE(answerTo("PUT", path, {{u"paused"_s, true}}).value(u"id").toInteger(), m_id);
        QCOMPARE(answerTo("PUT", path, {{u"name"_s, u"new 👨‍👩‍👧"_s}}).value(u"name").toString(),
                 u"new 👨‍👩‍👧"_s);
    }

    void whatSettingsName()
    {
        const QByteArray path = "/api/streamers/" + QByteArray::number(m_id);
        QCOMPARE(fieldOf("PUT", path, {{u"template"_s, u"nosuch"_s}}), u"template"_s);
        QCOMPARE(fieldOf("POST", "/api/streamers",
                         {{u"url"_s, u"https://live.bilibili.com/8"_s}, {u"template"_s, u"nosuch"_s}}),
                 u"template"_s);
        QCOMPARE(answerTo("PUT", path, {{u"template"_s, u"T"_s}}).value(u"template").toString(), u"T"_s);
        for (const char* key : {"upload.template", "upload.account", "bilibili.account", "upload.line"}) {
            const QString name = QLatin1String(key);
            QCOMPARE(fieldOf("PUT", "/api/config", {{name, u"no such"_s}}), name);
        }
        QCOMPARE(fieldOf("PUT", "/api/config", {{u"upload.account"_s, u"4711"_s}}), u"upload.account"_s);
        QCOMPARE(fieldOf("PUT", path, {{u"settings"_s, QJsonObject{{u"upload.account"_s, u"4711"_s}}}}),
                 u"upload.account"_s);
        QVERIFY(answerTo("PUT", "/api/config", {{u"upload.template"_s, u"T"_s}}).contains(u"items"));
        QVERIFY(answerTo("PUT", "/api/config", {{u"bilibili.account"_s, u"none"_s}}).contains(u"items"));
        QVERIFY(answerTo("PUT", "/api/config", {{u"upload.account"_s, QJsonValue()}}).contains(u"items"));
    }

private:
    QJsonObject answerTo(const QByteArray& method, const QByteArray& target, const QJsonObject& body)
    {
        Routes::Question question;
        question.method = method;
        question.target = target;
        question.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
        question.who = Identity{1, u"ana"_s, Role::Operator, "1"};
        std::optional<Response> answer;
        m_routes.dispatch(question, [&](const Response& response) { answer = response; });
        [&] { QTRY_VERIFY(answer); }();
        return QJsonDocument::fromJson(answer.value_or(Response{}).body).object();
    }
    QString fieldOf(const QByteArray& method, const QByteArray& target, const QJsonObject& body)
    {
        return answerTo(method, target, body).value(u"error")[u"field"].toString();
    }

    QTemporaryDir m_folder;
    FakeClock m_clock;
    FakeHttp m_http;
    std::unique_ptr<Core> m_core;
    Routes m_routes;
    StreamerId m_id = 0;
};
QTEST_GUILESS_MAIN(TestNameRoutes)
#include "tst_nameroutes.moc"
