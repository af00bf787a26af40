// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/poweroff.h"

#include <QtGlobal>

#if defined(Q_OS_WIN)
#include <QTimer>
#include <windows.h>

struct PowerOff::Private : QObject
{
    explicit Private(std::function<void(bool)> answer)
    {
        QTimer::singleShot(0, this, [answer = std::move(answer)] { answer(true); });
    }
};

Result<> PowerOff::now()
{
    HANDLE token = nullptr;
    TOKEN_PRIVILEGES wanted{1, {{{}, SE_PRIVILEGE_ENABLED}}};
    if (::OpenProcessToken(::GetCurrentProcess(), TOKEN_ADJUST_PRIVILEGES | TOKEN_QUERY, &token)) {
        ::LookupPrivilegeValueW(nullptr, L"SeShutdownPrivilege", &wanted.Privileges[0].Luid);
        ::AdjustTokenPrivileges(token, FALSE, &wanted, 0, nullptr, nullptr);
        ::CloseHandle(token);
    }
    if (::ExitWindowsEx(EWX_POWEROFF, SHTDN_REASON_FLAG_PLANNED))
        return {};
    return fail(Error::Kind::Refused, QStringLiteral("Windows does not shut down"), int(::GetLastError()));
}

#elif defined(Q_OS_MACOS)
#include <QProcess>
#include <QTimer>

struct PowerOff::Private : QObject
{
    explicit Private(std::function<void(bool)> answer)
    {
        QTimer::singleShot(0, this, [answer = std::move(answer)] { answer(true); });
    }
};

Result<> PowerOff::now()
{
    const QString script = QStringLiteral("tell application \"System Events\" to shut down");
    if (QProcess::startDetached(QStringLiteral("/usr/bin/osascript"), {QStringLiteral("-e"), script}))
        return {};
    return fail(Error::Kind::Refused, QStringLiteral("macOS does not shut down"));
}

#else
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace {
constexpr int answerMs = 5000;

QDBusMessage login1(const QString& method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.login1"),
                                          QStringLiteral("/org/freedesktop/login1"),
                                          QStringLiteral("org.freedesktop.login1.Manager"), method);
}
} // namespace

struct PowerOff::Private
{
    QDBusPendingCallWatcher watcher;

    explicit Private(std::function<void(bool)> answer)
        : watcher(QDBusConnection::systemBus().asyncCall(login1(QStringLiteral("CanPowerOff")), answerMs))
    {
        QObject::connect(&watcher, &QDBusPendingCallWatcher::finished, &watcher,
                         [this, answer = std::move(answer)] {
                             const QDBusPendingReply<QString> reply = watcher;
                             answer(reply.isValid() && reply.value() == u"yes");
                         });
    }
};

Result<> PowerOff::now()
{
    QDBusMessage call = login1(QStringLiteral("PowerOff"));
    call << false; // no question of the system's own: there was one already
    const QDBusMessage reply = QDBusConnection::systemBus().call(call, QDBus::Block, answerMs);
    if (reply.type() != QDBusMessage::ErrorMessage)
        return {};
    return fail(Error::Kind::Refused,
                QStringLiteral("the system does not shut down: %1").arg(reply.errorMessage()));
}

#endif

PowerOff::PowerOff(std::function<void(bool allowed)> answer)
    : d(std::make_unique<Private>(std::move(answer)))
{
}

PowerOff::~PowerOff() = default;
