// SPDX-License-Identifier: GPL-3.0-or-later
// Notifications over a real session bus of our own, with a desktop that is played by this test.
#include "core/notify/desktop.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace notify;

namespace {
const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;

/// The desktop.
class FakeService : public QDBusVirtualObject
{
public:
    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& bus) override
    {
        if (mute)
            return true; // never answers
        if (message.member() == u"GetCapabilities") {
            ++asked;
            return bus.send(message.createReply(abilities));
        }
        if (message.member() != u"Notify")
            return false;
        shown.append(message.arguments());
        return bus.send(message.createReply(uint(100 + shown.size())));
    }
    void click(const QDBusConnection& bus, uint id, const QString& key, const QString& token = {}) const
    {
        if (!token.isEmpty()) {
            QDBusMessage first = QDBusMessage::createSignal(path, service, u"ActivationToken"_s);
            first << id << token;
            bus.send(first);
        }
        QDBusMessage signal = QDBusMessage::createSignal(path, service, u"ActionInvoked"_s);
        signal << id << key;
        bus.send(signal);
    }
    QStringList abilities{u"actions"_s, u"body"_s, u"body-markup"_s, u"sound"_s};
    QList<QVariantList> shown;
    int asked = 0;
    bool mute = false;
};

DesktopMessage message(qint64 id)
{
    return {id,
            {u"甲 is live"_s, u"<b>Title</b> & more"_s},
            {{Action::Open, u"Show"_s}, {Action::RecordNow, u"Record now"_s}},
            true,
            false};
}
} // namespace

class TestDesktop : public QObject
{
    Q_OBJECT
    QProcess m_bus;
    FakeService m_service;
    std::unique_ptr<QDBusConnection> m_theirs;

