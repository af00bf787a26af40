// SPDX-License-Identifier: GPL-3.0-or-later
// Against a system bus of its own: the computer that runs the tests must stay on.
#include "app/poweroff.h"

#include <QDBusConnection>
#include <QProcess>
#include <QTest>
#include <QThread>

namespace {
const QString path = QStringLiteral("/org/freedesktop/login1");
}

/// What systemd-logind answers. Its own thread, as a process of its own would have.
class FakeLogin1 : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    QString answer = QStringLiteral("yes");
    std::atomic<int> switchedOff{0};

public slots:
    QString CanPowerOff() const { return answer; }
    void PowerOff(bool interactive) { switchedOff += interactive ? 100 : 1; }
};

class TestPowerOff : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_bus.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"),
                                                    QStringLiteral("--print-address")});
        QVERIFY2(m_bus.waitForStarted(), "dbus-daemon is not installed");
        QVERIFY(m_bus.waitForReadyRead());
        const QByteArray address = m_bus.readLine().trimmed();
        QVERIFY(!address.isEmpty());
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
        m_thread.start();
        m_login1.moveToThread(&m_thread);
        m_service = QDBusConnection::connectToBus(QString::fromLatin1(address), QStringLiteral("login1"));
        QVERIFY(m_service.registerObject(path, &m_login1, QDBusConnection::ExportAllSlots));
    }
    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(QStringLiteral("login1"));
        m_thread.quit();
        m_thread.wait();
        m_bus.terminate();
        m_bus.waitForFinished();
    }

    void nobodyAnswers()
    {
        std::optional<bool> allowed;
        const PowerOff ask([&](bool answer) { allowed = answer; });
        QTRY_VERIFY(allowed.has_value());
        QVERIFY(!*allowed);
        const auto off = PowerOff::now();
        QVERIFY(!off);
        QCOMPARE(off.error().kind, Error::Kind::Refused);
    }
    void asksFirst_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("yes") << QStringLiteral("yes") << true;
        QTest::newRow("after a password") << QStringLiteral("challenge") << false;
        QTest::newRow("no") << QStringLiteral("no") << false;
    }
    void asksFirst()
    {
        QFETCH(QString, answer);
        QVERIFY(m_service.registerService(QStringLiteral("org.freedesktop.login1")));
        m_login1.answer = answer;
        std::optional<bool> allowed;
        const PowerOff ask([&](bool may) { allowed = may; });
        QTRY_VERIFY(allowed.has_value());
        QTEST(*allowed, "allowed");
    }
    void switchesOff()
    {
        QVERIFY(m_service.registerService(QStringLiteral("org.freedesktop.login1")));
        QVERIFY(PowerOff::now());
        QCOMPARE(m_login1.switchedOff.load(), 1);
    }

private:
    QProcess m_bus;
    QThread m_thread;
    FakeLogin1 m_login1;
    QDBusConnection m_service{QString()};
};

QTEST_GUILESS_MAIN(TestPowerOff)
#include "tst_poweroff.moc"
