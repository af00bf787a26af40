// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/usage.h"

#include <QByteArray>
#include <QFile>

#ifdef Q_OS_WIN
#include <windows.h>

#include <psapi.h>
#else
#include <sys/resource.h>
#include <unistd.h>
#endif
#ifdef Q_OS_MACOS
#include <libproc.h>
#include <mach/mach.h>
#endif

#ifdef Q_OS_WIN
Usage readUsage()
{
    Usage usage;
    const HANDLE self = GetCurrentProcess();
    FILETIME created{}, ended{}, kernel{}, user{};
    if (GetProcessTimes(self, &created, &ended, &kernel, &user)) {
        const auto ticks = [](const FILETIME& time) {
            return qint64(time.dwHighDateTime) << 32 | time.dwLowDateTime;
        };
        usage.cpuSeconds = double(ticks(kernel) + ticks(user)) / 1e7; // of 100 ns
    }
    PROCESS_MEMORY_COUNTERS memory{};
    if (K32GetProcessMemoryInfo(self, &memory, sizeof memory))
        usage.memoryBytes = qint64(memory.WorkingSetSize);
    IO_COUNTERS io{};
    if (GetProcessIoCounters(self, &io))
        usage.writtenBytes = qint64(io.WriteTransferCount);
    return usage; // counting threads would take a snapshot of all processes
}
#else
namespace {
double cpuSeconds()
{
    rusage used{};
    if (getrusage(RUSAGE_SELF, &used) != 0)
        return -1;
    const auto seconds = [](const timeval& time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

#ifdef Q_OS_LINUX
QByteArray contents(const char* path)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The number behind `key` in lines of "key: number"; -1 without one.
qint64 numberOf(const QByteArray& text, const QByteArray& key)
{
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray& line : lines) {
        if (!line.startsWith(key))
            continue;
        bool ok = false;
        const qint64 number = line.mid(key.size()).simplified().split(' ').first().toLongLong(&ok);
        return ok ? number : -1;
    }
    return -1;
}
#endif
} // namespace

Usage readUsage()
{
    Usage usage;
    usage.cpuSeconds = cpuSeconds();
#ifdef Q_OS_LINUX
    const QByteArray status = contents("/proc/self/status");
    const qint64 kib = numberOf(status, "VmRSS:");
    usage.memoryBytes = kib < 0 ? -1 : kib * 1024;
    usage.threads = numberOf(status, "Threads:");
    usage.writtenBytes = numberOf(contents("/proc/self/io"), "write_bytes:");
#elif defined(Q_OS_MACOS)
    proc_taskinfo task{};
    if (proc_pidinfo(getpid(), PROC_PIDTASKINFO, 0, &task, sizeof task) == int(sizeof task)) {
        usage.memoryBytes = qint64(task.pti_resident_size);
        usage.threads = task.pti_threadnum;
    }
    rusage_info_v2 disk{};
    if (proc_pid_rusage(getpid(), RUSAGE_INFO_V2, reinterpret_cast<rusage_info_t*>(&disk)) == 0)
        usage.writtenBytes = qint64(disk.ri_diskio_byteswritten);
#endif
    return usage;
}
#endif
