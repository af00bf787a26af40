// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/bilibili/seasons.h"

#include "tests/support/fakeanswers.h"
#include "tests/support/fakehttp.h"

#include <QJsonDocument>
#include <QTest>
#include <QUrlQuery>

using namespace bilibili;
using fakeanswers::account;
using fakeanswers::json;

namespace {
const QByteArray address = "https://member.bilibili.com/x2/creative/web/seasons";

QByteArray answer(const QByteArray& seasons)
{
    return json("{'code':0,'data':{'seasons':" + seasons + "}}");
}

QByteArray season(int id)
{
    const QByteArray number = QByteArray::number(id);
    return "{'season':{'id':" + number + ",'title':'S" + number +
           "'},'sections':{'sections':[{'id':" + number + "1,'title':'A'},{'id':" + number +
           "2,'title':'B'}]}}";
}

QByteArray seasons(int from, int count)
{
    QByteArrayList list;
    for (int i = 0; i < count; ++i)
        list << season(from + i);
    return '[' + list.join(',') + ']';
}
} // namespace

class TestSeasons : public QObject
{
    Q_OBJECT
private slots:
    void readsWhatIsASeason()
    {
        const auto list = readSeasons(
            QJsonDocument::fromJson(json("[" + season(7) +
                                         ",{'season':{'id':'8','title':'T'},'sections':{'sections':null}},"
                                         "{'season':{'id':0}},{'season':[]},{},5,null,"
                                         "{'season':{'id':9},'sections':[{'id':1},{'id':-2}]}]"))
                .array());
        QCOMPARE(list.size(), 3);
        QCOMPARE(list.at(0).title, QStringLiteral("S7"));
        QCOMPARE(list.at(0).sections.size(), 2);
        QCOMPARE(list.at(0).sections.at(1).id, 72);
        QCOMPARE(list.at(0).sections.at(1).title, QStringLiteral("B"));
        QCOMPARE(list.at(1).id, 8);
        QVERIFY(list.at(1).sections.isEmpty());
        QVERIFY(list.at(2).sections.isEmpty());
    }
    void asksPageAfterPage()
    {
        FakeHttp http;
        http.on(address, [](const HttpRequest& request) {
            const QUrlQuery query(request.url);
            if (query.queryItemValue(QStringLiteral("ps")) != u"30" ||
                query.queryItemValue(QStringLiteral("order")) != u"mtime")
                return FakeHttp::Answer{400, {}, {}, {}};
            const bool first = query.queryItemValue(QStringLiteral("pn")) == u"1";
            return FakeHttp::Answer{200, answer(first ? seasons(1, 30) : seasons(30, 4)), {}, {}};
        });
        Stop stop;
        const auto all = fetchSeasons(http, account(), stop);
        QVERIFY(all);
        QCOMPARE(all->size(), 33); // 30 was on both pages
        QCOMPARE(http.count(address), 2);
        QCOMPARE(*firstSection(http, account(), 33, stop), 331);
    }
    void aListThatRepeatsItselfEnds()
    {
        FakeHttp http;
        http.on(address, answer(seasons(1, 30)));
        Stop stop;
        QCOMPARE(fetchSeasons(http, account(), stop)->size(), 30);
        QCOMPARE(http.count(address), 2);
    }
    void noneIsAnAnswer()
    {
        FakeHttp http;
        http.on(address, answer("null"));
        Stop stop;
        const auto all = fetchSeasons(http, account(), stop);
        QVERIFY(all && all->isEmpty());
        QCOMPARE(firstSection(http, account(), 7, stop).error().kind, Error::Kind::NotFound);
    }
    void aSeasonWithoutSectionsHasNoFirst()
    {
        FakeHttp http;
        http.on(address, answer("[{'season':{'id':7,'title':'T'}}]"));
        Stop stop;
        QCOMPARE(firstSection(http, account(), 7, stop).error().kind, Error::Kind::NotFound);
    }
    void saysWhyNot()
    {
        FakeHttp http;
        Stop stop;
        QCOMPARE(fetchSeasons(http, {}, stop).error().kind, Error::Kind::LoginNeeded);
        QCOMPARE(addToSeason(http, {}, 1, {}, stop).error().kind, Error::Kind::LoginNeeded);
        QVERIFY(http.requests().isEmpty());
        http.on(address, "{\"code\":-101}");
        QCOMPARE(fetchSeasons(http, account(), stop).error().kind, Error::Kind::LoginNeeded);
        http.on(address, "<html>");
        QCOMPARE(fetchSeasons(http, account(), stop).error().kind, Error::Kind::Protocol);
    }
};

QTEST_GUILESS_MAIN(TestSeasons)
#include "tst_seasons.moc"
