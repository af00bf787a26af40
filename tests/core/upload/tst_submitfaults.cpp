// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakearchives.h"
#include "tests/support/uploadfaults.h"
#include "tests/support/uploadfiles.h"
#include "tests/support/uploadprogram.h"

#include <QTemporaryDir>
#include <QTest>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace uploadfaults;
using Setup = std::function<void(FakeArchives&)>;
Q_DECLARE_METATYPE(Fault)
Q_DECLARE_METATYPE(Setup)
Q_DECLARE_METATYPE(PostFields::Api)

namespace {
const char web[] = "/x/vu/web/add/v3";
const char app[] = "/x/vu/app/add";
const char bcut[] = "/x/vu/mvp/add";
const char edits[] = "/x/vu/web/edit";
const char lists[] = "/x/web/archives";
} // namespace

/// Limits, dead logins and lost answers of preupload, submit and edit: bilibili-upload.md E.5, by the numbers
/// there.
class TestSubmitFaults : public QObject
{
    Q_OBJECT

private slots:
    void e07_aLimitRestsTheAccount_data()
    {
        QTest::addColumn<Fault>("answer");
        const QByteArray voucher = "{\"OK\":0,\"info\":\"x\",\"code\":601,\"message\":\"fast\",\"detail\":{"
                                   "\"v_voucher\":\"voucher_x\"}}";
        const QByteArray old = "{\"code\":406,\"message\":\"fast\"}";
        for (const int status : {406, 200}) {
            QTest::newRow(qPrintable(u"E5-07 601 as HTTP %1"_s.arg(status))) << json(voucher, status);
            QTest::newRow(qPrintable(u"E5-07 406 as HTTP %1"_s.arg(status))) << json(old, status);
        }
        QTest::newRow("E5-07 a captcha instead of an answer")
            << json("{\"code\":0,\"message\":\"0\",\"data\":{\"v_voucher\":\"voucher_x\"}}");
        QTest::newRow("E5-07 a captcha without a code")
            << json("{\"OK\":0,\"detail\":{\"v_voucher\":\"voucher_x\"}}", 403);
        QTest::newRow("E5-07 a captcha with an unknown code")
            << json("{\"code\":-1,\"message\":\"x\",\"v_voucher\":\"voucher_x\"}");
        QTest::newRow("E5-07 412 by the gateway") << status(412, "<html></html>");
    }
    void e07_aLimitRestsTheAccount()
    {
        QFETCH(Fault, answer);
        FakeArchives site;
        const auto limited = site.addAccount(10001);
        site.addAccount(10002);
        site.onRequest("/preupload", when(
                                         [limited](const auto& request) {
                                             return isPreupload(request) &&
                                                    request.header("Cookie").contains(limited.sessdata);
                                         },
                                         -1, answer));
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        program.login(10002);
        PostFields fields;
        fields.account = 10001;
        const QString file = uploadfiles::make(folder, u"a.flv"_s, 1000);
        const UploadId id = program.upload({file}, fields);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"waitingRetry"_s, 20000);
        const UploadRow* row = program.queue().find(id);
        QCOMPARE(row->holdReason, u"rateLimited"_s);
        QVERIFY(row->nextTry > QDateTime::currentDateTimeUtc());
        QVERIFY(row->attempts == 0);
        program.queue().resume(id); // no way around it
        const UploadId second = program.upload({file}, fields);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(second), u"waitingRetry"_s, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"waitingRetry"_s, 20000);
        fields.account = 10002;
        const UploadId other = program.upload({file}, fields);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(other), u"inReview"_s, 20000);
        const auto asked = find(site.site(), isPreupload);
        QCOMPARE(std::count_if(asked.begin(), asked.end(),
                               [&](const auto& request) {
                                   return request.header("Cookie").contains(limited.sessdata);
                               }),
                 1);
    }

    void e09_theLoginExpires_data()
    {
        QTest::addColumn<QByteArray>("route");
        QTest::newRow("E5-09 before preupload") << QByteArray("/preupload");
        QTest::newRow("E5-09 before submit") << QByteArray(web);
        QTest::newRow("E5-09 before the list is asked") << QByteArray(lists);
        QTest::newRow("E5-09 before an edit") << QByteArray(edits);
    }
    void e09_theLoginExpires()
    {
        QFETCH(QByteArray, route);
        FakeArchives site;
        site.addAccount(10001);
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        const QStringList files{uploadfiles::make(folder, u"a.flv"_s, 1000),
                                uploadfiles::make(folder, u"b.flv"_s, 2000)};
        const bool edit = route == edits;
        qint64 aid = 0;
        if (edit) {
            const UploadId first = program.upload({files[0]});
            QTRY_COMPARE_WITH_TIMEOUT(program.state(first), u"inReview"_s, 20000);
            aid = site.archives().first().toObject().value(u"aid").toInteger();
        }
        if (route == lists)
            site.onRequest(web, when(any, 1, answerLost()));
        site.onRequest(route, when([](const auto& request) { return !isProbeList(request); }, 1,
                                   [&site](const auto&, auto&, const auto& next) {
                                       site.setAlive(10001, false);
                                       next();
                                   }));
        const UploadId id = program.upload(edit ? QStringList{files[1]} : files, {}, aid);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 20000);
        QCOMPARE(site.account(10001).refreshes, 1);
        QCOMPARE(site.archives().size(), 1);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), files));
        QCOMPARE(site.preuploads(), 2); // what was uploaded stays
        QCOMPARE(site.complaints(), QStringList());
    }
    /// What preupload says to a dead login is written down nowhere: a page, perhaps.
    void e09_aPageInsteadOfNo()
    {
        FakeArchives site;
        site.addAccount(10001);
        site.onRequest("/preupload", when(isPreupload, -1, status(200, "<html></html>")));
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        site.setAlive(10001, false, false);
        const UploadId id = program.upload({uploadfiles::make(folder, u"a.flv"_s, 1000)});
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"needsLogin"_s, 20000);
        const auto asked = find(site.site(), isPreupload);
        QCOMPARE(asked.size(), 2);
        QVERIFY(asked[1].at - asked[0].at >= 450ms); // 48 s, scaled
    }
    /// The same with a login that can be renewed, and as a redirect to the login page (B.2).
    void e09_somethingInsteadOfNo_data()
    {
        QTest::addColumn<Fault>("answer");
        QTest::addColumn<int>("asked");
        QTest::newRow("E5-09 a page") << status(200, "<html></html>") << 3;
        QTest::newRow("E5-09 the login page")
            << status(302, {}, {{"Location", "https://passport.bilibili.com/login?gourl=x"}}) << 2;
    }
    void e09_somethingInsteadOfNo()
    {
        QFETCH(Fault, answer);
        QFETCH(int, asked);
        bool died = false; // with the question, so that no check of the logins renews it before
        FakeArchives site;
        site.addAccount(10001);
        site.onRequest(
            "/preupload",
            when(isPreupload, -1, [&site, &died, answer](const auto& request, auto& reply, const auto& next) {
                if (!std::exchange(died, true))
                    site.setAlive(10001, false);
                site.account(10001).alive ? next() : answer(request, reply, next);
            }));
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        const UploadId id = program.upload({uploadfiles::make(folder, u"a.flv"_s, 1000)});
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 20000);
        QCOMPARE(site.account(10001).refreshes, 1);
        QCOMPARE(find(site.site(), isPreupload).size(), asked);
    }
    void e09_aLoginThatCannotBeRenewed()
    {
        FakeArchives site;
        site.addAccount(10001);
        site.onRequest(web, when(any, 1, [&site](const auto&, auto&, const auto& next) {
                           site.setAlive(10001, false, false);
                           next();
                       }));
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        const QStringList files{uploadfiles::make(folder, u"a.flv"_s, 1000)};
        const UploadId id = program.upload(files);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"needsLogin"_s, 20000);
        site.setAlive(10001, true);
        program.login(10001);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 20000);
        QCOMPARE(site.preuploads(), 1);
        QCOMPARE(site.archives().size(), 1);
    }

    /// Whatever becomes of the answer: one archive.
    void e13_theOutcomeIsUnknown_data()
    {
        QTest::addColumn<Setup>("setup");
        const auto row = [](const char* name, const Setup& setup) { QTest::newRow(name) << setup; };
        const auto once = [](Fault fault) {
            return [=](FakeArchives& site) { site.onRequest(web, when(any, 1, fault)); };
        };
        row("E5-13 stored, and the answer hangs", once(doneButHangs()));
        row("E5-13 stored, and the connection breaks", once(answerLost()));
        row("E5-13 stored, and the gateway says 502", once([](const auto&, auto& reply, const auto& next) {
                reply.mute();
                next();
                reply.unmute();
                reply.respond(502, "<html>502</html>");
            }));
        row("E5-13 stored, and the answer is HTML", once([](const auto&, auto& reply, const auto& next) {
                reply.mute();
                next();
                reply.unmute();
                reply.respond(200, "<html></html>");
            }));
        row("E5-13 stored, and the answer has no aid", once([](const auto&, auto& reply, const auto& next) {
                reply.mute();
                next();
                reply.unmute();
                reply.json("{\"code\":0,\"data\":{}}");
            }));
        row("E5-13 stored, and the list shows it late", [](FakeArchives& site) {
            site.onRequest(web, when(any, 1, answerLost()));
            site.onRequest(lists, when(any, 2, json("{\"code\":0,\"data\":{\"arc_audits\":null}}")));
        });
        row("E5-13 stored, and the list cannot be had at first", [](FakeArchives& site) {
            site.onRequest(web, when(any, 1, answerLost()));
            site.onRequest(lists, when(any, 2, status(502)));
        });
        row("E5-13 stored, 10009 by the next one", [](FakeArchives& site) {
            site.onRequest(web, when(any, 1, [](const auto&, auto& reply, const auto& next) {
                               reply.mute();
                               next();
                               reply.unmute();
                               reply.json("{\"code\":10009,\"message\":\"same video\"}");
                           }));
        });
        row("E5-13 never arrived, and the connection breaks", once(reset()));
        row("E5-13 never arrived, and nothing comes", once(hang()));
    }
    void e13_theOutcomeIsUnknown()
    {
        QFETCH(Setup, setup);
        FakeArchives site;
        site.addAccount(10001);
        setup(site);
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        const QStringList files{uploadfiles::make(folder, u"a.flv"_s, 100'000)};
        const UploadId id = program.upload(files);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 30000);
        QCOMPARE(site.archives().size(), 1);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), files));
        QCOMPARE(site.complaints(), QStringList());
    }
    /// Larger than any BV id can be made of: the one that the site says is used.
    void anAidBeyondAllBvids()
    {
        FakeArchives site;
        site.addAccount(10001);
        site.setNextAid((qint64(1) << 53) + 7);
        site.onRequest(web, when(any, 1, answerLost()));
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        const UploadId id = program.upload({uploadfiles::make(folder, u"a.flv"_s, 1000)});
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 30000);
        QCOMPARE(program.queue().find(id)->aid, (qint64(1) << 53) + 7);
        QCOMPARE(program.queue().find(id)->bvid,
                 site.archives().first().toObject().value(u"bvid").toString());
        QCOMPARE(submits(site), 1);
    }
    /// The program ends while the submit is on its way, and the site stores it.
    void e13_stoppedWhileSubmitting()
    {
        FakeArchives site;
        site.addAccount(10001);
        site.onRequest(web, when(any, 1, doneButHangs()));
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        const UploadId id = program.upload({uploadfiles::make(folder, u"a.flv"_s, 1000)});
        QTRY_COMPARE_WITH_TIMEOUT(site.archives().size(), 1, 20000);
        program.stop();
        program.start();
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 20000);
        QCOMPARE(site.archives().size(), 1);
        QCOMPARE(submits(site), 1);
    }
    void e13_aPauseWhileSubmitting()
    {
        FakeArchives site;
        site.addAccount(10001);
        site.onRequest(web, when(any, 1, doneButHangs()));
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        const UploadId id = program.upload({uploadfiles::make(folder, u"a.flv"_s, 1000)});
        QTRY_COMPARE_WITH_TIMEOUT(site.archives().size(), 1, 20000);
        program.queue().pause(id);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"paused"_s, 10000);
        program.queue().resume(id);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 20000);
        QCOMPARE(site.archives().size(), 1);
    }
    /// A part that came after a submit whose outcome was unknown is not in that archive yet.
    void e13_aPartThatCameLaterIsAppended()
    {
        FakeArchives site;
        site.addAccount(10001);
        site.onRequest(web, when(any, 1, answerLost()));
        site.onRequest(lists, status(502));
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        const QStringList files{uploadfiles::make(folder, u"a.flv"_s, 1000),
                                uploadfiles::make(folder, u"b.flv"_s, 2000)};
        const UploadId id = program.upload({files[0]});
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"waitingRetry"_s, 20000);
        PartRow later;
        later.upload = id;
        later.position = 2;
        later.path = files[1];
        later.title = u"b"_s;
        later.state = u"waiting"_s;
        QVERIFY(program.core->store.uploads.addPart(later));
        site.onRequest(lists, {});
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 20000);
        QCOMPARE(site.archives().size(), 1);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), files));
    }

    void e14_whatSubmitSays_data()
    {
        QTest::addColumn<PostFields::Api>("api");
        QTest::addColumn<QByteArray>("route");
        QTest::addColumn<Fault>("answer");
        QTest::addColumn<int>("times");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("hold");
        QTest::addColumn<int>("sent");
        using Api = PostFields::Api;
        const auto row = [](const char* name, Api api, const char* route, const Fault& answer, int times,
                            const QString& state, const QString& hold, int sent) {
            QTest::newRow(name) << api << QByteArray(route) << answer << times << state << hold << sent;
        };
        for (const int limit : {21566, 137022, 21070, 601})
            row(qPrintable(u"E5-14 %1 rests the account"_s.arg(limit)), Api::Web, web, code(limit), -1,
                u"waitingRetry"_s, u"rateLimited"_s, 1);
        row("E5-14 21566 by the app", Api::App, app, code(21566), -1, u"waitingRetry"_s, u"rateLimited"_s, 1);
        row("E5-14 412 rests the account", Api::Web, web, status(412), -1, u"waitingRetry"_s,
            u"rateLimited"_s, 1);
        row("E5-14 601 with a voucher", Api::Web, web,
            json("{\"code\":601,\"message\":\"captcha\",\"data\":{\"v_voucher\":\"voucher_x\"}}"), -1,
            u"waitingRetry"_s, u"rateLimited"_s, 1);
        row("E5-14 a captcha instead of an answer", Api::Web, web,
            json("{\"code\":0,\"data\":{\"v_voucher\":\"voucher_x\"}}"), -1, u"waitingRetry"_s,
            u"rateLimited"_s, 1);
        for (const int wrong : {21103, 21010, 21138, -400})
            row(qPrintable(u"E5-14 %1 wants a person"_s.arg(wrong)), Api::Web, web, code(wrong), -1,
                u"failed"_s, {}, 1);
        row("E5-14 10009 is not repeated", Api::Web, web, code(10009), -1, u"failed"_s, {}, 1);
        row("E5-14 21071 by the app: web once", Api::App, app, code(21071), -1, u"inReview"_s, {}, 2);
        row("E5-14 21071 by b-cut: web once", Api::Bcut, bcut, code(21071), -1, u"inReview"_s, {}, 2);
        row("E5-14 21071 by web", Api::Web, web, code(21071), -1, u"failed"_s, {}, 1);
        row("E5-14 -111 once", Api::Web, web, code(-111), 1, u"inReview"_s, {}, 2);
        row("E5-14 -111 for ever", Api::Web, web, code(-111), -1, u"needsLogin"_s, u"login"_s, 2);
        row("E5-14 -663 once", Api::App, app, code(-663), 1, u"inReview"_s, {}, 2);
        row("app, as it should be", Api::App, app, code(0), 0, u"inReview"_s, {}, 1);
        row("b-cut, as it should be", Api::Bcut, bcut, code(0), 0, u"inReview"_s, {}, 1);
    }
    void e14_whatSubmitSays()
    {
        QFETCH(PostFields::Api, api);
        QFETCH(QByteArray, route);
        QFETCH(Fault, answer);
        QFETCH(int, times);
        QFETCH(QString, state);
        QFETCH(QString, hold);
        QFETCH(int, sent);
        FakeArchives site;
        site.addAccount(10001);
        site.onRequest(route, when(any, times, answer));
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        PostFields fields;
        fields.api = api;
        const UploadId id = program.upload({uploadfiles::make(folder, u"a.flv"_s, 1000)}, fields);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), state, 20000);
        QCOMPARE(program.queue().find(id)->holdReason, hold);
        QCOMPARE(submits(site), sent);
        QCOMPARE(site.archives().size(), state == u"inReview" ? 1 : 0);
        QCOMPARE(site.preuploads(), 1);
        QCOMPARE(program.core->store.uploads.get(id)->submitIntent, QString());
        QCOMPARE(program.core->store.uploads.parts(id)->first().state,
                 state == u"inReview" ? u"posted"_s : u"uploaded"_s);
        QCOMPARE(site.complaints(), QStringList());
    }

    void e22_twoAppendsAtOnce()
    {
        FakeArchives site;
        site.addAccount(10001);
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        QVERIFY(program.core->settings.set(setting::uploadParallel, 3));
        program.login(10001);
        QStringList files;
        for (int i = 0; i < 4; ++i)
            files += uploadfiles::make(folder, u"%1.flv"_s.arg(i), 1000 + i);
        const UploadId first = program.upload({files[0]});
        QTRY_COMPARE_WITH_TIMEOUT(program.state(first), u"inReview"_s, 20000);
        const qint64 aid = site.archives().first().toObject().value(u"aid").toInteger();
        // Slower than the distance between two writes of an account.
        site.onRequest(edits, [](const auto&, auto& reply, const auto& next) {
            reply.sleep(450ms);
            next();
        });
        QList<UploadId> ids;
        for (int i = 1; i < 4; ++i)
            ids += program.upload({files[i]}, {}, aid);
        for (const UploadId id : ids)
            QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 30000);
        QCOMPARE(site.archives().size(), 1);
        QJsonArray videos = site.archives().first().toObject().value(u"videos").toArray();
        QSet<QString> names;
        for (const QJsonValue& video : videos)
            names.insert(video.toObject().value(u"filename").toString());
        QCOMPARE(videos.size(), 4);
        QCOMPARE(names.size(), 4);
    }
};

int main(int argc, char** argv)
{
    qputenv("BILIUP_QT_TIME_SCALE", "0.01");
    QCoreApplication app(argc, argv);
    TestSubmitFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_submitfaults.moc"
