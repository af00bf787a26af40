// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/background.h"
#include "core/core.h"
#include "core/remote/json.h"
#include "core/remote/remote.h"
#include "core/store/storederror.h"
#include "tests/support/fakehttp.h"
#include "tests/support/rawclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QSslSocket>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace remote;

namespace {
constexpr int patience = RawClient::patience;

/// A port that was free a moment ago.
quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}
} // namespace

/// The interface over a whole Core: every verb, and the settings that turn it on and off.
class TestRemote : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    FakeHttp m_http;
    std::unique_ptr<Core> m_core;
    std::unique_ptr<Remote> m_remote;
    Identity m_who{1, QStringLiteral("ana"), Role::Operator, "1"};

    Response ask(const QByteArray& method, const QByteArray& target, const QJsonObject& body = {})
    {
        std::optional<Response> given;
        m_remote->routes.dispatch(
            {method, target, body.isEmpty() ? QByteArray() : jsonBytes(body), m_who, {}},
            [&given](const Response& response) { given = response; });
        if (!QTest::qWaitFor([&] { return given.has_value(); }, patience))
            qFatal("no answer");
        return *given;
    }
    static QJsonObject objectOf(const Response& response)
    {
        return QJsonDocument::fromJson(response.body).object();
    }
    static QJsonArray itemsOf(const Response& response)
    {
        return objectOf(response).value(u"items").toArray();
    }
    static QString fieldOf(const Response& response)
    {
        return response.status == 400 ? objectOf(response)[u"error"][u"field"].toString()
                                      : QStringLiteral("status %1").arg(response.status);
    }
    StreamerId addRoom(const char* url = "https://live.bilibili.com/7")
    {
        const Response added =
            ask("POST", "/api/streamers", {{QStringLiteral("url"), QString::fromLatin1(url)}});
        return objectOf(added).value(u"id").toInteger();
    }
    /// A finished recording with a file of `content` at `path`.
    VideoId addVideo(const QString& path, const QByteArray& content = "FLV", const char* state = "done")
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
        VideoRow row;
        row.path = path;
        row.size = content.size();
        row.state = QString::fromLatin1(state);
        return m_core->store.videos.add(row).value();
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const Paths paths = Paths::find(m_folder->filePath(QStringLiteral("profile")), false, {});
        QVERIFY(paths.make());
        m_core = std::make_unique<Core>(paths, m_http.factory());
        bool opened = false;
        m_core->open([&opened](const Result<Db::Opened>& result) { opened = result.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(opened, patience);
        m_remote = std::make_unique<Remote>(*m_core);
        QSignalSpy changed(m_remote.get(), &Remote::changed);
        m_remote->start();
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, patience);
        QCOMPARE(m_remote->state(), Remote::State::Off);
    }
    void cleanup()
    {
        m_remote.reset();
        bool done = false;
        m_core->shutDown([&done] { done = true; });
        QTRY_VERIFY_WITH_TIMEOUT(done, patience);
        background::shared().wait();
        m_core.reset();
    }
    void cleanupTestCase() { background::finish(); }

    void streamers()
    {
        QCOMPARE(ask("GET", "/api/streamers").body, QByteArray("{\"items\":[],\"next\":null}"));
        const Response added =
            ask("POST", "/api/streamers",
                {{QStringLiteral("url"), QStringLiteral("看 https://live.bilibili.com/7?x=1")},
                 {QStringLiteral("name"), QStringLiteral("Ana")},
                 {QStringLiteral("paused"), true},
                 {QStringLiteral("settings"), QJsonObject{{QStringLiteral("record.splitMinutes"), 30}}}});
        QCOMPARE(added.status, 201);
        const StreamerId id = objectOf(added).value(u"id").toInteger();
        QCOMPARE(objectOf(added).value(u"url").toString(), QStringLiteral("https://live.bilibili.com/7"));
        QCOMPARE(objectOf(added)[u"settings"][u"record.splitMinutes"].toInt(), 30);
        QCOMPARE(m_core->settings.get(setting::splitMinutes, id), 30);
        QCOMPARE(
            ask("POST", "/api/streamers", {{QStringLiteral("url"), QStringLiteral("live.bilibili.com/7")}})
                .status,
            200); // was there

        const QByteArray path = "/api/streamers/" + QByteArray::number(id);
        const Response changed = ask(
            "PUT", path,
            {{QStringLiteral("name"), QStringLiteral("Bea")},
             {QStringLiteral("settings"), QJsonObject{{QStringLiteral("record.splitMinutes"), QJsonValue()},
                                                      {QStringLiteral("record.graceSec"), 10}}}});
        QCOMPARE(changed.status, 200);
        QCOMPARE(objectOf(changed).value(u"name").toString(), QStringLiteral("Bea"));
        QCOMPARE(objectOf(changed).value(u"settings").toObject(),
                 QJsonObject({{QStringLiteral("record.graceSec"), 10}}));
        QCOMPARE(itemsOf(ask("GET", "/api/streamers")).first()[u"name"].toString(), QStringLiteral("Bea"));
        QCOMPARE(ask("POST", path + "/stop").status, 409);
        QCOMPARE(ask("POST", path + "/cut").status, 409);
        QCOMPARE(ask("POST", path + "/check").status, 202);
        QCOMPARE(ask("POST", path + "/start").status, 202);
        QCOMPARE(ask("POST", path + "/pause", {{QStringLiteral("paused"), false}}).status, 200);
        QVERIFY(!m_core->roster.find(id)->row.paused);
        QCOMPARE(ask("POST", path + "/pause").status, 200);
        QVERIFY(m_core->roster.find(id)->row.paused);
        QCOMPARE(ask("DELETE", path).status, 200);
        for (const char* verb : {"", "/start", "/stop", "/cut", "/check", "/pause"})
            QCOMPARE(ask(*verb ? "POST" : "GET", path + verb).status, 404);
        QCOMPARE(ask("PUT", path, {{QStringLiteral("name"), QStringLiteral("x")}}).status, 404);
        QCOMPARE(ask("DELETE", path).status, 404);
    }

    /// The list is made anew where it changed, and known by its ETag.
    void theListIsCached()
    {
        const StreamerId id = addRoom();
        addRoom("https://live.bilibili.com/8");
        const Response first = ask("GET", "/api/streamers");
        QCOMPARE(itemsOf(first).size(), 2);
        const QByteArray etag = first.headers.first().second;
        Response again;
        m_remote->routes.dispatch({"GET", "/api/streamers", {}, m_who, {}, etag},
                                  [&again](const Response& response) { again = response; });
        QCOMPARE(again.status, 304);
        QVERIFY(again.body.isEmpty());
        ask("PUT", "/api/streamers/" + QByteArray::number(id),
            {{QStringLiteral("name"), QStringLiteral("Zoe")}});
        const Response second = ask("GET", "/api/streamers");
        QVERIFY(second.headers.first().second != etag);
        QCOMPARE(itemsOf(second).first()[u"name"].toString(), QStringLiteral("Zoe"));
        QCOMPARE(itemsOf(second).size(), 2);
    }

    /// This computer fetches nothing for whoever asks (a peer was taken over like this).
    void whatIsNeverAdded_data()
    {
        QTest::addColumn<QString>("url");
        for (const char* url :
             {"http://127.0.0.1:8080/live.flv", "http://localhost/a.m3u8", "http://192.168.1.1/admin.flv",
              "http://169.254.169.254/latest/meta-data.flv", "http://[::1]/a.flv", "rtmp://10.0.0.1/live",
              "http://example.org/a.flv", "https://example.org/", "file:///etc/passwd", "ftp://a/b.flv",
              "https://live.bilibili.com.evil.example/7", "http://127.0.0.1/?live.bilibili.com/7", "no link",
              "", "https://user:pass@evil.example/live.bilibili.com"})
            QTest::newRow(url) << QString::fromLatin1(url);
    }
    void whatIsNeverAdded()
    {
        QFETCH(QString, url);
        const Response refused = ask("POST", "/api/streamers", {{QStringLiteral("url"), url}});
        QCOMPARE(refused.status, 400);
        QCOMPARE(fieldOf(refused), QStringLiteral("url"));
        QVERIFY(m_core->roster.ids().isEmpty());
    }

    void whatIsNeverSet()
    {
        const StreamerId id = addRoom();
        const QByteArray path = "/api/streamers/" + QByteArray::number(id);
        const QJsonArray hook{QJsonObject{{QStringLiteral("do"), QStringLiteral("run")},
                                          {QStringLiteral("command"), QJsonArray{QStringLiteral("id")}}}};
        const QJsonObject attempts{
            {QStringLiteral("hooks.segment"), hook},
            {QStringLiteral("hooks.upload"), hook},
            {QStringLiteral("record.folder"), QStringLiteral("/etc")},
            {QStringLiteral("net.proxy"), QStringLiteral("http://evil.example:1")},
            {QStringLiteral("bilibili.api"), QStringLiteral("http://evil.example")},
            {QStringLiteral("remote.bind"), QStringLiteral("lan")},
            {QStringLiteral("remote.hosts"), QJsonArray{QStringLiteral("evil.example")}},
            {QStringLiteral("remote.certificate"), QStringLiteral("/etc/shadow")},
            {QStringLiteral("record.fileName"), QStringLiteral("../../etc/cron.d/x")}};
        for (auto attempt = attempts.begin(); attempt != attempts.end(); ++attempt) {
            const QJsonObject one{{attempt.key(), *attempt}};
            const QVariant before = m_core->settings.value(*SettingRow::find(attempt.key()));
            QCOMPARE(fieldOf(ask("PUT", "/api/config", one)), attempt.key());
            QCOMPARE(fieldOf(ask("PUT", "/api/config?platform=bilibili", one)), attempt.key());
            QCOMPARE(fieldOf(ask("PUT", path, {{QStringLiteral("settings"), one}})), attempt.key());
            QCOMPARE(fieldOf(ask("POST", "/api/streamers",
                                 {{QStringLiteral("url"), QStringLiteral("https://live.bilibili.com/9")},
                                  {QStringLiteral("settings"), one}})),
                     attempt.key());
            QCOMPARE(m_core->settings.value(*SettingRow::find(attempt.key())), before);
            // ... nor taken away
            if (!SettingRow::find(attempt.key())->options.remote)
                QCOMPARE(fieldOf(ask("PUT", "/api/config", {{attempt.key(), QJsonValue()}})), attempt.key());
        }
        QVERIFY(m_core->settings.streamerLayer(id).isEmpty());
        const QJsonArray shown = itemsOf(ask("GET", "/api/config"));
        for (const QJsonValue& row : shown)
            QVERIFY2(SettingRow::find(row[u"key"].toString())->options.remote,
                     qPrintable(row[u"key"].toString()));
    }

    void config()
    {
        QSignalSpy changed(&m_core->settings, &Settings::changed);
        const Response set = ask("PUT", "/api/config",
                                 {{QStringLiteral("record.splitMinutes"), 45},
                                  {QStringLiteral("app.theme"), QStringLiteral("dark")}});
        QCOMPARE(set.status, 200);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(m_core->settings.get(setting::splitMinutes), 45);
        // All or none.
        const Response half = ask("PUT", "/api/config",
                                  {{QStringLiteral("app.theme"), QStringLiteral("light")},
                                   {QStringLiteral("record.splitMinutes"), -1}});
        QCOMPARE(fieldOf(half), QStringLiteral("record.splitMinutes"));
        QCOMPARE(m_core->settings.get(setting::theme), QStringLiteral("dark"));
        QCOMPARE(fieldOf(ask("PUT", "/api/config", {{QStringLiteral("no.such"), 1}})),
                 QStringLiteral("no.such"));
        QCOMPARE(fieldOf(ask("PUT", "/api/config", {{QStringLiteral("app.trayIcon"), 1}})),
                 QStringLiteral("app.trayIcon"));
        QCOMPARE(
            fieldOf(ask("PUT", "/api/config?platform=nowhere", {{QStringLiteral("record.splitMinutes"), 5}})),
            QStringLiteral("platform"));
        QCOMPARE(fieldOf(ask("PUT", "/api/config?platform=huya",
                             {{QStringLiteral("app.theme"), QStringLiteral("light")}})),
                 QStringLiteral("app.theme")); // one for all
        QCOMPARE(ask("PUT", "/api/config?platform=huya", {{QStringLiteral("record.splitMinutes"), 5}}).status,
                 200);
        QCOMPARE(m_core->settings.platformLayer(QStringLiteral("huya"))
                     .value(QStringLiteral("record.splitMinutes"))
                     .toInt(),
                 5);
        QCOMPARE(ask("PUT", "/api/config", {{QStringLiteral("record.splitMinutes"), QJsonValue()}}).status,
                 200);
        QCOMPARE(m_core->settings.get(setting::splitMinutes), 60);
        const auto valueOf = [&](const QByteArray& target) {
            const QJsonArray rows = itemsOf(ask("GET", target));
            for (const QJsonValue& row : rows) {
                if (row[u"key"].toString() == u"record.splitMinutes")
                    return row[u"value"].toInt();
            }
            return -1;
        };
        QCOMPARE(valueOf("/api/config"), 60);
        QCOMPARE(valueOf("/api/config?platform=huya"), 5);
    }

    void recordings()
    {
        const QString inside = m_core->paths.recordings + QStringLiteral("/a/b 主.flv");
        const VideoId good = addVideo(inside, "FLV!");
        const VideoId outside = addVideo(m_folder->filePath(QStringLiteral("elsewhere.flv")));
        const VideoId growing =
            addVideo(m_core->paths.recordings + QStringLiteral("/c.flv"), "FLV", "recording");
        const QString link = m_core->paths.recordings + QStringLiteral("/link.flv");
        QVERIFY(QFile::link(m_folder->filePath(QStringLiteral("elsewhere.flv")), link));
        VideoRow linked;
        linked.path = link;
        linked.state = QStringLiteral("done");
        const VideoId byLink = m_core->store.videos.add(linked).value();
        const auto file = [&](VideoId id) {
            return ask("GET", "/api/videos/" + QByteArray::number(id) + "/file");
        };
        QCOMPARE(file(good).file, inside);
        QCOMPARE(file(good).type, QByteArray("video/x-flv"));
        QVERIFY(file(good).headers.first().second.contains("b%20%E4%B8%BB.flv"));
        QCOMPARE(file(outside).status, 404);
        QCOMPARE(file(byLink).status, 404);
        QCOMPARE(file(growing).status, 409);
        QCOMPARE(file(4711).status, 404);

        const QJsonArray all = itemsOf(ask("GET", "/api/videos"));
        QCOMPARE(all.size(), 4);
        QCOMPARE(all.last()[u"file"].toString(), QStringLiteral("b 主.flv"));
        const QJsonObject page = objectOf(ask("GET", "/api/videos?limit=2"));
        QCOMPARE(page.value(u"items").toArray().size(), 2);
        const QJsonObject rest = objectOf(
            ask("GET", "/api/videos?limit=10&before=" + QByteArray::number(page.value(u"next").toInteger())));
        QCOMPARE(rest.value(u"items").toArray().size(), 2);
        QVERIFY(rest.value(u"next").isNull());
        QCOMPARE(itemsOf(ask("GET", "/api/videos?streamer=5")).size(), 0);
        QCOMPARE(fieldOf(ask("GET", "/api/videos?limit=0")), QStringLiteral("limit"));
        QCOMPARE(fieldOf(ask("GET", "/api/videos?limit=501")), QStringLiteral("limit"));
        QCOMPARE(fieldOf(ask("GET", "/api/videos?before=-1")), QStringLiteral("before"));

        TaskRow task;
        task.title = QStringLiteral("t");
        task.status = QStringLiteral("done");
        task.startedAt = QDateTime(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC);
        QVERIFY(m_core->store.tasks.add(task));
        const QJsonArray tasks = itemsOf(ask("GET", "/api/tasks"));
        QCOMPARE(tasks.first()[u"started"].toString(), QStringLiteral("2026-11-26T12:00:00Z"));
        QVERIFY(tasks.first()[u"stopped"].isNull());
    }

    void uploads()
    {
        const VideoId video =
            addVideo(m_core->paths.recordings + QStringLiteral("/a.flv"), QByteArray(1000, 'F'));
        const VideoId outside = addVideo(m_folder->filePath(QStringLiteral("elsewhere.flv")));
        const auto wish = [](const QJsonValue& videos, const QJsonObject& more = {}) {
            QJsonObject body{{QStringLiteral("videos"), QJsonArray{videos}},
                             {QStringLiteral("tags"), QJsonArray{QStringLiteral("x")}}};
            for (auto item = more.begin(); item != more.end(); ++item)
                body.insert(item.key(), *item);
            return body;
        };
        const auto field = [&](const QJsonObject& body) {
            return fieldOf(ask("POST", "/api/uploads", body));
        };
        QCOMPARE(field(wish(outside)), QStringLiteral("videos"));
        QCOMPARE(field(wish(4711)), QStringLiteral("videos"));
        QCOMPARE(field(wish(QStringLiteral("/etc/passwd"))), QStringLiteral("videos"));
        QCOMPARE(field({{QStringLiteral("videos"), QJsonArray()}}), QStringLiteral("videos"));
        QCOMPARE(field({}), QStringLiteral("videos"));
        QCOMPARE(field(wish(video, {{QStringLiteral("files"), QJsonArray{QStringLiteral("/etc/passwd")}}})),
                 QStringLiteral("files"));
        QCOMPARE(field(wish(video, {{QStringLiteral("coverFile"), QStringLiteral("/etc/passwd")}})),
                 QStringLiteral("coverFile"));
        QCOMPARE(field(wish(video, {{QStringLiteral("extra"), QJsonObject()}})), QStringLiteral("extra"));
        QCOMPARE(field(wish(video, {{QStringLiteral("tags"), QJsonArray()}})), QStringLiteral("tags"));
        QCOMPARE(field(wish(video, {{QStringLiteral("copyright"), 2}})), QStringLiteral("source"));
        QCOMPARE(field(wish(video, {{QStringLiteral("template"), QStringLiteral("none")}})),
                 QStringLiteral("template"));
        QCOMPARE(field(wish(video, {{QStringLiteral("account"), 5}})), QStringLiteral("account"));
        QVERIFY(m_core->publishing.uploads.all().isEmpty());

        const Response added =
            ask("POST", "/api/uploads", wish(video, {{QStringLiteral("title"), QStringLiteral("T")}}));
        QCOMPARE(added.status, 201);
        const QByteArray path =
            "/api/uploads/" + QByteArray::number(objectOf(added).value(u"id").toInteger());
        QCOMPARE(itemsOf(ask("GET", "/api/uploads")).first()[u"title"].toString(), QStringLiteral("T"));
        QCOMPARE(ask("POST", path + "/pause").status, 202);
        QTRY_COMPARE(itemsOf(ask("GET", "/api/uploads")).first()[u"state"].toString(),
                     QStringLiteral("paused"));
        QCOMPARE(ask("POST", path + "/resume").status, 200);
        QCOMPARE(ask("POST", path + "/retry").status, 200);
        for (const char* verb : {"pause", "resume", "retry"})
            QCOMPARE(ask("POST", QByteArray("/api/uploads/4711/") + verb).status, 404);
        const Response empty = ask("POST", "/api/uploads",
                                   wish(addVideo(m_core->paths.recordings + QStringLiteral("/0.flv"), {})));
        QCOMPARE(empty.status, 409);
        QCOMPARE(objectOf(empty)[u"error"][u"kind"].toString(), QStringLiteral("disk"));
        QVERIFY(objectOf(empty)[u"error"][u"message"].toString().contains(u"0.flv is empty"));
    }

    /// What is submitted is not paused, resumed or tried again: nothing changes, nothing is sent.
    void aSubmittedUploadStays()
    {
        UploadQueue& queue = m_core->publishing.uploads;
        for (const char* state : {"inReview", "published", "rejected"}) {
            UploadRow row;
            row.state = QLatin1String(state);
            row.id = m_core->store.uploads.add(row).value();
            queue.know(row);
            const QByteArray path = "/api/uploads/" + QByteArray::number(row.id) + '/';
            for (const char* verb : {"pause", "resume", "retry"}) {
                const Response refused = ask("POST", path + verb);
                QCOMPARE(refused.status, 409);
                QCOMPARE(objectOf(refused)[u"error"][u"kind"].toString(), QStringLiteral("refused"));
                QVERIFY2(refused.body.contains(state), refused.body.constData());
                QCOMPARE(queue.find(row.id)->state, QLatin1String(state));
            }
        }
    }

    /// Kind and code stand beside the English sentence: pages and scripts make their own words.
    void whatFailedSaysItsKind()
    {
        const auto kind = [](const QJsonObject& object) { return object.value(u"errorKind"); };
        UploadRow upload;
        QVERIFY(kind(toJson(upload, {})).isNull());
        keepError(upload, {Error::Kind::Refused, QStringLiteral("title too long"), 21103, {}});
        const QJsonObject failed = toJson(upload, {});
        QCOMPARE(failed[u"error"].toString(), QStringLiteral("title too long"));
        QCOMPARE(kind(failed).toString(), QStringLiteral("refused"));
        QCOMPARE(failed[u"errorCode"].toInt(), 21103);
        upload.errorKind.clear(); // of a program before
        QVERIFY(kind(toJson(upload, {})).isNull() && toJson(upload, {})[u"errorCode"].isNull());
        TaskRow task;
        QVERIFY(kind(toJson(task)).isNull());
        keepError(task, {Error::Kind::Disk, QStringLiteral("full"), 28, {}});
        QCOMPARE(kind(toJson(task)).toString(), QStringLiteral("disk"));
        StreamerView view;
        QVERIFY(kind(toJson(view)).isNull());
        view.hasError = true;
        view.lastError = {Error::Kind::Network, QStringLiteral("the stream ended"), 0, {}};
        QCOMPARE(kind(toJson(view)).toString(), QStringLiteral("network"));
        QCOMPARE(toJson(view)[u"errorCode"].toInt(-1), 0);
    }

    void logs()
    {
        QVERIFY(itemsOf(ask("GET", "/api/logs?since=0")).isEmpty()); // no log is installed here
        for (int i = 0; i < 5; ++i)
            m_core->store.logs.append({0, QDateTime::currentDateTimeUtc(), i % 4, QStringLiteral("record"), 1,
                                       2, QStringLiteral("line %1").arg(i)});
        m_core->store.db.flush();
        QCOMPARE(itemsOf(ask("GET", "/api/logs")).size(), 5);
        const QJsonArray warnings = itemsOf(ask("GET", "/api/logs?level=warning"));
        QCOMPARE(warnings.size(), 2);
        QCOMPARE(warnings.first()[u"level"].toString(), QStringLiteral("error"));
        QCOMPARE(itemsOf(ask("GET", "/api/logs?text=LINE+3&source=record&streamer=1")).size(), 1);
        QCOMPARE(itemsOf(ask("GET", "/api/logs?text=%25")).size(), 0);
        QCOMPARE(fieldOf(ask("GET", "/api/logs?level=loud")), QStringLiteral("level"));
        QCOMPARE(fieldOf(ask("GET", "/api/logs?since=-1")), QStringLiteral("since"));
    }

    /// Every row of the table: nobody without a sign-in, no viewer where an operator is asked for.
    void everyRouteIsGuarded()
    {
        QSet<QString> open;
        for (const Route& route : m_remote->routes.all()) {
            QString path = route.pattern;
            path.replace(QStringLiteral("{id}"), QStringLiteral("1"));
            const auto status = [&](const std::optional<Identity>& who) {
                int given = 0;
                m_remote->routes.dispatch({route.method, path.toUtf8(), {}, who, {}},
                                          [&given](const Response& response) { given = response.status; });
                return given;
            };
            if (route.access == Access::Open)
                open << route.pattern;
            else
                QCOMPARE(status(std::nullopt), 401);
            if (route.access == Access::Operator)
                QCOMPARE(status(Identity{1, {}, Role::Viewer, "1"}), 403);
            if (route.method != "GET" && route.pattern != u"/api/login" && route.pattern != u"/api/logout")
                QCOMPARE(route.access, Access::Operator); // what changes something
            QVERIFY(!route.summary.isEmpty());
        }
        QCOMPARE(open, QSet<QString>({QStringLiteral("/api/login"), QStringLiteral("/api/openapi.json")}));
        const QJsonObject document = objectOf(ask("GET", "/api/openapi.json"));
        QVERIFY(document[u"paths"].toObject().contains(u"/api/streamers/{id}/stop"));
    }

    void signsInOverHttp()
    {
        const quint16 port = freePort();
        QVERIFY(m_core->settings.set(setting::remotePort, int(port)));
        QVERIFY(m_core->settings.set(setting::remoteEnabled, true));
        QTRY_COMPARE(m_remote->state(), Remote::State::Listening);
        bool added = false;
        m_remote->auth.addUser(QStringLiteral("ana"), Role::Viewer, "correct horse",
                               [&](const Result<>& done) { added = done.has_value(); });
        QTRY_VERIFY(added);
        RawClient client(port);
        const auto in =
            client.exchange(post("/api/login", "{\"name\":\"ana\",\"password\":\"correct horse\"}"));
        QCOMPARE(in.status, 200);
        QVERIFY(!in.json().contains(u"token"));
        const QByteArray cookie = in.header("set-cookie");
        QVERIFY(cookie.contains("; HttpOnly; SameSite=Strict; Max-Age=2592000; Path=/"));
        QVERIFY(!cookie.contains("Secure"));
        const QByteArray signedIn = "Cookie: " + cookie.left(cookie.indexOf(';')) + "\r\n";
        QCOMPARE(client.exchange(get("/api/session", signedIn)).json().value(u"name").toString(),
                 QStringLiteral("ana"));
        QCOMPARE(client.exchange(get("/api/sessions", signedIn)).status, 403);
        QCOMPARE(client.exchange(post("/api/config", "{\"app.theme\":\"dark\"}", signedIn, "PUT")).status,
                 403);
        QCOMPARE(client.exchange(post("/api/logout", "{}", signedIn)).status, 200);
        QCOMPARE(client.exchange(get("/api/session", signedIn)).status, 401); // replayed

        const QUrl pairing = m_remote->pairingUrl(Role::Operator);
        QCOMPARE(pairing.port(), int(port));
        const QByteArray code = pairing.fragment().mid(5).toUtf8();
        const auto paired =
            client.exchange(post("/api/login", "{\"bearer\":true,\"code\":\"" + code + "\"}"));
        QCOMPARE(paired.status, 200);
        QVERIFY(paired.header("set-cookie").isEmpty());
        const QByteArray bearer =
            "Authorization: Bearer " + paired.json().value(u"token").toString().toUtf8() + "\r\n";
        QCOMPARE(client.exchange(get("/api/sessions", bearer)).json().value(u"items").toArray().size(), 1);
        QCOMPARE(client.exchange(post("/api/login", "{\"code\":\"" + code + "\"}")).status, 401);
        for (const char* bad :
             {"{}", "{\"name\":\"ana\"}", "{\"name\":\"ana\",\"password\":\"x\",\"code\":\"y\"}",
              "{\"name\":1,\"password\":\"x\"}"})
            QCOMPARE(client.exchange(post("/api/login", bad)).status, 400);
        int wait = 0; // the hash may take longer than the first delay
        for (int i = 0; i < 8 && wait == 0; ++i) {
            const auto wrong =
                client.exchange(post("/api/login", "{\"name\":\"ana\",\"password\":\"wrong horse\"}"));
            QVERIFY(wrong.status == 401 || wrong.status == 429);
            wait = wrong.header("retry-after").toInt();
            QCOMPARE(wait > 0, wrong.status == 429);
        }
        QVERIFY(wait > 0);
        const QByteArray session = QByteArray::number(paired.json().value(u"session").toInteger());
        QCOMPARE(client.exchange(post("/api/sessions/" + session, {}, bearer, "DELETE")).status, 200);
        QCOMPARE(client.exchange(get("/api/sessions", bearer)).status, 401);
    }

    void followsItsSettings()
    {
        const quint16 port = freePort();
        QVERIFY(m_core->settings.set(setting::remotePort, int(port)));
        QVERIFY(m_core->settings.set(setting::remoteEnabled, true));
        QTRY_COMPARE(m_remote->state(), Remote::State::Listening);
        QCOMPARE(m_remote->addresses().first(), QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(port)));
        RawClient client(port);
        QVERIFY(client.connected());
        const quint16 other = freePort();
        QVERIFY(m_core->settings.set(setting::remotePort, int(other)));
        QVERIFY(client.closed());
        QTRY_COMPARE(m_remote->gate.port(), other);

        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        QVERIFY(m_core->settings.set(setting::remotePort, int(taken.serverPort())));
        QTRY_COMPARE(m_remote->state(), Remote::State::Failed);
        QCOMPARE(m_remote->problem().code, int(QAbstractSocket::AddressInUseError));
        QVERIFY(m_remote->pairingUrl(Role::Viewer).isEmpty());
        QVERIFY(m_core->settings.set(setting::remoteEnabled, false));
        QTRY_COMPARE(m_remote->state(), Remote::State::Off);
    }

    void encrypts()
    {
        const quint16 port = freePort();
        QVERIFY(m_core->settings.set(setting::remotePort, int(port)));
        QVERIFY(m_core->settings.set(setting::remoteTls, QStringLiteral("generated")));
        QVERIFY(m_core->settings.set(setting::remoteEnabled, true));
        QTRY_COMPARE_WITH_TIMEOUT(m_remote->state(), Remote::State::Listening, patience);
        QCOMPARE(m_remote->addresses().first().scheme(), QStringLiteral("https"));
        const QString key = m_core->paths.data + QStringLiteral("/remote-key.pem");
        QCOMPARE(QFile::permissions(key) &
                     (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
        RawClient client(port, true);
        const QByteArray code = m_remote->auth.pairingCode(Role::Viewer);
        const auto in = client.exchange(post("/api/login", "{\"code\":\"" + code + "\"}"));
        QCOMPARE(in.status, 200);
        QVERIFY(in.header("set-cookie").endsWith("; Secure"));
        const auto seen = static_cast<QSslSocket&>(client.socket()).peerCertificate();
        QCOMPARE(QString::fromLatin1(seen.digest(QCryptographicHash::Sha256).toHex(':')).toUpper(),
                 m_remote->fingerprint());
        QVERIFY(seen.subjectAlternativeNames().values(QSsl::DnsEntry).contains(QStringLiteral("localhost")));
        RawClient plain(port);
        plain.send(get("/api/session"));
        QVERIFY(plain.closed()); // no answer in the clear

        // The same certificate after a restart, and as files of one's own.
        const QString fingerprint = m_remote->fingerprint();
        QVERIFY(m_core->settings.set(setting::remoteCertificate,
                                     m_core->paths.data + QStringLiteral("/remote-certificate.pem")));
        QVERIFY(m_core->settings.set(setting::remoteKey, key));
        QVERIFY(m_core->settings.set(setting::remoteTls, QStringLiteral("files")));
        QTRY_COMPARE_WITH_TIMEOUT(m_remote->state(), Remote::State::Listening, patience);
        QCOMPARE(m_remote->fingerprint(), fingerprint);
        // A key that is not there: no way in at all, and nothing in the clear.
        QVERIFY(m_core->settings.set(setting::remoteKey, m_folder->filePath(QStringLiteral("nothing.pem"))));
        QTRY_COMPARE_WITH_TIMEOUT(m_remote->state(), Remote::State::Failed, patience);
        QCOMPARE(m_remote->problem().kind, Error::Kind::Disk);
        QVERIFY(!m_remote->gate.isOpen());
        for (const QString& path :
             {m_core->paths.data + QStringLiteral("/remote-certificate.pem"), QString()}) {
            QVERIFY(m_core->settings.set(setting::remoteKey, path)); // no key in it; none chosen
            QTRY_COMPARE_WITH_TIMEOUT(m_remote->problem().kind, Error::Kind::Refused, patience);
        }
    }
};

QTEST_GUILESS_MAIN(TestRemote)
#include "tst_remote.moc"