    /// What became of a message.
    std::optional<bool> show(Desktop& desktop, const DesktopMessage& message)
    {
        auto result = std::make_shared<std::optional<bool>>();
        desktop.show(message, [result](bool shown) { *result = shown; });
        (void)QTest::qWaitFor([&] { return result->has_value(); }, 5000);
        return *result;
    }

private slots:
    void initTestCase()
    {
        m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        QVERIFY2(m_bus.waitForReadyRead(10000), "dbus-daemon is needed (installer/packages/test.txt)");
        const QString address = QString::fromUtf8(m_bus.readLine()).trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address.toUtf8());
        m_theirs = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(address, u"desktop"_s));
        QVERIFY(m_theirs->registerVirtualObject(path, &m_service));
    }
    void cleanupTestCase()
    {
        m_bus.terminate();
        QVERIFY(m_bus.waitForFinished(5000));
    }
    void init()
    {
        m_service.shown.clear();
        m_service.asked = 0;
        m_service.mute = false;
        m_service.abilities = FakeService().abilities;
        QVERIFY(m_theirs->registerService(service));
    }
    void cleanup() { m_theirs->unregisterService(service); }

    void showsAndHearsTheClick()
    {
        const auto desktop = makeDbusDesktop();
        QList<std::tuple<qint64, Action, QString>> clicks;
        desktop->onAction = [&](qint64 id, Action action, const QString& token) {
            clicks.append({id, action, token});
        };
        QCOMPARE(show(*desktop, message(7)), true);
        QCOMPARE(show(*desktop, message(8)), true);
        QCOMPARE(m_service.asked, 1);
        QCOMPARE(m_service.shown.size(), 2);
        const QVariantList sent = m_service.shown.first();
        QCOMPARE(sent.value(0).toString(), u"biliup-qt"_s);
        QCOMPARE(sent.value(2).toString(), u"io.github.biliup_qt.BiliupQt"_s);
        QCOMPARE(sent.value(3).toString(), u"甲 is live"_s);
        QCOMPARE(sent.value(4).toString(), u"&lt;b&gt;Title&lt;/b&gt; &amp; more"_s);
        QCOMPARE(sent.value(5).toStringList(),
                 (QStringList{u"default"_s, u"Show"_s, u"recordNow"_s, u"Record now"_s}));
        const QVariantMap hints = qdbus_cast<QVariantMap>(sent.value(6));
        QCOMPARE(hints.value(u"desktop-entry"_s).toString(), u"io.github.biliup_qt.BiliupQt"_s);
        QCOMPARE(hints.value(u"sound-name"_s).toString(), u"message-new-instant"_s);
        m_service.click(*m_theirs, 101, u"recordNow"_s);
        m_service.click(*m_theirs, 999, u"default"_s); // somebody else's
        m_service.click(*m_theirs, 102, u"default"_s, u"token-1"_s);
        QTRY_COMPARE(clicks.size(), 2);
        QCOMPARE(clicks.at(0), (std::tuple<qint64, Action, QString>{7, Action::RecordNow, {}}));
        QCOMPARE(clicks.at(1), (std::tuple<qint64, Action, QString>{8, Action::Open, u"token-1"_s}));
    }
    /// (iiibiiay): width, height, bytes of a row, alpha, bits, channels, pixels.
    void carriesThePicture()
    {
        const auto desktop = makeDbusDesktop();
        DesktopMessage withOne = message(1);
        withOne.picture = {2, 1, QByteArray("\x10\x20\x30\xff\x40\x50\x60\x80", 8)};
        DesktopMessage broken = message(2);
        broken.picture = {200, 100, "short"};
        QCOMPARE(show(*desktop, withOne), true);
        QCOMPARE(show(*desktop, broken), true);
        const QVariantMap hints = qdbus_cast<QVariantMap>(m_service.shown.first().value(6));
        const auto sent = hints.value(u"image-data"_s).value<QDBusArgument>();
        QCOMPARE(sent.currentSignature(), u"(iiibiiay)"_s);
        int width = 0, height = 0, rowBytes = 0, bits = 0, channels = 0;
        bool alpha = false;
        QByteArray pixels;
        sent.beginStructure();
        sent >> width >> height >> rowBytes >> alpha >> bits >> channels >> pixels;
        sent.endStructure();
        QCOMPARE(width, 2);
        QCOMPARE(height, 1);
        QCOMPARE(rowBytes, 8);
        QVERIFY(alpha);
        QCOMPARE(bits, 8);
        QCOMPARE(channels, 4);
        QCOMPARE(pixels, withOne.picture.rgba);
        const QVariantMap others = qdbus_cast<QVariantMap>(m_service.shown.last().value(6));
        QVERIFY(!others.contains(u"image-data"_s));
    }
    void aPoorDesktopGetsWhatItCan()
    {
        m_service.abilities = {};
        const auto desktop = makeDbusDesktop();
        QCOMPARE(show(*desktop, message(1)), true);
        const QVariantList sent = m_service.shown.first();
        QCOMPARE(sent.value(3).toString(), u"甲 is live – <b>Title</b> & more"_s);
        QVERIFY(sent.value(5).toStringList().isEmpty());
    }
    void withoutAServiceItSaysSoAtOnce()
    {
        m_theirs->unregisterService(service);
        const auto desktop = makeDbusDesktop();
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(show(*desktop, message(1)), false);
        QVERIFY(timer.elapsed() < 2000);
        QVERIFY(m_theirs->registerService(service)); // it appears later
        QTRY_COMPARE(show(*desktop, message(2)), true);
    }
    void aServiceThatHangsIsNotWaitedFor()
    {
        m_service.mute = true;
        const auto desktop = makeDbusDesktop(3s);
        QElapsedTimer timer;
        timer.start();
        bool done = false;
        desktop->show(message(1), [&](bool shown) {
            QVERIFY(!shown);
            done = true;
        });
        QVERIFY2(timer.elapsed() < 2000, "the caller waited");
        QTRY_VERIFY_WITH_TIMEOUT(done, 30000);
    }
};
QTEST_GUILESS_MAIN(TestDesktop)
#include "tst_desktop.moc"
