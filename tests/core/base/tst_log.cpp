// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"
#include "core/base/logfile.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

namespace {
Log::Options quiet(const QString& folder = {})
{
    Log::Options options;
    options.folder = folder;
    options.textToStderr = false;
    return options;
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

class TestLog : public QObject
{
    Q_OBJECT
private slots:
    void init() { QVERIFY(setLogLevels(QStringLiteral("info"))); }

    void linesCarryIdsAndAreRedacted()
    {
        Log log(quiet());
        QCOMPARE(Log::instance(), &log);
        {
            const LogContext outer(12, 340);
            qCInfo(lcRecord).noquote() << "url https://h/x?sign=S3cr3t";
            {
                const LogContext inner(13, 0);
                qCWarning(lcNet) << "inner";
            }
            qCCritical(lcUpload) << "outer again";
        }
        qWarning("no category");
        const QList<LogLine> lines = log.since(0);
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines[0].source, QStringLiteral("record"));
        QCOMPARE(lines[0].level, 1);
        QCOMPARE(lines[0].streamer, 12);
        QCOMPARE(lines[0].task, 340);
        QCOMPARE(lines[0].message, QStringLiteral("url https://h/x?sign=***"));
        QVERIFY(lines[0].time.isValid());
        QCOMPARE(lines[1].streamer, 13);
        QCOMPARE(lines[1].task, 0);
        QCOMPARE(lines[1].level, 2);
        QCOMPARE(lines[2].streamer, 12);
        QCOMPARE(lines[2].level, 3);
        QCOMPARE(lines[3].source, QStringLiteral("default"));
        QCOMPARE(lines[3].streamer, 0);
        QCOMPARE(log.since(lines[2].id).size(), 1);
        QCOMPARE(log.since(lines[3].id).size(), 0);
    }

    void levelsAndRules()
    {
        Log log(quiet());
        qCDebug(lcRecord) << "hidden";
        QCOMPARE(log.since(0).size(), 0);
        QVERIFY(setLogLevels(QStringLiteral("warning"),
                             {QStringLiteral("app.record=debug"), QStringLiteral("net=error")}));
        qCDebug(lcRecord) << "1";
        qCInfo(lcUpload) << "hidden";
        qCWarning(lcUpload) << "2";
        qCWarning(lcNet) << "hidden";
        qCCritical(lcNet) << "3";
        QCOMPARE(log.since(0).size(), 3);
        for (const char* bad : {"loud", "record=loud", "=debug", "record"}) {
            const auto result = bad == QByteArray("loud")
                                    ? setLogLevels(QLatin1String(bad))
                                    : setLogLevels(QStringLiteral("info"), {QLatin1String(bad)});
            QVERIFY2(!result, bad);
            QCOMPARE(result.error().kind, Error::Kind::Refused);
        }
    }

    /// Qt prints leftovers of its debugging without a category, for example where a host is not found.
    void othersAreHeardFromWarningOn()
    {
        Log log(quiet());
        setLogRules({});
        qDebug("QHttpNetworkConnectionPrivate: noise");
        qInfo("noise");
        QLoggingCategory qt("qt.network.test");
        qCDebug(qt) << "noise";
        qCInfo(qt) << "noise";
        QCOMPARE(log.since(0).size(), 0);
        qWarning("told");
        qCWarning(qt) << "told";
        qCInfo(lcNet) << "told";
        QCOMPARE(log.since(0).size(), 3);
        setLogRules({QStringLiteral("qt.network.test.debug=true")}); // what was asked for
        qCDebug(qt) << "told";
        QCOMPARE(log.since(0).size(), 4);
    }

    void ringKeepsTheLast5000()
    {
        Log log(quiet());
        for (int i = 0; i < 6000; ++i)
            qCInfo(lcApp) << i;
        const QList<LogLine> lines = log.since(0);
        QCOMPARE(lines.size(), 5000);
        QCOMPARE(lines.first().id, 1001);
        QCOMPARE(lines.last().message, QStringLiteral("5999"));
    }

    void fileIsPrivateAndRotates()
    {
        const QTemporaryDir folder;
        Log::Options options = quiet(folder.filePath(QStringLiteral("logs")));
        options.fileBytes = 2000;
        options.files = 3;
        {
            Log log(options);
            QCOMPARE(log.folder(), options.folder);
            const LogContext ids(12, 340);
            for (int i = 0; i < 200; ++i)
                qCInfo(lcRecord) << "line" << i;
            qCInfo(lcRecord).noquote() << "forged\n2026-01-01 error\r\x1b[31m token=S3cr3t";
        }
        const QDir logs(options.folder);
        QCOMPARE(logs.entryList(QDir::Files, QDir::Name),
                 QStringList({QStringLiteral("biliup-qt.1.log"), QStringLiteral("biliup-qt.2.log"),
                              QStringLiteral("biliup-qt.log")}));
        QByteArray all;
        for (int generation = 2; generation >= 0; --generation) {
            const QString path = LogFile::path(options.folder, generation);
            QVERIFY(QFileInfo(path).size() <= 2000);
            QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
            all += contents(path);
        }
        const QList<QByteArray> lines = all.trimmed().split('\n');
        QVERIFY(lines.last().contains("record streamer=12 task=340 forged 2026-01-01 error"));
        QVERIFY(!all.contains("S3cr3t"));
        QVERIFY(!all.contains('\x1b'));
        for (qsizetype i = 0; i + 1 < lines.size(); ++i) // none is missing at the seams
            QVERIFY(lines[i].endsWith("line " + QByteArray::number(200 - int(lines.size()) + 1 + int(i))));
    }

    void continuesAnOlderFile()
    {
        const QTemporaryDir folder;
        for (int i = 0; i < 2; ++i) {
            Log log(quiet(folder.path()));
            qCInfo(lcApp) << i;
        }
        QCOMPARE(contents(LogFile::path(folder.path(), 0)).count('\n'), 2);
    }

    void goesOnWithoutAFile()
    {
        const QTemporaryDir folder;
        QFile inTheWay(folder.filePath(QStringLiteral("x")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        Log log(quiet(inTheWay.fileName() + QStringLiteral("/logs")));
        qCInfo(lcApp) << "a";
        QCOMPARE(log.since(0).size(), 1);
    }

    void subscribersComeAndGo()
    {
        Log log(quiet());
        QStringList seen;
        const int handle = log.subscribe([&](const LogLine& line) { seen += line.message; });
        qCInfo(lcApp) << "one";
        log.unsubscribe(handle);
        qCInfo(lcApp) << "two";
        QCOMPARE(seen, QStringList(QStringLiteral("one")));
        QCOMPARE(log.since(0).size(), 2);
    }

    void manyThreads()
    {
        Log log(quiet());
        std::atomic<int> seen{0};
        log.subscribe([&](const LogLine& line) {
            if (line.streamer > 0)
                ++seen;
        });
        std::vector<std::thread> threads;
        for (int t = 1; t <= 8; ++t) {
            threads.emplace_back([t] {
                const LogContext ids(t, 0);
                for (int i = 0; i < 200; ++i)
                    qCInfo(lcRecord) << i;
            });
        }
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(seen.load(), 1600);
        const QList<LogLine> lines = log.since(0);
        QCOMPARE(lines.size(), 1600);
        for (qsizetype i = 0; i < lines.size(); ++i)
            QCOMPARE(lines[i].id, i + 1);
    }

    void jsonLineIsOneObject()
    {
        LogLine line;
        line.time = QDateTime(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC);
        line.level = 2;
        line.source = QStringLiteral("record");
        line.message = QStringLiteral("a\nb \"中\"");
        const QByteArray bytes = toJsonLine(line);
        QVERIFY(!bytes.contains('\n'));
        QJsonObject json = QJsonDocument::fromJson(bytes).object();
        QCOMPARE(json.value(QStringLiteral("level")).toString(), QStringLiteral("warning"));
        QCOMPARE(json.value(QStringLiteral("message")).toString(), line.message);
        QCOMPARE(json.value(QStringLiteral("time")).toString(), QStringLiteral("2026-11-26T12:00:00.000Z"));
        QVERIFY(!json.contains(QStringLiteral("streamer")));
        line.streamer = 12;
        line.task = 340;
        json = QJsonDocument::fromJson(toJsonLine(line)).object();
        QCOMPARE(json.value(QStringLiteral("streamer")).toInt(), 12);
        QCOMPARE(json.value(QStringLiteral("task")).toInt(), 340);
    }

    void stdoutHasJsonAndStderrText()
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--log-something")});
        QVERIFY(child.waitForFinished());
        const QByteArray out = child.readAllStandardOutput();
        QCOMPARE(out.count('\n'), 1);
        QCOMPARE(QJsonDocument::fromJson(out).object().value(QStringLiteral("message")).toString(),
                 QStringLiteral("hello token=***"));
        QVERIFY(child.readAllStandardError().endsWith("info app hello token=***\n"));
    }
};

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    if (QCoreApplication::arguments().contains(QStringLiteral("--log-something"))) {
        Log::Options options;
        options.jsonToStdout = true;
        Log log(options);
        qCInfo(lcApp).noquote() << "hello token=S3cr3t";
        return 0;
    }
    TestLog test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_log.moc"
