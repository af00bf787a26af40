// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settingsstore.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

namespace {
const SettingRow& row(const char* key)
{
    const SettingRow* found = SettingRow::find(QLatin1String(key));
    if (!found)
        qFatal("no such setting");
    return *found;
}
} // namespace

class TestSettings : public QObject
{
    Q_OBJECT
private slots:
    void everyRowIsSound()
    {
        QSet<QString> keys;
        QVERIFY(SettingRow::all().size() > 50);
        static const QRegularExpression form(QStringLiteral("^[a-z]+\\.[a-zA-Z0-9]+$"));
        for (const SettingRow* one : SettingRow::all()) {
            QVERIFY2(!keys.contains(one->key), qPrintable(one->key));
            keys += one->key;
            QVERIFY2(form.match(one->key).hasMatch(), qPrintable(one->key));
            const auto checked = one->check(one->defaultValue);
            QVERIFY2(checked, checked ? "" : qPrintable(checked.error().detail));
            QCOMPARE(*checked, one->defaultValue);
            // What is stored as JSON comes back as the same value.
            const auto stored = settingsFromJson(settingsToJson({{one->key, one->defaultValue}}));
            const auto again = one->check(stored.value(one->key));
            QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
            QCOMPARE(*again, one->defaultValue);
            QCOMPARE(SettingRow::find(one->key), one);
        }
        QVERIFY(!SettingRow::find(QStringLiteral("no.such")));
    }

    /// What this build does without has its default and is nowhere to be seen or set by name.
    void whatIsNotBuiltIsNotListed()
    {
        const Setting<bool> absent(SettingRow::Type::Bool, "test.absent", true, SettingRow::Group::General,
                                   SettingRow::Scope::Global, "", "", {.built = false});
        QVERIFY(!SettingRow::all().contains(static_cast<const SettingRow*>(&absent)));
        QVERIFY(!SettingRow::find(absent.key));
        QVERIFY(Settings().get(absent));
    }

