// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hls/bodycheck.h"
#include "core/hls/boxes.h"
#include "core/hls/format.h"

#include <QTest>
#include <functional>

using namespace hls;

namespace {

QByteArray number(uint32_t value)
{
    QByteArray bytes;
    append32(bytes, value);
    return bytes;
}

QByteArray box(const char (&type)[5], const QByteArray& body)
{
    return number(uint32_t(body.size() + 8)) + QByteArray(type, 4) + body;
}

QByteArray zeros(qsizetype count)
{
    return QByteArray(count, '\0');
}

QByteArray track(uint32_t id, const char (&handler)[5], uint32_t timescale)
{
    const QByteArray entry = box(handler == QByteArray("vide") ? "avc1" : "mp4a", zeros(78));
    const QByteArray table = box("stbl", box("stsd", number(0) + number(1) + entry));
    const QByteArray media = box("mdhd", zeros(12) + number(timescale) + zeros(8)) +
                             box("hdlr", zeros(8) + QByteArray(handler, 4) + zeros(12)) + box("minf", table);
    return box("trak", box("tkhd", zeros(12) + number(id) + zeros(8)) + box("mdia", media));
}

/// Pictures of 1000 ticks a second in track 1, sound of 44100 in track 2; a sample of sound has 10 bytes.
QByteArray initSegment()
{
    const QByteArray defaults =
        box("trex", number(0) + number(2) + number(1) + number(1024) + number(10) + number(0));
    return box("ftyp", "isom") +
           box("moov", track(1, "vide", 1000) + track(2, "soun", 44100) + box("mvex", defaults));
}

/// What a fragment is made of; the data are 100 bytes of pictures and 50 of sound.
struct Fields
{
    uint32_t pictureTrack = 1;
    QByteArray headerFlags = number(0x020000); // default-base-is-moof
    uint32_t secondSize = 60;
    uint32_t composition = 40;
    uint32_t sounds = 5;
    QByteArray pictureBase; // base-data-offset, when its flag is set
    uint32_t soundFlags = 0x020000;
    bool fromPictures = false; // the place of the sound is counted from the end of the pictures
    qint64 soundShift = 0;
    qsizetype dataSize = 150;
};

QByteArray fragment(const Fields& fields)
{
    const auto moof = [&fields](uint32_t pictures, uint32_t sound) {
        // offset, then duration, size and composition offset of two samples
        const QByteArray samples = number(0x000B01) + number(2) + number(pictures) + number(40) + number(40) +
                                   number(0) + number(40) + number(fields.secondSize) +
                                   number(fields.composition);
        const QByteArray header = fields.headerFlags + number(fields.pictureTrack) + fields.pictureBase;
        const QByteArray video =
            box("traf", box("tfhd", header) + box("tfdt", number(0) + number(0)) + box("trun", samples));
        const QByteArray audio = box(
            "traf", box("tfhd", number(fields.soundFlags) + number(2)) + box("tfdt", number(0) + number(0)) +
                        box("trun", number(0x000001) + number(fields.sounds) + number(sound)));
        return box("moof", box("mfhd", number(0) + number(1)) + video + audio);
    };
    const auto data = uint32_t(moof(0, 0).size() + 8);
    const qint64 sound = (fields.fromPictures ? 0 : data + 100) + fields.soundShift;
    return moof(data, uint32_t(sound)) + box("mdat", zeros(fields.dataSize));
}

QByteArray packets(int count)
{
    QByteArray bytes;
    for (int i = 0; i < count; ++i)
        bytes += QByteArray("\x47\x1f\xff\x10", 4) + QByteArray(184, '\xff');
    return bytes;
}

} // namespace

class TestBodyCheck : public QObject
{
    Q_OBJECT

private slots:
    void transportStream_data();
    void transportStream();
    void fragments_data();
    void fragments();
    void withoutInit();
    void inits();
    void keepsFragmentsOnly();
};

void TestBodyCheck::transportStream_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("sound");
    const QByteArray whole = packets(50);
    QTest::newRow("whole") << whole << true;
    QTest::newRow("100 bytes missing") << whole.left(4000) + whole.mid(4100) << false;
    QTest::newRow("50 bytes too many") << whole.left(4000) + QByteArray(50, 'x') + whole.mid(4000) << false;
    QTest::newRow("one sync byte wrong") << QByteArray(whole).replace(188 * 20, 1, "F") << false;
    QTest::newRow("a packet cut short") << whole.chopped(100) << false;
    QTest::newRow("bytes behind the last packet") << whole + "\x47" << false;
    QTest::newRow("a whole packet less") << whole.left(188 * 20) + whole.mid(188 * 21) << true;
}

void TestBodyCheck::transportStream()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, sound);
    QCOMPARE(bool(checkSegment(body, {})), sound);
    QCOMPARE(bool(checkInit(body)), sound); // tables come in packets as well
}

