// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/bilibililogin.h"
#include "core/upload/bilibili/archive.h"
#include "core/upload/bilibili/bvid.h"
#include "core/upload/bilibili/submit.h"
#include "core/upload/bilibili/upos.h"
#include "tests/support/fakeanswers.h"
#include "tests/support/fakehttp.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace bilibili;
using fakeanswers::account;
using fakeanswers::json;

namespace {
const Line line{u"one"_s, "upcdn=one", QUrl(u"https://upos-cs-one.bilivideo.com/OK"_s), false};

/// What any call may get instead of an answer.
void garbage()
{
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char* name, const QByteArray& body) { QTest::newRow(name) << body; };
    row("nothing", {});
    row("a page", "<!DOCTYPE html><html><body>出错啦</body></html>");
    row("truncated", json("{'code':0,'data':{'aid':11286197620149"));
    row("nested 10^5 deep", QByteArray(100'000, '['));
    row("objects 10^5 deep", QByteArray("{\"data\":").repeated(100'000));
    row("nested and closed", QByteArray(100'000, '[') + QByteArray(100'000, ']'));
    row("an array", "[1,2,3]");
    row("a number", "42");
    row("null", "null");
    row("zero bytes", QByteArray(4096, '\0'));
    row("no UTF-8", "{\"code\":0,\"data\":\"\xff\xfe\xc0\x80\"}");
    row("two documents", "{\"code\":0}{\"code\":0}");
    row("a code that is text", json("{'code':'x','data':[]}"));
    row("a code that is an object", json("{'code':{},'data':{}}"));
    row("data of a wrong type", json("{'code':0,'data':[1,2],'OK':'1'}"));
    row("members of wrong types", json("{'code':0,'OK':1,'auth':1,'biz_id':[],'chunk_size':{},'endpoint':5,'"
                                       "upos_uri':null,'upload_id':7,"
                                       "'data':{'aid':'x','bvid':7,'archive':[],'videos':{},'arc_audits':{'a'"
                                       ":1},'page':[],'mid':{},'url':3}}"));
    row("negative numbers",
        json("{'code':0,'OK':1,'auth':'a','biz_id':-1,'chunk_size':-5,'endpoint':'//upos-x.bilivideo.com',"
             "'upos_uri':'upos://a/b.flv','data':{'aid':-9,'mid':-3,'archive':{'aid':-9}}}"));
    row("numbers beyond 64 bits",
        json("{'code':0,'OK':1,'auth':'a','biz_id':1e300,'chunk_size':1e300,'endpoint':'//"
             "upos-x.bilivideo.com',"
             "'upos_uri':'upos://a/"
             "b.flv','data':{'aid':99999999999999999999999,'mid':1e400,'archive':{'aid':1e99}}}"));
    row("a code beyond 64 bits", json("{'code':1e300,'message':'no'}"));
    row("8 MB of nothing", "{\"code\":0,\"x\":[" + QByteArray("0,").repeated(4'000'000) + "0]}");
}
} // namespace

/// Answers that no honest server gives: every call ends with an Error, nothing is believed and nothing
/// crashes.
class TestHostileAnswers : public QObject
{
    Q_OBJECT
    Stop m_stop;

private slots:
    void calls_data() { garbage(); }
    void calls()
    {
        QFETCH(QByteArray, body);
        FakeHttp http;
        http.on("https://", body);
        const Credentials who = account();
        const QDateTime now = QDateTime::fromSecsSinceEpoch(1764158400, Qt::UTC);
        UposSession session;
        session.endpoint = QUrl(u"https://upos-cs-one.bilivideo.com"_s);
        session.uposUri = u"upos://ugcboss/x.flv"_s;
        session.auth = "secretauth";
        session.chunkSize = 65536;
        session.bizId = 5;

        QVERIFY(!preupload(http, who, u"a.flv"_s, 1000, line, {}, m_stop));
        QVERIFY(!beginUpload(http, session, m_stop));
        QVERIFY(!fetchProfile(http, who, m_stop));
        QVERIFY(!newQrCode(http, QrFlow::Tv, now, m_stop));
        QVERIFY(!newQrCode(http, QrFlow::Web, now, m_stop));
        QVERIFY(!refresh(http, who, now, m_stop));
        QVERIFY(!viewArchive(http, who, 5, m_stop));
        QVERIFY(!uploadCover(http, who, "jpeg", m_stop));
        QVERIFY(!findPosted(http, who, u"t"_s, {u"x"_s}, m_stop));
        QVERIFY(!parseProbeList(body, {}));
        const auto posted = submit(http, who, PostFields::Api::Web, {}, now, m_stop);
        if (posted) // a code of 0 is a success, whatever else is there
            QVERIFY(posted->aid == 0 && posted->bvid.isEmpty());
        else
            QVERIFY(!posted.error().detail.contains(u"secret"));
        // A list may be empty, but it holds nothing that was not said.
        if (const auto list = listArchives(http, who, 1, {}, m_stop)) {
            QVERIFY(list->archives.isEmpty());
            QVERIFY(list->count >= 0 && list->pages >= 1);
        }
    }
    /// What is posted counts as unknown, never as refused, unless the site says no in its own words.
    void garbageAfterASubmitIsAnUnknownOutcome_data() { garbage(); }
    void garbageAfterASubmitIsAnUnknownOutcome()
    {
        QFETCH(QByteArray, body);
        FakeHttp http;
        http.on("https://", body);
        const auto posted = submit(http, account(), PostFields::Api::Web, {},
                                   QDateTime::fromSecsSinceEpoch(1764158400, Qt::UTC), m_stop);
        if (posted)
            QVERIFY(posted->aid == 0 && body.contains("\"code\":0,"));
        else
            QCOMPARE(submitClass(posted.error()), FailureClass::Unknown);
    }
    void largeNumbersAreExact_data()
    {
        QTest::addColumn<qint64>("aid");
        QTest::newRow("2^31") << (qint64(1) << 31);
        QTest::newRow("2^50 + 7") << (qint64(1) << 50) + 7;
        QTest::newRow("the last one") << (qint64(1) << 51) - 1;
    }
    void largeNumbersAreExact()
    {
        QFETCH(qint64, aid);
        FakeHttp http;
        http.on("https://", "{\"code\":0,\"data\":{\"aid\":" + QByteArray::number(aid) + ",\"bvid\":\"" +
                                bvidOf(aid).toLatin1() +
                                "\",\"archive\":{\"aid\":" + QByteArray::number(aid) +
                                "},\"videos\":[{\"cid\":9007199254740995,\"filename\":\"x\"}]}}");
        const auto posted = submit(http, account(), PostFields::Api::Web, {},
                                   QDateTime::fromSecsSinceEpoch(1764158400, Qt::UTC), m_stop);
        QVERIFY(posted);
        QCOMPARE(posted->aid, aid);
        const auto view = viewArchive(http, account(), aid, m_stop);
        QVERIFY(view);
        QCOMPARE(view->parts.first().cid, 9007199254740995); // 2^53 + 3, and back again
        const QJsonObject body = editBody(*view, pagesOf(*view));
        QCOMPARE(body.value(u"aid").toInteger(), aid);
        QCOMPARE(body.value(u"videos").toArray().first().toObject().value(u"cid").toInteger(),
                 9007199254740995);
    }
    /// No BV id can be made of such a number: the one in the answer counts, and without it there is no name.
    void anAidBeyondBvids_data()
    {
        QTest::addColumn<QByteArray>("aid");
        QTest::addColumn<qint64>("read");
        QTest::newRow("2^51") << QByteArray("2251799813685248") << qint64(2251799813685248);
        QTest::newRow("2^53 + 1") << QByteArray("9007199254740993") << qint64(9007199254740993);
        QTest::newRow("2^63 - 1") << QByteArray("9223372036854775807") << qint64(9223372036854775807);
        QTest::newRow("half") << QByteArray("0.5") << qint64(1); // what the BV id stands for
    }
    void anAidBeyondBvids()
    {
        QFETCH(QByteArray, aid);
        QFETCH(qint64, read);
        const QDateTime now = QDateTime::fromSecsSinceEpoch(1764158400, Qt::UTC);
        FakeHttp http;
        http.on("https://", "{\"code\":0,\"data\":{\"aid\":" + aid + ",\"bvid\":\"BV1xx411c7mQ\"}}");
        const auto posted = submit(http, account(), PostFields::Api::Web, {}, now, m_stop);
        QVERIFY(posted);
        QCOMPARE(posted->aid, read);
        QCOMPARE(posted->bvid, u"BV1xx411c7mQ"_s);
        FakeHttp nameless;
        nameless.on("https://", "{\"code\":0,\"data\":{\"aid\":" + aid + "}}");
        const auto taken = submit(nameless, account(), PostFields::Api::Web, {}, now, m_stop);
        QVERIFY(taken);
        QVERIFY(taken->aid == 0 && taken->bvid.isEmpty());
    }
    void listsAreBounded()
    {
        QByteArray rows;
        for (int i = 0; i < 5000; ++i)
            rows += "{\"Archive\":{\"aid\":" + QByteArray::number(i + 1) + ",\"title\":\"t\"}},";
        rows.chop(1);
        FakeHttp http;
        http.on("https://member.bilibili.com/x/web/archives",
                "{\"code\":0,\"data\":{\"arc_audits\":[" + rows +
                    "],\"page\":{\"pn\":1,\"ps\":0,\"count\":9223372036854775807}}}");
        http.on("https://member.bilibili.com/x/vupre/web/archive/view", [](const HttpRequest& request) {
            const auto aid = aidOf(QString::fromLatin1(request.url.query().section(u'=', -1).toLatin1()));
            return FakeHttp::Answer{200,
                                    "{\"code\":0,\"data\":{\"archive\":{\"aid\":" +
                                        QByteArray::number(aid.value_or(0)) + "},\"videos\":[]}}",
                                    {},
                                    {}};
        });
        const auto list = listArchives(http, account(), 1, {}, m_stop);
        QVERIFY(list);
        QVERIFY(list->archives.size() <= 40 && list->count > 0 && list->pages > 0);
        const auto found = findPosted(http, account(), u"t"_s, {u"x"_s}, m_stop);
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Error::Kind::NotFound);
        QVERIFY(http.count("https://member.bilibili.com/x/vupre/web/archive/view") <= 120);
    }

    void endpoints_data()
    {
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char* endpoint, bool allowed) {
            QTest::newRow(endpoint) << QString::fromUtf8(endpoint) << allowed;
        };
        for (const char* host :
             {"//upos-cs-upcdnbda2.bilivideo.com", "https://upos-cs-upcdntxa.bilivideo.com",
              "//upos-cs-upcdnbd.bilivideo.cn", "//c3350892csdsa.anitama.cn", "//c3350892cstx.anitama.net",
              "//e17962d5cstx.esheep.com", "//bb27c891csbd.aikobo.cn", "//UPOS-CS-X.BILIVIDEO.COM"})
            row(host, true);
        for (const char* host : {"",
                                 "//",
                                 "upos-x.bilivideo.com",
                                 "http://upos-x.bilivideo.com",
                                 "ftp://upos-x.bilivideo.com",
                                 "file:///etc/passwd",
                                 "//evil.example.org",
                                 "//bilivideo.com.evil.org",
                                 "//evilbilivideo.com",
                                 "//bilivideo.com",
                                 "//user@upos-x.bilivideo.com",
                                 "//user:pw@upos-x.bilivideo.com",
                                 "//upos-x.bilivideo.com@evil.org",
                                 "//upos-x.bilivideo.com:8443",
                                 "//upos-x.bilivideo.com:80",
                                 "//127.0.0.1",
                                 "//127.0.0.1:8080",
                                 "//localhost",
                                 "//[::1]",
                                 "//10.0.0.1",
                                 "//192.168.1.1",
                                 "//169.254.169.254",
                                 "//0x7f000001",
                                 "//evil.org#.bilivideo.com",
                                 "//evil.org?.bilivideo.com",
                                 "//evil.org/.bilivideo.com",
                                 "//upos-x.bilivideo.com?a=b",
                                 "//upos-x.bilivideo.com#a",
                                 "//evil.org\\.bilivideo.com",
                                 "//upos-x.bilivideo.com%00.evil.org",
                                 "//evil.org%2f.bilivideo.com",
                                 "//upos x.bilivideo.com",
                                 "//upos-x.bilivideo。com.evil.org"})
            row(host, false);
    }
    void endpoints()
    {
        QFETCH(QString, endpoint);
        QFETCH(bool, allowed);
        const UploadHosts hosts;
        QCOMPARE(hosts.allow(hosts.absolute(endpoint)), allowed);
        FakeHttp http;
        QJsonObject answer{{u"OK"_s, 1},
                           {u"auth"_s, u"secretauth"_s},
                           {u"biz_id"_s, 5},
                           {u"chunk_size"_s, 65536},
                           {u"endpoint"_s, endpoint},
                           {u"upos_uri"_s, u"upos://ugcboss/x.flv"_s}};
        http.on("https://", QJsonDocument(answer).toJson());
        const auto session = preupload(http, account(), u"a.flv"_s, 1000, line, hosts, m_stop);
        QCOMPARE(session.has_value(), allowed);
        if (session)
            return;
        const Error& error = session.error();
        const bool named = !endpoint.isEmpty();
        QVERIFY2(error.detail.contains(named ? u"is no upload host"_s : u"the answer names no endpoint"_s),
                 qPrintable(error.detail));
        QCOMPARE(error.kind, named ? Error::Kind::Refused : Error::Kind::Protocol);
        QVERIFY(!named || error.code != 0); // the site's fault, not this program's rule
    }
    /// The storage gets the session's auth, and nothing of the account.
    void placesAndAuth_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<QString>("auth");
        QTest::addColumn<bool>("good");
        const QString uri = u"upos://ugcboss/n231114ad1.flv"_s;
        QTest::newRow("usual") << uri << u"ak=1&sign=x"_s << true;
        QTest::newRow("no auth") << uri << QString() << false;
        QTest::newRow("auth with a line break") << uri << u"a\r\nX-Evil: 1"_s << false;
        QTest::newRow("auth with a zero") << uri << u"a\0b"_s << false;
        QTest::newRow("another scheme") << u"https://evil.org/x.flv"_s << u"a"_s << false;
        QTest::newRow("no bucket") << u"upos://x.flv"_s << u"a"_s << false;
        QTest::newRow("no name") << u"upos://ugcboss/"_s << u"a"_s << false;
        QTest::newRow("out of its bucket") << u"upos://ugcboss/../other/x.flv"_s << u"a"_s << false;
        QTest::newRow("a query") << u"upos://ugcboss/x.flv?uploads"_s << u"a"_s << false;
    }
    void placesAndAuth()
    {
        QFETCH(QString, uri);
        QFETCH(QString, auth);
        QFETCH(bool, good);
        FakeHttp http;
        const QJsonObject answer{{u"OK"_s, 1},
                                 {u"auth"_s, auth},
                                 {u"biz_id"_s, 5},
                                 {u"chunk_size"_s, 65536},
                                 {u"endpoint"_s, u"//upos-cs-one.bilivideo.com"_s},
                                 {u"upos_uri"_s, uri}};
        http.on("https://member.bilibili.com/", QJsonDocument(answer).toJson());
        http.on("https://upos-cs-one.bilivideo.com/", json("{'OK':1,'upload_id':'id'}"));
        const auto session = preupload(http, account(), u"a.flv"_s, 1000, line, {}, m_stop);
        QCOMPARE(session.has_value(), good);
        if (!session)
            return;
        QVERIFY(beginUpload(http, *session, m_stop));
        const HttpRequest sent = http.requests().last();
        QVERIFY(sent.headers.contains({"X-Upos-Auth", auth.toLatin1()}));
        QCOMPARE(sent.maxRedirects, 0);
        for (const auto& [name, value] : sent.headers)
            QVERIFY(name.compare("Cookie", Qt::CaseInsensitive) != 0 && !value.contains("SESSDATA"));
    }
};
QTEST_GUILESS_MAIN(TestHostileAnswers)
#include "tst_hostileanswers.moc"
