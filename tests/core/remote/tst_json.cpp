// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/json.h"
#include "core/remote/servermessage.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// What scripts read of a streamer.
class TestJson : public QObject
{
    Q_OBJECT
private slots:
    /// A state of error has its reason, also when it is an answer of the site and nothing has failed.
    void anErrorSaysWhy_data()
    {
        QTest::addColumn<StreamerState>("state");
        QTest::addColumn<LiveState>("live");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("kind");
        QTest::newRow("idle") << StreamerState::Idle << LiveState::Offline << u"a remark"_s << QString()
                              << QString();
        QTest::newRow("no room") << StreamerState::Error << LiveState::NotFound << u"no such page"_s
                                 << u"no such page"_s << u"notFound"_s;
        QTest::newRow("no room, silently") << StreamerState::Error << LiveState::NotFound << QString()
                                           << u"there is no such room"_s << u"notFound"_s;
        QTest::newRow("locked") << StreamerState::Error << LiveState::Restricted << u"locked"_s << u"locked"_s
                                << u"refused"_s;
    }
    void anErrorSaysWhy()
    {
        QFETCH(StreamerState, state);
        QFETCH(LiveState, live);
        QFETCH(QString, reason);
        StreamerView view;
        view.state = state;
        view.live = live;
        view.reason = reason;
        const QJsonObject json = remote::toJson(view, true);
        QTEST(json[u"error"].toString(), "error");
        QTEST(json[u"errorKind"].toString(), "kind");
        QCOMPARE(json[u"error"].isNull(), state != StreamerState::Error);
        view.hasError = true;
        view.lastError = {Error::Kind::Disk, u"full"_s, 28, {}};
        QCOMPARE(remote::toJson(view, true)[u"error"].toString(), u"full"_s);
    }

    /// Where files are is nobody's business elsewhere.
    void filesAreTheirNamesOnly_data()
    {
        QTest::addColumn<QString>("told");
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("expected");
        const QString file = u"/home/ana/录播/a b.flv"_s;
        const auto tell = [](const Event& event) {
            return remote::servermessage::event(PostedEvent(7, QDateTime::currentDateTimeUtc(), event));
        };
        StreamerView view;
        view.file = file;
        QTest::newRow("streamer") << QString::fromUtf8(remote::jsonBytes(remote::toJson(view))) << u"file"_s
                                  << u"a b.flv"_s;
        event::SegmentOpened opened{};
        opened.path = file;
        QTest::newRow("opened") << tell(opened) << u"path"_s << u"a b.flv"_s;
        event::SegmentClosed closed{};
        closed.segment.path = file;
        QTest::newRow("closed") << tell(closed) << u"path"_s << u"a b.flv"_s;
        event::FileMoved moved{};
        moved.target = file;
        QTest::newRow("moved") << tell(moved) << u"target"_s << u"a b.flv"_s;
        event::DiskChanged disk{};
        disk.folder = u"/home/ana/录播/"_s;
        QTest::newRow("disk") << tell(disk) << u"folder"_s << u"录播"_s;
    }
    void filesAreTheirNamesOnly()
    {
        QFETCH(QString, told);
        QFETCH(QString, member);
        QTEST(QJsonDocument::fromJson(told.toUtf8())[member].toString(), "expected");
        QVERIFY2(!told.contains(u"/home/ana"_s), qPrintable(told));
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
