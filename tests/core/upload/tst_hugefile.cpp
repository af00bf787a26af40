// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakearchives.h"
#include "tests/support/uploadfaults.h"
#include "tests/support/uploadprogram.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace uploadfaults;

/// A file beyond 32 bits. In a program of its own, because it needs longer time limits than the other faults.
class TestHugeFile : public QObject
{
    Q_OBJECT

private slots:
    /// 5 GiB that are not there, in chunks of 32 MiB: around 2^32 and at the end, the offsets are those of
    /// 64 bits. BILIUP_QT_HUGE=1 sends the whole file.
    void fiveGibibytes()
    {
        constexpr qint64 chunk = 32 << 20;
        constexpr qint64 size = (5LL << 30) + 12345;
        const bool whole = qEnvironmentVariableIntValue("BILIUP_QT_HUGE") != 0;
        FakeArchives site;
        site.addAccount(10001);
        site.chunkSize = chunk;
        site.keepBytes = false;
        for (int index : {0, 1})
            site.storage(index).keepBodies(false);
        const auto held = std::make_shared<std::atomic<bool>>(!whole);
        site.onRequest("/ugcboss/", [held](const auto& request, auto& reply, const auto& next) {
            if (isPart(request) && *held)
                return reply.reset();
            next();
        });
        if (!whole)
            for (int index : {0, 1})
                site.storage(index).onBody([held](const HttpServer::Request& request) {
                    return HttpServer::BodyRule{isPart(request) && *held ? 0 : -1, false, 0};
                });
        QTemporaryDir folder;
        const QString path = folder.filePath(u"huge.flv"_s);
        QVERIFY(QFile(path).open(QIODevice::WriteOnly) && QFile::resize(path, size));
        UploadProgram program(site, folder);
        program.login(10001);
        const UploadId id = program.upload({path});
        QElapsedTimer timer;
        timer.start();
        if (!whole) {
            QTRY_VERIFY_WITH_TIMEOUT(program.queue().progress(id).retries > 0, 20000);
            program.queue().pause(id);
            QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"paused"_s, 10000);
            const QSet<int> missing{1, 128, 129, 161}; // the first, up to 2^32, from 2^32 on, the last
            site.pretendParts(site.objects().keys().first(), missing);
            auto& table = program.core->store.uploads;
            for (int part = 1; part <= 161; ++part) {
                if (!missing.contains(part))
                    QVERIFY(table.acknowledge(table.parts(id)->first().id, part - 1, 161));
            }
            *held = false;
            program.queue().resume(id);
        }
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 300'000);
        qInfo("%lld ms", timer.elapsed());
        QCOMPARE(site.preuploads(), 1);
        QSet<qint64> starts;
        for (const auto& request : find(site.storage(0), isPart) + find(site.storage(1), isPart))
            starts.insert(request.param(u"start"_s).toLongLong());
        for (const qint64 start : {qint64(0), 127 * chunk, 128 * chunk, 160 * chunk})
            QVERIFY(starts.contains(start));
        QCOMPARE(starts.size(), whole ? 161 : 4);
        QCOMPARE(site.objects().cbegin()->total, size);
        QVERIFY(site.objects().cbegin()->complete);
        QCOMPARE(site.complaints(), QStringList());
    }
};

int main(int argc, char** argv)
{
    qputenv("BILIUP_QT_TIME_SCALE", "0.2");
    QCoreApplication app(argc, argv);
    TestHugeFile test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_hugefile.moc"
