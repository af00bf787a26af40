// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sealed.h"

#include <QTest>

class TestSealed : public QObject
{
    Q_OBJECT
private slots:
    void onlyThePasswordOpens()
    {
        const QByteArray plain("{\"account/1\":\"c2VjcmV0\"}");
        const auto box = sealed::seal(plain, QStringLiteral("correct horse"));
        QVERIFY(box);
        QVERIFY(!box->contains("secret") && !box->contains("account"));
        QCOMPARE(sealed::open(*box, QStringLiteral("correct horse")).value_or(QByteArray()), plain);
        for (const QString& wrong : {QStringLiteral("correct hors"), QString()}) {
            const auto opened = sealed::open(*box, wrong);
            QVERIFY(!opened);
            QCOMPARE(opened.error().kind, Error::Kind::LoginNeeded);
        }
        // Two seals of the same tell nothing about each other.
        QVERIFY(*sealed::seal(plain, QStringLiteral("correct horse")) != *box);
        QCOMPARE(sealed::seal(plain, QString()).error().kind, Error::Kind::Refused);
    }

    void aChangedByteIsNoticed()
    {
        const QString password = QStringLiteral("correct horse");
        const QByteArray box = *sealed::seal("secret", password);
        for (const qsizetype at : {qsizetype(20), box.size() / 2, box.size() - 1}) {
            QByteArray changed = box;
            changed[at] = char(changed[at] ^ 1);
            QVERIFY(!sealed::open(changed, password));
        }
    }

    void whatIsNoneOfOurs_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("other") << QByteArray("PK\3\4");
        QTest::newRow("mark only") << QByteArray("biliup-qt sealed 1\n");
        QTest::newRow("cut off") << sealed::seal("", QStringLiteral("x"))->chopped(1);
    }
    void whatIsNoneOfOurs()
    {
        QFETCH(QByteArray, text);
        const auto opened = sealed::open(text, QStringLiteral("x"));
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Protocol);
    }
};
QTEST_GUILESS_MAIN(TestSealed)
#include "tst_sealed.moc"
