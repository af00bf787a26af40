// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/videofix.h"
#include "core/store/filing.h"
#include "core/store/store.h"
#include "tests/support/flvvectors.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace {
bool write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

class TestVideoFix : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QVERIFY(!flvvectors::folder().isEmpty());
        m_media = flvvectors::inputs(flvvectors::names().first()).first();
        QVERIFY(m_media.startsWith("FLV"));
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<Store>();
        QVERIFY(m_store->db.open(m_folder->filePath(QStringLiteral("db.sqlite3"))));
        m_read = 0;
        StreamerRow streamer;
        streamer.url = QUrl(QStringLiteral("https://live.bilibili.com/6"));
        streamer.createdAt = m_now;
        TaskRow task;
        task.streamer = m_store->streamers.add(streamer).value_or(0);
        task.startedAt = m_now;
        task.status = QStringLiteral("done");
        m_task = m_store->tasks.add(task).value_or(0);
        QVERIFY(m_task > 0);
    }

    void repairsBesideTheOriginal()
    {
        const QList<VideoRow> videos{video(1), video(2)};
        const auto fixed = fixVideos(*m_store, videos, false, m_now, m_read, m_stop);
        QVERIFY2(fixed, fixed ? "" : qPrintable(fixed.error().detail));
        QCOMPARE(fixed->files.size(), 2);
        QCOMPARE(m_read.load(), 2 * m_media.size());
        const auto rows = m_store->videos.page(0, 0, 10);
        QCOMPARE(rows->size(), 4);
        for (const VideoRow& original : videos)
            QCOMPARE(contents(original.path), m_media);
        const VideoRow& newest = rows->first();
        QVERIFY(fixed->files.contains(newest.path));
        QCOMPARE(flvvectors::structureError(contents(newest.path)), QString());
        QCOMPARE(newest.size, QFileInfo(newest.path).size());
        QVERIFY(newest.duration > 0);
        QCOMPARE(newest.task, videos.first().task);
        QCOMPARE(m_store->ledger.page(0, 10)->size(), 2);
        // Once more: other names.
        const auto again = fixVideos(*m_store, {videos.first()}, false, m_now, m_read, m_stop);
        QVERIFY(again);
        QVERIFY(!fixed->files.contains(again->files.first()));
    }

    void joinsInTheOrderOfTheBroadcast()
    {
        const QList<VideoRow> videos{video(2), video(1)};
        const auto joined = fixVideos(*m_store, videos, true, m_now, m_read, m_stop);
        QVERIFY2(joined, joined ? "" : qPrintable(joined.error().detail));
        QCOMPARE(joined->files.size(), 1);
        QVERIFY(QFileInfo(joined->files.first()).fileName().startsWith(QStringLiteral("P1")));
        QCOMPARE(flvvectors::structureError(contents(joined->files.first())), QString());
    }

    void whatCannotBeRepaired()
    {
        VideoRow none = video(1);
        none.path = m_folder->filePath(QStringLiteral("a.mp4"));
        QCOMPARE(fixVideos(*m_store, {none}, false, m_now, m_read, m_stop).error().kind,
                 Error::Kind::Refused);
        VideoRow running = video(2);
        running.state = QStringLiteral("recording");
        QVERIFY(!isFixable(running));
        const VideoRow rubbish = video(3, "no media at all");
        const auto broken = fixVideos(*m_store, {rubbish}, false, m_now, m_read, m_stop);
        QCOMPARE(broken.error().kind, Error::Kind::Protocol);
        const VideoRow gone = video(4);
        QVERIFY(QFile::remove(gone.path));
        QCOMPARE(fixVideos(*m_store, {gone}, false, m_now, m_read, m_stop).error().kind,
                 Error::Kind::NotFound);
    }

    void aCancelLeavesNothing()
    {
        const VideoRow one = video(1);
        const QStringList before = QDir(m_folder->path()).entryList(QDir::Files);
        Stop stopped;
        stopped.request();
        const auto fixed = fixVideos(*m_store, {one}, false, m_now, m_read, stopped);
        QCOMPARE(fixed.error().kind, Error::Kind::Cancelled);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), before);
        QCOMPARE(m_store->videos.page(0, 0, 10)->size(), 1);
    }

    void renames()
    {
        const VideoRow one = video(1);
        const VideoRow two = video(2);
        QVERIFY(write(m_folder->filePath(QStringLiteral("P1.xml")), "chat"));
        const filing::Cause cause{QStringLiteral("by hand"), m_now};
        const auto renamed = filing::rename(*m_store, one.path, QStringLiteral("录像: a/b"), cause);
        QVERIFY2(renamed, renamed ? "" : qPrintable(renamed.error().detail));
        QCOMPARE(contents(*renamed), m_media);
        QCOMPARE(QFileInfo(*renamed).path(), m_folder->path());
        QVERIFY(renamed->endsWith(QStringLiteral(".flv")));
        QCOMPARE(m_store->videos.get(one.id)->path, *renamed);
        QVERIFY(QFile::exists(
            m_folder->filePath(QFileInfo(*renamed).completeBaseName() + QStringLiteral(".xml"))));
        QCOMPARE(m_store->ledger.page(0, 10)->first().action, QStringLiteral("rename"));

        // Never over another file, and not to nothing.
        const auto taken = filing::rename(*m_store, *renamed, QStringLiteral("P2"), cause);
        QCOMPARE(taken.error().kind, Error::Kind::Refused);
        QCOMPARE(contents(two.path), m_media);
        QCOMPARE(filing::rename(*m_store, two.path, QString(), cause).error().kind, Error::Kind::Refused);
        QCOMPARE(*filing::rename(*m_store, two.path, QStringLiteral("P2"), cause), two.path);
        QCOMPARE(filing::rename(*m_store, m_folder->filePath(QStringLiteral("x")), {}, cause).error().kind,
                 Error::Kind::NotFound);
    }

private:
    VideoRow video(int part, const QByteArray& bytes = {})
    {
        VideoRow row;
        row.task = m_task;
        row.part = part;
        row.path = m_folder->filePath(QStringLiteral("P%1.flv").arg(part));
        row.state = QStringLiteral("done");
        row.size = m_media.size();
        if (!write(row.path, bytes.isEmpty() ? m_media : bytes))
            qFatal("no file");
        row.id = m_store->videos.add(row).value_or(0);
        return row;
    }

    QByteArray m_media;
    TaskId m_task = 0;
    const QDateTime m_now = QDateTime::currentDateTimeUtc();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    std::atomic<qint64> m_read{0};
    Stop m_stop;
};
QTEST_GUILESS_MAIN(TestVideoFix)
#include "tst_videofix.moc"
