// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"
#include "core/events/events.h"
#include "core/notify/desktop.h"
#include "core/notify/notifier.h"
#include "core/notify/push.h"
#include "core/notify/rules.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakehttp.h"
#include "tests/support/fakekeychain.h"

#include <QJsonDocument>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <semaphore>

using namespace Qt::Literals::StringLiterals;
using namespace notify;

namespace {
constexpr char bark[] = "https://api.day.app/push";
constexpr char well[] = "{\"code\":200,\"message\":\"success\"}";

class Words : public Texts
{
public:
    Text text(const Notice& notice) const override
    {
        QStringList names;
        for (const Happening& item : notice.items)
            names.append(item.name);
        return {QLatin1String(kindName(notice.kind)), names.join(u',')};
    }
    QString action(Action action) const override { return QLatin1String(actionName(action)); }
    Text test() const override { return {u"test"_s, {}}; }
};

class FakeDesktop : public Desktop
{
public:
    explicit FakeDesktop(QList<DesktopMessage>& list, bool& works)
        : shown(list)
        , there(works)
    {
    }
    void show(const DesktopMessage& message, std::function<void(bool)> done) override
    {
        if (there)
            shown.append(message);
        done(there);
    }
    QList<DesktopMessage>& shown;
    bool& there;
};

event::Checked live(StreamerId id)
{
    return {id, LiveState::Live, Restriction::None, {}};
}
event::Checked offline(StreamerId id)
{
    return {id, LiveState::Offline, Restriction::None, {}};
}
} // namespace

class TestNotifier : public QObject
{
    Q_OBJECT

    /// A program that only notifies.
    struct Fixture
    {
        FakeClock clock;
        Events events{clock};
        Settings settings;
        FakeKeychain secrets;
        FakeHttp http;
        QList<DesktopMessage> shown;
        bool desktopWorks = true;
        FakeDesktop* desktop = nullptr;
        Notifier notifier{events,
                          settings,
                          secrets,
                          http.factory(),
                          clock,
                          {[](StreamerId id) {
                               return Sources::Streamer{
                                   u"S%1"_s.arg(id),       u"t"_s, {}, QUrl(u"https://x/1"_s),
                                   QUrl(u"https://x/a"_s), {}};
                           },
                           [](UploadId) { return u"archive"_s; }}};
        QList<event::NotificationFailed> failures;

        Fixture()
        {
            notifier.setTexts(std::make_shared<Words>());
            auto made = std::make_unique<FakeDesktop>(shown, desktopWorks);
            desktop = made.get();
            notifier.setDesktop(std::move(made));
            settings.loadStreamer(1, u"bilibili"_s, {});
            settings.loadStreamer(2, u"bilibili"_s, {});
            QVERIFY(settings.set(setting::notifyMergeSec, 0));
            for (const StreamerId id : {1, 2}) // the start is over
                events.post(offline(id));
            connect(&events, &Events::posted, &notifier, [this](const PostedEvent& posted) {
                if (const auto* failed = std::get_if<event::NotificationFailed>(&posted.event))
                    failures.append(*failed);
            });
        }
        QString addBark(const QStringList& kinds = {})
        {
            bool done = false;
            ChannelConfig config;
            config.service = u"bark"_s;
            config.name = u"Phone"_s;
            config.kinds = kinds;
            notifier.push().save(config, {{u"key"_s, u"S3cr3tKey99"_s}}, [&](const Result<>& saved) {
                QVERIFY(saved);
                done = true;
            });
            [&] { QTRY_VERIFY(done); }();
            return notifier.push().all().last().id;
        }
        int sent() const { return http.count(bark); }
    };

private slots:
    void initTestCase() { qputenv("BILIUP_QT_TIME_SCALE", "0.01"); }

