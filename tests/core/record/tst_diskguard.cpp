// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/config/settingsstore.h"
#include "core/record/diskguard.h"

#include <QDir>
#include <QFile>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <cerrno>

using namespace Qt::Literals::StringLiterals;
using event::DiskLevel;

namespace {
[[maybe_unused]] const bool scaledDown = qputenv("BILIUP_QT_TIME_SCALE", "0.0005"); // an hour is 1.8 s

DiskGuard::Answer roomy(const QString& root, bool tried = false, bool writable = true)
{
    constexpr qint64 tib = qint64(1) << 40;
    return {root, tib, tib, tried, writable};
}
} // namespace

class TestDiskGuard : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    Events m_events{Clock::system()};
    Settings m_settings;
    QList<DiskLevel> m_levels;

private slots:
    void initTestCase()
    {
        QVERIFY(m_settings.set(setting::diskStopGiB, 0.5));
        QVERIFY(m_settings.set(setting::diskWarnGiB, 0.0));
        connect(&m_events, &Events::posted, this, [this](const PostedEvent& posted) {
            if (const auto* disk = std::get_if<event::DiskChanged>(&posted.event))
                m_levels.append(disk->level);
        });
    }
    void init() { m_levels.clear(); }

    /// What one recording could not write is the volume's when a trial cannot be written, either.
    void aTrialTellsWhoseFaultItWas()
    {
        std::atomic<bool> writable{true};
        std::atomic<int> tried{0};
        std::atomic<int> asked{0};
        const auto ask = [&](const QString&, bool tryWriting) {
            tried += tryWriting;
            ++asked;
            return roomy(u"/"_s, tryWriting, writable);
        };
        DiskGuard disks(m_events, m_settings, nullptr, ask);
        const QString folder = m_folder.filePath(u"not/there/yet"_s);
        QVERIFY(disks.mayRecord(folder));
        disks.writeFailed(folder, {Error::Kind::Disk, {}, EROFS, {}});
        QTRY_VERIFY(tried > 0);
        QTRY_VERIFY(asked > 4);
        QCOMPARE(tried, 1);
        QVERIFY(disks.mayRecord(folder));
        QVERIFY(!m_levels.contains(DiskLevel::Full));
        writable = false;
        disks.writeFailed(folder, {Error::Kind::Disk, {}, EROFS, {}});
        QTRY_VERIFY(!disks.mayRecord(folder));
        QCOMPARE(disks.errorOf(folder).kind, Error::Kind::Disk);
        QCOMPARE(disks.errorOf(folder).code, EROFS);
        writable = true;
        QTRY_VERIFY(disks.mayRecord(folder));
        QTRY_COMPARE(m_levels, QList<DiskLevel>({DiskLevel::Full, DiskLevel::Ok}));
    }
    void aPlaceIsTriedUntilItWorks()
    {
        std::atomic<int> asked{0};
        DiskGuard disks(m_events, m_settings, nullptr, [&asked](const QString& folder, bool tryWriting) {
            ++asked;
            return DiskGuard::ask(folder, tryWriting);
        });
        disks.watch({m_folder.path()}, 0);
        const QString place = m_folder.filePath(u"place"_s);
        QFile inTheWay(place);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        disks.placeFailed(place + u"/below"_s);
        QTRY_VERIFY(asked > 4); // of the folder that is watched: the place was tried as often
        QVERIFY(!disks.isMended(place + u"/below"_s));
        QVERIFY(inTheWay.remove());
        QTRY_VERIFY(disks.isMended(place + u"/below"_s));
        // One that works says nothing of why it did not.
        disks.placeFailed(m_folder.path());
        QTRY_VERIFY(asked > 20);
        QVERIFY(!disks.isMended(m_folder.path()));
        QVERIFY(m_levels.isEmpty());
    }
    void aDriveThatHangsBlindsForItselfOnly()
    {
        QSemaphore answers;
        std::atomic<int> asked{0};
        std::atomic<int> wellAsked{0};
        const auto ask = [&](const QString& folder, bool) {
            if (folder.startsWith(u"/hung"_s) && ++asked > 2) // once for each of its folders
                answers.acquire();
            wellAsked += folder.startsWith(u"/well"_s);
            return roomy(folder.startsWith(u"/hung"_s) ? u"/hung"_s : u"/well"_s);
        };
        const auto known = [](const DiskGuard& disks, const QString& root) {
            for (const DiskGuard::Volume& volume : disks.mounted()) {
                if (volume.root == root)
                    return true;
            }
            return false;
        };
        DiskGuard disks(m_events, m_settings, nullptr, ask);
        const QStringList hanging{u"/hung/a"_s, u"/hung/b"_s};
        disks.watch(hanging, 0);
        QTRY_VERIFY(asked > 2);
        disks.watch(hanging + QStringList(u"/well/a"_s), 0);
        QTRY_VERIFY(known(disks, u"/well"_s));
        QTRY_VERIFY(wellAsked > 4);
        QCOMPARE(asked, 3); // one question to that drive
        answers.release(1000);
    }
    void whatIsNotUsedIsForgotten()
    {
        std::atomic<int> asked{0};
        DiskGuard disks(m_events, m_settings, nullptr, [&asked](const QString& folder, bool) {
            ++asked;
            return roomy(folder);
        });
        disks.watch({u"/old"_s, u"/new"_s}, 0);
        QTRY_COMPARE(disks.mounted().size(), 2);
        const auto onlyNew = [&disks] {
            disks.watch({u"/new"_s}, 0);
            return disks.mounted().size() == 1 && disks.mounted().first().root == u"/new"_s;
        };
        QTRY_VERIFY(onlyNew());
        const int before = asked;
        QTRY_VERIFY_WITH_TIMEOUT(asked > before + 30, 20000); // nothing is recorded: the last one stays
        QCOMPARE(disks.volumes().size(), 1);
    }
};
QTEST_GUILESS_MAIN(TestDiskGuard)
#include "tst_diskguard.moc"
