// SPDX-License-Identifier: GPL-3.0-or-later
// What may be shown to strangers holds no secret, wherever one was.
#include "core/core.h"
#include "core/diagnostics.h"
#include "core/record/failurereport.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakehttp.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qint64 mid = 31415926;
const QString accountName = u"大猫player"_s;

void write(const QString& path, const QByteArray& text)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}
} // namespace

class TestDiagnostics : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    FakeHttp m_http;
    FakeClock m_clock;
    Stop m_stop;

private slots:
    void nothingSecretIsInTheBundle()
    {
        Paths paths = Paths::find(m_folder.path(), false, m_folder.path());
        QVERIFY(paths.make());
        Core core(paths, m_http.factory(), m_clock, {u"session"_s, {}});
        {
            Stop stop;
            bool opened = false;
            core.open([&](const Result<Db::Opened>& result) { opened = result.has_value(); });
            QTRY_VERIFY(opened);
        }
        StreamerRow row;
        row.id = 1;
        row.name = u"A"_s;
        row.platform = u"direct"_s;
        row.url = QUrl(u"https://me:S3cr3tUser@cdn.example.org/live.flv?sign=S3cr3tSign&token=S3cr3tToken"_s);
        row.overrides = {{setting::bilibiliAccount.key, QString::number(mid)}};
        core.settings.loadStreamer(1, row.platform, settingsFromJson(row.overrides));
        core.roster.put(row);
        QVERIFY(core.settings.set(setting::bilibiliAccount, QString::number(mid)));
        core.events.post(event::AccountChanged{mid, accountName, u"needsLogin"_s});
        QTRY_COMPARE(core.news.recent().size(), std::size_t(1));
        write(paths.logs() + u"/biliup-qt.log"_s,
              "2025 Cookie: SESSDATA=S3cr3tCookie; bili_jct=S3cr3tJct\n"
              "https://api.bilibili.com/x?access_key=S3cr3tKey&mid=31415926\n"
              "the login of 大猫player (31415926) is checked\n"
              "posting to https://api.telegram.org/bot1234567:S3cr3tBot/sendMessage\n" +
                  QDir::homePath().toUtf8() + "/Videos/x.flv\n");
        write(paths.logs() + u"/biliup-qt.1.log"_s,
              QByteArray(3'000'000, 'x') + "\nDedeUserID=31415926\nlast line\n");
        write(paths.logs() + u"/other.txt"_s, "not taken");
        write(paths.configFile(), "[bilibili]\naccount = \"31415926\"\n");
        write(paths.reports() + u"/20250101-streamer1.json"_s,
              "{\"url\": \"https://h/x?wsSecret=S3cr3tWs\"}");

        diagnostics::Snapshot shot = diagnostics::snapshot(core);
        shot.personal << QString::number(mid) << accountName; // as if it were an account of ours
        const auto files = diagnostics::collect(shot, m_stop);
        QVERIFY(files);
        QStringList names;
        for (const zip::Entry& file : *files) {
            names.append(file.name);
            for (const char* secret : {"S3cr3t", "31415926", "大猫player"})
                QVERIFY2(!file.data.contains(secret),
                         qPrintable(file.name + u": "_s + QString::fromUtf8(file.data.left(2000))));
            if (QDir::homePath().size() > 1)
                QVERIFY2(!file.data.contains(QDir::homePath().toUtf8()), qPrintable(file.name));
        }
        for (const char* name :
             {"about.json", "settings.json", "streamers.json", "uploads.json", "accounts.json", "disks.json",
              "events.json", "config.toml", "logs/biliup-qt.log", "logs/biliup-qt.1.log",
              "reports/20250101-streamer1.json"})
            QVERIFY2(names.contains(QLatin1String(name)), name);
        QVERIFY(!names.contains(u"logs/other.txt"_s));
        const auto log = std::find_if(files->begin(), files->end(), [](const zip::Entry& file) {
            return file.name == u"logs/biliup-qt.1.log";
        });
        QVERIFY(log->data.endsWith("last line\n"));
        QVERIFY(log->data.size() <= 2 * 1024 * 1024);
        const QString path = m_folder.filePath(u"bundle.zip"_s);
        QVERIFY(zip::write(path, *files, {}, m_stop));
        const auto read = zip::read(path, {}, {}, m_stop);
        QVERIFY(read);
        QCOMPARE(read->size(), files->size());
        QVERIFY(QJsonDocument::fromJson(read->first().data).object().contains(u"program"_s));

        bool closed = false;
        core.shutDown([&] { closed = true; });
        QTRY_VERIFY(closed);
        background::finish();
    }
    void masks_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("number") << QByteArray("mid: 12345, uid=777; upload.account = \"4444\"")
                                << QByteArray("mid: ***, uid=***; upload.account = \"***\"");
        QTest::newRow("name") << QByteArray("of Mika, not Mikasa") << QByteArray("of ***, not Mikasa");
        QTest::newRow("sizes stay") << QByteArray("bytes: 123456 part 7")
                                    << QByteArray("bytes: 123456 part 7");
    }
    void masks()
    {
        QFETCH(QByteArray, text);
        QTEST(diagnostics::masked(text, {u"Mika"_s, u"x"_s}), "expected");
    }
    void aReportOfAFailure()
    {
        failurereport::Facts facts;
        facts.streamer.id = 7;
        facts.streamer.platform = u"huya"_s;
        facts.streamer.url = QUrl(u"https://h/x?wsSecret=S3cr3t"_s);
        facts.task = 3;
        facts.result.error = {Error::Kind::Network, u"https://h/x?wsSecret=S3cr3t: reset"_s, 0, {}};
        facts.result.repairs[Repair::Kind(0)] = 2;
        facts.settings = {{u"record.splitMinutes"_s, 60}, {u"hooks.segment"_s, 1}, {u"huya.cdn"_s, 1}};
        for (int i = 0; i < 300; ++i)
            facts.lines.append(
                {i, m_clock.now(), 1, u"record"_s, 7, i % 10 == 0 ? 4 : 3, u"line %1"_s.arg(i)});
        const QString folder = m_folder.filePath(u"reports2"_s);
        for (int i = 0; i < 25; ++i) {
            facts.at = m_clock.now().addSecs(i);
            QVERIFY(failurereport::save(folder, facts));
        }
        const QStringList kept = QDir(folder).entryList({u"*.json"_s});
        QCOMPARE(kept.size(), 20);
        QFile file(QDir(folder).filePath(kept.last()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains("S3cr3t"));
        const QJsonObject json = QJsonDocument::fromJson(bytes).object();
        QCOMPARE(json.value(u"error"_s)[u"kind"_s].toString(), u"network"_s);
        QCOMPARE(json.value(u"log"_s).toArray().size(), 200);
        QVERIFY(json.value(u"log"_s).toArray().last().toString().endsWith(u"line 299"_s));
        QCOMPARE(json.value(u"settings"_s).toObject().keys(),
                 (QStringList{u"huya.cdn"_s, u"record.splitMinutes"_s}));
        write(m_folder.filePath(u"file"_s), "x");
        QVERIFY(!failurereport::save(m_folder.filePath(u"file/below"_s), facts));
    }
};
QTEST_GUILESS_MAIN(TestDiagnostics)
#include "tst_diagnostics.moc"
