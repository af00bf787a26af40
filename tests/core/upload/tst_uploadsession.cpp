// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/fileidentity.h"
#include "core/upload/uploadsession.h"
#include "core/upload/uploadtask.h"
#include "tests/support/fakearchives.h"
#include "tests/support/fakekeychain.h"
#include "tests/support/uploadfiles.h"
#include "tests/support/uploadprogram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {
/// Two files that wait in a queue at rest, and runs of it whose upload auth goes into a keychain that a test
/// breaks. The login is kept elsewhere.
struct Held
{
    FakeArchives site;
    QTemporaryDir folder;
    FakeKeychain keychain;
    std::unique_ptr<UploadProgram> program;
    QStringList files;
    UploadId id = 0;

    Held()
    {
        site.addAccount(10001);
        program = std::make_unique<UploadProgram>(site, folder);
        program->login(10001);
        program->queue().setPausedAll(true);
        files << uploadfiles::make(folder, u"a.flv"_s, 1000) << uploadfiles::make(folder, u"b.flv"_s, 2000);
        id = program->upload(files);
    }
    UploadServices services()
    {
        Core& core = *program->core;
        Publishing& own = core.publishing;
        return {core.store,   keychain,   own.keeper,
                own.budgets,  own.lines,  program->http(),
                own.throttle, core.clock, bilibili::UploadHosts::from(site.endpoints())};
    }
    UploadOutcome run()
    {
        UploadOrders orders;
        UploadProgress progress;
        Stop stop;
        return runUpload(id, {}, services(), orders, progress, stop);
    }
    QList<PartRow> parts() { return program->core->store.uploads.parts(id).value_or(QList<PartRow>()); }
    QStringList states()
    {
        QStringList states;
        for (const PartRow& part : parts())
            states << part.state;
        return states;
    }
};
} // namespace

/// Where the auth of a session is kept, and that a store which says no is no file's fault.
class TestUploadSession : public QObject
{
    Q_OBJECT

private slots:
    /// It reads and cannot write (ux.md D-02): one place is asked for in vain, not one for each file.
    void aKeychainThatCannotWrite()
    {
        Held held;
        held.keychain.broken = true;
        const UploadOutcome refused = held.run();
        QVERIFY(refused.failed);
        QCOMPARE(refused.error.kind, Error::Kind::LoginNeeded);
        QVERIFY2(refused.error.detail.contains(u"no such object"), qPrintable(refused.error.detail));
        QCOMPARE(held.states(), (QStringList{u"waiting"_s, u"waiting"_s}));
        QCOMPARE(held.site.preuploads(), 1);

        held.keychain.broken = false;
        const UploadOutcome done = held.run();
        QVERIFY2(!done.failed, qPrintable(done.error.detail));
        QVERIFY(done.everythingPosted);
        QVERIFY(uploadfiles::holds(held.site, held.site.archives().first().toObject(), held.files));
    }
    /// A session is there, and its auth may not be read.
    void aKeychainThatIsDenied()
    {
        Held held;
        PartRow part = held.parts().value(0);
        const auto identity = FileIdentity::of(part.path);
        QVERIFY(identity);
        part.size = identity->size;
        part.modifiedAt = identity->modifiedAt;
        part.fingerprint = identity->fingerprint;
        const UploadServices services = held.services();
        const bilibili::UposSession session{u"one"_s,
                                            QUrl(u"https://upos.example.org"_s),
                                            u"upos://ugcboss/x.flv"_s,
                                            u"session"_s,
                                            5,
                                            65536,
                                            "secretauth",
                                            services.clock.now()};
        Stop stop;
        QVERIFY(storeSession(part, session, services, stop));
        held.keychain.denied = true;
        const UploadOutcome refused = held.run();
        QVERIFY(refused.failed);
        QCOMPARE(refused.error.kind, Error::Kind::LoginNeeded);
        QCOMPARE(held.states(), (QStringList{u"waiting"_s, u"waiting"_s}));
        QCOMPARE(held.site.preuploads(), 0);
        const auto kept = storeSession(part, session, services, stop);
        const auto dropped = dropSession(part, services, stop);
        QVERIFY(!kept && !dropped);
        QCOMPARE(kept.error().kind, Error::Kind::LoginNeeded);
        QCOMPARE(dropped.error().kind, Error::Kind::LoginNeeded);

        held.keychain.denied = false;
        const auto loaded = loadSession(part, services, stop);
        QVERIFY(loaded);
        QCOMPARE(loaded->auth, session.auth);
    }
};

int main(int argc, char** argv)
{
    qputenv("BILIUP_QT_TIME_SCALE", "0.01");
    QCoreApplication app(argc, argv);
    TestUploadSession test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_uploadsession.moc"
