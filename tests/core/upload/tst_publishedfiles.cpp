// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/uploadbatch.h"
#include "core/upload/fileidentity.h"
#include "core/upload/publishedfiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// What goes to the trash once an archive is open, and what never does.
class TestPublishedFiles : public QObject
{
    Q_OBJECT
    QTemporaryDir m_home;
    Store m_store;
    Settings m_settings;
    UploadId m_upload = 0;
    StreamerId m_streamer = 0;

    QString file(const QString& name)
    {
        const QString path = m_home.filePath(name);
        QFile out(path);
        if (out.open(QIODevice::WriteOnly))
            out.write(name.toUtf8().repeated(100));
        return path;
    }
    void part(const QString& path, const QString& state, bool recorded)
    {
        PartRow row;
        row.upload = m_upload;
        row.path = path;
        row.state = state;
        if (recorded) {
            VideoRow video;
            video.path = path;
            video.state = u"done"_s;
            row.video = m_store.videos.add(video).value_or(0);
        }
        const auto identity = FileIdentity::of(path);
        QVERIFY(identity);
        row.size = identity->size;
        row.modifiedAt = identity->modifiedAt;
        row.fingerprint = identity->fingerprint;
        QVERIFY(m_store.uploads.addPart(row));
    }
    event::ArchiveReviewed reviewed(int state) const
    {
        event::ArchiveReviewed event{};
        event.upload = m_upload;
        event.state = state;
        return event;
    }

private slots:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", m_home.filePath(u"data"_s).toUtf8());
        QVERIFY(m_store.db.open(m_home.filePath(u"a.sqlite3"_s)));
        StreamerRow streamer;
        streamer.name = u"Alice"_s;
        streamer.url = QUrl(u"https://live.bilibili.com/1"_s);
        m_streamer = m_store.streamers.add(streamer).value_or(0);
        UploadRow upload;
        upload.streamer = m_streamer;
        upload.state = u"inReview"_s;
        upload.createdAt = QDateTime::currentDateTimeUtc();
        m_upload = m_store.uploads.add(upload).value_or(0);
        QVERIFY(m_upload != 0);
        m_settings.loadStreamer(m_streamer, u"bilibili"_s, {});
    }
    /// It is told of its archive; a file that is in it twice, once.
    void aRecordingChosenByHandIsKnown()
    {
        VideoRow video;
        video.path = m_home.filePath(u"byhand.flv"_s);
        video.state = u"done"_s;
        const VideoId id = m_store.videos.add(video).value_or(0);
        QVERIFY(id != 0);
        UploadRow upload;
        upload.state = u"queued"_s;
        upload.createdAt = QDateTime::currentDateTimeUtc();
        QList<PartRow> parts(3);
        for (int i = 0; i < parts.size(); ++i) {
            parts[i].position = i + 1;
            parts[i].path = i < 2 ? video.path : m_home.filePath(u"other.flv"_s);
            parts[i].state = u"waiting"_s;
        }
        const auto added = addUpload(m_store.db, upload, parts);
        QVERIFY(added);
        const auto kept = m_store.uploads.parts(*added);
        QVERIFY(kept && kept->size() == 3);
        QCOMPARE(kept->at(0).video, id);
        QCOMPARE(kept->at(1).video, 0);
        QCOMPARE(kept->at(2).video, 0);
    }
    void onlyWhatWasUploadedAndOnlyWhenAskedFor()
    {
        const QString posted = file(u"posted.flv"_s);
        const QString chat = file(u"posted.xml"_s); // beside it
        const QString chosen = file(u"chosen.flv"_s);
        const QString waiting = file(u"waiting.flv"_s);
        const QString changed = file(u"changed.flv"_s);
        part(posted, u"posted"_s, true);
        part(chosen, u"posted"_s, false);
        part(waiting, u"uploaded"_s, true);
        part(changed, u"posted"_s, true);
        QFile more(changed);
        QVERIFY(more.open(QIODevice::Append));
        more.write("edited by its owner");
        more.close();

        Events events(Clock::system());
        const PublishedFiles published(m_store, events, m_settings, Clock::system());
        QStringList deleted;
        QObject context;
        QObject::connect(&events, &Events::posted, &context, [&](const PostedEvent& event) {
            if (const auto* gone = std::get_if<event::FileDeleted>(&event.event))
                deleted += gone->path;
        });
        // Nobody asked for it.
        events.post(reviewed(0));
        QTest::qWait(100);
        m_settings.loadStreamer(m_streamer, u"bilibili"_s, {{setting::uploadAfterPublish.key, u"trash"_s}});
        events.post(reviewed(-30)); // not open yet
        QTest::qWait(100);
        QVERIFY(QFile::exists(posted));

        events.post(reviewed(0));
        QTRY_COMPARE(deleted, (QStringList{posted, chat}));
        QVERIFY(!QFile::exists(posted) && !QFile::exists(chat));
        for (const QString& path : {chosen, waiting, changed})
            QVERIFY2(QFile::exists(path), qPrintable(path));
        const auto ledger = m_store.ledger.page(0, 10);
        QVERIFY(ledger);
        QCOMPARE(ledger->size(), 2);
        QCOMPARE(ledger->last().action, u"trash"_s);
        QCOMPARE(ledger->last().path, posted);
        QVERIFY(QFile::exists(ledger->last().target));
        QCOMPARE(ledger->last().size, 1000);
    }
};
QTEST_GUILESS_MAIN(TestPublishedFiles)
#include "tst_publishedfiles.moc"
