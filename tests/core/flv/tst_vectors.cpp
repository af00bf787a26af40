// SPDX-License-Identifier: GPL-3.0-or-later
// Every vector of tests/media/flv_vectors.py through the pipeline, in pieces of several sizes, judged by
// tests/media/judge_flv.py; then random damage.
#include "core/flv/pipeline.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class Sink : public SegmentSink
{
public:
    explicit Sink(const QString& folder)
        : m_folder(folder)
    {
    }
    Result<QString> nextPath(SplitReason, const QString& extension) override
    {
        return QStringLiteral("%1/out%2.%3").arg(m_folder).arg(++m_number).arg(extension);
    }
    void opened(const QString& path, SplitReason) override
    {
        QVERIFY(QFile::exists(path + QStringLiteral(".part")));
    }
    void closed(const SegmentInfo& segment) override { files += segment.path; }
    void repaired(const Repair& repair) override { repairs += QString::fromLatin1(repairName(repair.kind)); }

    QStringList files;
    QStringList repairs;

private:
    QString m_folder;
    int m_number = 0;
};

struct Outcome
{
    QStringList files;
    QList<QByteArray> bytes;
    QStringList repairs;
    bool ok = true;
};

/// `piece` 0: random sizes.
Outcome record(const QList<QByteArray>& connections, const flv::Options& options, int piece,
               const QString& folder)
{
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    Sink sink(folder);
    StreamCounters counters;
    flv::Pipeline pipeline(options, sink, counters);
    QRandomGenerator random(7);
    Outcome outcome;
    for (const QByteArray& bytes : connections) {
        outcome.ok = pipeline.connectionBegins(std::chrono::milliseconds(0)) && outcome.ok;
        for (qint64 at = 0; at < bytes.size();) {
            const qint64 wanted = piece > 0 ? piece : random.bounded(1, 9000);
            const qint64 count = std::min<qint64>(wanted, bytes.size() - at);
            if (!pipeline.push({bytes.constData() + at, size_t(count)})) {
                outcome.ok = false;
                break;
            }
            at += count;
        }
        outcome.ok = pipeline.connectionEnds() && outcome.ok;
    }
    outcome.ok = pipeline.finish(SplitReason::End) && outcome.ok;
    outcome.files = sink.files;
    outcome.repairs = sink.repairs;
    for (const QString& file : sink.files)
        outcome.bytes += contents(file);
    return outcome;
}

/// Framing, one script tag, increasing times, a key at the start: what holds for any output (5.4).
QString structureError(const QByteArray& file)
{
    const auto* data = reinterpret_cast<const uint8_t*>(file.constData());
    if (file.size() < 13 || !file.startsWith("FLV"))
        return QStringLiteral("no header");
    QString error;
    std::array<qint64, 2> last{-1, -1};
    bool firstMedia = true;
    const flv::Bytes tags(data + 13, size_t(file.size()) - 13);
    const size_t end = flv::walkTags(tags, [&](flv::TagType type, qint64 ms, flv::Bytes bytes, size_t at) {
        if ((type == flv::TagType::Script) != (at == 0))
            error = QStringLiteral("script tag");
        if (type == flv::TagType::Script)
            return;
        const bool video = type == flv::TagType::Video;
        const auto payload = video ? flv::parseVideo(bytes) : flv::parseAudio(bytes);
        if (payload.kind != flv::Payload::Kind::Frame)
            return;
        if (firstMedia && (ms < 0 || ms > 50))
            error = QStringLiteral("starts at %1").arg(ms);
        firstMedia = false;
        if (video && last[0] < 0 && !payload.key)
            error = QStringLiteral("starts without a keyframe");
        if (ms <= last[video ? 0 : 1])
            error = QStringLiteral("time goes back");
        last[video ? 0 : 1] = ms;
    });
    return end == tags.size() ? error : QStringLiteral("framing");
}

} // namespace

class TestVectors : public QObject
{
    Q_OBJECT
    QString m_media = QString::fromUtf8(qgetenv("BILIUP_QT_SOURCE")) + QStringLiteral("/tests/media/");
    QString m_vectors;
    QTemporaryDir m_out;

    QList<QByteArray> inputs(const QString& name, const QJsonObject& expect) const
    {
        QList<QByteArray> result;
        for (int i = 1; i <= expect.value(QStringLiteral("inputs")).toInt(); ++i)
            result += contents(QStringLiteral("%1/%2/in%3.flv").arg(m_vectors, name).arg(i));
        return result;
    }
    QJsonObject expectation(const QString& name) const
    {
        return QJsonDocument::fromJson(contents(m_vectors + u'/' + name + QStringLiteral("/expect.json")))
            .object();
    }
    QStringList names() const
    {
        return QString::fromUtf8(contents(m_vectors + QStringLiteral("/names.txt")))
            .split(u'\n', Qt::SkipEmptyParts);
    }

private slots:
    /// The vectors are built once and kept beside the test program until the generator changes.
    void initTestCase()
    {
        QCryptographicHash hash(QCryptographicHash::Sha1);
        hash.addData(contents(m_media + QStringLiteral("flv_vectors.py")));
        hash.addData(contents(m_media + QStringLiteral("flvmedia.py")));
        m_vectors =
            QStringLiteral("%1/flv_vectors/%2")
                .arg(QCoreApplication::applicationDirPath(), QString::fromLatin1(hash.result().toHex()));
        if (QFile::exists(m_vectors + QStringLiteral("/names.txt")))
            return;
        QProcess generator;
        generator.setProcessChannelMode(QProcess::ForwardedChannels);
        generator.start(QStringLiteral("python3"), {m_media + QStringLiteral("flv_vectors.py"), m_vectors});
        QVERIFY(generator.waitForFinished(250000));
        QCOMPARE(generator.exitCode(), 0);
    }

