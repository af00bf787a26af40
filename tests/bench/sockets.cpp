// SPDX-License-Identifier: GPL-3.0-or-later
// WebSocket clients while the log is busy (run.py ws). `bench_sockets server CLIENTS LAZY SECONDS` runs the
// real interface on an empty profile, logs 2000 lines a second, and starts itself as `clients`, which counts
// what arrives. Prints one JSON object.
#include "core/base/log.h"
#include "core/core.h"
#include "core/net/qthttp.h"
#include "core/remote/auth.h"
#include "core/remote/connections.h"
#include "core/remote/gate.h"
#include "core/remote/routes.h"
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTimer>
#include <QWebSocket>
#include <cstdio>
#include <sys/resource.h>
#include <thread>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int linesASecond = 2000;
constexpr QByteArrayView mark = "bench line ";

/// Reads the stream as bytes: a line's number is never cut by a frame's header, only by the network.
struct Reader
{
    std::unique_ptr<QTcpSocket> socket = std::make_unique<QTcpSocket>();
    QByteArray rest;
    int next = -1; ///< the number that must come
    int lost = 0;
    int seen = 0;

    void take()
    {
        rest += socket->readAll();
        qsizetype at = 0;
        for (;;) {
            const qsizetype found = rest.indexOf(mark, at);
            const qsizetype digits = found + mark.size();
            if (found < 0 || digits + 8 > rest.size())
                break;
            const int number = rest.mid(digits, 8).toInt();
            if (next >= 0)
                lost += number - next;
            next = number + 1;
            ++seen;
            at = digits + 8;
        }
        rest.remove(0, std::max(at, rest.size() - 64));
    }
};

qint64 cpuMs()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000 +
           (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000;
}

/// Reads {"port","token","clients","lazy"} and, later, the number of lines from stdin; prints what was lost.
int runClients(QCoreApplication& app)
{
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return 1;
    const QJsonObject order = QJsonDocument::fromJson(in.readLine()).object();
    const quint16 port = quint16(order.value(u"port").toInt());
    const QByteArray head = "GET /ws HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) +
                            "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nAuthorization: Bearer " +
                            order.value(u"token").toString().toLatin1() + "\r\n\r\n";
    std::vector<Reader> readers(std::size_t(order.value(u"clients").toInt()));
    std::vector<std::unique_ptr<QTcpSocket>> lazy;
    const auto enter = [&](QTcpSocket& socket) {
        QObject::connect(&socket, &QTcpSocket::connected, &socket, [&socket, head] { socket.write(head); });
        socket.connectToHost(QHostAddress::LocalHost, port);
    };
    for (Reader& reader : readers) {
        QObject::connect(reader.socket.get(), &QTcpSocket::readyRead, &app, [&reader] { reader.take(); });
        enter(*reader.socket);
    }
    for (int i = 0; i < order.value(u"lazy").toInt(); ++i) {
        lazy.push_back(std::make_unique<QTcpSocket>());
        lazy.back()->setReadBufferSize(1);
        enter(*lazy.back());
    }
    int lines = -1;
    std::thread([&] {
        const QByteArray text = in.readLine();
        QMetaObject::invokeMethod(&app, [&lines, text] { lines = text.trimmed().toInt(); });
    }).detach();
    QTimer check;
    QElapsedTimer waited;
    QObject::connect(&check, &QTimer::timeout, &app, [&] {
        if (lines < 0)
            return;
        if (!waited.isValid())
            waited.start();
        const auto behind = std::count_if(readers.begin(), readers.end(),
                                          [&](const Reader& one) { return one.next != lines; });
        if (behind > 0 && waited.elapsed() < 20000)
            return;
        qint64 lost = 0;
        for (const Reader& one : readers)
            lost += lines - one.seen;
        std::printf("{\"lost\":%lld,\"behind\":%d,\"cpuMs\":%lld}\n", static_cast<long long>(lost),
                    int(behind), static_cast<long long>(cpuMs()));
        std::fflush(stdout);
        std::_Exit(0);
    });
    check.start(100);
    return app.exec();
}

qint64 residentKiB()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toLongLong();
    }
    return 0;
}

/// How late a timer of the main thread is at most.
struct Probe
{
    QTimer timer;
    QElapsedTimer since;
    qint64 worstMs = 0;
    qint64 mostKiB = 0;

