// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/bilibili/description.h"
#include "core/upload/bilibili/lines.h"
#include "core/upload/bilibili/submit.h"
#include "core/upload/bilibili/upos.h"
#include "core/upload/posttemplate.h"

#include <QJsonDocument>
#include <QTest>

namespace {
const QDateTime now = QDateTime::fromSecsSinceEpoch(1764158400, Qt::UTC);

/// JSON with single quotes: moc reads no raw strings.
QByteArray json(const char* text)
{
    return QByteArray(text).replace('\'', '"');
}

PostFields good()
{
    PostFields fields;
    fields.title = QStringLiteral("demo");
    fields.tags = {QStringLiteral("demo"), QStringLiteral("test")};
    return fields;
}
} // namespace

class TestPostFields : public QObject
{
    Q_OBJECT
private slots:
    void jsonKeepsEverything()
    {
        PostFields fields = good();
        fields.description = QStringLiteral("hello @credit");
        fields.mentions = {{QStringLiteral("Name"), QStringLiteral("123")}};
        fields.copyright = 2;
        fields.source = QStringLiteral("https://example.org");
        fields.coverFrom = PostFields::CoverFrom::Frame;
        fields.coverSecond = 7.5;
        fields.publishAt = 1764258400;
        fields.dolby = fields.onlySelf = fields.closeDanmaku = true;
        fields.seasonId = 1LL << 52;
        fields.extra = {{QStringLiteral("x"), 1}};
        fields.mode = PostFields::Mode::Ask;
        fields.api = PostFields::Api::Bcut;
        fields.when = PostFields::When::AfterBroadcast;
        fields.submitAt = PostFields::SubmitAt::FirstPart;
        const QJsonObject json = toJson(fields);
        QCOMPARE(toJson(postFieldsFrom(json)), json);
        QCOMPARE(postFieldsFrom(json).seasonId, 1LL << 52);
        QCOMPARE(toJson(postFieldsFrom({})), toJson(PostFields()));
    }
    void check_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char* name, const QJsonObject& change, const char* problem) {
            QTest::newRow(name) << change << QString::fromLatin1(problem);
        };
        const QString x(81, u'x');
        row("good", {}, "");
        row("no title", {{QStringLiteral("title"), QString()}}, "title empty");
        row("long title", {{QStringLiteral("title"), x}}, "title tooLong");
        row("no tag", {{QStringLiteral("tags"), QJsonArray()}}, "tags empty");
        row("long tag", {{QStringLiteral("tags"), QJsonArray{x.left(21)}}}, "tags tooLong");
        row("same tag twice",
            {{QStringLiteral("tags"), QJsonArray{QStringLiteral("a"), QStringLiteral("a")}}},
            "tags duplicate");
        QJsonArray many;
        for (int i = 0; i < 13; ++i)
            many.append(QString::number(i));
        row("many tags", {{QStringLiteral("tags"), many}}, "tags tooMany");
        row("long description", {{QStringLiteral("description"), QString(2001, u'x')}},
            "description tooLong");
        row("repost without source", {{QStringLiteral("copyright"), 2}}, "source empty");
        row("too soon", {{QStringLiteral("publishAt"), now.toSecsSinceEpoch() + 3600}}, "publishAt range");
        row("too late", {{QStringLiteral("publishDelaySec"), 16 * 24 * 3600}}, "publishAt range");
        row("in a day", {{QStringLiteral("publishDelaySec"), 24 * 3600}}, "");
    }
    void sentences()
    {
        const auto of = [](const char* field, const char* what, const char* value) {
            return sentenceOf(
                {QString::fromLatin1(field), QString::fromLatin1(what), QString::fromLatin1(value)});
        };
        QCOMPARE(of("title", "tooLong", "80"), QStringLiteral("the title is longer than 80 characters"));
        QCOMPARE(of("tags", "tooMany", "12"), QStringLiteral("there are more than 12 tags"));
        QCOMPARE(of("tags", "tooLong", "x"), QStringLiteral("the tag \"x\" is longer than 20 characters"));
        QCOMPARE(of("source", "empty", ""), QStringLiteral("the source is empty"));
    }
    void check()
    {
        QFETCH(QJsonObject, change);
        QFETCH(QString, problem);
        QJsonObject json = toJson(good());
        for (auto it = change.begin(); it != change.end(); ++it)
            json[it.key()] = it.value();
        const QList<FieldProblem> problems = ::check(postFieldsFrom(json), now);
        QCOMPARE(problems.isEmpty() ? QString() : problems.first().field + u' ' + problems.first().what,
                 problem);
    }
    void render()
    {
        PathFields values;
        values.streamer = QStringLiteral("主播");
        values.title = QStringLiteral("a/b: <c>");
        values.time = QDateTime(QDate(2026, 11, 26), QTime(12, 30));
        values.part = 3;
        PostFields fields = good();
        fields.title = QStringLiteral("{streamer} {date:%Y-%m-%d} {title}");
        fields.description = QStringLiteral("100% {unknown} {title} %H:%M {");
        fields.tags = {QStringLiteral("{streamer}"), QStringLiteral("主播"), QStringLiteral("{url}")};
        const PostFields rendered = ::render(fields, values);
        QCOMPARE(rendered.title, QStringLiteral("主播 2026-11-26 a/b: <c>"));
        QCOMPARE(rendered.description, QStringLiteral("100% {unknown} a/b: <c> 12:30 {"));
        QCOMPARE(rendered.tags, QStringList{QStringLiteral("主播")}); // no empty one, none twice
    }
    /// bilibili-upload.md C.6.
    void mentions()
    {
        const QList<Mention> people{{QStringLiteral("甲"), QStringLiteral("1")},
                                    {QStringLiteral("乙"), QStringLiteral("2")}};
        const auto description = bilibili::describe(QStringLiteral("@creditand @credit"), people);
        QCOMPARE(description.plain, QStringLiteral("@甲  and @乙  "));
        QCOMPARE(description.nodes.first().toObject().value(u"type").toInt(),
                 2); // no empty text in front: 21010
        for (const QJsonValue& node : description.nodes)
            QVERIFY(!node.toObject().value(u"raw_text").toString().isEmpty());
        QCOMPARE(description.nodes.size(), 4);
        QVERIFY(bilibili::describe(QStringLiteral("plain"), {}).nodes.isEmpty());
        QCOMPARE(bilibili::describe(QStringLiteral("end"), {people.first()}).plain,
                 QStringLiteral("end@甲  "));
    }
    void body()
    {
        PostFields fields = good();
        fields.publishDelaySec = 5 * 3600;
        fields.extra = {{QStringLiteral("no_reprint"), 1}, {QStringLiteral("own"), QStringLiteral("x")}};
        const QString longTitle = QString(76, u'x') + QStringLiteral("😀😀😀");
        const QJsonObject body = bilibili::submitBody(
            fields, {{QStringLiteral("n1"), longTitle, QString(), 500001630000001}}, QString(), now);
        const QJsonObject video = body.value(u"videos").toArray().first().toObject();
        QCOMPARE(video.value(u"cid").toInteger(), 500001630000001);
        const QString title = video.value(u"title").toString();
        QVERIFY(title.size() <= 80);
        QCOMPARE(title, QString(76, u'x') + QStringLiteral("..."));
        QCOMPARE(body.value(u"dtime").toInteger(), now.toSecsSinceEpoch() + 5 * 3600);
        QCOMPARE(body.value(u"no_reprint").toInt(), 1);
        QCOMPARE(body.value(u"own").toString(), QStringLiteral("x"));
        QVERIFY(body.value(u"desc_v2").isNull());
        QCOMPARE(body.value(u"tag").toString(), QStringLiteral("demo,test"));
    }
    /// bilibili-upload.md B.4, its example.
    void chunks()
    {
        constexpr qint64 total = 26214401;
        constexpr qint64 size = 10485760;
        QCOMPARE(bilibili::chunkCount(total, size), 3);
        bilibili::UposSession session;
        session.uploadId = QStringLiteral("id");
        session.chunkSize = size;
        QCOMPARE(bilibili::chunkQuery(session, bilibili::chunkAt(0, total, size), total),
                 QByteArray("partNumber=1&uploadId=id&chunk=0&chunks=3&size=10485760&start=0&end=10485760&"
                            "total=26214401"));
        QCOMPARE(bilibili::chunkQuery(session, bilibili::chunkAt(2, total, size), total),
                 QByteArray("partNumber=3&uploadId=id&chunk=2&chunks=3&size=5242881&start=20971520&end="
                            "26214401&total=26214401"));
        QCOMPARE(bilibili::chunkCount(size, size), 1);
        QCOMPARE(bilibili::chunkCount(5LL << 30, size), 512);
    }
    void filename()
    {
        bilibili::UposSession session;
        session.uposUri = QStringLiteral("upos://ugcboss/n231114ad1fakefakefakefakefake.mkv");
        QCOMPARE(session.filename(), QStringLiteral("n231114ad1fakefakefakefakefake"));
    }
    /// bilibili-upload.md B.1.
    void probeList()
    {
        const auto list = bilibili::parseProbeList(
            json("{'OK':1,'lines':[{'os':'upos','query':'probe_version=20250923&upcdn=txa&zone=cs','probe_"
                 "url':'//upos-cs-upcdntxa.bilivideo.com/OK'},{'os':'kodo','query':'x','probe_url':'//"
                 "up-na0.qbox.me/crossdomain.xml'}],'probe':{'post':0.1}}"),
            {});
        QVERIFY(list);
        QCOMPARE(list->lines.size(), 1);
        QCOMPARE(list->lines.first().name, QStringLiteral("txa"));
        QCOMPARE(list->lines.first().probeUrl,
                 QUrl(QStringLiteral("https://upos-cs-upcdntxa.bilivideo.com/OK")));
        QCOMPARE(list->postBytes, 104857);
        QVERIFY(!list->byGet);
        for (const char* post : {"0", "-1", "\"x\"", "null"}) {
            const auto odd = bilibili::parseProbeList(
                QByteArray(json("{'lines':[{'query':'upcdn=a','probe_url':'//upos-a.bilivideo.com/OK'}],"
                                "'probe':{'get':'','post':")) +
                    post + "}}",
                {});
            QVERIFY(odd);
            QCOMPARE(odd->postBytes, 104857);
            QVERIFY(odd->byGet);
        }
        QCOMPARE(bilibili::parseProbeList(json("{'lines':[{'query':'upcdn=a','probe_url':'//"
                                               "upos-a.bilivideo.com/OK'}],'probe':{'post':2}}"),
                                          {})
                     ->postBytes,
                 2 * 1024 * 1024);
        QVERIFY(!bilibili::parseProbeList("<html>", {}));
        QVERIFY(!bilibili::parseProbeList(json("{'OK':1,'lines':[]}"), {}));
    }
    /// A.1, D.5, E.1: nobody else is asked, however the list came.
    void probeListOfStrangers_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("testing"); // empty: left out
        QTest::addColumn<bool>("real");
        const auto row = [](const char* url, const char* testing, bool real) {
            QTest::newRow(url) << QString::fromLatin1(url) << QString::fromLatin1(testing) << real;
        };
        row("//upos-a.bilivideo.com/OK", "http://upos-a.bilivideo.com/OK", true);
        row("//127.0.0.1:8080/OK", "http://127.0.0.1:8080/OK", false);
        row("https://127.0.0.1:8080/OK", "https://127.0.0.1:8080/OK", false);
        row("http://upos-a.bilivideo.com/OK", "http://upos-a.bilivideo.com/OK", false);
        for (const char* stranger :
             {"//evil.example.org/OK", "//192.168.1.1/OK", "//10.0.0.1:80/OK", "//[fe80::1]/OK",
              "//upos-a.bilivideo.com@evil.org/OK", "//upos-a.bilivideo.com:22/OK", "file:///etc/passwd",
              "//evilbilivideo.com/OK", "//169.254.169.254/latest"})
            row(stranger, "", false);
    }
    void probeListOfStrangers()
    {
        QFETCH(QString, url);
        QFETCH(QString, testing);
        QFETCH(bool, real);
        const QByteArray body =
            "{\"lines\":[{\"query\":\"upcdn=a\",\"probe_url\":\"" + url.toLatin1() + "\"}]}";
        QCOMPARE(bilibili::parseProbeList(body, {}).has_value(), real);
        const auto list = bilibili::parseProbeList(body, {true, QStringLiteral("http")});
        QCOMPARE(list ? list->lines.first().probeUrl.toString() : QString(), testing);
    }
    void uploadHosts()
    {
        const bilibili::UploadHosts hosts;
        QVERIFY(hosts.allow(QUrl(QStringLiteral("https://upos-cs-upcdntxa.bilivideo.com"))));
        QVERIFY(hosts.allow(QUrl(QStringLiteral("https://c3350892csdsa.anitama.cn/"))));
        for (const char* bad :
             {"http://upos-cs-upcdntxa.bilivideo.com", "https://evilbilivideo.com",
              "https://bilivideo.com.evil.org", "https://user@upos.bilivideo.com", "https://127.0.0.1",
              "https://upos.bilivideo.com:8443", "https://api.bilibili.com"})
            QVERIFY2(!hosts.allow(QUrl(QString::fromLatin1(bad))), bad);
        const bilibili::UploadHosts testing{true, QStringLiteral("http")};
        QVERIFY(testing.allow(QUrl(QStringLiteral("http://127.0.0.1:8080"))));
        QVERIFY(!testing.allow(QUrl(QStringLiteral("http://192.168.1.1:8080"))));
    }
};
QTEST_GUILESS_MAIN(TestPostFields)
#include "tst_postfields.moc"