void TestBodyCheck::fragments_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("complaint"); // empty: none
    const auto row = [](const char* name, const char* complaint, const std::function<void(Fields&)>& change) {
        Fields fields;
        change(fields);
        QTest::newRow(name) << fragment(fields) << QString::fromLatin1(complaint);
    };
    row("whole", "", [](Fields&) {});
    row("negative composition offset", "", [](Fields& fields) { fields.composition = uint32_t(-40); });
    row("10 s of composition", "", [](Fields& fields) { fields.composition = 10'000; });
    row("more than that", "10 s", [](Fields& fields) { fields.composition = 10'001; });
    row("more than that before it", "10 s", [](Fields& fields) { fields.composition = uint32_t(-10'001); });
    row("a size with a wrong bit", "outside", [](Fields& fields) { fields.secondSize |= 0x400000; });
    row("a size that reaches into the sound", "same place", [](Fields& fields) { fields.secondSize = 61; });
    row("smaller than its place", "", [](Fields& fields) { fields.secondSize = 59; });
    row("too much sound of the default size", "outside", [](Fields& fields) { fields.sounds = 6; });
    row("data too short", "outside", [](Fields& fields) { fields.dataSize = 149; });
    row("more data than samples", "", [](Fields& fields) { fields.dataSize = 500; });
    row("a wrong data offset", "outside", [](Fields& fields) { fields.soundShift = 4096; });
    row("an offset to before the segment", "front", [](Fields& fields) { fields.soundShift = -4096; });
    // ISO 14496-12 8.8.7: without a flag the first track counts from the moof, the next one from the data
    // before.
    const auto behind = [](qint64 shift) {
        return [shift](Fields& fields) {
            fields.headerFlags = number(0);
            fields.soundFlags = 0;
            fields.fromPictures = true;
            fields.soundShift = shift;
        };
    };
    row("sound behind the pictures", "", behind(0));
    row("sound behind the end of the data", "outside", behind(1));
    row("sound that begins in the pictures", "same place", behind(-1));
    row("the moof, without saying so", "", [](Fields& fields) {
        fields.headerFlags = number(0);
        fields.soundFlags = 0;
    });
    row("said to be from the moof", "outside", [](Fields& fields) { fields.fromPictures = true; });
    row("sound behind what has no known place", "", [&behind](Fields& fields) {
        behind(4096)(fields);
        fields.headerFlags = number(1);
        fields.pictureBase = zeros(8);
    });
    row("an unknown track", "track", [](Fields& fields) { fields.pictureTrack = 7; });
    row("header fields that are not there", "shorter",
        [](Fields& fields) { fields.headerFlags = number(0xFFFFFF); });
    QTest::newRow("cut short") << fragment({}).chopped(1) << QStringLiteral("cut short");
    QTest::newRow("bytes behind the last box") << fragment({}) + "xxx" << QStringLiteral("cut short");
    QTest::newRow("no data") << fragment({}).chopped(158) << QStringLiteral("outside");
    QTest::newRow("no fragment") << box("styp", "isom") + box("mdat", zeros(9)) << QStringLiteral("no movie");
    QTest::newRow("two fragments") << fragment({}) + fragment({}) << QString();
    QTest::newRow("an index in front")
        << box("styp", "isom") + box("sidx", zeros(40)) + fragment({}) << QString();
}

void TestBodyCheck::fragments()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, complaint);
    // A segment may bring its tracks along.
    for (const bool inside : {false, true}) {
        const auto checked =
            inside ? checkSegment(initSegment() + body, {}) : checkSegment(body, initSegment());
        QVERIFY2(bool(checked) == complaint.isEmpty(), checked ? "" : qPrintable(checked.error().detail));
        if (!checked) {
            QCOMPARE(checked.error().kind, Error::Kind::Protocol);
            QVERIFY2(checked.error().detail.contains(complaint), qPrintable(checked.error().detail));
        }
    }
}

/// Only the boxes can be looked at.
void TestBodyCheck::withoutInit()
{
    Fields fields;
    fields.pictureTrack = 7;
    QVERIFY(checkSegment(fragment(fields), {}));
    QVERIFY(!checkSegment(fragment(fields).chopped(1), {}));
    QVERIFY(!checkSegment("<html>", {}));
}

void TestBodyCheck::inits()
{
    QVERIFY(checkInit(initSegment()));
    QVERIFY(!checkInit(initSegment().chopped(1)));
    QVERIFY(!checkInit(box("ftyp", "isom")));
    QVERIFY(!checkInit("<html>"));
    const auto encrypted = checkInit(initSegment().replace("avc1", "encv"));
    QVERIFY(!encrypted);
    QCOMPARE(encrypted.error().kind, Error::Kind::Refused);
}

/// Indexes and events of segments are nothing that a file of many of them may hold.
void TestBodyCheck::keepsFragmentsOnly()
{
    const auto format = makeFmp4Format();
    QByteArray body = box("styp", "isom") + box("sidx", zeros(40)) + fragment({}) + fragment({}) +
                      box("emsg", zeros(20)) + box("prft", zeros(20)) + fragment({}) + box("free", zeros(3));
    const auto parts = format->inspect({body.data(), size_t(body.size())}, initSegment());
    QVERIFY(parts);
    QCOMPARE(parts->size(), size_t(1));
    const auto front = format->begin(parts->front());
    QCOMPARE(QByteArray(front.data(), qsizetype(front.size())), initSegment());
    Pieces pieces;
    QVERIFY(format->rewrite(parts->front(), 0, qint64(front.size()), pieces));
    QCOMPARE(pieces.size(), size_t(2)); // what stands side by side is written in one
    QByteArray written;
    for (const auto& piece : pieces)
        written.append(piece.data(), qsizetype(piece.size()));
    QCOMPARE(written.size(), 3 * fragment({}).size());
    QByteArray types;
    BoxWalk walk({written.constData(), size_t(written.size())}, 0, size_t(written.size()));
    while (const auto found = walk.next())
        types += written.mid(qsizetype(found->at) + 4, 4) + ' ';
    QCOMPARE(types, QByteArray("moof mdat moof mdat moof mdat "));
}

QTEST_APPLESS_MAIN(TestBodyCheck)
#include "tst_bodycheck.moc"
