// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/qrcode.h"

#include <QTest>

class TestQrCode : public QObject
{
    Q_OBJECT
private slots:
    /// The lines for a terminal say the same as the modules; that the modules are right, zbar says in
    /// tests/flow/tst_upload.cpp.
    void halfBlocksShowTheModules()
    {
        const auto code =
            QrCodeModules::of(QStringLiteral("https://example.org/?auth_code=0123456789abcdef"));
        QVERIFY(code);
        const QStringList lines = code->halfBlocks().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), (code->size + 8 + 1) / 2);
        const QString darkAbove = QStringLiteral("\u2584 "), darkBelow = QStringLiteral("\u2580 ");
        int dark = 0;
        for (int y = 0; y < lines.size(); ++y) {
            QCOMPARE(lines[y].size(), code->size + 8);
            for (int x = 0; x < lines[y].size(); ++x) {
                QCOMPARE(darkAbove.contains(lines[y][x]), code->dark(x - 4, 2 * y - 4));
                QCOMPARE(darkBelow.contains(lines[y][x]), code->dark(x - 4, 2 * y - 3));
                dark += code->dark(x - 4, 2 * y - 4);
            }
        }
        QVERIFY(dark > 100);
        QVERIFY(code->dark(0, 0) && !code->dark(1, 1) && code->dark(3, 3)); // the finder pattern
    }
    void refusesWhatNoCodeHolds()
    {
        QVERIFY(!QrCodeModules::of(QString()));
        QVERIFY(!QrCodeModules::of(QString(5000, u'x')));
    }
};
QTEST_GUILESS_MAIN(TestQrCode)
#include "tst_qrcode.moc"
