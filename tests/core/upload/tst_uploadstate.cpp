// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/uploadstate.h"

#include <QTest>

/// Which verbs a state allows, for every state.
class TestUploadState : public QObject
{
    Q_OBJECT
private slots:
    void verbs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("pause");
        QTest::addColumn<bool>("goOn");
        const auto row = [](const char* name, bool pause, bool goOn) {
            QTest::newRow(name) << QString::fromLatin1(name) << pause << goOn;
        };
        row("waitingBroadcast", true, true);
        row("queued", true, true);
        row("preparing", true, true);
        row("uploading", true, true);
        row("paused", true, true);
        row("needsLogin", false, true);
        row("waitingRetry", true, true);
        row("uploaded", false, true);
        row("submitting", true, true);
        row("inReview", false, false);
        row("published", false, false);
        row("rejected", false, false);
        row("failed", false, true);
    }
    void verbs()
    {
        QFETCH(QString, name);
        QFETCH(bool, pause);
        QFETCH(bool, goOn);
        const UploadState state = uploadStateFrom(name);
        QCOMPARE(QLatin1String(uploadStateName(state)), name);
        QCOMPARE(mayPause(state), pause);
        QCOMPARE(mayGoOn(state), goOn);
    }
};
QTEST_GUILESS_MAIN(TestUploadState)
#include "tst_uploadstate.moc"
