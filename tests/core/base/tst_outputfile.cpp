// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/outputfile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <cerrno>
#include <sys/resource.h>
#include <sys/stat.h>

namespace {
QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArrayLiteral("<missing>");
}
std::span<const char> span(const QByteArray& bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}
/// Bytes on the disk, also those behind the end of the file.
qint64 allocated(const QString& path)
{
    struct stat about = {};
    return ::stat(QFile::encodeName(path).constData(), &about) == 0 ? qint64(about.st_blocks) * 512 : -1;
}
} // namespace

class TestOutputFile : public QObject
{
    Q_OBJECT
    QTemporaryDir m_dir;

private slots:
    void writesPatchesAndRenames()
    {
        const QString path = m_dir.filePath(QStringLiteral("a.flv"));
        OutputFile file;
        QVERIFY(file.open(path));
        const QByteArray one("hello "), two("world");
        const std::array<std::span<const char>, 3> pieces{span(one), std::span<const char>(), span(two)};
        QVERIFY(file.append(pieces));
        QCOMPARE(file.size(), 11);
        QVERIFY(file.patch(0, span("J")));
        QVERIFY(file.truncate(5));
        QVERIFY(file.append(span("!")));
        QVERIFY(!QFile::exists(path));
        QCOMPARE(contents(path + QStringLiteral(".part")), QByteArray("Jello!"));
        const auto name = file.finish();
        QVERIFY(name);
        QCOMPARE(*name, path);
        QCOMPARE(contents(path), QByteArray("Jello!"));
        QVERIFY(!QFile::exists(path + QStringLiteral(".part")));
    }
    void manyPieces()
    {
        const QString path = m_dir.filePath(QStringLiteral("many.flv"));
        OutputFile file;
        QVERIFY(file.open(path));
        QByteArray all;
        for (int i = 0; i < 1000; ++i)
            all += char('a' + i % 26);
        std::vector<std::span<const char>> pieces;
        for (int i = 0; i < 1000; ++i)
            pieces.emplace_back(all.constData() + i, 1);
        QVERIFY(file.append(pieces));
        QVERIFY(file.finish());
        QCOMPARE(contents(path), all);
    }
    void neverOverwrites()
    {
        const QString path = m_dir.filePath(QStringLiteral("b.flv"));
        OutputFile file;
        QVERIFY(file.open(path));
        OutputFile second;
        const auto again = second.open(path);
        QVERIFY(!again);
        QCOMPARE(again.error().code, EEXIST);
        QVERIFY(file.append(span("new")));
        QFile other(path);
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write("old");
        other.close();
        const auto name = file.finish();
        QVERIFY(name);
        QCOMPARE(*name, m_dir.filePath(QStringLiteral("b (1).flv")));
        QCOMPARE(contents(path), QByteArray("old"));
        QCOMPARE(contents(*name), QByteArray("new"));
    }
    void whatIsReservedIsGivenBack()
    {
        constexpr qint64 chunk = 256 << 10;
        constexpr qint64 slack = 64 << 10; // file systems round up, or keep small files elsewhere
        const QByteArray bytes(chunk, 'x');
        const QString path = m_dir.filePath(QStringLiteral("reserved.flv"));
        const QString part = path + QStringLiteral(".part");
        {
            OutputFile file;
            QVERIFY(file.open(path));
            for (int i = 0; i < 20; ++i)
                QVERIFY(file.append(span(bytes)));
            QCOMPARE(QFileInfo(part).size(), 20 * chunk); // no zeros behind the end
        }                                                 // a crash
        QCOMPARE(QFileInfo(part).size(), 20 * chunk);
        OutputFile file;
        QVERIFY(file.resume(path));
        QVERIFY(file.append(span(bytes)));
        QVERIFY(file.truncate(20 * chunk + 5));
        QVERIFY(file.append(span(bytes)));
        QVERIFY(file.finish());
        QCOMPARE(contents(path).size(), 21 * chunk + 5);
        QVERIFY2(allocated(path) < 21 * chunk + slack, qPrintable(QString::number(allocated(path))));
        OutputFile resumed;
        const QString other = m_dir.filePath(QStringLiteral("resumed.flv"));
        {
            OutputFile before;
            QVERIFY(before.open(other));
            QVERIFY(before.append(span(bytes)));
        }
        QVERIFY(resumed.resume(other));
        QVERIFY(resumed.finish());
        QVERIFY2(allocated(other) < chunk + slack, qPrintable(QString::number(allocated(other))));
    }
    void discardLeavesNothing()
    {
        const QString path = m_dir.filePath(QStringLiteral("c.flv"));
        OutputFile file;
        QVERIFY(file.open(path));
        file.discard();
        QVERIFY(!file.isOpen());
        QVERIFY(!QFile::exists(path + QStringLiteral(".part")));
    }
    void missingFolderIsADiskError()
    {
        OutputFile file;
        const auto opened = file.open(m_dir.filePath(QStringLiteral("no/such/folder.flv")));
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Disk);
        QCOMPARE(opened.error().code, ENOENT);
    }
    void fullDiskKeepsWhatWasWritten()
    {
        rlimit old;
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
        const QString path = m_dir.filePath(QStringLiteral("full.flv"));
        OutputFile file;
        QVERIFY(file.open(path));
        rlimit small = old;
        small.rlim_cur = 1000;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto written = file.append(span(QByteArray(1500, 'x')));
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &old), 0);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::Disk);
        QCOMPARE(file.size(), 1000);
        QVERIFY(file.truncate(900));
        QVERIFY(file.finish());
        QCOMPARE(contents(path).size(), 900);
    }
};
QTEST_GUILESS_MAIN(TestOutputFile)
#include "tst_outputfile.moc"
