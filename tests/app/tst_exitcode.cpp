// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exitcode.h"

#include <QTest>

Q_DECLARE_METATYPE(Error)

class TestExitCode : public QObject
{
    Q_OBJECT
private slots:
    void publishing_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<int>("status");
        using Kind = Error::Kind;
        const auto row = [](const char* name, Kind kind, int code, int status) {
            QTest::newRow(name) << Error{kind, {}, code, {}} << status;
        };
        row("a mistake in the command line", Kind::Refused, 0, exitcode::usage);
        row("Bilibili says no", Kind::Refused, -400, exitcode::network);
        row("no such archive", Kind::Refused, -404, exitcode::network);
        row("an unknown code", Kind::Refused, 99999, exitcode::network);
        row("a page instead of an answer", Kind::Protocol, 0, exitcode::network);
        row("a dead session", Kind::Http, 404, exitcode::network);
        row("no connection", Kind::Network, 1, exitcode::network);
        row("too fast", Kind::RateLimited, 601, exitcode::rateLimited);
        row("a dead login", Kind::LoginNeeded, -101, exitcode::needsLogin);
        row("no such file", Kind::NotFound, 0, exitcode::disk);
        row("a full disk", Kind::Disk, 28, exitcode::disk);
    }
    void publishing()
    {
        QFETCH(Error, error);
        QFETCH(int, status);
        QCOMPARE(exitcode::ofPublishing(error), status);
    }
    void restoring()
    {
        using Kind = Error::Kind;
        const auto status = [](Kind kind) { return exitcode::ofRestore({kind, {}, 0, {}}); };
        QCOMPARE(status(Kind::Protocol), exitcode::failed);    // no zip, or cut off
        QCOMPARE(status(Kind::LoginNeeded), exitcode::failed); // another password
        QCOMPARE(status(Kind::Disk), exitcode::disk);
        QCOMPARE(status(Kind::Refused), exitcode::usage);
    }
};
QTEST_GUILESS_MAIN(TestExitCode)
#include "tst_exitcode.moc"
