// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/opennext.h"
#include "core/base/outputfile.h"
#include "core/base/safename.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <barrier>
#include <thread>
#include <vector>

/// Many recordings of one name that begin at once.
class TestOpenNext : public QObject
{
    Q_OBJECT
private slots:
    void eachHasItsOwnFile()
    {
        constexpr int recordings = 32;
        QTemporaryDir folder;
        const QString wanted = folder.filePath(QStringLiteral("a.flv"));
        std::vector<OutputFile> files(recordings);
        std::vector<Result<QString>> paths(recordings);
        std::barrier start(recordings);
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < recordings; ++i)
                threads.emplace_back([&, i] {
                    // All of them are given the same name first, as if they had looked in the same moment.
                    bool first = true;
                    start.arrive_and_wait();
                    paths[size_t(i)] = openNext(
                        [&]() -> Result<QString> {
                            return std::exchange(first, false) ? wanted : safename::uniquePath(wanted);
                        },
                        [&](const QString& path) { return files[size_t(i)].open(path); });
                });
        }
        QSet<QString> names;
        for (int i = 0; i < recordings; ++i) {
            QVERIFY2(paths[size_t(i)], paths[size_t(i)] ? "" : qPrintable(paths[size_t(i)].error().detail));
            QCOMPARE(*paths[size_t(i)], files[size_t(i)].path());
            names.insert(*paths[size_t(i)]);
        }
        QCOMPARE(names.size(), recordings);
    }
    void otherErrorsAreToldAtOnce()
    {
        QTemporaryDir folder;
        OutputFile file;
        int asked = 0;
        const auto path = openNext(
            [&]() -> Result<QString> {
                ++asked;
                return folder.filePath(QStringLiteral("none/a.flv"));
            },
            [&](const QString& name) { return file.open(name); });
        QVERIFY(!path);
        QCOMPARE(path.error().kind, Error::Kind::Disk);
        QCOMPARE(asked, 1);
    }
};
QTEST_GUILESS_MAIN(TestOpenNext)
#include "tst_opennext.moc"
