// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/maskguard.h"

#include <QTest>

using namespace remote;

namespace {
QByteArray frame(int length, bool masked)
{
    QByteArray out("\x81", 1);
    const int bit = masked ? 0x80 : 0;
    if (length < 126) {
        out += char(bit | length);
    } else if (length < 65536) {
        out += char(bit | 126);
        out += char(length >> 8);
        out += char(length & 0xff);
    } else {
        out += char(bit | 127);
        for (int shift = 56; shift >= 0; shift -= 8)
            out += char((quint64(length) >> shift) & 0xff);
    }
    if (masked)
        out += "MASK";
    return out + QByteArray(length, '\x01');
}
} // namespace

/// Frames are followed however they are cut; the first unmasked one is seen at its second byte.
class TestMaskGuard : public QObject
{
    Q_OBJECT
private slots:
    void follows_data()
    {
        QTest::addColumn<int>("piece");
        for (const int piece : {1, 2, 3, 7, 100, 1000000})
            QTest::addRow("%d", piece) << piece;
    }
    void follows()
    {
        QFETCH(int, piece);
        QByteArray stream;
        for (const int length : {0, 1, 125, 126, 127, 65535, 65536, 70000, 0})
            stream += frame(length, true);
        const qsizetype good = stream.size();
        for (const int length : {0, 3, 200}) {
            MaskScan scan;
            const QByteArray all = stream + frame(length, false);
            bool masked = true;
            qsizetype at = 0;
            for (; masked && at < all.size(); at += piece)
                masked = scan.feed(
                    QByteArrayView(all).sliced(at).first(std::min<qsizetype>(piece, all.size() - at)));
            QVERIFY(!masked);
            QVERIFY2(at >= good, "a masked frame was refused");
            QVERIFY(at <= good + 2 + piece);
            QVERIFY(!scan.feed(frame(1, true))); // and stays so
        }
    }

    void hugeLengthsAreOnlySkipped()
    {
        MaskScan scan;
        QVERIFY(scan.feed(QByteArray::fromHex("81ff7fffffffffffffff00000000")));
        QVERIFY(scan.feed(QByteArray(100000, '\0')));
    }
};

QTEST_GUILESS_MAIN(TestMaskGuard)
#include "tst_maskguard.moc"
