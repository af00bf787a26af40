// SPDX-License-Identifier: GPL-3.0-or-later
// A setting that is changed in one place is seen in all others within a second: the window, the command line,
// the file, HTTP.
#include "app/commandline.h"
#include "app/program.h"
#include "app/singleinstance.h"
#include "tests/support/rawclient.h"
#include "ui/forms/numberspin.h"
#include "ui/mainwindow.h"
#include "ui/shell.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int limitMs = 1000;

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

class TestEverywhere : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_line.profile = m_folder.filePath(u"profile"_s);
        m_line.secretStore = u"file"_s;
        auto services = Services::make(m_line, Services::Kind::Server);
        QVERIFY(services);
        m_services.emplace(std::move(*services));
        m_instance = std::make_unique<SingleInstance>(m_services->paths);
        QVERIFY(m_instance->acquire());
        m_program = std::make_unique<Program>(m_line, *m_services, *m_instance, Verbs::Program());
        bool opened = false;
        m_program->open([&opened](const Result<>& result) { opened = result.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(opened, 20000);
        m_shell = std::make_unique<Shell>(m_program->core(), ShellOptions{u"en"_s, false, false, {}});
        QSignalSpy shown(m_shell.get(), &Shell::shown);
        m_shell->show();
        QVERIFY(shown.wait(20000));
        m_file = m_services->paths.configFile();
        listen();
    }
    void cleanupTestCase()
    {
        m_client.reset();
        m_program->remote().gate.close();
        m_shell.reset();
        bool closed = false;
        m_program->core().shutDown([&closed] { closed = true; });
        QTRY_VERIFY_WITH_TIMEOUT(closed, 20000);
        m_program.reset();
    }

    void changedInTheWindow()
    {
        window()->setValue(71);
        QPushButton* save = find<QPushButton>("btnSaveSettings");
        save->click();
        seenEverywhere(71);
    }
    void changedByACommand()
    {
        QCOMPARE(command({u"config"_s, u"set"_s, u"record.graceSec"_s, u"72"_s}), QByteArray());
        seenEverywhere(72);
    }
    void changedInTheFile()
    {
        QByteArray text = contents(m_file);
        QVERIFY(text.contains("graceSec = 72"));
        text.replace("graceSec = 72", "graceSec = 73 # by hand");
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        seenEverywhere(73);
        QVERIFY(contents(m_file).contains("# by hand"));
    }
    void changedOverHttp()
    {
        const auto put = m_client->exchange(post("/api/config", "{\"record.graceSec\":74}", m_bearer, "PUT"));
        QCOMPARE(put.status, 200);
        seenEverywhere(74);
    }
    void refusedEverywhere()
    {
        window()->setValue(99999);
        find<QPushButton>("btnSaveSettings")->click();
        QCOMPARE(grace(), 74);
        find<QPushButton>("btnRevertSettings")->click();
        int status = 0;
        const QByteArray why = command({u"config"_s, u"set"_s, u"record.graceSec"_s, u"99999"_s}, &status);
        QCOMPARE(status, 2);
        QVERIFY2(why.contains("3600"), why.constData());
        const auto put =
            m_client->exchange(post("/api/config", "{\"record.graceSec\":99999}", m_bearer, "PUT"));
        QCOMPARE(put.status, 400);
        QCOMPARE(put.field(), u"record.graceSec"_s);
        QByteArray text = contents(m_file);
        QVERIFY(text.contains("graceSec = 74"));
        text.replace("graceSec = 74", "graceSec = 99999");
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        QTRY_COMPARE_WITH_TIMEOUT(m_program->core().configFile.problems().size(), 1, limitMs);
        seenEverywhere(74, false);
    }

private:
    template <typename T>
    T* find(const char* name)
    {
        T* found = m_shell->window()->findChild<T*>(QLatin1String(name));
        if (!found)
            qFatal("no widget named %s", name);
        return found;
    }
    NumberSpin* window() { return find<NumberSpin>("record_graceSecEdit"); }
    int grace() { return m_program->core().settings.get(setting::graceSec); }

    /// `inFile`: also in the file.
    void seenEverywhere(int value, bool inFile = true)
    {
        QElapsedTimer timer;
        timer.start();
        const auto left = [&timer] { return std::max(1, limitMs - int(timer.elapsed())); };
        QTRY_COMPARE_WITH_TIMEOUT(window()->value(), double(value), left());
        if (inFile)
            QTRY_VERIFY_WITH_TIMEOUT(contents(m_file).contains("graceSec = " + QByteArray::number(value)),
                                     left());
        QCOMPARE(overHttp(), value);
        QVERIFY2(timer.elapsed() <= limitMs, qPrintable(QString::number(timer.elapsed()) + u" ms"_s));
        // The program answers at once; starting a process takes what it takes.
        QCOMPARE(command({u"config"_s, u"get"_s, u"record.graceSec"_s}), QByteArray::number(value));
    }

    /// Signs a client in by a pairing code, as a phone does.
    void listen()
    {
        QTcpServer probe; // a port that was free a moment ago
        QVERIFY(probe.listen(QHostAddress::LocalHost));
        const quint16 port = probe.serverPort();
        probe.close();
        Settings& settings = m_program->core().settings;
        QVERIFY(settings.set(setting::remotePort, int(port)) && settings.set(setting::remoteEnabled, true));
        remote::Remote& remote = m_program->remote();
        QTRY_COMPARE_WITH_TIMEOUT(remote.state(), remote::Remote::State::Listening, 20000);
        m_client = std::make_unique<RawClient>(port);
        const QByteArray code = remote.pairingUrl(remote::Role::Operator).fragment().mid(5).toUtf8();
        const auto in = m_client->exchange(post("/api/login", "{\"bearer\":true,\"code\":\"" + code + "\"}"));
        QCOMPARE(in.status, 200);
        m_bearer = "Authorization: Bearer " + in.json().value(u"token").toString().toUtf8() + "\r\n";
    }
    int overHttp()
    {
        const auto answer = m_client->exchange(get("/api/config", m_bearer));
        for (const QJsonValue& item : answer.json().value(u"items").toArray())
            if (item[u"key"].toString() == "record.graceSec"_L1)
                return item[u"value"].toInt();
        return -1;
    }

    /// The built program as a script runs it, beside this one: what it prints.
    QByteArray command(const QStringList& arguments, int* status = nullptr)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(qEnvironmentVariable("BILIUP_QT_BINARY"),
                      arguments + QStringList{u"--profile"_s, m_line.profile});
        if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 30000))
            qFatal("the command does not end");
        if (status)
            *status = process.exitCode();
        return process.readAll().trimmed();
    }

    QTemporaryDir m_folder;
    CommandLine m_line;
    std::optional<Services> m_services;
    std::unique_ptr<SingleInstance> m_instance;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<Shell> m_shell;
    QString m_file;
    std::unique_ptr<RawClient> m_client;
    QByteArray m_bearer;
};
QTEST_MAIN(TestEverywhere)
#include "tst_everywhere.moc"
