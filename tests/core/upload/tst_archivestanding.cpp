// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/archivestanding.h"
#include "core/upload/bilibili/archivefields.h"
#include "core/upload/bilibili/submit.h"

#include <QTest>

using bilibili::ArchiveInfo;
using bilibili::ArchivePart;

class TestArchiveStanding : public QObject
{
    Q_OBJECT
private slots:
    void numbers_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("name");
        QTest::addColumn<UploadState>("upload");
        QTest::newRow("public") << 0 << QStringLiteral("open") << UploadState::Published;
        QTest::newRow("refused") << -2 << QStringLiteral("rejected") << UploadState::Rejected;
        QTest::newRow("locked") << -4 << QStringLiteral("locked") << UploadState::Rejected;
        QTest::newRow("transcoding") << -9 << QStringLiteral("transcoding") << UploadState::InReview;
        QTest::newRow("not transcoded") << -16 << QStringLiteral("transcodeFailed") << UploadState::Rejected;
        QTest::newRow("created") << -30 << QStringLiteral("reviewing") << UploadState::InReview;
        QTest::newRow("scheduled") << -40 << QStringLiteral("scheduled") << UploadState::InReview;
        QTest::newRow("deleted") << -100 << QStringLiteral("deleted") << UploadState::Rejected;
        QTest::newRow("unknown") << -777 << QStringLiteral("reviewing") << UploadState::InReview;
    }
    void numbers()
    {
        QFETCH(int, number);
        QFETCH(QString, name);
        QFETCH(UploadState, upload);
        QCOMPARE(QLatin1String(standingName(standingOf(number))), name);
        QCOMPARE(uploadStateOf(standingOf(number)), upload);
    }

    void partsDecideToo_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QList<int>>("statuses"); // of ours, then of somebody else's page
        QTest::addColumn<ArchiveStanding>("standing");
        QTest::newRow("all well") << 0 << QList<int>{0, 0, 0} << ArchiveStanding::Open;
        QTest::newRow("one is not ready") << 0 << QList<int>{0, -30, 0} << ArchiveStanding::Transcoding;
        QTest::newRow("one failed") << 0 << QList<int>{0, -5, 0} << ArchiveStanding::TranscodeFailed;
        QTest::newRow("failed counts more")
            << 0 << QList<int>{-30, -5, 0} << ArchiveStanding::TranscodeFailed;
        QTest::newRow("not ours") << 0 << QList<int>{0, 0, -30} << ArchiveStanding::Open;
        QTest::newRow("refused stays") << -2 << QList<int>{-30, 0, 0} << ArchiveStanding::Rejected;
    }
    void partsDecideToo()
    {
        QFETCH(int, state);
        QFETCH(QList<int>, statuses);
        QFETCH(ArchiveStanding, standing);
        ArchiveInfo info;
        info.state = state;
        QList<ArchivePart> parts;
        for (int i = 0; i < statuses.size(); ++i) {
            ArchivePart part;
            part.filename = QStringLiteral("f%1").arg(i);
            part.title = QStringLiteral("part");
            part.status = statuses[i];
            part.statusText = QStringLiteral("why");
            parts << part;
        }
        const ArchiveInfo result =
            withParts(info, parts, {QStringLiteral("f0"), QStringLiteral("f1"), QStringLiteral("gone")});
        QCOMPARE(standingOf(result.state), standing);
        if (standing == ArchiveStanding::TranscodeFailed)
            QCOMPARE(result.rejectReason, QStringLiteral("P2 part: why"));
    }

    void onlyArchivesAtRestChangeTheirUpload_data()
    {
        QTest::addColumn<UploadState>("before");
        QTest::addColumn<UploadState>("after");
        QTest::newRow("in review") << UploadState::InReview << UploadState::Published;
        QTest::newRow("refused") << UploadState::Rejected << UploadState::Published;
        QTest::newRow("queued") << UploadState::Queued << UploadState::Queued;
        QTest::newRow("paused") << UploadState::Paused << UploadState::Paused;
        QTest::newRow("more may come") << UploadState::WaitingBroadcast << UploadState::WaitingBroadcast;
    }
    void onlyArchivesAtRestChangeTheirUpload()
    {
        QFETCH(UploadState, before);
        QFETCH(UploadState, after);
        UploadRow row;
        row.state = QLatin1String(uploadStateName(before));
        row.rejectReason = QStringLiteral("old");
        ArchiveInfo info;
        info.stateText = QStringLiteral("open");
        const UploadRow now = reviewed(row, info);
        QCOMPARE(uploadStateFrom(now.state), after);
        QCOMPARE(now.archiveStateText, QStringLiteral("open"));
        QCOMPARE(now.rejectReason, QString());
    }

    void fieldsComeBackAsTheyWereSent()
    {
        PostFields fields;
        fields.title = QStringLiteral("title");
        fields.description = QStringLiteral("thanks to @credit for all, and @credit");
        fields.mentions = {{QStringLiteral("one"), QStringLiteral("11")},
                           {QStringLiteral("two"), QStringLiteral("22")}};
        fields.tags = {QStringLiteral("a"), QStringLiteral("b")};
        fields.tid = 21;
        fields.tidV2 = 1002;
        fields.copyright = 2;
        fields.source = QStringLiteral("https://live.example/1");
        fields.noReprint = true;
        fields.closeReplies = true;
        fields.onlySelf = true;
        const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
        const QJsonObject body = bilibili::submitBody(fields, {}, {}, now);
        const PostFields read = bilibili::fieldsOf(body);
        QCOMPARE(toJson(read), toJson(fields));
        QCOMPARE(bilibili::changedMembers(read, read, now), QJsonObject());
    }
    void onlyWhatWasChangedIsSent()
    {
        PostFields before;
        before.title = QStringLiteral("old");
        before.tags = {QStringLiteral("a")};
        before.onlySelf = true;
        before.publishAt = 1'900'000'000;
        PostFields after = before;
        after.title = QStringLiteral("new");
        after.onlySelf = false;
        after.publishAt = 0;
        const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
        const QJsonObject changed = bilibili::changedMembers(before, after, now);
        QCOMPARE(changed, (QJsonObject{{QStringLiteral("title"), QStringLiteral("new")},
                                       {QStringLiteral("is_only_self"), 0},
                                       {QStringLiteral("dtime"), QJsonValue()}}));
        after.publishDelaySec = 20000;
        QCOMPARE(bilibili::changedMembers(before, after, now).value(u"dtime").toInteger(), 1'800'020'000);
    }
};

QTEST_GUILESS_MAIN(TestArchiveStanding)
#include "tst_archivestanding.moc"
