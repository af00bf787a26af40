// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakehttp.h"
#include "ui/widgets/imagecache.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace {
void paint(const QString& path, const QColor& color, QSize size = {32, 18})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    if (!image.save(path, "PNG"))
        qFatal("no picture for the test");
}
} // namespace

class TestImageCache : public QObject
{
    Q_OBJECT
private slots:
    /// A thumbnail keeps its name: the old one is shown until the new one has been read.
    void renewsAFile()
    {
        const QTemporaryDir folder;
        FakeHttp http;
        ImageCache images(http.factory(), folder.filePath(QStringLiteral("cache")));
        const QString path = folder.filePath(QStringLiteral("a.png"));
        const QUrl url = QUrl::fromLocalFile(path);
        QSignalSpy loaded(&images, &ImageCache::loaded);
        paint(path, Qt::red);
        QVERIFY(images.get(url).isNull());
        QVERIFY(loaded.wait());
        QCOMPARE(images.get(url).pixelColor(1, 1), QColor(Qt::red));
        paint(path, Qt::blue);
        QCOMPARE(images.get(url).pixelColor(1, 1), QColor(Qt::red));
        images.renew(url);
        QCOMPARE(images.get(url).pixelColor(1, 1), QColor(Qt::red));
        QVERIFY(loaded.wait());
        QCOMPARE(images.get(url).pixelColor(1, 1), QColor(Qt::blue));
    }
    /// One that was not there is looked for again once there is news of it.
    void renewsWhatWasMissing()
    {
        const QTemporaryDir folder;
        FakeHttp http;
        ImageCache images(http.factory(), folder.filePath(QStringLiteral("cache")));
        const QString path = folder.filePath(QStringLiteral("a.png"));
        const QUrl url = QUrl::fromLocalFile(path);
        const QUrl other = QUrl::fromLocalFile(folder.filePath(QStringLiteral("b.png")));
        QSignalSpy loaded(&images, &ImageCache::loaded);
        QVERIFY(images.get(url).isNull());
        paint(other.toLocalFile(), Qt::red);
        QVERIFY(images.get(other).isNull());
        QVERIFY(loaded.wait()); // the other one; the first has failed before it or fails now
        paint(path, Qt::green);
        QTRY_VERIFY((images.renew(url), !images.get(url).isNull()));
    }
    void neitherSideIsLarger_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QSize>("expected");
        QTest::newRow("small") << QSize(600, 630) << QSize(600, 630);
        QTest::newRow("wide") << QSize(1280, 720) << QSize(640, 360);
        QTest::newRow("high") << QSize(320, 2560) << QSize(80, 640);
        QTest::newRow("a line") << QSize(1, 2000) << QSize(1, 640);
    }
    /// A picture larger than the memory would never be there.
    void neitherSideIsLarger()
    {
        QFETCH(QSize, size);
        QFETCH(QSize, expected);
        const QTemporaryDir folder;
        FakeHttp http;
        ImageCache images(http.factory(), folder.filePath(QStringLiteral("cache")));
        const QString path = folder.filePath(QStringLiteral("a.png"));
        const QUrl url = QUrl::fromLocalFile(path);
        paint(path, Qt::red, size);
        QSignalSpy loaded(&images, &ImageCache::loaded);
        QVERIFY(images.get(url).isNull());
        QVERIFY(loaded.wait());
        QCOMPARE(images.get(url).size(), expected);
    }
    void nothingFromAnEmptyUrl()
    {
        const QTemporaryDir folder;
        FakeHttp http;
        ImageCache images(http.factory(), folder.filePath(QStringLiteral("cache")));
        QVERIFY(images.get({}).isNull());
        images.renew({});
    }
};

QTEST_MAIN(TestImageCache)
#include "tst_imagecache.moc"
