// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/flvvectors.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QLockFile>
#include <QProcess>
#include <QRandomGenerator>

namespace flvvectors {

namespace {
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
        if (!QFile::exists(path + QStringLiteral(".part")))
            repairs += QStringLiteral("a file that is not there was opened");
    }
    void closed(const SegmentInfo& segment) override { files += segment.path; }
    void repaired(const Repair& repair) override { repairs += QString::fromLatin1(repairName(repair.kind)); }

    QStringList files;
    QStringList repairs;

private:
    QString m_folder;
    int m_number = 0;
};

} // namespace

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString folder()
{
    const QString media = QString::fromUtf8(qgetenv("BILIUP_QT_SOURCE")) + QStringLiteral("/tests/media/");
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(contents(media + QStringLiteral("flv_vectors.py")));
    hash.addData(contents(media + QStringLiteral("flvmedia.py")));
    const QString all = QCoreApplication::applicationDirPath() + QStringLiteral("/flv_vectors");
    const QString path = all + u'/' + QString::fromLatin1(hash.result().toHex());
    QDir().mkpath(all);
    QLockFile lock(all + QStringLiteral("/lock")); // two tests want them at the same time
    lock.setStaleLockTime(0);
    lock.lock();
    if (QFile::exists(path + QStringLiteral("/names.txt")))
        return path;
    QProcess generator;
    generator.setProcessChannelMode(QProcess::ForwardedChannels);
    generator.start(QStringLiteral("python3"), {media + QStringLiteral("flv_vectors.py"), path});
    return generator.waitForFinished(250000) && generator.exitCode() == 0 ? path : QString();
}

QStringList names()
{
    return QString::fromUtf8(contents(folder() + QStringLiteral("/names.txt")))
        .split(u'\n', Qt::SkipEmptyParts);
}

QJsonObject expectation(const QString& name)
{
    return QJsonDocument::fromJson(contents(folder() + u'/' + name + QStringLiteral("/expect.json")))
        .object();
}

QList<QByteArray> inputs(const QString& name)
{
    QList<QByteArray> result;
    const int count = expectation(name).value(QStringLiteral("inputs")).toInt();
    for (int i = 1; i <= count; ++i)
        result += contents(QStringLiteral("%1/%2/in%3.flv").arg(folder(), name).arg(i));
    return result;
}

Outcome record(const QList<QByteArray>& connections, const flv::Options& options, int piece,
               const QString& into)
{
    QDir(into).removeRecursively();
    QDir().mkpath(into);
    Sink sink(into);
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

} // namespace flvvectors
