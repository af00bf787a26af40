// SPDX-License-Identifier: GPL-3.0-or-later
// Files of other recorders, written by hand after their documentation.
#include "core/config/settings.h"
#include "core/hooks/hookstep.h"
#include "core/import/biliupconfig.h"
#include "core/import/importer.h"
#include "core/import/importreader.h"
#include "core/platform/registry.h"
#include "tests/support/fixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

namespace {
const QByteArray cookies =
    "{\"cookie_info\":{\"cookies\":[{\"name\":\"SESSDATA\",\"value\":\"s%2C1\"},{\"name\":\"bili_jct\","
    "\"value\":"
    "\"0123456789abcdef0123456789abcdef\"},{\"name\":\"DedeUserID\",\"value\":\"4711\"}]},\"token_info\":{"
    "\"mid\":4711,\"access_token\":\"secret-token\",\"refresh_token\":\"r\",\"expires_in\":1}}";

QByteArray toml()
{
    return fixture(QStringLiteral("core/import/fixtures/biliup.toml"));
}

const ImportLine* lineOf(const ImportPlan& plan, const QString& key)
{
    for (const ImportLine& line : plan.lines)
        if (line.key == key)
            return &line;
    return nullptr;
}

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("no file");
}
} // namespace

class TestImport : public QObject
{
    Q_OBJECT
private slots:
    void theDryRunForeseesWhatFails()
    {
        const auto plan =
            readImport("{\"biliup-qt\":{\"format\":1},\"settings\":{},\"streamers\":[{\"url\":\"x\"},"
                       "{\"url\":\"https://live.bilibili.com/6\"}]}",
                       QStringLiteral("export.json"));
        QVERIFY(plan);
        const QList<ImportLine> failures = foreseenFailures(*plan, Registry());
        QCOMPARE(failures.size(), 1);
        QCOMPARE(failures.first().key, QStringLiteral("streamers[0]"));
        QVERIFY(failures.first().why.english().contains(QStringLiteral("there is no link")));
    }
    void biliupToml()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("config.toml"));
        write(file, toml());
        write(folder.filePath(QStringLiteral("cookies.json")), cookies);
        const auto plan = readImport(file);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
        QCOMPARE(plan->kind.english(), QStringLiteral("biliup config.toml"));
        const QVariantMap& settings = plan->settings;
        QCOMPARE(settings.value(setting::splitMiB.key).toInt(), 2500);
        QCOMPARE(settings.value(setting::splitMinutes.key).toInt(), 0);
        QCOMPARE(settings.value(setting::uploadMinMiB.key).toInt(), 20);
        QCOMPARE(settings.value(setting::fileName.key).toString(), QStringLiteral("{streamer}_%Y-%m-%d"));
        QCOMPARE(settings.value(setting::uploadThreads.key).toInt(), 16);
        QCOMPARE(settings.value(setting::checkIntervalSec.key).toInt(), 10);
        QCOMPARE(settings.value(setting::uploadParallel.key).toInt(), 5);
        QCOMPARE(settings.value(setting::bilibiliQuality.key).toString(), QStringLiteral("25000"));
        for (auto it = settings.begin(); it != settings.end(); ++it)
            QVERIFY2(SettingRow::find(it.key())->check(it.value()), qPrintable(it.key()));
        QCOMPARE(plan->accounts.size(), 1);
        QCOMPARE(plan->streamers.size(), 3);

        const ImportStreamer& lol = plan->streamers.at(1); // after "other": sorted by name
        QCOMPARE(lol.name, QStringLiteral("英雄联盟"));
        QVERIFY(lol.autoUpload);
        QCOMPARE(lol.overrides.value(setting::bilibiliQuality.key).toString(), QStringLiteral("400"));
        QVERIFY(!lol.overrides.contains(setting::maxParallel.key)); // none of a single streamer
        QCOMPARE(lol.overrides.value(setting::excludeTitle.key).toStringList(),
                 QStringList{QStringLiteral("重播")});
        QCOMPARE(lol.overrides.value(setting::schedule.key).toList().size(), 1);
        QCOMPARE(lol.overrides.value(setting::remux.key).toBool(), true);
        for (auto it = lol.overrides.begin(); it != lol.overrides.end(); ++it)
            QVERIFY2(SettingRow::find(it.key())->check(it.value()), qPrintable(it.key()));

        QCOMPARE(plan->templates.size(), 1);
        const PostFields& fields = plan->templates.first().fields;
        QCOMPARE(fields.title, QStringLiteral("{title}%Y-%m-%d"));
        QCOMPARE(fields.tags.size(), 2);
        QCOMPARE(fields.publishDelaySec, postlimits::leastDelaySec);
        QVERIFY(fields.hires);
        QCOMPARE(fields.coverFile, folder.filePath(QStringLiteral("cover.jpg")));
        QCOMPARE(fields.mentions.first().uid, QStringLiteral("42"));
        QCOMPARE(fields.extra.value(u"is_360").toInt(), 1);
        QCOMPARE(int(fields.api), int(PostFields::Api::App));
        QVERIFY(!plan->streamers.first().autoUpload);
    }
    void everyKeyIsReported()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("config.toml"));
        write(file, toml());
        const auto plan = readImport(file);
        QVERIFY(plan);
        const auto whatOf = [&](const QString& key) {
            const ImportLine* line = lineOf(*plan, key);
            return line ? QLatin1String(importWhatName(line->what)) : QLatin1String("missing");
        };
        QCOMPARE(whatOf(QStringLiteral("downloader")), QLatin1String("ignored"));
        QCOMPARE(whatOf(QStringLiteral("mystery")), QLatin1String("ignored"));
        QCOMPARE(lineOf(*plan, QStringLiteral("mystery"))->why.english(), QStringLiteral("unknown key"));
        QCOMPARE(whatOf(QStringLiteral("delay")), QLatin1String("mapped"));
        QCOMPARE(whatOf(QStringLiteral("threads")), QLatin1String("changed"));
        QCOMPARE(whatOf(QStringLiteral("user/bili_cookie_file")),
                 QLatin1String("ignored")); // no such file here
        QCOMPARE(whatOf(QStringLiteral("user/douyin_cookie")), QLatin1String("ignored"));
        QCOMPARE(whatOf(QStringLiteral("streamers/英雄联盟/opt_args")), QLatin1String("ignored"));
        QCOMPARE(whatOf(QStringLiteral("streamers/英雄联盟/pool1_size")), QLatin1String("ignored"));
        QCOMPARE(whatOf(QStringLiteral("streamers/英雄联盟/dtime")), QLatin1String("changed"));
        for (const ImportLine& line : plan->lines)
            QVERIFY2(!line.from.contains(QStringLiteral("ttwid")), qPrintable(line.key)); // no secrets
    }
    void hooksKeepTheirMeaning()
    {
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("config.toml")), toml());
        const auto plan = readImport(folder.filePath(QStringLiteral("config.toml")));
        QVERIFY(plan && plan->hasHooks());
        const QVariantMap hooks = plan->streamers.at(1).hooks;
        const QList<HookStep> segment = hookStepsFrom(hooks.value(setting::hooksSegment.key).toList());
        QCOMPARE(segment.size(), 2);
        QVERIFY(segment.first().shell && segment.first().input == HookStep::Input::Paths);
        QCOMPARE(segment.last().folder, QStringLiteral("backup/"));
        const QList<HookStep> upload = hookStepsFrom(hooks.value(setting::hooksUpload.key).toList());
        QCOMPARE(upload.size(), 2); // a webhook is no step of biliup's server either
        QVERIFY(upload.last().kind == HookStep::Kind::Delete);
        QVERIFY(setting::hooksUpload.check(hooks.value(setting::hooksUpload.key)));
        ImportPlan other;
        QVERIFY(
            biliup::hookSteps(other, QStringLiteral("segment_processor"), QVariantList{QStringLiteral("rm")})
                .isEmpty());
    }
    /// Somebody's file runs no program and deletes nothing here without a word of its own.
    void whatNeedsConsent()
    {
        const auto plan = readImport(
            R"({"biliup-qt":{"format":1},"settings":{"app.player":"sh -c evil","retention.enabled":true,"record.splitMinutes":7}})",
            QStringLiteral("/x/export.json"));
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
        QVERIFY(plan->hasHooks());
        QCOMPARE(plan->settings.keys(), QStringList{QStringLiteral("record.splitMinutes")});
        QCOMPARE(plan->hooks.keys(),
                 (QStringList{QStringLiteral("app.player"), QStringLiteral("retention.enabled")}));
    }
    /// What is no choice is told, not taken for the usual one in silence.
    void anUnknownChoiceIsTold()
    {
        const auto plan = readImport(
            R"({"biliup-qt":{"format":1},"templates":[{"name":"T","fields":{"title":"t","submitAt":"never"}}]})",
            QStringLiteral("/x/export.json"));
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
        QVERIFY(lineOf(*plan, QStringLiteral("templates[0].submitAt")));
    }
    void biliupYaml()
    {
        const QByteArray yaml =
            "file_size: 1000000\nsegment_time: '00:30:30'\nuse_live_cover: true\n"
            "base: &base\n  tid: 17\n  tags: [a, b]\n"
            "streamers:\n  甲:\n    url:\n      - https://live.bilibili.com/8\n    tags: 'x，y'\n"
            "    tid: '21'\n  乙:\n    url: https://live.bilibili.com/9\n    tags: [x, y]\n    tid: 21\n";
        const auto plan = readImport(yaml, QStringLiteral("/x/config.yaml"));
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
        QCOMPARE(plan->settings.value(setting::splitMiB.key).toInt(), 10); // the least that is allowed
        QCOMPARE(plan->settings.value(setting::splitMinutes.key).toInt(), 31);
        QCOMPARE(plan->streamers.size(), 2);
        QCOMPARE(plan->templates.size(), 1); // both have the same fields
        QCOMPARE(plan->streamers.first().uploadTemplate, plan->streamers.last().uploadTemplate);
        QCOMPARE(int(plan->templates.first().fields.coverFrom), int(PostFields::CoverFrom::Live));
        QCOMPARE(plan->templates.first().fields.tid, 21);
    }
    void biliupRs()
    {
        const QByteArray yaml =
            "line: bda2\nlimit: 5\nstreamers:\n  /data/*.flv:\n    title: my\n    tid: 65\n    tag: a,b\n"
            "    copyright: 1\n    odd: 1\n";
        const auto plan = readImport(yaml, QStringLiteral("/x/config.yaml"));
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
        QCOMPARE(plan->kind.english(), QStringLiteral("biliup-rs config.yaml"));
        QCOMPARE(plan->settings.value(setting::uploadLine.key).toString(), QStringLiteral("bda2"));
        QCOMPARE(plan->templates.size(), 1);
        QCOMPARE(plan->templates.first().fields.tags,
                 (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        QVERIFY(plan->streamers.isEmpty());
        QVERIFY(lineOf(*plan, QStringLiteral("streamers//data/*.flv/odd")));
    }
    void biliupDatabase()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("data")));
        const QString file = folder.filePath(QStringLiteral("data/data.sqlite3"));
        write(folder.filePath(QStringLiteral("data/4711.json")), cookies);
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("made"));
            db.setDatabaseName(file);
            QVERIFY(db.open());
            for (const char* statement :
                 {"CREATE TABLE livestreamers (id INTEGER PRIMARY KEY, url TEXT, remark TEXT, "
                  "filename_prefix TEXT, "
                  "time_range TEXT, upload_streamers_id INTEGER, format TEXT, override TEXT, postprocessor "
                  "TEXT)",
                  "CREATE TABLE uploadstreamers (id INTEGER PRIMARY KEY, template_name TEXT, title TEXT, tid "
                  "INTEGER, "
                  "copyright INTEGER, tags TEXT, user_cookie TEXT, dtime INTEGER)",
                  "CREATE TABLE configuration (id INTEGER PRIMARY KEY, key TEXT, value TEXT)",
                  "INSERT INTO configuration (key, value) VALUES ('config', '{\"threads\": 4, \"delay\": "
                  "120}')",
                  "INSERT INTO configuration (key, value) VALUES ('bilibili-cookies', 'data/4711.json')",
                  "INSERT INTO uploadstreamers VALUES (1, 't', 'T {title}', 21, 1, '[\"a\"]', "
                  "'data/4711.json', NULL)",
                  "INSERT INTO livestreamers VALUES (1, 'https://live.bilibili.com/6', 'A', NULL, NULL, 1, "
                  "NULL, "
                  "'{\"bili_qn\": 250}', '[\"rm\"]')",
                  "INSERT INTO livestreamers VALUES (2, 'https://live.bilibili.com/7', 'B', NULL, NULL, "
                  "NULL, NULL, NULL, "
                  "NULL)"}) {
                QSqlQuery query(db);
                QVERIFY2(query.exec(QLatin1String(statement)), qPrintable(query.lastError().text()));
            }
            db.close();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("made"));
        const auto plan = readImport(file);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
        QCOMPARE(plan->streamers.size(), 2);
        QCOMPARE(plan->streamers.first().overrides.value(setting::bilibiliQuality.key).toString(),
                 QStringLiteral("250"));
        QVERIFY(plan->streamers.first().autoUpload && !plan->streamers.last().autoUpload);
        QCOMPARE(plan->templates.size(), 1);
        QCOMPARE(plan->templates.first().accountFile, folder.filePath(QStringLiteral("data/4711.json")));
        QCOMPARE(plan->accounts.size(), 1);
        QCOMPARE(plan->settings.value(setting::graceSec.key).toInt(), 120);
    }
    void aForeignViewIsNotRun()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("evil.sqlite3"));
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("evil"));
            db.setDatabaseName(file);
            QVERIFY(db.open());
            QVERIFY(QSqlQuery(db).exec(
                QStringLiteral("CREATE VIEW livestreamers AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
                               "SELECT i + 1 FROM n) "
                               "SELECT i AS id, 'x' AS url, 'y' AS remark FROM n ORDER BY i DESC")));
            db.close();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("evil"));
        const auto plan = readImport(file);
        QVERIFY(!plan && plan.error().kind == Error::Kind::Refused);
    }
    void logins()
    {
        const auto plan = readImport(cookies, QStringLiteral("/x/cookies.json"));
        QVERIFY(plan);
        QCOMPARE(plan->accounts.size(), 1);
        QVERIFY(!plan->lines.first().from.contains(QStringLiteral("token")));
    }
    void lists_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("links");
        QTest::addColumn<int>("paused");
        const auto bilibili = [](int room) {
            return QStringLiteral("https://live.bilibili.com/%1").arg(room);
        };
        QTest::newRow("BililiveRecorder")
            << QByteArray(
                   "{\"version\":3,\"global\":{},\"rooms\":[{\"RoomId\":{\"HasValue\":true,\"Value\":6},"
                   "\"AutoRecord\":{\"HasValue\":true,\"Value\":false}},{\"RoomId\":{\"HasValue\":true,"
                   "\"Value\":7},"
                   "\"AutoRecord\":{\"HasValue\":true,\"Value\":true}}]}")
            << QStringLiteral("config.json") << QStringList{bilibili(6), bilibili(7)} << 1;
        QTest::newRow("DDTV")
            << QByteArray("{\"data\":[{\"Name\":\"a\",\"RoomId\":6,\"IsAutoRec\":true},{\"Name\":\"b\","
                          "\"RoomId\":7,\"IsAutoRec\":false},{\"Name\":\"c\",\"RoomId\":0}]}")
            << QStringLiteral("RoomListConfig.json") << QStringList{bilibili(6), bilibili(7)} << 1;
        QTest::newRow("StreamCap")
            << QByteArray(
                   "[{\"url\":\"https://www.huya.com/1\",\"streamer_name\":\"n\",\"monitor_status\":true}]")
            << QStringLiteral("recordings.json") << QStringList{QStringLiteral("https://www.huya.com/1")}
            << 0;
        QTest::newRow("bililive-go")
            << QByteArray("rpc:\n  enable: true\nlive_rooms:\n- url: https://live.bilibili.com/6\n"
                          "  is_listening: false\n")
            << QStringLiteral("config.yml") << QStringList{bilibili(6)} << 1;
        QTest::newRow("URL_config.ini")
            << QByteArray("\xEF\xBB\xBF原画,https://live.bilibili.com/6,主播: "
                          "甲\n#https://live.bilibili.com/7\nwhat\n")
            << QStringLiteral("URL_config.ini") << QStringList{bilibili(6), bilibili(7)} << 1;
        QTest::newRow("links") << QByteArray(
                                      "https://live.bilibili.com/6?x=1 看\n\n  https://www.huya.com/1\r\n")
                               << QStringLiteral("list.txt")
                               << QStringList{QStringLiteral("https://live.bilibili.com/6?x=1"),
                                              QStringLiteral("https://www.huya.com/1")}
                               << 0;
    }
    void lists()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, file);
        QFETCH(QStringList, links);
        QFETCH(int, paused);
        const auto plan = readImport(text, file);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
        QStringList found;
        int off = 0;
        for (const ImportStreamer& streamer : plan->streamers) {
            found << streamer.link;
            off += streamer.paused;
        }
        QCOMPARE(found, links);
        QCOMPARE(off, paused);
    }
    void namesComeFromTheList()
    {
        const auto plan = readImport("https://live.bilibili.com/6,主播: 甲\n", QStringLiteral("a.ini"));
        QVERIFY(plan);
        QCOMPARE(plan->streamers.first().name, QStringLiteral("甲"));
    }
    void hostileFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("file");
        QByteArray bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n";
        for (int i = 1; i < 12; ++i) {
            const QByteArray one = "*a" + QByteArray::number(i - 1);
            bomb += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" + one;
            for (int j = 0; j < 8; ++j)
                bomb += "," + one;
            bomb += "]\n";
        }
        QTest::newRow("YAML bomb") << bomb << QStringLiteral("config.yaml");
        QTest::newRow("deep YAML") << "a: " + QByteArray(100'000, '[') << QStringLiteral("config.yaml");
        QTest::newRow("deep JSON") << QByteArray(100'000, '[') << QStringLiteral("config.json");
        QTest::newRow("deep TOML") << "a = " + QByteArray(100'000, '[') << QStringLiteral("config.toml");
        QTest::newRow("YAML key") << QByteArray("? [a]\n: b\n") << QStringLiteral("config.yaml");
        QTest::newRow("no YAML") << QByteArray("a: [b\n") << QStringLiteral("config.yaml");
        QTest::newRow("no TOML") << QByteArray("a = \n[b") << QStringLiteral("config.toml");
        QTest::newRow("no JSON") << QByteArray("{\"a\":") << QStringLiteral("config.json");
        QTest::newRow("another file") << QByteArray("{\"a\": 1}") << QStringLiteral("package.json");
        QTest::newRow("nothing") << QByteArray() << QStringLiteral("empty.txt");
        QTest::newRow("bytes") << QByteArray("\0\1\2\xff\xfe", 5) << QStringLiteral("x.bin");
    }
    void hostileFilesAreRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, file);
        QElapsedTimer clock;
        clock.start();
        const auto plan = readImport(text, file);
        QVERIFY(!plan);
        QVERIFY2(plan.error().kind == Error::Kind::Refused, qPrintable(plan.error().detail));
        QVERIFY(plan.error().detail.contains(file));
        QVERIFY(clock.elapsed() < 20000);
    }
    void aHugeFileIsRefusedUnread()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("config.yaml"));
        QFile huge(file);
        QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(qint64(5) * 1024 * 1024 * 1024));
        huge.close();
        const auto plan = readImport(file);
        QVERIFY(!plan && plan.error().kind == Error::Kind::Refused);
        QVERIFY(readImport(folder.filePath(QStringLiteral("none"))).error().kind == Error::Kind::NotFound);
    }
    void wrongTypesAreReported()
    {
        const QByteArray text =
            "threads = \"many\"\nfile_size = {}\nbili_cdn = 7\n[streamers]\nx = 3\n"
            "[streamers.y]\nurl = 5\ntid = [1]\ntags = 9\ndtime = \"soon\"\nextra_fields = \"{\"\n"
            "segment_processor = 4\noverride = \"x\"\n";
        const auto plan = readImport(text, QStringLiteral("/x/config.toml"));
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
        QCOMPARE(lineOf(*plan, QStringLiteral("streamers/x"))->what, ImportLine::What::Broken);
        QCOMPARE(lineOf(*plan, QStringLiteral("streamers/y/tid"))->what, ImportLine::What::Broken);
        QCOMPARE(lineOf(*plan, QStringLiteral("streamers/y/extra_fields"))->what, ImportLine::What::Broken);
        for (auto it = plan->settings.begin(); it != plan->settings.end(); ++it)
            QVERIFY2(SettingRow::find(it.key())->check(it.value()), qPrintable(it.key()));
    }
    void hoursOfADay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("from");
        QTest::newRow("old") << QStringLiteral("19:00:00-02:30:00") << QStringLiteral("19:00");
        QTest::newRow("short") << QStringLiteral("9:00-10:00") << QStringLiteral("09:00");
        QTest::newRow("one") << QStringLiteral("19:00") << QString();
        QTest::newRow("same") << QStringLiteral("19:00-19:00") << QString();
        QTest::newRow("none") << QStringLiteral("evening") << QString();
    }
    void hoursOfADay()
    {
        QFETCH(QString, text);
        QFETCH(QString, from);
        const QVariantList hours = biliup::scheduleFrom(text);
        QCOMPARE(hours.isEmpty(), from.isEmpty());
        if (!hours.isEmpty())
            QCOMPARE(hours.first().toMap().value(QStringLiteral("from")).toString(), from);
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
