// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/flowprofile.h"
#include "tests/support/uploadfaults.h"

#include <QDirIterator>
#include <QRandomGenerator>

using namespace uploadfaults;
using Which = std::function<bool(const HttpServer::Request&)>;
Q_DECLARE_METATYPE(Which)

namespace {
constexpr quint32 seed = 20261126;

Which part(int number)
{
    return [number](const HttpServer::Request& request) {
        return isPart(request) && request.param(u"partNumber"_s).toInt() == number;
    };
}

/// Which chunks of which object are acknowledged on disk, and how often each was sent until now.
class Acknowledged
{
public:
    void look(const Profile& profile, FakeArchives& site)
    {
        const auto objects = site.objects();
        profile.onDatabase([&](QSqlQuery& query) {
            QVERIFY(query.exec(u"SELECT upos_uri, acked FROM upload_parts"_s));
            while (query.next()) {
                const QString name = query.value(0).toString().section(u'/', -1).section(u'.', 0, 0);
                const QByteArray bits = query.value(1).toByteArray();
                for (int chunk = 0; chunk < bits.size() * 8; ++chunk) {
                    if (bits[chunk / 8] >> (chunk % 8) & 1)
                        m_tries.insert({name, chunk + 1}, objects.value(name).tries.value(chunk + 1));
                }
            }
        });
    }
    /// No chunk was sent again after its acknowledgement was stored.
    QStringList sentAgain(FakeArchives& site) const
    {
        QStringList list;
        const auto objects = site.objects();
        for (auto it = m_tries.begin(); it != m_tries.end(); ++it) {
            if (objects.value(it.key().first).tries.value(it.key().second) != it.value())
                list += u"%1 part %2"_s.arg(it.key().first).arg(it.key().second);
        }
        return list;
    }
    qsizetype count() const { return m_tries.size(); }

private:
    QMap<std::pair<QString, int>, int> m_tries;
};

/// Files of the profile, but for the secret store, that hold a secret.
QStringList filesWithSecrets(const Profile& profile)
{
    QStringList list;
    QDirIterator files(profile.folder.filePath(u"profile"_s), QDir::Files | QDir::Hidden,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (!path.endsWith(u"secrets.json") && uploadfiles::read(path).contains("secret"))
            list += path;
    }
    return list;
}

int requests(FakeArchives& site)
{
    return site.site().count() + site.storage(0).count() + site.storage(1).count();
}

void waitUntilGone(FakeArchives& site)
{
    QTRY_COMPARE_WITH_TIMEOUT(site.storage(0).openConnections() + site.storage(1).openConnections() +
                                  site.site().openConnections(),
                              0, 10000);
}
} // namespace

