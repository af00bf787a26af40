// SPDX-License-Identifier: GPL-3.0-or-later
// The keychain store against a real GNOME Keyring, on a session bus and in a home of its own; whatever this
// starts is a child of this test, and nothing else is ended.
#include "core/account/secrets.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVirtualObject>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

namespace {
using namespace std::chrono_literals;

constexpr char secretService[] = "org.freedesktop.secrets";

/// The window that asks for the keyring's password, while nobody answers.
class SilentPrompter : public QDBusVirtualObject
{
public:
    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& bus) override
    {
        asked += message.member() == u"BeginPrompting";
        return bus.send(message.createReply());
    }
    int asked = 0;
};

/// Runs `work` where blocking is allowed, while this thread keeps handling events; the longest gap between
/// two of its turns, in ms.
template <typename Work>
qint64 runBeside(Work work)
{
    std::unique_ptr<QThread> thread(QThread::create(work));
    thread->start();
    QElapsedTimer turn;
    turn.start();
    qint64 longest = 0;
    while (!thread->isFinished()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 10);
        longest = std::max(longest, turn.restart());
    }
    return longest;
}
} // namespace

class TestKeychain : public QObject
{
    Q_OBJECT

    /// A desktop of its own: home, bus, keyring.
    void startProcess(QProcess& process, const QString& program, const QStringList& arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), m_home.path());
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_home.path());
        environment.insert(QStringLiteral("XDG_DATA_HOME"), m_home.filePath(QStringLiteral("data")));
        environment.insert(QStringLiteral("XDG_DATA_DIRS"), m_home.filePath(QStringLiteral("nothing")));
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "GNOME_KEYRING_CONTROL"})
            environment.remove(QString::fromLatin1(name));
        if (!m_address.isEmpty())
            environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), m_address);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::SeparateChannels);
        process.start(program, arguments);
    }
    bool lock()
    {
        QDBusMessage call = QDBusMessage::createMethodCall(
            QLatin1String(secretService), QStringLiteral("/org/freedesktop/secrets"),
            QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("Lock"));
        const QList<QDBusObjectPath> collections{
            QDBusObjectPath(QStringLiteral("/org/freedesktop/secrets/collection/login"))};
        call << QVariant::fromValue(collections);
        return QDBusConnection::sessionBus().call(call).type() == QDBusMessage::ReplyMessage;
    }

    QTemporaryDir m_home;
    QString m_address;
    QProcess m_bus;
    QProcess m_keyring;
    std::unique_ptr<SecretStore> m_store = makeKeychainStore(QString());

private slots:
    void initTestCase()
    {
        startProcess(
            m_bus, QStringLiteral("dbus-daemon"),
            {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        QVERIFY2(m_bus.waitForReadyRead(10000), "dbus-daemon is needed (installer/packages/test.txt)");
        m_address = QString::fromUtf8(m_bus.readLine()).trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_address.toUtf8());
        startProcess(m_keyring, QStringLiteral("gnome-keyring-daemon"),
                     {QStringLiteral("--foreground"), QStringLiteral("--unlock"),
                      QStringLiteral("--components=secrets")});
        QVERIFY2(m_keyring.waitForStarted(10000), "gnome-keyring is needed (installer/packages/test.txt)");
        m_keyring.write("\n"); // the password of the new login keyring: none
        m_keyring.closeWriteChannel();
        QTRY_VERIFY_WITH_TIMEOUT(
            QDBusConnection::sessionBus().interface()->isServiceRegistered(QLatin1String(secretService)),
            10000);
    }
    void cleanupTestCase()
    {
        for (QProcess* process : {&m_keyring, &m_bus}) {
            process->terminate();
            if (!process->waitForFinished(5000)) {
                process->kill();
                process->waitForFinished();
            }
        }
    }

    void storesReadsAndRemoves()
    {
        Stop stop;
        runBeside([&] {
            QVERIFY(probe(*m_store, stop));
            const QString entry = QStringLiteral("account/10001");
            for (const qsizetype size : {1, 1999, 2000, 2001, 50'000}) {
                QByteArray secret(size, '\0');
                for (qsizetype i = 0; i < size; ++i)
                    secret[i] = char(i * 7 + 1);
                QVERIFY(m_store->write(entry, secret, stop));
                QVERIFY(m_store->read(entry, stop).value_or(QByteArray()) == secret);
            }
            QVERIFY(m_store->remove(entry, stop));
            const auto gone = m_store->read(entry, stop);
            QVERIFY(!gone && gone.error().kind == Error::Kind::NotFound);
            const auto piece = m_store->read(entry + QStringLiteral("#1"), stop);
            QVERIFY(!piece && piece.error().kind == Error::Kind::NotFound);
        });
    }
    /// Profiles do not see each other's.
    void isOneAProfile()
    {
        Stop stop;
        const auto other = makeKeychainStore(QStringLiteral("/another/profile"));
        runBeside([&] {
            QVERIFY(m_store->write(QStringLiteral("account/1"), "mine", stop));
            QVERIFY(!other->read(QStringLiteral("account/1"), stop));
            QVERIFY(m_store->remove(QStringLiteral("account/1"), stop));
        });
    }
    /// A locked keyring waits for a person (ux.md D-02): the call waits, the main thread does not, and a stop
    /// ends the wait.
    void aLockedKeyringFreezesNothing()
    {
        SilentPrompter prompter;
        QDBusConnection bus = QDBusConnection::sessionBus();
        QVERIFY(bus.registerVirtualObject(QStringLiteral("/org/gnome/keyring/Prompter"), &prompter));
        QVERIFY(bus.registerService(QStringLiteral("org.gnome.keyring.SystemPrompter")));
        Stop stop;
        runBeside([&] { QVERIFY(m_store->write(QStringLiteral("account/1"), "secret", stop)); });
        QVERIFY(lock());
        Secrets secrets(
            [](const QString&) { return std::shared_ptr<SecretStore>(makeKeychainStore(QString())); },
            QString(), 200ms);
        connect(&secrets, &Secrets::changed, this, [&] { stop.request(); }); // it has said that it waits
        Result<QByteArray> answer;
        const qint64 longest = runBeside([&] { answer = secrets.read(QStringLiteral("account/1"), stop); });
        QVERIFY2(longest < 500, qPrintable(QString::number(longest)));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::Cancelled);
        QCOMPARE(secrets.health(), Secrets::Health::Waiting);
        QVERIFY(prompter.asked > 0);
        bus.unregisterObject(QStringLiteral("/org/gnome/keyring/Prompter"));
    }
};
QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
