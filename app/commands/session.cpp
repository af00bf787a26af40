// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/session.h"

#include "app/commandline.h"
#include "app/console.h"
#include "app/exitcode.h"
#include "app/ipc.h"
#include "app/profilefault.h"
#include "core/base/background.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
tl::unexpected<Error> interrupted()
{
    return fail(Error::Kind::Cancelled, u"interrupted"_s);
}

/// What a callback brings that may come after nobody waits any more.
template <typename T>
struct Pending
{
    std::optional<T> value;
    bool waiting = true;

    void take(const T& brought)
    {
        value = brought;
        if (waiting)
            QCoreApplication::quit();
    }
};
} // namespace

Result<QJsonObject> askRunning(SingleInstance& instance, const QJsonObject& request)
{
    QElapsedTimer timer;
    timer.start();
    for (;;) {
        const auto answer = ipc::request(instance.serverName(), request, 70s);
        if (answer || answer.error().kind != Error::Kind::NotFound)
            return answer;
        if (instance.acquireWithin(100ms))
            return QJsonObject();
        if (timer.elapsed() > 10'000)
            return fail(Error::Kind::Refused, u"a program holds this profile but does not answer"_s);
    }
}

int askOnce(const CommandLine& line, const QJsonObject& request,
            const std::function<void(const QJsonObject&)>& print)
{
    const auto session = Session::open(line);
    if (!session)
        return complain(session.error());
    const auto answer = (*session)->ask(request);
    if (!answer)
        return complain(answer.error());
    print(*answer);
    const int status = answer->value(u"code"_s).toInt(exitcode::failed);
    if (status != exitcode::done)
        return complain(status, answer->value(u"error"_s).toString());
    return saidAll() ? status : complain(exitcode::disk, u"stdout cannot be written"_s);
}

Result<std::unique_ptr<Session>> Session::open(const CommandLine& line)
{
    auto services = Services::make(line, Services::Kind::Command);
    if (!services)
        return fail(services.error());
    if (const auto made = services->paths.make(); !made)
        return fail(made.error());
    std::unique_ptr<Session> session(new Session(std::move(*services)));
    session->m_instance.acquire();
    return session;
}

Session::Session(Services services)
    : m_services(std::move(services))
    , m_instance(m_services.paths)
    , m_signals([this] {
        m_interrupted = true;
        QCoreApplication::quit();
    })
{
}

Session::~Session()
{
    if (m_core) {
        bool closed = false;
        m_core->shutDown([&closed] {
            closed = true;
            QCoreApplication::quit();
        });
        while (!closed)
            QCoreApplication::exec();
    }
    background::finish(); // what still runs there uses the core
}

Result<> Session::openHere()
{
    auto core =
        std::make_unique<Core>(m_services.paths, *m_services.http, Clock::system(), m_services.publishing);
    Result<> result;
    bool done = false;
    core->open([&](const Result<Db::Opened>& opened) {
        if (!opened)
            result = profileError(opened.error());
        else if (!opened->corruptMovedTo.isEmpty())
            warn(damageSentence(*opened));
        done = true;
        QCoreApplication::quit();
    });
    while (!done)
        QCoreApplication::exec();
    if (!result) {
        background::finish();
        return result;
    }
    m_services.applyNetwork(core->settings.effective());
    m_core = std::move(core);
    m_auth = std::make_unique<remote::Auth>(m_core->store, m_core->settings, m_core->clock);
    bool followed = false;
    m_core->followConfigFile([&followed] {
        followed = true;
        QCoreApplication::quit();
    });
    while (!followed)
        QCoreApplication::exec();
    m_verbs = std::make_unique<Verbs>(*m_core, *m_auth, false);
    return {};
}

Result<QJsonObject> Session::ask(const QJsonObject& request)
{
    if (m_interrupted)
        return interrupted();
    if (!here()) {
        const auto answer = askRunning(m_instance, request);
        if (!answer || !here())
            return answer;
    }
    if (!m_core) {
        if (const auto opened = openHere(); !opened)
            return fail(opened.error());
    }
    return askHere(request);
}

Result<QJsonObject> Session::askHere(const QJsonObject& request)
{
    const auto pending = std::make_shared<Pending<QJsonObject>>();
    m_verbs->run(request, [pending](const QJsonObject& given) { pending->take(given); });
    while (!pending->value && !m_interrupted)
        QCoreApplication::exec();
    pending->waiting = false;
    if (!pending->value)
        return interrupted();
    return *pending->value;
}

bool Session::wait(std::chrono::milliseconds duration)
{
    if (m_interrupted)
        return false;
    QTimer timer;
    timer.setSingleShot(true);
    bool over = false;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&over] {
        over = true;
        QCoreApplication::quit();
    });
    timer.start(duration);
    while (!over && !m_interrupted)
        QCoreApplication::exec();
    return !m_interrupted;
}
