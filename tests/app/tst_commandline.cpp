// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "core/config/settings.h"
#include "core/upload/postfields.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>
#include <QTest>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Verb = CommandLine::Verb;

namespace {
QStringList words(const char* line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}
} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT
private slots:
    void verbs_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("verb");
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char* line, Verb verb, const QStringList& arguments) {
            QTest::newRow(line) << QString::fromUtf8(line) << int(verb) << arguments;
        };
        row("", Verb::Window, {});
        row("--headless --profile /p", Verb::Headless, {});
        row("record http://x/y.flv --output /d", Verb::Record, {u"http://x/y.flv"_s});
        row("--profile /p record http://x/y.flv", Verb::Record, {u"http://x/y.flv"_s});
        row("fix a.flv b.flv --join", Verb::Fix, {u"a.flv"_s, u"b.flv"_s});
        row("add live.bilibili.com/1 live.bilibili.com/2", Verb::Add,
            {u"live.bilibili.com/1"_s, u"live.bilibili.com/2"_s});
        row("list --json", Verb::List, {});
        row("start 3", Verb::Start, {u"3"_s});
        row("stop 3 4", Verb::Stop, {u"3"_s, u"4"_s});
        row("cut 3", Verb::Cut, {u"3"_s});
        row("remove 3", Verb::Remove, {u"3"_s});
        row("why 3 --json", Verb::Why, {u"3"_s});
        row("diagnostics /tmp/a.zip", Verb::Diagnostics, {u"/tmp/a.zip"_s});
        row("upload a.flv b.mp4 --title t --tag x --limit 20MiB", Verb::Upload, {u"a.flv"_s, u"b.mp4"_s});
        row("upload --resume --threads 4", Verb::Upload, {});
        row("archives --json", Verb::Archives, {});
        row("accounts", Verb::Accounts, {});
        row("accounts import cookies.json", Verb::Accounts, {u"import"_s, u"cookies.json"_s});
        row("config get", Verb::Config, {u"get"_s});
        row("config set record.graceSec 90", Verb::Config, {u"set"_s, u"record.graceSec"_s, u"90"_s});
        row("config backup a.zip --password-stdin", Verb::Config, {u"backup"_s, u"a.zip"_s});
        row("accounts remove", Verb::Accounts, {u"remove"_s});
        row("login --png code.png", Verb::Login, {});
        row("renew --account 1", Verb::Renew, {});
        row("user add ana --role viewer --password-stdin", Verb::User, {u"add"_s, u"ana"_s});
        row("user list --json", Verb::User, {u"list"_s});
        row("user remove ana", Verb::User, {u"remove"_s, u"ana"_s});
        row("record --help", Verb::Help, {});
        row("-v", Verb::Version, {});
    }
    void verbs()
    {
        QFETCH(QString, line);
        QFETCH(int, verb);
        QFETCH(QStringList, arguments);
        const auto parsed = CommandLine::parse(line.split(u' ', Qt::SkipEmptyParts));
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().detail));
        QCOMPARE(int(parsed->verb), verb);
        QCOMPARE(parsed->arguments, arguments);
    }
    void mistakes_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line : {"frobnicate",
                                 "record",
                                 "record http://a http://b",
                                 "list 3",
                                 "start",
                                 "why",
                                 "diagnostics",
                                 "diagnostics a b",
                                 "--nonsense",
                                 "--set",
                                 "--set a",
                                 "--set no.such=1",
                                 "--set hls.liveEdge=many",
                                 "--set hls.liveEdge=0",
                                 "list --set record.splitMinutes=5",
                                 "stop 1 --set record.splitMinutes=5",
                                 "upload a --set upload.threads=5",
                                 "archives --set net.timeoutSec=5",
                                 "accounts --set net.timeoutSec=5",
                                 "--wait soon",
                                 "--pause --resume",
                                 "--secret-store paper",
                                 "--lang xx",
                                 "--log everything",
                                 "record http://a --duration 0",
                                 "record http://a --duration -5s",
                                 "record http://a --split-size 0",
                                 "record http://a --split-size 5parsecs",
                                 "record http://a --join",
                                 "list --output /tmp",
                                 "add http://a --minimized",
                                 "list --headless",
                                 "upload",
                                 "upload a --resume",
                                 "upload --resume --title t",
                                 "upload --resume --account 1",
                                 "upload a --list",
                                 "upload --list --tag x",
                                 "upload --list --remove 3",
                                 "upload --remove x",
                                 "upload --remove 3 --resume",
                                 "upload a --line nonsense",
                                 "upload a --append x",
                                 "upload a --append BV17x411w7KC --title t",
                                 "upload a --limit 0",
                                 "upload a --limit fast",
                                 "upload a --threads 17",
                                 "upload a --tid many",
                                 "upload a --copyright 3",
                                 "upload a --cover /no/such/file.jpg",
                                 "upload a --png b",
                                 "archives 3",
                                 "accounts shred",
                                 "accounts import",
                                 "accounts list 3",
                                 "accounts export a b",
                                 "login --account 1",
                                 "config",
                                 "config shred",
                                 "config set record.graceSec",
                                 "config get a b",
                                 "config export",
                                 "config backup a b",
                                 "import x --password-stdin",
                                 "user",
                                 "user shred",
                                 "user add",
                                 "user add ana",
                                 "user add ana --role viewer",
                                 "user add ana --password-stdin",
                                 "user add ana bea --role viewer --password-stdin",
                                 "user add ana --role king --password-stdin",
                                 "user list ana",
                                 "user list --role viewer",
                                 "user remove",
                                 "list --role viewer"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }
    void mistakes()
    {
        QFETCH(QString, line);
        const auto parsed = CommandLine::parse(line.split(u' ', Qt::SkipEmptyParts));
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, Error::Kind::Refused);
        QVERIFY(!parsed.error().detail.isEmpty());
        QVERIFY(!parsed.error().detail.contains(u'\n'));
    }
    void values()
    {
        const auto line = CommandLine::parse(
            words("record http://x --duration 90s --split-duration 1h30m --split-size 1.5GiB --strip-filler "
                  "--no-login --json "
                  "--set hls.liveEdge=5 --set record.stallTimeoutMs=2000 --log app.record=debug --log-json"));
        QVERIFY(line);
        QCOMPARE(line->duration, 90s);
        QCOMPARE(line->splitDuration, 90min);
        QCOMPARE(line->splitSize, 1536ll * 1024 * 1024);
        QVERIFY(line->stripFiller && line->noLogin && line->json && line->logJson && !line->join);
        QCOMPARE(setting::hlsLiveEdge.from(line->settings), 5);
        QCOMPARE(setting::stallTimeoutMs.from(line->settings), 2000);
        QVERIFY(line->logRules.contains(u"app.record.debug=true"_s));
    }
    void uploadOptions()
    {
        const auto line = CommandLine::parse(
            words("upload a --title T --desc D --tag x,y --tag z --tid 17 --copyright 2 --source S --line "
                  "bda2 --threads 5 --limit 20MiB/s --template N --account 10001 --json"));
        QVERIFY(line);
        QCOMPARE(line->upload.limit, 20ll * 1024 * 1024);
        QCOMPARE(line->upload.threads, 5);
        QCOMPARE(line->upload.templateName, u"N"_s);
        QCOMPARE(line->account, u"10001"_s);
        QVERIFY(!line->upload.resume && !line->pause && line->json);
        const PostFields fields = postFieldsFrom(line->upload.fields);
        QCOMPARE(fields.title, u"T"_s);
        QCOMPARE(fields.description, u"D"_s);
        QCOMPARE(fields.tags, QStringList({u"x"_s, u"y"_s, u"z"_s}));
        QCOMPARE(fields.tid, 17);
        QCOMPARE(fields.copyright, 2);
        QCOMPARE(fields.source, u"S"_s);
        QCOMPARE(fields.line, u"bda2"_s);
        QVERIFY(CommandLine::parse(words("upload --list --json"))->upload.list);
        QCOMPARE(CommandLine::parse(words("upload --remove 3"))->upload.remove, 3);
        QVERIFY(CommandLine::parse(words("upload a --line jd-tx")));
        const auto append = CommandLine::parse(words("upload a --append BV17x411w7KC"));
        QVERIFY(append);
        QCOMPARE(append->upload.appendTo, 170001);
    }
    void linksWithoutACommandAreAdded()
    {
        const auto line =
            CommandLine::parse(words("https://live.bilibili.com/1 --minimized --add https://b/2 --pause"));
        QVERIFY(line);
        QCOMPARE(line->verb, Verb::Window);
        QCOMPARE(line->add, QStringList({u"https://live.bilibili.com/1"_s, u"https://b/2"_s}));
        QVERIFY(line->minimized);
        QCOMPARE(line->pause, true);
        QVERIFY(line->wantsWindow());
        QVERIFY(!CommandLine::parse(words("--quit --wait 60"))->wantsWindow());
    }
    /// UX-01: as "Open with" of a file manager gives them.
    void filesWithoutACommandAreForAnUpload()
    {
        QTemporaryFile file(QDir::tempPath() + u"/a b XXXXXX.mp4"_s);
        QVERIFY(file.open());
        const QString path = QFileInfo(file.fileName()).absoluteFilePath();
        const auto line = CommandLine::parse(
            {path, QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded), u"https://live.bilibili.com/1"_s});
        QVERIFY2(line, line ? "" : qPrintable(line.error().detail));
        QVERIFY(line->wantsWindow());
        QCOMPARE(line->files, QStringList({path, path}));
        QCOMPARE(line->add, QStringList{u"https://live.bilibili.com/1"_s});
        QVERIFY(!CommandLine::parse({u"--headless"_s, path}));
        QVERIFY(!CommandLine::parse({path + u".gone"_s}));
        QVERIFY(!CommandLine::parse({QDir::tempPath()}));
        QVERIFY(!CommandLine::parse({u"file:///nowhere/x.mp4"_s}));
    }
    void aRestoredSessionIsNoMistake()
    {
        const auto line = CommandLine::parse({u"-session"_s, u"10f4_1_2"_s, u"--minimized"_s});
        QVERIFY2(line, line ? "" : qPrintable(line.error().detail));
        QVERIFY(line->minimized);
    }
    void helpNamesCommandsAndOptions()
    {
        const QString help = CommandLine::help();
        for (const char* word : {"record URL", "fix FILE...", "--split-size SIZE", "--secret-store", "130"})
            QVERIFY2(help.contains(QLatin1String(word)), word);
        const QString json = help.section(u"--json"_s, 1).section(u'\n', 0, 0);
        for (const char* verb : {"list", "why", "add", "accounts"})
            QVERIFY2(json.contains(QString(QLatin1String(verb) + ", "_L1)), verb);
    }
};
QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