    void toTheDesktop()
    {
        Fixture f;
        QSignalSpy activated(&f.notifier, &Notifier::activated);
        f.events.post(live(1));
        QTRY_COMPARE(f.shown.size(), 1);
        const DesktopMessage message = f.shown.first();
        QCOMPARE(message.text.title, u"live"_s);
        QCOMPARE(message.text.body, u"S1"_s);
        QCOMPARE(message.actions.size(), 3);
        QVERIFY(!message.sound);
        f.desktop->onAction(message.id, Action::RecordNow, {});
        QCOMPARE(activated.size(), 1);
        const auto notice = activated.first().at(0).value<Notice>();
        QCOMPARE(notice.items.first().streamer, 1);
    }
    /// It waits for the picture; what is about several, or nobody, has none.
    void withAPicture()
    {
        Fixture f;
        QList<QUrl> wanted;
        std::function<void(const Picture&)> answer;
        f.notifier.setPictures([&](const QList<QUrl>& urls, std::function<void(const Picture&)> done) {
            wanted = urls;
            answer = std::move(done);
        });
        f.events.post(live(1));
        QTRY_VERIFY(answer);
        QCOMPARE(wanted, QList<QUrl>{QUrl(u"https://x/a"_s)});
        QVERIFY(f.shown.isEmpty());
        answer({1, 1, "rgba"});
        QCOMPARE(f.shown.size(), 1);
        QCOMPARE(f.shown.first().picture.rgba, QByteArray("rgba"));
        answer = {};
        f.events.post(event::DiskChanged{u"/d"_s, event::DiskLevel::Full, 1, 1});
        QTRY_COMPARE(f.shown.size(), 2);
        QVERIFY(f.shown.last().picture.isEmpty());
        QVERIFY(!answer);
        f.notifier.setPictures({});
        f.events.post(live(2));
        QTRY_COMPARE(f.shown.size(), 3);
    }
    void bySettings()
    {
        Fixture f;
        QVERIFY(f.settings.set(setting::notifyLive, QStringList{u"sound"_s}));
        QVariantMap own{{setting::notifyLive.key, QStringList{u"desktop"_s, u"sound"_s}}};
        f.settings.loadStreamer(2, u"bilibili"_s, own);
        QSignalSpy sound(&f.notifier, &Notifier::soundWanted);
        f.events.post(live(1));
        f.events.post(live(2));
        QTRY_COMPARE(f.shown.size(), 1);
        QCOMPARE(f.shown.first().text.body, u"S2"_s);
        QVERIFY(f.shown.first().sound);
        QTRY_COMPARE(sound.size(), 1);

        own.insert(setting::notifyMute.key, true);
        f.settings.loadStreamer(2, u"bilibili"_s, own);
        f.events.post(event::StreamEnded{2, 1, {}, 1, 1, 1, false});
        f.events.post(event::Reconnecting{2, 1, 5, 5, std::chrono::seconds(2), {}});
        f.events.post(event::Reconnecting{1, 1, 5, 5, std::chrono::seconds(2), {}});
        QTRY_COMPARE(f.shown.size(), 2);
        QCOMPARE(f.shown.last().text.body, u"S1"_s);
        QVERIFY(f.shown.last().urgent);
    }
    void quietAtNight()
    {
        Fixture f;
        const QTime now = f.clock.now().toLocalTime().time();
        QVERIFY(f.settings.set(setting::notifyQuietHours, now.addSecs(-3600).toString(u"HH:mm"_s) + u'-' +
                                                              now.addSecs(3600).toString(u"HH:mm"_s)));
        f.events.post(live(1));
        f.events.post(event::StreamerRemoved{9, {}});
        QTRY_COMPARE(f.events.recent().size(), 1); // both were delivered: routine is not kept
        f.clock.advance(std::chrono::hours(2));
        f.events.post(live(2));
        QTRY_COMPARE(f.shown.size(), 1);
        QCOMPARE(f.shown.first().text.body, u"S2"_s);
    }
    void whatWaitsIntoTheNightIsNotTold()
    {
        Fixture f;
        const QTime now = f.clock.now().toLocalTime().time();
        const QString hours =
            now.addSecs(-3600).toString(u"HH:mm"_s) + u'-' + now.addSecs(3600).toString(u"HH:mm"_s);
        QObject night;
        bool over = false;
        connect(&f.events, &Events::posted, &night, [&](const PostedEvent& posted) {
            const auto* check = std::get_if<event::Checked>(&posted.event);
            if (!check || check->state != LiveState::Live)
                return;
            QVERIFY(f.settings.set(setting::notifyQuietHours, hours)); // taken, and not told yet
            QTimer::singleShot(1, &night, [&over] { over = true; });
        });
        f.events.post(live(1));
        QTRY_VERIFY(over);
        f.events.disconnect(&night);
        QVERIFY(f.settings.set(setting::notifyQuietHours, QString()));
        f.events.post(live(2));
        QTRY_COMPARE(f.shown.size(), 1);
        QCOMPARE(f.shown.first().text.body, u"S2"_s);
    }
    void quietForAWhile()
    {
        Fixture f;
        QVERIFY(f.settings.set(setting::notifyQuietUntil, f.clock.now().addSecs(3600).toString(Qt::ISODate)));
        f.events.post(live(1));
        f.events.post(event::StreamerRemoved{9, {}});
        QTRY_COMPARE(f.events.recent().size(), 1);
        f.clock.advance(std::chrono::hours(1));
        f.events.post(live(2));
        QTRY_COMPARE(f.shown.size(), 1);
        QVERIFY(!f.settings.set(setting::notifyQuietUntil, u"soon"_s));
    }
    void withoutADesktopTheWindowTells()
    {
        Fixture f;
        f.desktopWorks = false;
        QSignalSpy told(&f.notifier, &Notifier::toldInWindow);
        f.events.post(live(1));
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told.first().at(1).value<Text>().body, u"S1"_s);
        f.notifier.say({u"in the tray"_s, {}});
        QCOMPARE(told.size(), 2);
    }
    void withoutSentencesNothingIsTold()
    {
        Fixture f;
        f.notifier.setTexts({});
        f.events.post(live(1));
        f.events.post(event::StreamerRemoved{9, {}});
        QTRY_COMPARE(f.events.recent().size(), 1);
        f.notifier.setTexts(std::make_shared<Words>());
        f.events.post(live(2));
        QTRY_COMPARE(f.shown.size(), 1);
    }
    void pushed()
    {
        Fixture f;
        f.http.on(bark, well);
        f.addBark();
        f.addBark({u"disk"_s});
        f.events.post(live(1));
        QTRY_COMPARE(f.sent(), 1);
        const QJsonObject body = QJsonDocument::fromJson(f.http.requests().last().body).object();
        QCOMPARE(body.value(u"device_key"_s).toString(), u"S3cr3tKey99"_s);
        QCOMPARE(body.value(u"url"_s).toString(), u"https://x/1"_s);
        f.events.post(event::DiskChanged{u"/d"_s, event::DiskLevel::Full, 1, 1});
        QTRY_COMPARE(f.sent(), 3);
    }
    /// The key is in the keychain and nowhere else.
    void secretsStaySecret()
    {
        Fixture f;
        const QString id = f.addBark();
        Stop stop;
        QVERIFY(f.secrets.read(u"notify/"_s + id, stop).value_or(QByteArray()).contains("S3cr3tKey99"));
        QCOMPARE(f.notifier.push().secretEntries(), QStringList{u"notify/"_s + id});
        const QByteArray stored = QJsonDocument(settingsToJson(f.settings.globalLayer())).toJson();
        QVERIFY(stored.contains("Phone"));
        QVERIFY(!stored.contains("S3cr3tKey99"));
        // Renamed without typing it again: it stays.
        ChannelConfig config = f.notifier.push().all().first();
        config.name = u"Other"_s;
        bool done = false;
        f.notifier.push().save(config, {}, [&](const Result<>&) { done = true; });
        QTRY_VERIFY(done);
        QVERIFY(f.secrets.read(u"notify/"_s + id, stop));
        done = false;
        f.notifier.push().remove(id, [&](const Result<>& removed) { done = removed.has_value(); });
        QTRY_VERIFY(done);
        QVERIFY(!f.secrets.read(u"notify/"_s + id, stop));
        QVERIFY(f.notifier.push().all().isEmpty());
    }
    void aFailureIsToldOnce()
    {
        Fixture f;
        Log::Options quiet;
        quiet.textToStderr = false;
        const Log log(quiet);
        FakeHttp::Answer broken;
        broken.status = 400;
        broken.body = "{\"code\":400,\"message\":\"no S3cr3tKey99\"}";
        f.http.on(bark, {broken, broken, {200, well, {}, {}}, broken});
        const QString id = f.addBark();
        const auto disk = [&](int n) {
            const int before = f.sent();
            f.events.post(event::DiskChanged{u"/d%1"_s.arg(n), event::DiskLevel::Full, 1, 1});
            [&] { QTRY_COMPARE(f.sent(), before + 1); }();
        };
        disk(1);
        QTRY_COMPARE(f.failures.size(), 1);
        QCOMPARE(f.failures.first().channel, u"Phone"_s);
        QVERIFY(!f.failures.first().error.detail.contains(u"S3cr3t"_s));
        QVERIFY(!f.notifier.push().problem(id).detail.isEmpty());
        QSignalSpy changed(&f.notifier.push(), &Push::problemsChanged);
        disk(2);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(f.failures.size(), 1); // told once
        disk(3);
        QTRY_VERIFY(f.notifier.push().problem(id).detail.isEmpty()); // works again
        disk(4);
        QTRY_COMPARE(f.failures.size(), 2);
        QCOMPARE(f.shown.size(), 4); // and no message about a message
        for (const LogLine& line : log.since(0))
            QVERIFY2(!line.message.contains(u"S3cr3t"_s), qPrintable(line.message));
    }
    /// A service that does not answer holds up its own messages only.
    void channelsDoNotWaitForEachOther()
    {
        std::counting_semaphore<> answers{0};
        Fixture f;
        const auto goOn = qScopeGuard([&] { answers.release(100); });
        f.http.on(bark, [&](const HttpRequest&) {
            answers.acquire();
            return FakeHttp::Answer{200, well, {}, {}};
        });
        f.http.on("https://ntfy.sh", "{}");
        f.addBark();
        const auto saved = [&](ChannelConfig config, const Values& typed) {
            bool done = false;
            f.notifier.push().save(std::move(config), typed,
                                   [&](const Result<>& kept) { done = kept.has_value(); });
            return QTest::qWaitFor([&] { return done; });
        };
        ChannelConfig other;
        other.service = u"ntfy"_s;
        QVERIFY(saved(other, {{u"topic"_s, u"t"_s}}));
        for (int disk = 1; disk <= 5; ++disk) {
            f.events.post(event::DiskChanged{u"/d%1"_s.arg(disk), event::DiskLevel::Full, 1, 1});
            QTRY_COMPARE(f.http.count("https://ntfy.sh"), disk);
        }
        QCOMPARE(f.sent(), 1);
        ChannelConfig phone = f.notifier.push().all().first();
        phone.name = u"Other"_s;
        QVERIFY(saved(phone, {{u"key"_s, u"another"_s}}));
        answers.release(100);
        QTRY_COMPARE(f.sent(), 5);
    }
    void aTestUsesWhatIsTyped()
    {
        Fixture f;
        f.http.on(bark, [](const HttpRequest& request) {
            return FakeHttp::Answer{request.body.contains("typed") ? 200 : 400, well, {}, {}};
        });
        const QString id = f.addBark();
        std::optional<Result<>> result;
        f.notifier.push().test(f.notifier.push().all().first(), {{u"key"_s, u"typed"_s}}, {},
                               [&](const Result<>& sent) { result = sent; });
        QTRY_VERIFY(result);
        QVERIFY(*result);
        Stop stop;
        QVERIFY(!f.secrets.read(u"notify/"_s + id, stop).value_or(QByteArray()).contains("typed"));
        ChannelConfig unknown;
        unknown.service = u"pigeon"_s;
        result.reset();
        f.notifier.push().test(unknown, {}, {}, [&](const Result<>& sent) { result = sent; });
        QTRY_VERIFY(result);
        QVERIFY(!*result);
    }
    void aBrokenKeychainKeepsNothing()
    {
        Fixture f;
        f.secrets.broken = true;
        ChannelConfig config;
        config.service = u"bark"_s;
        std::optional<Result<>> result;
        f.notifier.push().save(config, {{u"key"_s, u"x"_s}}, [&](const Result<>& saved) { result = saved; });
        QTRY_VERIFY(result);
        QVERIFY(!*result);
        QVERIFY(f.notifier.push().all().isEmpty());
    }
};
QTEST_GUILESS_MAIN(TestNotifier)
#include "tst_notifier.moc"