    Probe()
    {
        timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&timer, &QTimer::timeout, &timer, [this] {
            worstMs = std::max(worstMs, since.restart() - 10);
            mostKiB = std::max(mostKiB, residentKiB());
        });
    }
    void start()
    {
        since.start();
        timer.start(10);
    }
};

template <typename Condition>
bool waitFor(Condition condition, std::chrono::milliseconds limit)
{
    QElapsedTimer waited;
    waited.start();
    while (!condition() && waited.elapsed() < limit.count())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
    return condition();
}

int runServer(int clients, int lazy, int seconds)
{
    QTemporaryDir folder;
    Log::Options options;
    options.folder = folder.filePath(u"log"_s);
    options.textToStderr = false;
    Log log(options);
    const Paths paths = Paths::find(folder.filePath(u"profile"_s), false, {});
    QtHttpFactory http;
    if (!paths.make())
        return 1;
    Core core(paths, http);
    bool open = false;
    core.open([&](const Result<Db::Opened>& opened) { open = opened.has_value(); });
    remote::Auth auth(core.store, core.settings, core.clock);
    remote::Routes routes;
    remote::Connections connections(core.events, core.roster, core.publishing.uploads, routes);
    remote::Gate gate(routes, auth, folder.path(), remote::Gate::Limits());
    gate.setSocketTaker([&](QWebSocket* socket, QTcpSocket& transport, const remote::Identity& who) {
        connections.add(std::unique_ptr<QWebSocket>(socket), transport, who);
    });
    QByteArray token;
    if (!waitFor([&] { return open; }, 10s))
        return 1;
    auth.load([&](const Result<>&) {
        auth.redeem(
            auth.pairingCode(remote::Role::Viewer), {u"127.0.0.1"_s, u"bench"_s},
            [&](const Result<remote::Auth::Grant>& grant) { token = grant ? grant->token : QByteArray(); });
    });
    if (!waitFor([&] { return !token.isEmpty(); }, 10s) || !gate.open({}))
        return 1;

    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {u"clients"_s});
    const QJsonObject order{{u"port"_s, gate.port()},
                            {u"token"_s, QString::fromLatin1(token)},
                            {u"clients"_s, clients},
                            {u"lazy"_s, lazy}};
    child.write(QJsonDocument(order).toJson(QJsonDocument::Compact) + '\n');
    if (!waitFor([&] { return connections.count() == clients + lazy; }, 60s))
        return 1;

    Probe probe;
    probe.start();
    const qint64 cpuBefore = cpuMs();
    std::atomic<int> lines = 0;
    std::atomic<bool> done = false;
    std::thread writer([&] {
        const auto began = std::chrono::steady_clock::now();
        for (int tick = 1; tick <= seconds * 200; ++tick) {
            for (int i = 0; i < linesASecond / 200; ++i, ++lines)
                qCInfo(lcRecord,
                       "bench line %08d: connected to d1--cn-gotcha09.bilivideo.com, FLV, 1920x1080, avc",
                       lines.load());
            std::this_thread::sleep_until(began + tick * 5ms);
        }
        done = true;
    });
    waitFor([&] { return done.load(); }, std::chrono::seconds(seconds * 3));
    writer.join();
    probe.timer.stop();
    const qint64 cpu = cpuMs() - cpuBefore;
    child.write(QByteArray::number(lines.load()) + '\n');
    waitFor([&] { return child.state() == QProcess::NotRunning; }, 60s);
    const QJsonObject counted = QJsonDocument::fromJson(child.readAllStandardOutput()).object();
    const QJsonObject result{{u"lines"_s, lines.load()},
                             {u"lost"_s, counted.value(u"lost")},
                             {u"lateMs"_s, probe.worstMs},
                             {u"rssMiB"_s, double(probe.mostKiB) / 1024},
                             {u"cpuPercent"_s, double(cpu) / 10 / seconds}};
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    bool over = false;
    core.shutDown([&] { over = true; });
    waitFor([&] { return over; }, 10s);
    background::finish();
    return 0;
}
} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 5 && QByteArray(argv[1]) == "server")
        return runServer(QByteArray(argv[2]).toInt(), QByteArray(argv[3]).toInt(),
                         QByteArray(argv[4]).toInt());
    if (argc == 2 && QByteArray(argv[1]) == "clients")
        return runClients(app);
    std::fputs("bench_sockets server CLIENTS LAZY SECONDS\n", stderr);
    return 2;
}
