// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"
#include "core/core.h"
#include "core/remote/servermessage.h"
#include "core/remote/verbs/verbs.h"
#include "tests/support/fakehttp.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace remote;

/// The log as a script follows it: `since`, then the `next` of each answer.
class TestLogRoutes : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const Paths paths = Paths::find(m_folder.path(), false, m_folder.path());
        QVERIFY(paths.make());
        m_core = std::make_unique<Core>(paths, m_http.factory());
        verbs::addLogs(m_routes, *m_core);
    }
    void init()
    {
        m_log.reset();
        Log::Options options;
        options.textToStderr = false;
        m_log = std::make_unique<Log>(options);
        for (int i = 1; i <= 3; ++i)
            qCInfo(lcRemote, "line %d", i);
    }
    void cleanup() { m_log.reset(); }

    void oneAfterTheOther()
    {
        const QJsonObject first = ask("since=0&limit=2");
        QCOMPARE(textsOf(first), (QStringList{u"line 1"_s, u"line 2"_s}));
        QVERIFY(first[u"complete"_s].toBool());
        QCOMPARE(first[u"run"_s].toString(), servermessage::runId());
        const QJsonObject second = ask("since=" + next(first));
        QCOMPARE(textsOf(second), QStringList{u"line 3"_s});
        const QJsonObject third = ask("since=" + next(second));
        QVERIFY(textsOf(third).isEmpty());
        QVERIFY(third[u"complete"_s].toBool());
        QCOMPARE(next(third), next(second));
    }

    /// The program was started again: its ids begin anew, and whoever asks must not wait for the old ones.
    void anIdOfARunBefore()
    {
        const QJsonObject answer = ask("since=10000");
        QCOMPARE(textsOf(answer), (QStringList{u"line 1"_s, u"line 2"_s, u"line 3"_s}));
        QCOMPARE(next(answer), QByteArray("3"));
        QCOMPARE(answer[u"complete"_s], false);
    }

    void whoeverFellBehindIsTold()
    {
        for (int i = 0; i < 5000; ++i)
            qCInfo(lcRemote, "more %d", i);
        const QJsonObject answer = ask("since=2&limit=1");
        QCOMPARE(textsOf(answer), QStringList{u"more 0"_s}); // line 3 is gone
        QCOMPARE(answer[u"complete"_s], false);
        QVERIFY(ask("since=3&limit=1")[u"complete"_s].toBool());
    }

private:
    QJsonObject ask(const QByteArray& query)
    {
        Routes::Question question;
        question.method = "GET";
        question.target = "/api/logs?" + query;
        question.who = Identity{1, u"ana"_s, Role::Viewer, "1"};
        QJsonObject answer;
        m_routes.dispatch(question, [&](const Response& response) {
            answer = QJsonDocument::fromJson(response.body).object();
        });
        return answer;
    }
    static QStringList textsOf(const QJsonObject& answer)
    {
        QStringList texts;
        const QJsonArray items = answer[u"items"_s].toArray();
        for (const QJsonValue& item : items)
            texts << item[u"message"].toString();
        return texts;
    }
    static QByteArray next(const QJsonObject& answer)
    {
        return QByteArray::number(answer[u"next"_s].toInteger());
    }

    QTemporaryDir m_folder;
    FakeHttp m_http;
    std::unique_ptr<Core> m_core;
    std::unique_ptr<Log> m_log;
    Routes m_routes;
};

QTEST_GUILESS_MAIN(TestLogRoutes)
#include "tst_logroutes.moc"
