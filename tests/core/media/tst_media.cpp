// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/probe.h"
#include "core/media/remux.h"
#include "core/media/thumbnail.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

class TestMedia : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    /// Four seconds of a test picture and a tone.
    QString make(const char* name, const QStringList& how = {})
    {
        const QString file = path(name);
        QStringList arguments =
            QStringLiteral("-v error -y -f lavfi -i testsrc2=s=320x180:r=25:d=4 -f lavfi -i "
                           "sine=d=4 -c:v libx264 -preset ultrafast -g 25 -c:a aac -shortest")
                .split(QLatin1Char(' '));
        arguments += how;
        arguments.append(file);
        const int code = QProcess::execute(QStringLiteral("ffmpeg"), arguments);
        return code == 0 ? file : QString();
    }
    Stop m_stop;

private slots:
    void probesWhatIsThere()
    {
        const auto probed = media::probe(make("probe.flv"), m_stop, true);
        QVERIFY(probed);
        QCOMPARE(probed->width, 320);
        QCOMPARE(probed->height, 180);
        QCOMPARE(probed->videoCodec, QStringLiteral("h264"));
        QCOMPARE(probed->audioCodec, QStringLiteral("aac"));
        QVERIFY(probed->seconds > 3.8 && probed->seconds < 4.3);
        QCOMPARE(probed->packets.size(), 2);
        QVERIFY(probed->packets.contains(100));
        QVERIFY(!media::probe(path("nothing.flv"), m_stop));
    }
    void remuxes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("how");
        QTest::newRow("flv") << QStringLiteral("a.flv") << QStringList();
        QTest::newRow("flv with B-frames")
            << QStringLiteral("b.flv") << QStringList{QStringLiteral("-bf"), QStringLiteral("2")};
        QTest::newRow("ts") << QStringLiteral("中文 #1%.ts") << QStringList();
        QTest::newRow("fragmented mp4")
            << QStringLiteral("c.m4s")
            << QStringList{QStringLiteral("-f"), QStringLiteral("mp4"), QStringLiteral("-movflags"),
                           QStringLiteral("frag_keyframe+empty_moov")};
        QTest::newRow("hevc in ts") << QStringLiteral("d.ts")
                                    << QStringList{QStringLiteral("-c:v"), QStringLiteral("libx265"),
                                                   QStringLiteral("-x265-params"),
                                                   QStringLiteral("log-level=none")};
    }
    void remuxes()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, how);
        const QString source = make(name.toUtf8().constData(), how);
        QVERIFY(!source.isEmpty());
        const auto copy = media::remuxToMp4(source, m_stop);
        QVERIFY2(copy, copy ? "" : qPrintable(copy.error().detail));
        QVERIFY(copy->path.endsWith(QStringLiteral(".mp4")));
        QCOMPARE(QFileInfo(copy->path).size(), copy->bytes);
        QVERIFY(QFile::exists(source));
        QVERIFY(!QFile::exists(copy->path + QStringLiteral(".part")));
        const auto before = media::probe(source, m_stop, true);
        const auto after = media::probe(copy->path, m_stop, true);
        QVERIFY(before && after);
        QCOMPARE(after->packets, before->packets);
        QFile file(copy->path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.indexOf("moov") < bytes.indexOf("mdat")); // starts without reading the end
        QCOMPARE(bytes.contains("hvc1"), after->videoCodec == QLatin1String("hevc"));
    }
    void remuxNeverOverwrites()
    {
        const QString source = make("twice.flv");
        const auto first = media::remuxToMp4(source, m_stop);
        const auto second = media::remuxToMp4(source, m_stop);
        QVERIFY(first && second);
        QVERIFY(first->path != second->path);
        QVERIFY(QFile::exists(first->path) && QFile::exists(second->path));
    }
    void remuxOfRubbishLeavesNothing()
    {
        QFile file(path("rubbish.flv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();
        const auto copy = media::remuxToMp4(file.fileName(), m_stop);
        QVERIFY(!copy);
        QCOMPARE(copy.error().kind, Error::Kind::Protocol);
        QVERIFY(!QFile::exists(path("rubbish.mp4")));
        QVERIFY(!QFile::exists(path("rubbish.mp4.part")));
    }
    void remuxStops()
    {
        const QString source = make("stop.flv");
        Stop stop;
        stop.request();
        const auto copy = media::remuxToMp4(source, stop);
        QVERIFY(!copy);
        QCOMPARE(copy.error().kind, Error::Kind::Cancelled);
        QVERIFY(!QFile::exists(path("stop.mp4.part")));
    }
    void thumbnailOfAGrowingFile()
    {
        const QString whole = make("whole.flv");
        QFile source(whole);
        QVERIFY(source.open(QIODevice::ReadOnly));
        QFile part(path("growing.flv.part"));
        QVERIFY(part.open(QIODevice::WriteOnly));
        part.write(source.read(source.size() * 2 / 3)); // ends within a tag
        part.close();
        const QString jpeg = path("thumb.jpg");
        const auto made = media::thumbnail(part.fileName(), jpeg, m_stop, 160);
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        const auto probed = media::probe(jpeg, m_stop);
        QVERIFY(probed);
        QCOMPARE(probed->videoCodec, QStringLiteral("mjpeg"));
        QCOMPARE(probed->width, 160);
        QCOMPARE(probed->height, 90);
        QVERIFY(media::thumbnail(part.fileName(), jpeg, m_stop, 160)); // replaces it
    }
    void thumbnailOfRubbishSaysSo()
    {
        QVERIFY(!media::thumbnail(path("nothing.flv"), path("none.jpg"), m_stop));
        QVERIFY(!QFile::exists(path("none.jpg")));
    }
};
QTEST_GUILESS_MAIN(TestMedia)
#include "tst_media.moc"
