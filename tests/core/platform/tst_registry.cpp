// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/registry.h"

#include <QSet>
#include <QTest>

class TestRegistry : public QObject
{
    Q_OBJECT
private slots:
    void sites()
    {
        const Registry registry;
        QSet<QString> ids;
        for (const Platform* platform : registry.all()) {
            ids.insert(platform->id());
            QVERIFY(!platform->displayName().isEmpty());
            QCOMPARE(registry.byId(platform->id()), platform);
            QVERIFY(platform->intervals().minimum <= platform->intervals().normal);
        }
        QCOMPARE(ids.size(), registry.all().size());
        QVERIFY(!registry.byId(QStringLiteral("nobody")));
    }

    void find_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("id");
        const auto row = [](const char* url, const char* id) {
            QTest::newRow(url) << QString::fromLatin1(url) << QString::fromLatin1(id);
        };
        row("https://live.bilibili.com/1", "bilibili");
        row("https://www.huya.com/1", "huya");
        row("http://127.0.0.1:8080/live.flv", "direct");
        row("http://example.com/hls/index.M3U8?token=1", "direct");
        row("http://example.com/play?format=flv", "direct");
        row("rtmp://example.com/app/key", "direct");
        row("srt://example.com:9000", "direct");
        row("https://example.com/somewhere", "direct");
        row("file:///etc/passwd", "");
        row("mailto:a@b.example", "");
        row("javascript:alert(1)", "");
        row("nonsense", "");
        row("", "");
    }
    void find()
    {
        QFETCH(QString, url);
        QFETCH(QString, id);
        const Registry registry;
        const Platform* platform = registry.find(QUrl(url));
        QCOMPARE(platform ? platform->id() : QString(), id);
    }

    void urlIn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("url");
        const auto row = [](const char* text, const char* url) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(url);
        };
        row("https://live.bilibili.com/123", "https://live.bilibili.com/123");
        row("  https://live.bilibili.com/123\n", "https://live.bilibili.com/123");
        row("【主播-哔哩哔哩直播】 https://b23.tv/AbC123 快来看", "https://b23.tv/AbC123");
        row("看直播https://live.bilibili.com/123，快来！", "https://live.bilibili.com/123");
        row("看直播（https://live.bilibili.com/123?a=1&b=2）。", "https://live.bilibili.com/123?a=1&b=2");
        row("(see https://www.huya.com/kaerlol).", "https://www.huya.com/kaerlol");
        row("https：//live.bilibili.com/123", "https://live.bilibili.com/123");
        row("ｈｔｔｐｓ：／／live。bilibili。com／123", "https://live.bilibili.com/123");
        row("live.bilibili.com/123", "https://live.bilibili.com/123");
        row("房间 www.huya.com/kaerlol 见", "https://www.huya.com/kaerlol");
        row("127.0.0.1:8080/live.flv", "http://127.0.0.1:8080/live.flv");
        row("localhost:8080/live.flv", "http://localhost:8080/live.flv");
        row("RTMP://example.com/app/key", "rtmp://example.com/app/key");
        row("\"https://live.bilibili.com/123\"", "https://live.bilibili.com/123");
        row("http://a.example/x.flv?sign=%2C&t=1,2", "http://a.example/x.flv?sign=%2C&t=1,2");
        row("first https://a.example/1 then https://b.example/2", "https://a.example/1");
        row("no link here", "");
        row("hello.world", "");
        row("me@example.com/x", "");
        row("https://", "");
        row("file:///etc/passwd", "");
        row("", "");
    }
    void urlIn()
    {
        QFETCH(QString, text);
        QFETCH(QString, url);
        QCOMPARE(Registry::urlIn(text).toString(QUrl::FullyEncoded), url);
    }
};
QTEST_GUILESS_MAIN(TestRegistry)
#include "tst_registry.moc"
