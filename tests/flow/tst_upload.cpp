// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/credentials.h"
#include "tests/flow/flowprofile.h"
#include "tests/support/fakeweblogin.h"

#include <csignal>

namespace {

bool onlyTheUserReads(const QString& path)
{
    return QFileInfo::exists(path) && !(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther |
                                                                    QFile::WriteGroup | QFile::WriteOther));
}

/// Parts take a while, so that something can happen in between.
void slowDown(FakeArchives& site)
{
    site.onRequest("/ugcboss/", [](const auto& request, auto& reply, const auto& next) {
        if (request.method == "PUT")
            reply.sleep(std::chrono::milliseconds(40));
        next();
    });
}
} // namespace

/// The publishing commands of the built program against a strict Bilibili on loopback.
class TestUpload : public QObject
{
    Q_OBJECT
private slots:
    void logsInByQrCode()
    {
        FakeArchives site;
        site.addAccount(10001);
        const Profile profile(site);
        const QString png = profile.folder.filePath(u"code.png"_s);
        const auto login = profile.start({u"login"_s, u"--png"_s, png});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(png), 30000);
        const QString first = scan(png);
        QVERIFY2(first.contains("auth_code="_L1), qPrintable(first));
        QVERIFY(onlyTheUserReads(png));
        site.expireCode();
        QTRY_VERIFY_WITH_TIMEOUT(scan(png) != first, 20000);
        QVERIFY(scan(png).contains("auth_code="_L1));
        site.scan();
        QByteArray told;
        QTRY_VERIFY_WITH_TIMEOUT((told += login->readAllStandardOutput()).contains("Scanned"), 20000);
        site.confirm(10001);
        const auto run = Profile::finish(*login);
        QCOMPARE(run.status, 0);
        QVERIFY(run.out.contains("up10001"));
        QVERIFY(!(told + run.out + run.err).contains("secret"));