    void parses_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QVariant>("value"); // invalid = refused
        const auto ok = [](const char* key, const char* text, const QVariant& value) {
            QTest::addRow("%s=%s", key, text) << QString::fromUtf8(key) << QString::fromUtf8(text) << value;
        };
        const QVariant refused;
        ok("app.trayIcon", "true", true);
        ok("app.trayIcon", "Off", false);
        ok("app.trayIcon", "1", true);
        ok("app.trayIcon", "maybe", refused);
        ok("app.trayIcon", "", refused);
        ok("record.graceSec", "60", 60);
        ok("record.graceSec", " 90 ", 90);
        ok("record.graceSec", "2m", 120);
        ok("record.graceSec", "1500ms", refused);
        ok("record.graceSec", "3601", refused);
        ok("record.graceSec", "-1", refused);
        ok("record.graceSec", "1.5", refused);
        ok("record.graceSec", "nan", refused);
        ok("record.graceSec", "1e400", refused);
        ok("record.graceSec", "99999999999999999999", refused);
        ok("record.graceSec", "ten", refused);
        ok("record.splitMinutes", "1h30m", 90);
        ok("record.splitMiB", "2GiB", 2048);
        ok("record.splitMiB", "0", 0);
        ok("record.splitMiB", "9", refused);
        ok("record.splitMiB", "10", 10);
        ok("record.splitMiB", "100GiB", 102400);
        ok("record.splitMiB", "102401", refused);
        ok("record.format", "hls", QStringLiteral("hls"));
        ok("record.format", "ts", refused);
        ok("app.accent", "system", QStringLiteral("system"));
        ok("app.accent", "#ff0000", refused);
        ok("monitor.checkIntervalSec", "9", refused);
        ok("monitor.checkIntervalSec", "0", 0);
        ok("monitor.priority", "10s", refused);
        ok("monitor.priority", "-100", -100);
        ok("disk.warnGiB", "512MiB", 0.5);
        ok("disk.warnGiB", "inf", refused);
        ok("disk.stopGiB", "0.4", refused);
        ok("app.theme", "dark", QStringLiteral("dark"));
        ok("app.theme", "DARK", QStringLiteral("dark"));
        ok("app.theme", "black", refused);
        ok("bilibili.quality", "10000", QStringLiteral("10000"));
        ok("bilibili.cdn", "a, b,,c ",
           QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
        ok("bilibili.cdn", "[\"a,b\"]", QStringList({QStringLiteral("a,b")}));
        ok("bilibili.cdn", "[1]", refused);
        ok("bilibili.cdn", "", QStringList());
        ok("record.fileName", "{streamer} x", QStringLiteral("{streamer} x"));
        ok("record.fileName", "{foo}", refused);
        ok("record.fileName", "", refused);
        ok("net.proxy", "none", QStringLiteral("none"));
        ok("net.proxy", "socks5://127.0.0.1:1080", QStringLiteral("socks5://127.0.0.1:1080"));
        ok("net.proxy", "127.0.0.1:1080", refused);
        ok("net.proxy", "same", refused);
        ok("net.proxyUpload", "same", QStringLiteral("same"));
        ok("net.userAgent", "a\nb", refused);
        ok("app.player", "mpv --fs %f", QStringLiteral("mpv --fs %f"));
        ok("app.player", "  ", refused);
        ok("net.proxy", "ftp://a:1", refused);
        ok("net.proxy", "http://user:secret@a:1", refused);
        ok("net.proxy", "socks5://user@a:1", refused);
        ok("remote.basePath", "", QString());
        ok("remote.basePath", "/a/b.c", QStringLiteral("/a/b.c"));
        ok("remote.basePath", "/a/", refused);
        ok("remote.basePath", "a", refused);
        ok("remote.basePath", "/..", refused);
        ok("remote.basePath", "/a//b", refused);
        ok("remote.hosts", "a.example, b", QStringList({QStringLiteral("a.example"), QStringLiteral("b")}));
        ok("remote.hosts", "a.example:80", refused);
        ok("remote.hosts", "*.example", refused);
        ok("remote.port", "0", refused);
        ok("monitor.schedule", "[{\"days\":[1],\"from\":\"19:00\",\"to\":\"24:00\"}]",
           QVariantList{QVariantMap{{QStringLiteral("days"), QVariantList{1.0}},
                                    {QStringLiteral("from"), QStringLiteral("19:00")},
                                    {QStringLiteral("to"), QStringLiteral("24:00")}}});
        ok("monitor.schedule", "{}", refused);
        // What is no range would leave no restriction at all.
        for (const char* no :
             {"[1]", "[{}]", "[{\"x\":1}]", "[{\"days\":[1]}]", "[{\"from\":\"1:00\"}]",
              "[{\"days\":\"x\",\"from\":\"1:00\",\"to\":\"2:00\"}]",
              "[{\"days\":[0],\"from\":\"1:00\",\"to\":\"2:00\"}]",
              "[{\"days\":[],\"from\":\"1:00\",\"to\":\"2:00\"}]", "[{\"from\":\"24:01\",\"to\":\"2:00\"}]"})
            ok("monitor.schedule", no, refused);
        ok("bilibili.protocol", "ts, flv", QStringLiteral("ts, flv"));
        ok("bilibili.protocol", "foo", refused);
        ok("bilibili.protocol", "", refused);
        ok("bilibili.codec", "av1,avc", QStringLiteral("av1,avc"));
        ok("bilibili.codec", "avc,foo", refused);
        ok("bilibili.cdn", "a b", refused);
        ok("huya.cdn", "TX,a b", refused);
        ok("upload.line", "bda2", QStringLiteral("bda2"));
        ok("upload.line", "a&upcdn=b", refused);
        ok("upload.account", "123", QStringLiteral("123"));
        ok("upload.account", "nobody", refused);
        ok("direct.userAgent", "a\r\nX: 1", refused);
        ok("direct.referer", "a\r\nX: 1", refused);
        ok("monitor.schedule", "[", refused);
    }
    void parses()
    {
        QFETCH(QString, key);
        QFETCH(QString, text);
        QFETCH(QVariant, value);
        const auto parsed = SettingRow::find(key)->parse(text);
        if (!value.isValid()) {
            QVERIFY(!parsed);
            QCOMPARE(parsed.error().kind, Error::Kind::Refused);
            QVERIFY(parsed.error().detail.startsWith(key + QStringLiteral(": ")));
            return;
        }
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().detail));
        QCOMPARE(QJsonValue::fromVariant(*parsed), QJsonValue::fromVariant(value));
        QCOMPARE(parsed->typeId(), SettingRow::find(key)->defaultValue.typeId());
    }

    void reasonsNameTheLimits()
    {
        QCOMPARE(row("record.graceSec").parse(QStringLiteral("9999")).error().detail,
                 QStringLiteral("record.graceSec: a number from 0 to 3600 s is allowed"));
        QCOMPARE(row("app.theme").parse(QStringLiteral("x")).error().detail,
                 QStringLiteral("app.theme: one of system, light, dark is allowed"));
    }

    void wrongTypesAreRefused()
    {
        QVERIFY(!row("app.trayIcon").check(1));
        QVERIFY(!row("app.trayIcon").check(QStringLiteral("true")));
        QVERIFY(!row("record.graceSec").check(true));
        QVERIFY(!row("record.graceSec").check(QVariant()));
        QVERIFY(row("record.graceSec").check(60.0));
        QVERIFY(row("record.graceSec").check(qlonglong(60)));
        QVERIFY(!row("record.folder").check(7));
        QVERIFY(!row("record.folder").check(QString(QChar(0))));
        QVERIFY(!row("bilibili.cdn").check(QStringLiteral("a")));
        QVERIFY(row("bilibili.quality").check(10000)); // a number in a file
        // All of them fit into a file that is read up to 1 MiB.
        QVERIFY(row("monitor.excludeTitle").check(QStringList{QString(60'000, u'x')}));
        QVERIFY(!row("monitor.excludeTitle").check(QStringList{QString(70'000, u'x')}));
        QVERIFY(!row("record.fileName").check(QString(70'000, u'x')));
        QVERIFY(row("upload.account").check(QStringLiteral("999999999999999999")));
        QVERIFY(!row("upload.account").check(QStringLiteral("9999999999999999999"))); // no 64 bits
    }

    /// Whoever may change these from elsewhere takes the computer or its logins over.
    void whatIsNeverSetFromElsewhere()
    {
        for (const char* key : {"record.folder", "app.player", "net.proxy", "net.proxyRecord",
                                "net.proxyUpload", "bilibili.api", "bilibili.fallbackApi", "hooks.recording",
                                "hooks.segment", "hooks.broadcast", "hooks.upload"})
            QVERIFY2(!row(key).options.remote, key);
        for (const SettingRow* one : SettingRow::all()) {
            const bool sensitive = one->group == SettingRow::Group::Remote ||
                                   one->type == SettingRow::Type::File ||
                                   one->type == SettingRow::Type::Folder;
            QVERIFY2(!sensitive || !one->options.remote, qPrintable(one->key));
        }
    }

    void layersOverrideEachOther()
    {
        Settings settings;
        const auto& grace = setting::graceSec;
        settings.loadStreamer(1, QStringLiteral("huya"), {});
        settings.loadStreamer(2, QStringLiteral("bilibili"), {});
        QCOMPARE(settings.get(grace, 1), 60);
        QCOMPARE(settings.origin(grace, 1), QStringLiteral("default"));
        QVERIFY(settings.set(grace, 70));
        QCOMPARE(settings.origin(grace, 1), QStringLiteral("global"));
        QVERIFY(settings.setForPlatform(grace, QStringLiteral("huya"), 80));
        settings.loadStreamer(1, QStringLiteral("huya"), {{grace.key, 90}});
        QCOMPARE(settings.get(grace), 70);
        QCOMPARE(settings.get(grace, 1), 90);
        QCOMPARE(settings.get(grace, 2), 70);
        QCOMPARE(settings.origin(grace, 1), QStringLiteral("streamer"));
        settings.loadStreamer(1, QStringLiteral("huya"), {});
        QCOMPARE(settings.get(grace, 1), 80);
        QCOMPARE(settings.origin(grace, 1), QStringLiteral("platform"));
        QCOMPARE(settings.effective(1).value(QStringLiteral("record.graceSec")).toInt(), 80);
        QCOMPARE(grace.from(settings.effective(2)), 70);
        QCOMPARE(settings.effective().size(), SettingRow::all().size());
        settings.forgetStreamer(1);
        QCOMPARE(settings.get(grace, 1), 70);
    }

    void onlyDifferencesAreStoredAndTold()
    {
        Settings settings;
        QSignalSpy changed(&settings, &Settings::changed);
        QVERIFY(settings.set(setting::graceSec, 60)); // the default
        QVERIFY(settings.globalLayer().isEmpty());
        QCOMPARE(changed.size(), 0);
        QVERIFY(settings.set(setting::graceSec, 61));
        QVERIFY(settings.set(setting::graceSec, 61));
        QCOMPARE(changed.size(), 1);
        QVERIFY(settings.set(setting::graceSec, 60));
        QVERIFY(settings.globalLayer().isEmpty());
        QCOMPARE(changed.size(), 2);
        settings.loadStreamer(7, QStringLiteral("huya"), {});
        settings.loadStreamer(8, QStringLiteral("huya"), {{setting::graceSec.key, 5}});
        QCOMPARE(changed.size(), 2); // new streamers are told of by their own event
        settings.loadStreamer(7, QStringLiteral("huya"), {{setting::graceSec.key, 5}});
        settings.loadStreamer(7, QStringLiteral("huya"), {{setting::graceSec.key, 5}});
        QCOMPARE(changed.size(), 3);
        QCOMPARE(changed.last().at(0).toString(), setting::graceSec.key);
        QCOMPARE(changed.last().at(2).toLongLong(), 7);
        settings.loadStreamer(7, QStringLiteral("huya"), {});
        QCOMPARE(changed.size(), 4);
        QVERIFY(settings.setForPlatform(setting::graceSec, QStringLiteral("huya"), 5));
        QCOMPARE(changed.last().at(1).toString(), QStringLiteral("huya"));
    }

    void everythingBackToDefault()
    {
        Settings settings;
        settings.loadStreamer(1, QStringLiteral("huya"), {});
        settings.loadGlobal({{QStringLiteral("future.key"), 7},
                             {setting::graceSec.key, 70},
                             {setting::splitMinutes.key, 60}, // as by default
                             {setting::remoteEnabled.key, true},
                             {setting::remotePort.key, 2000},
                             {setting::uploadTemplate.key, QStringLiteral("mine")},
                             {setting::recordFolder.key, QStringLiteral("/rec")}});
        const QVariantList channels{QVariantMap{{QStringLiteral("id"), QStringLiteral("a")},
                                                {QStringLiteral("service"), QStringLiteral("bark")}}};
        QVERIFY(settings.set(setting::notifyChannels, channels));
        QVERIFY(settings.setForPlatform(setting::graceSec, QStringLiteral("huya"), 80));
        settings.loadStreamer(1, QStringLiteral("huya"), {{setting::splitMinutes.key, 5}});
        QCOMPARE(settings.changedRows().size(), 4);
        QSignalSpy changed(&settings, &Settings::changed);
        const QVariantMap before = settings.resetAll();
        QCOMPARE(before.size(), 4);
        QCOMPARE(changed.size(), 4);
        QVERIFY(settings.changedRows().isEmpty());
        QCOMPARE(settings.get(setting::recordFolder), QString());
        QVERIFY(!settings.get(setting::remoteEnabled));
        QCOMPARE(settings.get(setting::graceSec), 60);
        QCOMPARE(settings.get(setting::graceSec, 1), 80);
        QCOMPARE(settings.get(setting::splitMinutes, 1), 5);
        QCOMPARE(settings.get(setting::uploadTemplate), QStringLiteral("mine"));
        QCOMPARE(settings.get(setting::notifyChannels), channels);
        QCOMPARE(settings.globalLayer().value(QStringLiteral("future.key")).toInt(), 7);

        QVERIFY(settings.set(setting::graceSec, 75)); // since then: it stays
        changed.clear();
        settings.undoReset(before);
        QCOMPARE(settings.get(setting::graceSec), 75);
        QCOMPARE(settings.get(setting::recordFolder), QStringLiteral("/rec"));
        QCOMPARE(settings.get(setting::remotePort), 2000);
        QVERIFY(settings.get(setting::remoteEnabled));
        QStringList order;
        for (const QList<QVariant>& one : changed)
            order << one.first().toString();
        QVERIFY(order.indexOf(setting::remoteEnabled.key) > order.indexOf(setting::remotePort.key));
    }

    void storedChannelsLoseTheirSecretsOnly()
    {
        const QString id = QStringLiteral("id"), service = QStringLiteral("service"),
                      fields = QStringLiteral("fields"), server = QStringLiteral("server");
        Settings settings;
        settings.loadGlobal(
            {{setting::notifyChannels.key,
              QVariantList{QVariantMap{{id, QStringLiteral("a")},
                                       {service, QStringLiteral("bark")},
                                       {fields, QVariantMap{{QStringLiteral("key"), QStringLiteral("K")},
                                                            {server, QStringLiteral("https://b.example")}}}},
                           QVariantMap{{id, QStringLiteral("b")}, {service, QStringLiteral("nosuch")}}}}});
        const QVariantList kept = settings.get(setting::notifyChannels);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.first().toMap().value(fields).toMap(),
                 QVariantMap({{server, QStringLiteral("https://b.example")}}));
    }

    void whatIsNotAllowedIsRefused()
    {
        Settings settings;
        settings.loadStreamer(1, QStringLiteral("huya"), {});
        QVERIFY(!settings.set(setting::graceSec, 99999));
        QVERIFY(!Settings::checkForStreamer(setting::theme, QStringLiteral("dark")));
        QVERIFY(!settings.setForPlatform(setting::theme, QStringLiteral("huya"), QStringLiteral("dark")));
        const QString api = QStringLiteral("https://api.example");
        QVERIFY(!Settings::checkForStreamer(setting::bilibiliApi, api)); // platform at most
        QVERIFY(!Settings::checkForStreamer(setting::graceSec, -5));
        QCOMPARE(Settings::checkForStreamer(setting::graceSec, QStringLiteral("7")).value_or(0), QVariant(7));
        QVERIFY(settings.setForPlatform(setting::bilibiliApi, QStringLiteral("bilibili"), api));
        QCOMPARE(settings.get(setting::graceSec), 60);
    }

    void storedGarbageIsLeftOutAndUnknownKept()
    {
        Settings settings;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("record.graceSec")));
        settings.loadGlobal({{QStringLiteral("record.graceSec"), QStringLiteral("soon")},
                             {QStringLiteral("future.key"), 7},
                             {QStringLiteral("record.splitMinutes"), 30.0}});
        QCOMPARE(settings.get(setting::graceSec), 60);
        QCOMPARE(settings.get(setting::splitMinutes), 30);
        QCOMPARE(settings.globalLayer().value(QStringLiteral("future.key")).toInt(), 7);
    }
};
QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
