// SPDX-License-Identifier: GPL-3.0-or-later
// Mail over real TLS connections on loopback.
#include "core/base/worker.h"
#include "core/net/smtp.h"
#include "tests/support/smtpserver.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestSmtp : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    Stop m_stop;

    smtp::Mail mail() const
    {
        return {u"me@example.org"_s,
                {u"you@example.org"_s, u"other@example.org"_s},
                u"甲开播了，一个非常长的标题一个非常长的标题一个非常长的标题"_s,
                u"Title\n.\nlast line"_s,
                QDateTime(QDate(2025, 11, 26), QTime(12, 0), Qt::UTC)};
    }
    static smtp::Server at(const SmtpServer& server, bool startTls)
    {
        return {u"localhost"_s, server.port(), startTls, u"me"_s, u"secret"_s};
    }
    static QByteArray bodyOf(const QByteArray& message)
    {
        return QByteArray::fromBase64(message.mid(message.indexOf("\n\n") + 2));
    }

private slots:
    void initTestCase()
    {
        QFile file(m_folder.filePath(u"ca.pem"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(TestCertificate::get().certificate);
        qputenv("SSL_CERT_FILE", file.fileName().toUtf8());
    }
    void mailArrives_data()
    {
        QTest::addColumn<bool>("startTls");
        QTest::newRow("TLS") << false;
        QTest::newRow("STARTTLS") << true;
    }
    void mailArrives()
    {
        QFETCH(bool, startTls);
        SmtpServer server({.startTls = startTls});
        const auto sent = smtp::send(at(server, startTls), mail(), m_stop);
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().detail));
        QCOMPARE(server.received().size(), 1);
        const SmtpServer::Received got = server.received().first();
        QVERIFY(got.encrypted);
        QVERIFY(got.from.startsWith("<me@example.org>"));
        QCOMPARE(got.to, (QList<QByteArray>{"<you@example.org>", "<other@example.org>"}));
        QVERIFY(got.message.contains("From: biliup-qt <me@example.org>\n"));
        QVERIFY(got.message.contains("To: you@example.org, other@example.org\n"));
        QVERIFY(got.message.contains("Date: Wed, 26 Nov 2025 12:00:00 +0000\n"));
        QCOMPARE(bodyOf(got.message), QByteArray("Title\r\n.\r\nlast line"));
        const QByteArray log = server.log();
        QVERIFY(!startTls || log.indexOf("STARTTLS") < log.indexOf("AUTH"));
    }
    void subjectsAreEncoded()
    {
        const QByteArray message = smtp::compose(mail(), "1@x");
        QString subject;
        bool inSubject = false;
        for (const QByteArray& line : message.split('\n')) {
            QVERIFY(line.trimmed().size() <= 76);
            inSubject = line.startsWith("Subject: ") || (inSubject && line.startsWith(' '));
            const qsizetype word = line.indexOf("=?UTF-8?B?");
            if (inSubject && word >= 0)
                subject += QString::fromUtf8(
                    QByteArray::fromBase64(line.mid(word + 10, line.indexOf("?=", word + 10) - word - 10)));
        }
        QCOMPARE(subject, mail().subject);
        smtp::Mail hostile = mail();
        hostile.subject = u"a\r\nBcc: evil@example.org"_s;
        QVERIFY(!smtp::compose(hostile, "1@x").contains("\nBcc"));
    }
    void addresses_data()
    {
        QTest::addColumn<bool>("good");
        QTest::newRow("me@example.org") << true;
        QTest::newRow("me+tag@localhost") << true;
        QTest::newRow("我@例子.中国") << true;
        for (const char* bad :
             {"me", "@x", "a@", "a b@c", "a@b\r\nRCPT TO:<c@d>", "<a@b>", "a@b,c@d", "a@b@c"})
            QTest::newRow(bad) << false;
    }
    void addresses()
    {
        QFETCH(bool, good);
        QCOMPARE(smtp::isAddress(QString::fromUtf8(QTest::currentDataTag())), good);
    }
    void faults()
    {
        SmtpServer server({.startTls = true});
        smtp::Server wrong = at(server, true);
        wrong.password = u"wr0ngWord"_s;
        const auto login = smtp::send(wrong, mail(), m_stop);
        QVERIFY(!login);
        QCOMPARE(login.error().kind, Error::Kind::LoginNeeded);
        QVERIFY(!login.error().detail.contains(u"wr0ngWord"_s));

        SmtpServer plain({.startTls = true, .offerTls = false});
        const auto clear = smtp::send(at(plain, true), mail(), m_stop);
        QVERIFY(!clear);
        QCOMPARE(clear.error().kind, Error::Kind::Refused);
        QVERIFY(!plain.log().contains("AUTH")); // no password in the clear

        SmtpServer busy({.onData = "451 4.7.1 later"});
        const auto later = smtp::send(at(busy, false), mail(), m_stop);
        QVERIFY(!later);
        QVERIFY(worthRetry(later.error()));
        SmtpServer spam({.onData = "554 5.7.1 spam"});
        const auto never = smtp::send(at(spam, false), mail(), m_stop);
        QVERIFY(!never);
        QCOMPARE(never.error().kind, Error::Kind::Refused);
        QCOMPARE(never.error().code, 554);
    }
    void aStrangersCertificateIsRefused()
    {
        SmtpServer server({.certificate = TestCertificate::another()});
        const auto refused = smtp::send(at(server, false), mail(), m_stop);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Refused);
        QVERIFY(server.received().isEmpty());
    }
    void aStopEndsIt()
    {
        SmtpServer server({.stall = true});
        Result<> stopped;
        {
            Worker worker(u"mail"_s,
                          [&](Stop& stop) { stopped = smtp::send(at(server, false), mail(), stop); });
            QTRY_VERIFY(server.log().contains("EHLO"));
        }
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
    }
};
QTEST_GUILESS_MAIN(TestSmtp)
#include "tst_smtp.moc"
