// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/update/release.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace update;

namespace {
/// What GitHub answers, with what matters to us.
QJsonObject answer()
{
    return {{QStringLiteral("tag_name"), QStringLiteral("v1.2.0")},
            {QStringLiteral("name"), QStringLiteral("1.2: charts")},
            {QStringLiteral("html_url"),
             QStringLiteral("https://github.com/biliup/biliup-qt/releases/tag/v1.2.0")},
            {QStringLiteral("draft"), false},
            {QStringLiteral("prerelease"), false}};
}

QByteArray bytes(const QJsonObject& json)
{
    return QJsonDocument(json).toJson();
}
} // namespace

class TestRelease : public QObject
{
    Q_OBJECT
private slots:
    void versions_data()
    {
        QTest::addColumn<QString>("current");
        QTest::addColumn<QString>("tag");
        QTest::addColumn<bool>("newer");
        const auto row = [](const char* current, const char* tag, bool newer) {
            QTest::addRow("%s then %s", current, tag)
                << QString::fromLatin1(current) << QString::fromLatin1(tag) << newer;
        };
        row("0.1.0", "v0.1.1", true);
        row("0.1.0", "0.2.0", true);
        row("0.9.0", "v0.10.0", true); // numbers, not text
        row("1.9.9", "V2.0.0", true);
        row("0.1.0", "v0.1.0", false);
        row("0.2.0", "v0.1.9", false);
        row("1.0.0+deb1", "v1.0.0+deb2", false); // a build is no version
        // The chain of semver.org, each after the one before.
        const QList<QByteArray> chain{"1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta",
                                      "1.0.0-beta",  "1.0.0-beta.2",  "1.0.0-beta.11",
                                      "1.0.0-rc.1",  "1.0.0",         "1.0.1-alpha"};
        for (qsizetype a = 0; a < chain.size(); ++a) {
            for (qsizetype b = 0; b < chain.size(); ++b)
                row(chain.at(a).constData(), chain.at(b).constData(), b > a);
        }
        row("1.0.0-9", "1.0.0-99999999999999999999", true); // larger than any integer
        // What cannot be read is never newer.
        for (const char* tag :
             {"", "v", "latest", "1.2", "1.2.3.4", "01.2.3", "1.2.3-", "1.2.3-01", "1.2.3\n", " 1.2.3",
              "vv1.2.3", "1.2.-3", "99999999999.0.0", "1.2.3-a..b", "9.9.9 <b>"})
            row("0.1.0", tag, false);
        row("unknown", "v1.2.3", false);
        row("0.1.0", "9.9.9-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false);
    }
    void versions()
    {
        QFETCH(QString, current);
        QFETCH(QString, tag);
        QTEST(newerVersion(current, tag), "newer");
    }
    void readsARelease()
    {
        const auto release = parseRelease(bytes(answer()));
        QVERIFY2(release, release ? "" : qPrintable(release.error().detail));
        QCOMPARE(release->version, QStringLiteral("1.2.0"));
        QCOMPARE(release->name, QStringLiteral("1.2: charts"));
        QCOMPARE(release->page,
                 QUrl(QStringLiteral("https://github.com/biliup/biliup-qt/releases/tag/v1.2.0")));
        QJsonObject bare = answer();
        bare.insert(QStringLiteral("name"), QJsonValue());
        bare.insert(QStringLiteral("tag_name"), QStringLiteral("1.3.0-rc.1"));
        const auto nameless = parseRelease(bytes(bare));
        QVERIFY(nameless && nameless->name.isEmpty());
        QCOMPARE(nameless->version, QStringLiteral("1.3.0-rc.1"));
    }
    /// A name is one line of what can be seen, whatever is in it.
    void theNameIsALine()
    {
        QJsonObject json = answer();
        json.insert(QStringLiteral("name"),
                    QStringLiteral(" a\n\tb") + QChar(0x202E) + QChar(0) + QStringLiteral("c"));
        QCOMPARE(parseRelease(bytes(json))->name, QStringLiteral("a bc"));
        json.insert(QStringLiteral("name"), QString(100'000, u'x'));
        QCOMPARE(parseRelease(bytes(json))->name.size(), 120);
    }
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a page") << QByteArray("<html>proxy login</html>");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("an empty object") << QByteArray("{}");
        QTest::newRow("cut short") << bytes(answer()).chopped(4);
        QTest::newRow("nested too deep") << QByteArray(100'000, '[');
        const auto row = [](const char* name, const char* key, const QJsonValue& value) {
            QJsonObject json = answer();
            json.insert(QLatin1String(key), value);
            QTest::newRow(name) << bytes(json);
        };
        row("a draft", "draft", true);
        row("a pre-release", "prerelease", true);
        row("maybe a draft", "draft", QStringLiteral("false"));
        row("maybe a pre-release", "prerelease", QJsonValue());
        row("no tag", "tag_name", QJsonValue());
        row("a tag that is a number", "tag_name", 12);
        row("a tag that is no version", "tag_name", QStringLiteral("nightly"));
        row("a tag with markup", "tag_name", QStringLiteral("1.2.0<img src=x>"));
        row("no page", "html_url", QJsonValue());
        for (const char* page :
             {"http://github.com/biliup/biliup-qt", "https://github.com.evil.example/x",
              "https://evil.example/github.com", "https://github.com@evil.example/x",
              "https://me:pw@github.com/x", "https://github.com:8443/x", "https://github.com",
              "https://gist.github.com/x", "javascript:alert(1)", "file:///etc/passwd", "//github.com/x",
              "https://github.com/a b", "https://github\u3002com.evil.example/x"})
            row(page, "html_url", QString::fromUtf8(page));
    }
    void refuses()
    {
        QFETCH(QByteArray, body);
        const auto release = parseRelease(body);
        QVERIFY(!release);
        QCOMPARE(release.error().kind, Error::Kind::Protocol);
    }
};
QTEST_GUILESS_MAIN(TestRelease)
#include "tst_release.moc"
