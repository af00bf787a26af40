// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/formatwish.h"

#include <QTest>

namespace {
/// "f1a": FLV in quality 1 from CDN a; t = HLS with TS, m = HLS with fMP4, g = anything else.
QList<Candidate> read(const QString& text)
{
    QList<Candidate> candidates;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        Candidate one;
        one.container = word[0] == u'f'   ? Container::Flv
                        : word[0] == u't' ? Container::HlsTs
                        : word[0] == u'm' ? Container::HlsFmp4
                                          : Container::Generic;
        one.quality.id = word[1];
        one.cdn = word.mid(2);
        one.url = QUrl(word);
        candidates << one;
    }
    return candidates;
}

QString written(const QList<Candidate>& candidates)
{
    QStringList words;
    for (const Candidate& one : candidates)
        words << one.url.toString();
    return words.join(u' ');
}
} // namespace

/// record.format: an order, never a refusal.
class TestFormatWish : public QObject
{
    Q_OBJECT
private slots:
    void order_data()
    {
        QTest::addColumn<QString>("offered");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("avoid");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const char* name, const char* offered, const char* format, const char* avoid,
                            const char* wanted) {
            QTest::newRow(name) << QString::fromLatin1(offered) << QString::fromLatin1(format)
                                << QString::fromLatin1(avoid) << QString::fromLatin1(wanted);
        };
        row("auto leaves it", "t1a f1a m1a", "auto", "", "t1a f1a m1a");
        row("unknown leaves it", "t1a f1a", "", "", "t1a f1a");
        row("nothing there", "", "hls", "", "");
        row("flv", "m1a t1b f1a f1b", "flv", "", "f1a f1b m1a t1b");
        row("hls, both kinds", "f1a m1a f1b t1b", "hls", "", "m1a t1b f1a f1b");
        row("none of it", "f1a f1b", "hls", "", "f1a f1b");
        row("neither", "g1a", "flv", "", "g1a");
        row("quality first", "f2a f1a t1a", "hls", "", "f2a t1a f1a");
        row("each quality", "f2a t2a f1a t1a", "hls", "", "t2a f2a t1a f1a");
        row("the failed CDN stays last", "f1a t1a f1b t1b", "hls", "b", "t1a f1a t1b f1b");
        row("only the failed CDN", "f1b t1b", "hls", "b", "t1b f1b");
        row("other format, other CDN", "f1a t1b", "hls", "b", "f1a t1b");
    }
    void order()
    {
        QFETCH(QString, offered);
        QFETCH(QString, format);
        QFETCH(QString, avoid);
        QFETCH(QString, wanted);
        QCOMPARE(written(wishedFormatFirst(read(offered), format, avoid)), wanted);
    }
};
QTEST_GUILESS_MAIN(TestFormatWish)
#include "tst_formatwish.moc"