        const auto accounts = profile.run({u"accounts"_s, u"list"_s, u"--json"_s}).objects();
        QCOMPARE(accounts.size(), 1);
        QCOMPARE(accounts[0].value(u"mid").toInteger(), 10001);
        QCOMPARE(accounts[0].value(u"name").toString(), u"up10001"_s);
        QCOMPARE(accounts[0].value(u"state").toString(), u"ok"_s);
        QVERIFY(accounts[0].value(u"default").toBool());
        QVERIFY(QDateTime::fromString(accounts[0].value(u"expires").toString(), Qt::ISODate).isValid());
        QCOMPARE(profile.run({u"renew"_s}).status, 0);
        QCOMPARE(site.account(10001).refreshes, 1);
    }

    void logsInAsABrowser()
    {
        FakeArchives site;
        FakeWebLogin web(site);
        site.addAccount(10001);
        const Profile profile(site);
        const QString png = profile.folder.filePath(u"code.png"_s);
        const auto login = profile.start({u"login"_s, u"--web"_s, u"--png"_s, png});
        QTRY_VERIFY_WITH_TIMEOUT(scan(png).contains("qrcode_key="_L1), 30000);
        web.confirm(10001);
        const auto run = Profile::finish(*login);
        QCOMPARE(run.status, 0);
        QVERIFY(run.out.contains("up10001"));
        const auto accounts = profile.run({u"accounts"_s, u"list"_s, u"--json"_s}).objects();
        QCOMPARE(accounts.size(), 1);
        QCOMPARE(accounts[0].value(u"state").toString(), u"ok"_s);
        QCOMPARE(profile.run({u"archives"_s}).status, 0);
    }

    void movesAccounts()
    {
        FakeArchives site;
        const Profile profile(site);
        QVERIFY(profile.import(site, 10001));
        const QString exported = profile.folder.filePath(u"cookies.json"_s);
        QCOMPARE(profile.run({u"accounts"_s, u"export"_s, exported}).status, 0);
        QVERIFY(onlyTheUserReads(exported));
        const auto credentials = bilibili::readCredentials(uploadfiles::read(exported));
        QVERIFY(credentials);
        QCOMPARE(credentials->cookie("SESSDATA"), site.account(10001).sessdata);
        QCOMPARE(credentials->refreshToken, site.account(10001).refreshToken);

        QCOMPARE(profile.run({u"accounts"_s, u"remove"_s, u"10001"_s}).status, 0);
        QCOMPARE(profile.run({u"accounts"_s, u"list"_s}).out, QByteArray());
        QCOMPARE(profile.run({u"archives"_s}).status, 6);
        QCOMPARE(profile.run({u"renew"_s}).status, 6);
        QCOMPARE(profile.run({u"accounts"_s, u"import"_s, exported}).status, 0);
        QCOMPARE(profile.run({u"archives"_s}).status, 0);
        QCOMPARE(profile.run({u"archives"_s, u"--account"_s, u"nobody"_s}).status, 2);

        const QString broken = profile.folder.filePath(u"broken.txt"_s);
        QFile file(broken);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("SESSDATA=secretvalue");
        file.close();
        const auto refused = profile.run({u"accounts"_s, u"import"_s, broken});
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.err.contains("bili_jct"), refused.err.constData());
        QVERIFY(!refused.err.contains("secretvalue"));
    }

    void uploadsFilesAsOneArchive()
    {
        FakeArchives site;
        const Profile profile(site);
        QVERIFY(profile.import(site, 10001));
        const QStringList files{profile.file(u"a b&c 中😀.flv"_s, 300'000),
                                profile.file(u"two.mp4"_s, 65'536)};
        const auto run = profile.run(
            {u"upload"_s, files[0],         files[1],       u"--title"_s,  u"标题"_s,
             u"--tag"_s,  u"one,two"_s,     u"--tag"_s,     u"three"_s,    u"--tid"_s,
             u"17"_s,     u"--copyright"_s, u"2"_s,         u"--source"_s, u"https://example.org"_s,
             u"--desc"_s, u"text"_s,        u"--threads"_s, u"2"_s,        u"--json"_s});
        QVERIFY2(run.status == 0, run.err.constData());
        QCOMPARE(site.archives().size(), 1);
        const QJsonObject archive = site.archives().first().toObject();
        QVERIFY(uploadfiles::holds(site, archive, files));
        QCOMPARE(archive.value(u"title").toString(), u"标题"_s);
        QCOMPARE(archive.value(u"tag").toString(), u"one,two,three"_s);
        QCOMPARE(archive.value(u"tid").toInt(), 17);
        QCOMPARE(archive.value(u"copyright").toInt(), 2);
        QCOMPARE(archive.value(u"source").toString(), u"https://example.org"_s);
        QCOMPARE(archive.value(u"desc").toString(), u"text"_s);
        QVERIFY(site.mostPartsAtOnce() <= 2);
        QCOMPARE(site.complaints(), QStringList());

        QVERIFY(!run.events(u"progress"_s).isEmpty());
        QCOMPARE(run.events(u"part"_s).size(), 2);
        QCOMPARE(run.events(u"error"_s).size(), 0);
        QCOMPARE(run.objects().last().value(u"event").toString(), u"submitted"_s);
        QCOMPARE(run.objects().last().value(u"bvid"), archive.value(u"bvid"));
        QCOMPARE(run.objects().last().value(u"aid").toInteger(), archive.value(u"aid").toInteger());
        QVERIFY(!(run.out + run.err).contains("secret"));

        const auto listed = profile.run({u"archives"_s, u"--json"_s}).objects();
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed[0].value(u"bvid"), archive.value(u"bvid"));
        QCOMPARE(listed[0].value(u"title").toString(), u"标题"_s);
        QCOMPARE(listed[0].value(u"standing").toString(), u"reviewing"_s);
        QVERIFY(listed[0].value(u"upload").toInteger() > 0);
    }

    void appendsToAnArchive()
    {
        FakeArchives site;
        const Profile profile(site);
        QVERIFY(profile.import(site, 10001));
        const QStringList files{profile.file(u"one.flv"_s, 1000), profile.file(u"two.flv"_s, 2000)};
        QCOMPARE(profile.run({u"upload"_s, files[0], u"--tag"_s, u"x"_s}).status, 0);
        const QString bvid = site.archives().first().toObject().value(u"bvid").toString();
        const auto run = profile.run({u"upload"_s, files[1], u"--append"_s, bvid, u"--json"_s});
        QVERIFY2(run.status == 0, run.err.constData());
        QCOMPARE(site.archives().size(), 1);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), files));
        QCOMPARE(run.objects().last().value(u"bvid").toString(), bvid);
    }

    void takesFieldsFromATemplate()
    {
        FakeArchives site;
        const Profile profile(site);
        QVERIFY(profile.import(site, 10001));
        profile.onDatabase([](QSqlQuery& query) {
            query.prepare(u"INSERT INTO templates (name, fields, position) VALUES ('T', ?, 0)"_s);
            query.addBindValue(uR"({"title":"from the template","tags":["t"],"tid":21})"_s);
            QVERIFY(query.exec());
        });
        const QString file = profile.file(u"one.flv"_s, 1000);
        QCOMPARE(profile.run({u"upload"_s, file, u"--template"_s, u"T"_s, u"--tid"_s, u"17"_s}).status, 0);
        const QJsonObject archive = site.archives().first().toObject();
        QCOMPARE(archive.value(u"title").toString(), u"from the template"_s);
        QCOMPARE(archive.value(u"tag").toString(), u"t"_s);
        QCOMPARE(archive.value(u"tid").toInt(), 17);
        QCOMPARE(profile.run({u"upload"_s, file, u"--template"_s, u"none"_s}).status, 2);
    }

    void mistakesSendNothing()
    {
        FakeArchives site;
        const Profile profile(site);
        QVERIFY(profile.import(site, 10001));
        const QString file = profile.file(u"one.flv"_s, 1000);
        QCOMPARE(profile.run({u"upload"_s, file}).status, 2); // no tag
        QCOMPARE(profile.run({u"upload"_s, file, u"--tag"_s, u"x"_s, u"--copyright"_s, u"2"_s}).status, 2);
        QCOMPARE(profile.run({u"upload"_s, file + u"x"_s, u"--tag"_s, u"x"_s}).status, 5);
        QCOMPARE(site.preuploads(), 0);
        QCOMPARE(profile.run({u"upload"_s, u"--resume"_s}).status, 0); // and nothing is left behind
        QCOMPARE(site.archives().size(), 0);
    }

    /// kill -9 in the middle: what was acknowledged on disk is not sent again.
    void goesOnAfterAKill()
    {
        FakeArchives site;
        slowDown(site);
        const Profile profile(site);
        QVERIFY(profile.import(site, 10001));
        const QStringList files{profile.file(u"one.flv"_s, 60 * 65536),
                                profile.file(u"two.flv"_s, 10 * 65536)};
        const auto upload = profile.start({u"upload"_s, files[0], files[1], u"--tag"_s, u"x"_s, u"--json"_s});
        QTRY_VERIFY_WITH_TIMEOUT(partsStored(site) > 12, 30000);
        upload->kill();
        QVERIFY(upload->waitForFinished());
        QTRY_COMPARE_WITH_TIMEOUT(site.storage(0).openConnections() + site.storage(1).openConnections(), 0,
                                  10000);
        QByteArray acknowledged;
        profile.onDatabase([&acknowledged](QSqlQuery& query) {
            QVERIFY(query.exec(u"SELECT acked FROM upload_parts WHERE position = 1"_s) && query.next());
            acknowledged = query.value(0).toByteArray();
        });
        const auto before = site.objects();
        QCOMPARE(before.size(), 1);

        const auto run = profile.run({u"upload"_s, u"--resume"_s, u"--json"_s});
        QVERIFY2(run.status == 0, run.err.constData());
        QCOMPARE(site.archives().size(), 1);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), files));
        QCOMPARE(site.preuploads(), 2); // one a file
        const QString name = before.keys().constFirst();
        int kept = 0;
        for (int chunk = 0; chunk < acknowledged.size() * 8; ++chunk) {
            if (!(acknowledged[chunk / 8] >> (chunk % 8) & 1))
                continue;
            ++kept;
            QCOMPARE(site.objects()[name].tries.value(chunk + 1), before[name].tries.value(chunk + 1));
        }
        QVERIFY(kept >= 5);
        QCOMPARE(site.complaints(), QStringList());
    }

    void isInterruptedAndRunsAlone()
    {
        FakeArchives site;
        slowDown(site);
        const Profile profile(site);
        QVERIFY(profile.import(site, 10001));
        const QString large = profile.file(u"large.flv"_s, 60 * 65536);
        const QString small = profile.file(u"small.flv"_s, 1000);
        const auto upload = profile.start({u"upload"_s, large, u"--tag"_s, u"x"_s});
        QTRY_VERIFY_WITH_TIMEOUT(partsStored(site) > 3, 30000);
        ::kill(pid_t(upload->processId()), SIGINT);
        const auto run = Profile::finish(*upload);
        QCOMPARE(run.status, 130);
        QCOMPARE(run.err.count('\n'), 1);

        QCOMPARE(profile.run({u"upload"_s, small, u"--tag"_s, u"x"_s}).status, 0);
        QCOMPARE(site.archives().size(), 1);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), {small}));
        QCOMPARE(profile.run({u"upload"_s, u"--resume"_s}).status, 0);
        QCOMPARE(site.archives().size(), 2);
        QVERIFY(uploadfiles::holds(site, site.archives().last().toObject(), {large}));
        QCOMPARE(site.preuploads(), 2);
    }

    /// The person says it again after the login: that is the same upload, and it is posted once.
    void sayingItAgainIsTheSameUpload()
    {
        FakeArchives site;
        const Profile profile(site);
        const QString file = profile.file(u"a.flv"_s, 1000);
        const auto refused = profile.run({u"upload"_s, file, u"--tag"_s, u"x"_s});
        QCOMPARE(refused.status, 6);
        QVERIFY2(refused.err.contains("upload 1 stays queued"), refused.err.constData());
        QVERIFY2(refused.err.contains("upload --resume"), refused.err.constData());
        const auto listed = profile.run({u"upload"_s, u"--list"_s, u"--json"_s}).objects();
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed[0].value(u"id").toInteger(), 1);
        QCOMPARE(listed[0].value(u"parts").toArray().first().toObject().value(u"file").toString(), file);
        QVERIFY(profile.import(site, 10001));
        const auto again = profile.run({u"upload"_s, file, u"--tag"_s, u"y"_s});
        QVERIFY2(again.status == 0, again.err.constData());
        QVERIFY2(again.out.contains("upload 1 already"), again.out.constData());
        QCOMPARE(site.archives().first().toObject().value(u"tag").toString(), u"y"_s);
        QCOMPARE(profile.run({u"upload"_s, u"--resume"_s}).status, 0);
        QCOMPARE(site.archives().size(), 1);
    }
    void takesAnUploadOutOfTheQueue()
    {
        FakeArchives site;
        const Profile profile(site);
        QCOMPARE(profile.run({u"upload"_s, profile.file(u"a.flv"_s, 1000), u"--tag"_s, u"x"_s}).status, 6);
        QCOMPARE(profile.run({u"upload"_s, u"--remove"_s, u"7"_s}).status, 2);
        QCOMPARE(profile.run({u"upload"_s, u"--remove"_s, u"1"_s}).status, 0);
        QCOMPARE(profile.run({u"upload"_s, u"--list"_s}).out, QByteArray());
        QCOMPARE(profile.run({u"upload"_s, u"--resume"_s}).status, 0);
    }
    /// What would fail after everything was sent is said before, and nothing is queued.
    void isCheckedBeforeAnythingIsSent()
    {
        FakeArchives site;
        const Profile profile(site);
        QVERIFY(profile.import(site, 10001));
        const QString file = profile.file(u"a.flv"_s, 1000);
        const QString text = profile.file(u"no picture.jpg"_s, 1000);
        const auto cover = profile.run({u"upload"_s, file, u"--tag"_s, u"x"_s, u"--cover"_s, text});
        QCOMPARE(cover.status, 2);
        QVERIFY2(cover.err.contains("no picture.jpg"), cover.err.constData());
        const auto append = profile.run({u"upload"_s, file, u"--append"_s, u"BV17x411w7KC"_s});
        QCOMPARE(append.status, 4);
        QVERIFY2(append.err.contains("--append"), append.err.constData());
        const auto tags = profile.run({u"upload"_s, file, u"--tag"_s, u"1,2,3,4,5,6,7,8,9,10,11,12,13"_s});
        QCOMPARE(tags.status, 2);
        QVERIFY2(tags.err.contains("more than 12 tags"), tags.err.constData());
        QCOMPARE(profile.run({u"upload"_s, u"--list"_s}).out, QByteArray());
        QCOMPARE(site.preuploads(), 0);
    }

    void keepsItsLimit()
    {
        FakeArchives site;
        const Profile profile(site);
        QVERIFY(profile.import(site, 10001));
        QElapsedTimer timer;
        timer.start();
        const QString file = profile.file(u"a.flv"_s, 1 << 20);
        QCOMPARE(profile.run({u"upload"_s, file, u"--tag"_s, u"x"_s, u"--limit"_s, u"512KiB"_s}).status, 0);
        QVERIFY2(timer.elapsed() > 1500, qPrintable(QString::number(timer.elapsed())));
    }

    void rateLimitEndsWith7()
    {
        FakeArchives site;
        const Profile profile(site);
        QVERIFY(profile.import(site, 10001));
        site.onRequest("/preupload", [](const auto& request, auto& reply, const auto& next) {
            request.query().contains("r=probe") ? next()
                                                : void(reply.json("{\"code\":406,\"message\":\"too fast\"}"));
        });
        const auto run =
            profile.run({u"upload"_s, profile.file(u"a.flv"_s, 1000), u"--tag"_s, u"x"_s, u"--json"_s});
        QCOMPARE(run.status, 7);
        QCOMPARE(run.objects().last().value(u"event").toString(), u"error"_s);
        QCOMPARE(run.objects().last().value(u"code").toInt(), 7);
    }

    void anEmptyFileEndsWith5AndIsNamed()
    {
        FakeArchives site;
        const Profile profile(site);
        const QStringList files{profile.file(u"good.flv"_s, 1000), profile.file(u"empty.flv"_s, 0)};
        const auto run = profile.run(QStringList{u"upload"_s} + files + QStringList{u"--tag"_s, u"x"_s});
        QCOMPARE(run.status, 5);
        for (const char* word : {"empty.flv", "is empty (0 bytes)", "leave it out"})
            QVERIFY2(run.err.contains(word), run.err.constData());
        const auto told = profile.run({u"upload"_s, files[1], u"--tag"_s, u"x"_s, u"--json"_s});
        QCOMPARE(told.status, 5);
        QVERIFY(told.objects().last().value(u"error").toString().contains(files[1]));
        QCOMPARE(site.preuploads(), 0);
    }

    void danmakuIsNoPart()
    {
        FakeArchives site;
        const Profile profile(site);
        QVERIFY(profile.import(site, 10001));
        const QStringList files{profile.file(u"v.flv"_s, 1000), profile.file(u"danmaku.xml"_s, 100)};
        const auto run = profile.run(QStringList{u"upload"_s} + files + QStringList{u"--tag"_s, u"x"_s});
        QCOMPARE(run.status, 2);
        QVERIFY2(run.err.contains("danmaku.xml is no video"), run.err.constData());
        QCOMPARE(site.preuploads(), 0);
        QCOMPARE(site.site().count("/preupload"), 0);
    }

    /// The command line was right; the site said no.
    void theSitesNoEndsWith4_data()
    {
        QTest::addColumn<QByteArray>("route");
        QTest::addColumn<int>("code");
        for (const int code : {-3, -400, 20000, 21138, 10009, 99999})
            QTest::newRow(qPrintable(u"submit %1"_s.arg(code))) << QByteArray("/x/vu/web/add/v3") << code;
        QTest::newRow("view -404") << QByteArray("/x/vupre/web/archive/view") << -404;
        QTest::newRow("a strange endpoint") << QByteArray("/preupload") << 0;
    }
    void theSitesNoEndsWith4()
    {
        QFETCH(QByteArray, route);
        QFETCH(int, code);
        FakeArchives site;
        const Profile profile(site);
        QVERIFY(profile.import(site, 10001));
        site.onRequest(route, [code](const auto& request, auto& reply, const auto& next) {
            if (code != 0)
                reply.json("{\"code\":" + QByteArray::number(code) + ",\"message\":\"no\"}");
            else if (request.query().contains("r=probe"))
                next();
            else
                reply.json("{\"OK\":1,\"auth\":\"a\",\"biz_id\":5,\"chunk_size\":65536,\"endpoint\":"
                           "\"//upos.evil.invalid\",\"upos_uri\":\"upos://ugcboss/x.flv\"}");
        });
        QStringList arguments{u"upload"_s, profile.file(u"a.flv"_s, 1000), u"--json"_s};
        arguments +=
            code == -404 ? QStringList{u"--append"_s, u"BV1xx411c7mQ"_s} : QStringList{u"--tag"_s, u"x"_s};
        const auto run = profile.run(arguments);
        QCOMPARE(run.status, 4);
        QCOMPARE(run.objects().last().value(u"code").toInt(), 4);
    }

    void missingLoginEndsWith6()
    {
        FakeArchives site;
        const Profile profile(site);
        const auto run = profile.run({u"upload"_s, profile.file(u"a.flv"_s, 1000), u"--tag"_s, u"x"_s});
        QCOMPARE(run.status, 6);
        QVERIFY2(run.err.contains("biliup-qt login"), run.err.constData());
        QVERIFY(profile.import(site, 10001));
        QCOMPARE(profile.run({u"upload"_s, u"--resume"_s}).status, 0);
        QCOMPARE(site.archives().size(), 1);
    }

    /// A cover of one's own: cropped to what Bilibili takes, as JPEG, sent once.
    void sendsItsOwnCover()
    {
        FakeArchives site;
        const Profile profile(site);
        QVERIFY(profile.import(site, 10001));
        QImage picture(1600, 900, QImage::Format_RGB32);
        picture.fill(qRgb(40, 120, 200));
        const QString png = profile.folder.filePath(u"cover.png"_s);
        QVERIFY(picture.save(png));
        QByteArray sent;
        site.onRequest("/x/vu/web/cover/up", [&sent](const auto& request, auto&, const auto& next) {
            sent = request.body;
            next();
        });
        const QString file = profile.file(u"one.flv"_s, 1000);
        const auto run = profile.run({u"upload"_s, file, u"--tag"_s, u"x"_s, u"--cover"_s, png});
        QVERIFY2(run.status == 0, run.err.constData());
        const QString cover = site.archives().first().toObject().value(u"cover").toString();
        QVERIFY2(cover.contains("//"_L1), qPrintable(cover));
        QByteArray body = QByteArray::fromPercentEncoding(sent);
        const qsizetype begin = body.indexOf("base64,") + 7;
        const auto jpeg =
            QImage::fromData(QByteArray::fromBase64(body.mid(begin, body.indexOf('&', begin) - begin)));
        QVERIFY(!jpeg.isNull());
        QCOMPARE(jpeg.width() * 10, jpeg.height() * 16);
        QCOMPARE(profile.run({u"upload"_s, file, u"--tag"_s, u"x"_s, u"--cover"_s, png + u"x"_s}).status, 2);
    }

    /// What a template does not want submitted ends with a last line of its own.
    void waitsForAWord_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::newRow("ask me first") << u"ask"_s;
        QTest::newRow("draft only") << u"draft"_s;
    }
    void waitsForAWord()
    {
        QFETCH(QString, mode);
        FakeArchives site;
        const Profile profile(site);
        QVERIFY(profile.import(site, 10001));
        profile.onDatabase([&mode](QSqlQuery& query) {
            query.prepare(u"INSERT INTO templates (name, fields, position) VALUES ('T', ?, 0)"_s);
            query.addBindValue(uR"({"title":"t","tags":["t"],"tid":21,"mode":"%1"})"_s.arg(mode));
            QVERIFY(query.exec());
        });
        const auto run = profile.run(
            {u"upload"_s, profile.file(u"one.flv"_s, 1000), u"--template"_s, u"T"_s, u"--json"_s});
        QVERIFY2(run.status == 0, run.err.constData());
        QCOMPARE(run.events(u"part"_s).size(), 1);
        QCOMPARE(run.objects().last().value(u"event").toString(), u"uploaded"_s);
        QVERIFY(run.objects().last().value(u"upload").toInteger() > 0);
        QCOMPARE(site.archives().size(), 0);
    }

    /// Two programs with the login of one cookies.json: neither disturbs the other's archive, and a renewal
    /// in one ends with a clear word in the other, which a new import mends.
    void twoProgramsShareOneLogin()
    {
        FakeArchives site;
        slowDown(site);
        const Profile one(site);
        const Profile two(site);
        QVERIFY(one.import(site, 10001));
        const QString cookies = one.folder.filePath(u"login.json"_s);
        QCOMPARE(two.run({u"accounts"_s, u"import"_s, cookies}).status, 0);
        const QStringList files{one.file(u"one.flv"_s, 20 * 65536), two.file(u"two.flv"_s, 20 * 65536)};
        const auto first = one.start({u"upload"_s, files[0], u"--tag"_s, u"x"_s});
        const auto second = two.start({u"upload"_s, files[1], u"--tag"_s, u"x"_s});
        QCOMPARE(Profile::finish(*first).status, 0);
        QCOMPARE(Profile::finish(*second).status, 0);
        QCOMPARE(site.archives().size(), 2);

        QCOMPARE(one.run({u"renew"_s}).status, 0);
        const QString more = two.file(u"more.flv"_s, 1000);
        const auto refused = two.run({u"upload"_s, more, u"--tag"_s, u"x"_s});
        QCOMPARE(refused.status, 6);
        QVERIFY2(refused.err.contains("biliup-qt login"), refused.err.constData());
        QVERIFY(!refused.err.contains("secret"));
        const QString exported = one.folder.filePath(u"cookies.json"_s);
        QCOMPARE(one.run({u"accounts"_s, u"export"_s, exported}).status, 0);
        QCOMPARE(two.run({u"accounts"_s, u"import"_s, exported}).status, 0);
        const auto resumed = two.run({u"upload"_s, u"--resume"_s});
        QVERIFY2(resumed.status == 0, resumed.err.constData());
        QCOMPARE(site.archives().size(), 3);
        QCOMPARE(site.account(10001).refreshes, 1);
    }

    /// The same commands while a program runs on the profile: it does the work.
    void reachesTheRunningProgram()
    {
        FakeArchives site;
        const Profile profile(site);
        const auto program = profile.start({u"--headless"_s});
        QByteArray told;
        QTRY_VERIFY_WITH_TIMEOUT((told += program->readAllStandardOutput()).contains("ready"), 30000);
        QVERIFY(profile.import(site, 10001));
        QTRY_COMPARE_WITH_TIMEOUT(
            profile.run({u"accounts"_s, u"--json"_s}).objects().first().value(u"mid").toInteger(), 10001,
            20000);
        const QString file = profile.file(u"a.flv"_s, 200'000);
        const auto run =
            profile.run({u"upload"_s, file, u"--tag"_s, u"x"_s, u"--limit"_s, u"10MiB"_s, u"--json"_s});
        QVERIFY2(run.status == 0, run.err.constData());
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), {file}));
        QCOMPARE(run.objects().last().value(u"event").toString(), u"submitted"_s);
        QCOMPARE(profile.run({u"archives"_s, u"--json"_s}).objects().size(), 1);
        program->terminate();
        const auto ended = Profile::finish(*program);
        QCOMPARE(ended.status, 0);
        QVERIFY(!(told + ended.out + ended.err).contains("secret"));
    }
};
QTEST_GUILESS_MAIN(TestUpload)
#include "tst_upload.moc"
