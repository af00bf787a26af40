// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/zip.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

class TestZip : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    Stop m_stop;

    QString path(const char* name = "a.zip") const { return m_folder.filePath(QString::fromLatin1(name)); }
    Result<QList<zip::Entry>> read(const QString& password = {}, const zip::Limits& limits = {})
    {
        return zip::read(path(), limits, password, m_stop);
    }
    void put(const QString& name, const QByteArray& data, const QString& password = {})
    {
        QVERIFY(zip::write(path(), {{name, data}}, password, m_stop));
    }
    /// Makes a zip with Python, which also makes what we never would.
    void python(const QByteArray& script)
    {
        QProcess process;
        process.start(QStringLiteral("python3"), {QStringLiteral("-c"), QString::fromUtf8(script), path()});
        QVERIFY(process.waitForFinished(20000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    }

private slots:
    void whatIsWrittenIsRead()
    {
        QFile source(path("source.log"));
        QVERIFY(source.open(QIODevice::WriteOnly));
        const QByteArray big(300'000, 'x');
        QCOMPARE(source.write(big), big.size());
        source.close();
        const QDateTime then(QDate(2025, 4, 6), QTime(10, 20, 30), Qt::UTC);
        const QList<zip::Entry> entries{{QStringLiteral("config.toml"), "a = 1\n", {}, then},
                                        {QStringLiteral("记录/日志.log"), {}, source.fileName()},
                                        {QStringLiteral("empty"), {}}};
        QVERIFY(zip::write(path(), entries, {}, m_stop));
        const auto found = read();
        QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
        QCOMPARE(found->size(), 3);
        QCOMPARE(found->at(0).name, QStringLiteral("config.toml"));
        QCOMPARE(found->at(0).data, QByteArray("a = 1\n"));
        QVERIFY(qAbs(found->at(0).modified.secsTo(then)) <= 1);
        QCOMPARE(found->at(1).name, QStringLiteral("记录/日志.log"));
        QVERIFY(found->at(1).data == big);
        QVERIFY(found->at(2).data.isEmpty());
        QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }
    void othersReadIt()
    {
        QVERIFY(zip::write(path(), {{QStringLiteral("记录/日志.log"), "hello"}}, {}, m_stop));
        python("import sys, zipfile\n"
               "z = zipfile.ZipFile(sys.argv[1])\n"
               "assert z.testzip() is None\n"
               "assert z.read('记录/日志.log') == b'hello', z.namelist()\n");
    }
    void aPasswordIsNeeded()
    {
        put(QStringLiteral("secret.json"), QByteArray(5000, 's'), QStringLiteral("correct horse"));
        QCOMPARE(read(QStringLiteral("correct horse")).value_or(QList<zip::Entry>()).value(0).data,
                 QByteArray(5000, 's'));
        for (const QString& wrong : {QString(), QStringLiteral("wrong")}) {
            const auto refused = read(wrong);
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, Error::Kind::LoginNeeded);
        }
        QFile raw(path());
        QVERIFY(raw.open(QIODevice::ReadOnly));
        QVERIFY(!raw.readAll().contains("sssss"));
    }
    void limitsHold()
    {
        put(QStringLiteral("bomb"), QByteArray(2'000'000, '\0'));
        QVERIFY(QFile(path()).size() < 10'000);
        const auto refused = read({}, {10, 1'000'000});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Protocol);
        QVERIFY(read({}, {10, 2'000'000}));
        QVERIFY(!read({}, {0, 2'000'000}));
    }
    void hostileNames_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"/etc/passwd", "../up", "a/../../up", "a//b", "C:/x", "a\\..\\b", ".", ""})
            QTest::newRow(*name ? name : "empty") << QString::fromLatin1(name);
    }
    void hostileNames()
    {
        QFETCH(QString, name);
        QVERIFY(!zip::isSafeName(name));
        QFile::remove(path());
        const auto refused = zip::write(path(), {{name, "x"}}, {}, m_stop);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Refused);
        QVERIFY(!QFile::exists(path()));
    }
    void hostileFiles()
    {
        python("import sys, zipfile\n"
               "zipfile.ZipFile(sys.argv[1], 'w').writestr('../../evil', 'x')\n");
        const auto outside = read();
        QVERIFY(!outside);
        QCOMPARE(outside.error().kind, Error::Kind::Protocol);
        python("import sys, zipfile, stat\n"
               "i = zipfile.ZipInfo('link'); i.create_system = 3\n"
               "i.external_attr = (stat.S_IFLNK | 0o777) << 16\n"
               "zipfile.ZipFile(sys.argv[1], 'w').writestr(i, '/etc/passwd')\n");
        QVERIFY(!read());
    }
    /// Whatever is broken in a zip ends in an answer: each byte of a small one, and each shorter file.
    void brokenFiles()
    {
        put(QStringLiteral("config.toml"), "some = \"content\"\nthat = \"is packed packed packed\"\n");
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        file.close();
        const auto store = [&](const QByteArray& bytes) {
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            QCOMPARE(file.write(bytes), bytes.size());
            file.close();
        };
        int refused = 0;
        for (qsizetype i = 0; i < whole.size(); ++i) {
            QByteArray bytes = whole;
            bytes[i] = char(~bytes[i]);
            store(bytes);
            refused += !read({}, {10, 100'000});
        }
        QVERIFY(refused > 10);
        for (qsizetype size = 0; size < whole.size(); ++size) {
            store(whole.left(size));
            QVERIFY(!read());
        }
        QVERIFY(!zip::read(path("nowhere.zip"), {}, {}, m_stop));
    }
    void nothingIsLeftOfAFailure()
    {
        put(QStringLiteral("kept"), "the last good copy");
        const auto failed = zip::write(
            path(), {{QStringLiteral("a"), "b"}, {QStringLiteral("c"), {}, path("missing")}}, {}, m_stop);
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, Error::Kind::Disk);
        QVERIFY(failed.error().detail.contains(path("missing")));
        QCOMPARE(read().value_or(QList<zip::Entry>()).value(0).data, QByteArray("the last good copy"));
        Stop stopped;
        stopped.request();
        QVERIFY(!zip::write(path(), {{QStringLiteral("a"), "b"}}, {}, stopped));
        QCOMPARE(read().value_or(QList<zip::Entry>()).value(0).name, QStringLiteral("kept"));
    }
};
QTEST_GUILESS_MAIN(TestZip)
#include "tst_zip.moc"