    void vectors_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name : names())
            QTest::newRow(qPrintable(name)) << name;
        QVERIFY(names().size() > 70);
    }
    void vectors()
    {
        QFETCH(QString, name);
        const QJsonObject expect = expectation(name);
        const QJsonObject wanted = expect.value(QStringLiteral("options")).toObject();
        flv::Options options;
        options.live = false;
        options.keepGaps = wanted.value(QStringLiteral("keepGaps")).toBool();
        options.stripFiller = wanted.value(QStringLiteral("stripFiller")).toBool();
        options.limits.duration = std::chrono::milliseconds(wanted.value(QStringLiteral("splitMs")).toInt());
        options.limits.bytes = wanted.value(QStringLiteral("splitBytes")).toInt();
        const auto connections = inputs(name, expect);
        const Outcome outcome = record(connections, options, 65536, m_out.filePath(QStringLiteral("a")));
        QVERIFY(outcome.ok);
        if (expect.value(QStringLiteral("silent")).toBool())
            QCOMPARE(outcome.repairs, QStringList());
        if (expect.value(QStringLiteral("loud")).toBool())
            QVERIFY(!outcome.repairs.isEmpty());

        QProcess judge;
        judge.start(QStringLiteral("python3"),
                    QStringList{m_media + QStringLiteral("judge_flv.py"), m_vectors + u'/' + name} +
                        outcome.files);
        QVERIFY(judge.waitForFinished(60000));
        QCOMPARE(QString::fromUtf8(judge.readAllStandardOutput() + judge.readAllStandardError()), QString());
        QCOMPARE(judge.exitCode(), 0);

        for (const int piece : {1460, 7, 1, 0}) {
            const Outcome other = record(connections, options, piece, m_out.filePath(QStringLiteral("b")));
            QVERIFY2(other.bytes == outcome.bytes, qPrintable(QStringLiteral("pieces of %1").arg(piece)));
        }
        // What is repaired is left alone: the same bytes but for the script tag, and nothing to report.
        flv::Options again;
        again.live = false;
        again.keepGaps = options.keepGaps;
        for (const QByteArray& bytes : outcome.bytes) {
            const Outcome second = record({bytes}, again, 65536, m_out.filePath(QStringLiteral("c")));
            QCOMPARE(second.repairs, QStringList());
            QCOMPARE(second.bytes.size(), 1);
            QCOMPARE(second.bytes[0].size(), bytes.size());
            const auto script =
                qsizetype(13 + 15 + flv::read24(reinterpret_cast<const uint8_t*>(bytes.constData()) + 14));
            QVERIFY(second.bytes[0].mid(script) == bytes.mid(script));
        }
    }

    /// Bit flips, cuts, repetitions and swapped blocks: no crash, bounded output, whole structure.
    void randomDamage()
    {
        QRandomGenerator random(20240607);
        QList<QByteArray> sources;
        for (const auto* name : {"F01_clean", "F18_video_header_change", "F43b_hevc_legacy_b_frames",
                                 "F52_filler_nal", "E02_modex_multitrack", "F66_mp3"})
            sources += inputs(QString::fromLatin1(name), expectation(QString::fromLatin1(name)))
                           .first()
                           .left(250000);
        for (int round = 0; round < 1000; ++round) {
            QByteArray bytes = sources[random.bounded(int(sources.size()))];
            for (int damage = random.bounded(1, 6); damage > 0; --damage) {
                const int size = random.bounded(1, 20000);
                const int at = random.bounded(int(bytes.size()) - 20001);
                const int to = random.bounded(int(bytes.size()) - 20001);
                switch (random.bounded(4)) {
                case 0:
                    for (int i = 0; i < 20; ++i)
                        bytes[at + random.bounded(size)] = char(random.bounded(256));
                    break;
                case 1:
                    if (bytes.size() > 100000)
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
            const QString folder = m_out.filePath(QStringLiteral("m"));
            const Outcome outcome = record({bytes}, {}, 0, folder);
            for (const QByteArray& file : outcome.bytes) {
                const QString error = structureError(file);
                if (!error.isEmpty()) {
                    QFile keep(QDir::tempPath() + QStringLiteral("/flv-damage-%1.flv").arg(round));
                    if (keep.open(QIODevice::WriteOnly))
                        keep.write(bytes);
                    QFAIL(qPrintable(
                        QStringLiteral("round %1: %2, input in %3").arg(round).arg(error, keep.fileName())));
                }
            }
        }
    }
};
QTEST_GUILESS_MAIN(TestVectors)
#include "tst_vectors.moc"
