// SPDX-License-Identifier: GPL-3.0-or-later
// Ten thousand damaged streams and six hundred broken timelines (stream-repair.md 5.4). A row is a seed:
// `tst_robustness randomDamage:"seed 3"` runs its share again.
#include "tests/support/flvvectors.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace flvvectors;

namespace {

constexpr int seeds = 10;
constexpr int damagesASeed = 1000;
constexpr int timelinesASeed = 60;

/// Memory where there is some: twenty thousand files are written.
QString outputTemplate()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/flv-XXXXXX");
}

QByteArray damaged(QByteArray bytes, QRandomGenerator& random)
{
    constexpr int largest = 8000;
    for (int damage = random.bounded(1, 6); damage > 0; --damage) {
        const int size = random.bounded(1, largest);
        const int at = random.bounded(int(bytes.size()) - largest - 1);
        const int to = random.bounded(int(bytes.size()) - largest - 1);
        switch (random.bounded(4)) {
        case 0:
            for (int i = 0; i < 20; ++i)
                bytes[at + random.bounded(size)] = char(random.bounded(256));
            break;
        case 1:
            if (bytes.size() > 5 * largest)
                bytes.remove(at, size);
            break;
        case 2:
            bytes.insert(to, bytes.mid(at, size));
            break;
        case 3: {
            const QByteArray block = bytes.mid(at, size);
            bytes.replace(at, size, bytes.mid(to, size));
            bytes.replace(to, size, block);
            break;
        }
        }
    }
    return bytes;
}

struct TagPlace
{
    qint64 at; ///< of the tag in the file
    qint64 ms;
    bool video;
};

/// The frames of a clean file.
QList<TagPlace> framesOf(const QByteArray& file)
{
    QList<TagPlace> frames;
    const auto* data = reinterpret_cast<const uint8_t*>(file.constData());
    const flv::Bytes tags(data + 13, size_t(file.size()) - 13);
    flv::walkTags(tags, [&](flv::TagType type, qint64 ms, flv::Bytes bytes, size_t at) {
        if (type == flv::TagType::Script)
            return;
        const bool video = type == flv::TagType::Video;
        const auto payload = video ? flv::parseVideo(bytes) : flv::parseAudio(bytes);
        if (payload.kind == flv::Payload::Kind::Frame)
            frames.append({qint64(at) + 13, ms, video});
    });
    return frames;
}

void setTime(QByteArray& file, qint64 at, qint64 ms)
{
    const auto wire = uint32_t(ms);
    file[at + 4] = char(wire >> 16);
    file[at + 5] = char(wire >> 8);
    file[at + 6] = char(wire);
    file[at + 7] = char(wire >> 24);
}

/// Jumps of both tracks, jumps of one, single tags that are far off; how many jumps.
int breakTimes(QByteArray& file, const QList<TagPlace>& frames, QRandomGenerator& random)
{
    QList<qint64> times;
    for (const TagPlace& frame : frames)
        times.append(frame.ms);
    int jumps = 0;
    for (int i = random.bounded(1, 5); i > 0; --i) {
        const qint64 size = random.bounded(3000, 2000000) * (random.bounded(2) == 0 ? 1 : -1);
        const int kind = random.bounded(4);
        if (kind == 0) {
            times[random.bounded(10, int(times.size()))] += size;
            ++jumps;
            continue;
        }
        const qint64 from = random.bounded(500, 11500);
        for (int f = 0; f < frames.size(); ++f) {
            const bool mine = kind == 1 ? frames[f].video : kind == 2 ? !frames[f].video : true;
            if (mine && frames[f].ms >= from)
                times[f] += size;
        }
        ++jumps;
    }
    for (int f = 0; f < frames.size(); ++f)
        setTime(file, frames[f].at, times[f]);
    return jumps;
}

} // namespace

class TestRobustness : public QObject
{
    Q_OBJECT
    QTemporaryDir m_out{outputTemplate()};

    static void addSeeds()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= seeds; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }

private slots:
    void initTestCase() { QVERIFY(!folder().isEmpty()); }

    void randomDamage_data() { addSeeds(); }
    /// Bit flips, cuts, repetitions and swapped blocks: no crash, bounded output, whole structure.
    void randomDamage()
    {
        QFETCH(int, seed);
        QRandomGenerator random(20240607 + quint32(seed));
        constexpr int length = 48000;
        QList<QByteArray> sources;
        for (const auto* name : {"F01_clean", "F18_video_header_change", "F43b_hevc_legacy_b_frames",
                                 "F52_filler_nal", "E02_modex_multitrack", "E04_av1_opus", "F66_mp3"})
            sources += inputs(QString::fromLatin1(name)).first().left(length);
        const QString into = m_out.filePath(QStringLiteral("damage"));
        for (int round = 0; round < damagesASeed; ++round) {
            const QByteArray bytes = damaged(sources[random.bounded(int(sources.size()))], random);
            for (const QByteArray& file : record({bytes}, {}, 0, into).bytes) {
                const QString error = structureError(file);
                if (error.isEmpty())
                    continue;
                QFile keep(QDir::tempPath() + QStringLiteral("/flv-damage-%1-%2.flv").arg(seed).arg(round));
                if (keep.open(QIODevice::WriteOnly))
                    keep.write(bytes);
                QFAIL(qPrintable(
                    QStringLiteral("round %1: %2, input in %3").arg(round).arg(error, keep.fileName())));
            }
        }
    }

    void randomTimelines_data() { addSeeds(); }
    /// Each frame is there, within 45 ms a jump of its place, and the tracks stay together.
    void randomTimelines()
    {
        QFETCH(int, seed);
        QRandomGenerator random(quint32(seed) * 7919);
        const QByteArray clean = inputs(QStringLiteral("F01_clean")).first();
        const QList<TagPlace> frames = framesOf(clean);
        QVERIFY(frames.size() > 800);
        const QString into = m_out.filePath(QStringLiteral("times"));
        flv::Options options;
        options.live = false;
        int outside = 0;
        for (int round = 0; round < timelinesASeed; ++round) {
            QByteArray bytes = clean;
            const int jumps = breakTimes(bytes, frames, random);
            const Outcome outcome = record({bytes}, options, 65536, into);
            QCOMPARE(outcome.bytes.size(), 1);
            QCOMPARE(structureError(outcome.bytes.first()), QString());
            std::array<QList<qint64>, 2> wanted;
            std::array<QList<qint64>, 2> got;
            for (const TagPlace& frame : frames)
                wanted[frame.video ? 0 : 1].append(frame.ms);
            for (const TagPlace& frame : framesOf(outcome.bytes.first()))
                got[frame.video ? 0 : 1].append(frame.ms);
            qint64 worst = 0;
            std::array<qint64, 2> drift{};
            qint64 skew = 0;
            for (size_t track = 0; track < 2; ++track) {
                QCOMPARE(got[track].size(), wanted[track].size());
                for (qsizetype i = 0; i < got[track].size(); ++i)
                    worst = std::max(worst, std::abs(got[track][i] - wanted[track][i]));
                drift[track] = got[track].last() - wanted[track].last();
            }
            skew = std::abs(drift[0] - drift[1]);
            if (worst > 45 * jumps || skew > 120)
                ++outside;
            QVERIFY2(worst <= 760, qPrintable(QStringLiteral("round %1: %2 ms off").arg(round).arg(worst)));
        }
        QVERIFY2(outside <= 2,
                 qPrintable(QStringLiteral("%1 of %2 timelines").arg(outside).arg(timelinesASeed)));
    }
};
QTEST_GUILESS_MAIN(TestRobustness)
#include "tst_robustness.moc"