/// The built program dies by kill -9 in the middle of an upload, and is started again.
class TestKill : public QObject
{
    Q_OBJECT
private slots:
    void inTheMiddleOf_data()
    {
        QTest::addColumn<QByteArray>("route");
        QTest::addColumn<Which>("which");
        QTest::addColumn<bool>("done"); // the site has done what it was asked for
        const auto row = [](const char* name, const char* route, const Which& which) {
            QTest::newRow(qPrintable(QLatin1String(name) + u", asked"_s))
                << QByteArray(route) << which << false;
            QTest::newRow(qPrintable(QLatin1String(name) + u", done and not heard of"_s))
                << QByteArray(route) << which << true;
        };
        row("preupload", "/preupload", isPreupload);
        row("init", "/ugcboss/", isInit);
        for (int number = 1; number <= 4; ++number)
            row(qPrintable(u"chunk %1"_s.arg(number)), "/ugcboss/", part(number));
        row("complete", "/ugcboss/", isComplete);
        row("submit", "/x/vu/web/add/v3", any);
        row("append", "/x/vu/web/edit", any);
    }
    void inTheMiddleOf()
    {
        QFETCH(QByteArray, route);
        QFETCH(Which, which);
        QFETCH(bool, done);
        FakeArchives site;
        site.chunkSize = 16384;
        const Profile profile(site);
        QVERIFY(profile.import(site, 10001));
        QStringList files{profile.file(u"one.flv"_s, 4 * 16384 - 100)};
        QStringList arguments{u"upload"_s, files[0], u"--tag"_s, u"x"_s};
        if (route == "/x/vu/web/edit") {
            QCOMPARE(profile.run(arguments).status, 0);
            files += profile.file(u"two.flv"_s, 40'000);
            arguments = {u"upload"_s, files[1], u"--append"_s,
                         site.archives().first().toObject().value(u"bvid").toString()};
        }
        const auto reached = std::make_shared<std::atomic<bool>>(false);
        site.onRequest(route, when(which, 1, [=](const auto&, auto& reply, const auto& next) {
                           reply.mute();
                           if (done)
                               next();
                           *reached = true;
                           reply.stall();
                           reply.close();
                       }));
        const auto upload = profile.start(arguments);
        QTRY_VERIFY_WITH_TIMEOUT(reached->load(), 30000);
        upload->kill();
        QVERIFY(upload->waitForFinished());
        waitUntilGone(site);
        Acknowledged acknowledged;
        acknowledged.look(profile, site);

        const auto run = profile.run({u"upload"_s, u"--resume"_s});
        QVERIFY2(run.status == 0, run.err.constData());
        QCOMPARE(site.archives().size(), 1);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), files));
        QCOMPARE(acknowledged.sentAgain(site), QStringList());
        const QByteArray step = QTest::currentDataTag();
        const bool sessionLost = step.startsWith("preupload") || step.startsWith("init");
        QVERIFY(site.preuploads() <= int(files.size()) + (sessionLost ? 1 : 0));
        QCOMPARE(site.complaints(), QStringList());
        QCOMPARE(filesWithSecrets(profile), QStringList());
    }

    void atTwentyRandomMoments()
    {
        FakeArchives site(HttpServer::Tls::On);
        site.chunkSize = 4096;
        for (const char* route : {"/ugcboss/", "/preupload", "/x/vu/web/add/v3"})
            site.onRequest(route, [](const auto&, auto& reply, const auto& next) {
                reply.sleep(std::chrono::milliseconds(15));
                next();
                reply.sleep(std::chrono::milliseconds(5)); // acknowledged on the wire, and not on disk yet
            });
        const Profile profile(site);
        QVERIFY(profile.import(site, 10001));
        const QStringList files{profile.file(u"one.flv"_s, 200 * 4096 + 1),
                                profile.file(u"two.mp4"_s, 200 * 4096)};
        QRandomGenerator random(seed);
        qInfo("seed %u", seed);
        Acknowledged acknowledged;
        QStringList arguments{u"upload"_s, files[0], files[1], u"--tag"_s, u"x"_s};
        for (int kill = 0; kill < 20; ++kill) {
            // Counted in requests, not in time: a slow machine gets as far.
            const int until = requests(site) + 1 + random.bounded(12);
            const auto upload = profile.start(arguments);
            QTRY_VERIFY_WITH_TIMEOUT((requests(site) >= until && site.preuploads() > 0) ||
                                         upload->state() == QProcess::NotRunning,
                                     30000);
            upload->waitForFinished(random.bounded(25));
            upload->kill();
            QVERIFY(upload->state() == QProcess::NotRunning || upload->waitForFinished());
            waitUntilGone(site);
            acknowledged.look(profile, site);
            arguments = {u"upload"_s, u"--resume"_s};
        }
        const auto run = profile.run(arguments);
        QVERIFY2(run.status == 0, run.err.constData());
        QCOMPARE(site.archives().size(), 1);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), files));
        QCOMPARE(acknowledged.sentAgain(site), QStringList());
        QVERIFY(acknowledged.count() > 20);
        QCOMPARE(site.complaints(), QStringList());
        QCOMPARE(filesWithSecrets(profile), QStringList());
    }
};
QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
