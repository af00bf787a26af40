// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/json.h"

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
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
