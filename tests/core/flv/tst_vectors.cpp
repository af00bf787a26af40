// SPDX-License-Identifier: GPL-3.0-or-later
// Every vector of tests/media/flv_vectors.py through the pipeline, in pieces of several sizes, judged by
// tests/media/judge_flv.py.
#include "tests/support/flvvectors.h"

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace flvvectors;

class TestVectors : public QObject
{
    Q_OBJECT
    QString m_media = QString::fromUtf8(qgetenv("BILIUP_QT_SOURCE")) + QStringLiteral("/tests/media/");
    QString m_vectors;
    QTemporaryDir m_out;

private slots:
    void initTestCase()
    {
        m_vectors = folder();
        QVERIFY(!m_vectors.isEmpty());
    }

    void vectors_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name : names())
            QTest::newRow(qPrintable(name)) << name;
        QVERIFY(names().size() > 70);
    }
    void vectors()
    {
        QFETCH(QString, name);
        const QJsonObject expect = expectation(name);
        const QJsonObject wanted = expect.value(QStringLiteral("options")).toObject();
        flv::Options options;
        options.live = false;
        options.keepGaps = wanted.value(QStringLiteral("keepGaps")).toBool();
        options.stripFiller = wanted.value(QStringLiteral("stripFiller")).toBool();
        options.limits.duration = std::chrono::milliseconds(wanted.value(QStringLiteral("splitMs")).toInt());
        options.limits.bytes = wanted.value(QStringLiteral("splitBytes")).toInt();
        const auto connections = inputs(name);
        const Outcome outcome = record(connections, options, 65536, m_out.filePath(QStringLiteral("a")));
        QVERIFY(outcome.ok);
        if (expect.value(QStringLiteral("silent")).toBool())
            QCOMPARE(outcome.repairs, QStringList());
        if (expect.value(QStringLiteral("loud")).toBool())
            QVERIFY(!outcome.repairs.isEmpty());

        QProcess judge;
        judge.start(QStringLiteral("python3"),
                    QStringList{m_media + QStringLiteral("judge_flv.py"), m_vectors + u'/' + name} +
                        outcome.files);
        QVERIFY(judge.waitForFinished(60000));
        QCOMPARE(QString::fromUtf8(judge.readAllStandardOutput() + judge.readAllStandardError()), QString());
        QCOMPARE(judge.exitCode(), 0);

        for (const int piece : {1460, 7, 1, 0}) {
            const Outcome other = record(connections, options, piece, m_out.filePath(QStringLiteral("b")));
            QVERIFY2(other.bytes == outcome.bytes, qPrintable(QStringLiteral("pieces of %1").arg(piece)));
        }
        // What is repaired is left alone: the same bytes but for the script tag, and nothing to report.
        flv::Options again;
        again.live = false;
        again.keepGaps = options.keepGaps;
        for (const QByteArray& bytes : outcome.bytes) {
            const Outcome second = record({bytes}, again, 65536, m_out.filePath(QStringLiteral("c")));
            QCOMPARE(second.repairs, QStringList());
            QCOMPARE(second.bytes.size(), 1);
            QCOMPARE(second.bytes[0].size(), bytes.size());
            const auto script =
                qsizetype(13 + 15 + flv::read24(reinterpret_cast<const uint8_t*>(bytes.constData()) + 14));
            QVERIFY(second.bytes[0].mid(script) == bytes.mid(script));
        }
    }
};
QTEST_GUILESS_MAIN(TestVectors)
#include "tst_vectors.moc"
