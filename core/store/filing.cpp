// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/filing.h"

#include "core/base/log.h"
#include "core/base/outputfile.h"
#include "core/base/safename.h"
#include "core/store/sql.h"
#include "core/store/store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <array>

namespace filing {
namespace {
constexpr qint64 pieceBytes = 1024 * 1024;

Result<> note(Store& store, const char* action, const QString& path, const QString& target,
              const Cause& cause)
{
    LedgerRow row;
    row.time = cause.now;
    row.action = QString::fromLatin1(action);
    row.path = path;
    row.target = target;
    row.reason = cause.reason;
    row.size = QFileInfo(path).size();
    return store.ledger.add(row);
}

/// The rows that name the file, whichever they are; a file of nobody has none.
Result<> follow(Store& store, const QString& from, const QString& to)
{
    const qint64 size = QFileInfo(to).size();
    return store.db.run([&](QSqlDatabase& db) -> Result<> {
        const auto videos = sql::exec(
            db, QStringLiteral("UPDATE videos SET path = ?, size = ? WHERE path = ?"), {to, size, from});
        if (!videos)
            return videos;
        return sql::exec(db, QStringLiteral("UPDATE upload_parts SET path = ? WHERE path = ?"), {to, from});
    });
}

bool onOneDisk(const QString& file, const QString& folder)
{
    return QStorageInfo(QFileInfo(file).path()).device() == QStorageInfo(folder).device();
}

Result<QString> copy(const QString& path, const QString& target, Stop& stop)
{
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Disk, QStringLiteral("%1: %2").arg(path, source.errorString()));
    OutputFile out;
    if (const auto opened = out.open(target); !opened)
        return fail(opened.error());
    QByteArray piece(pieceBytes, Qt::Uninitialized);
    for (;;) {
        const qint64 got = source.read(piece.data(), piece.size());
        const bool failed = got < 0 || stop.requested();
        const auto written = failed ? Result<>() : out.append(std::span(piece.constData(), std::size_t(got)));
        if (failed || !written) {
            out.discard();
            if (!written)
                return fail(written.error());
            return stop.requested()
                       ? fail(Error::Kind::Cancelled, QStringLiteral("stopped"))
                       : fail(Error::Kind::Disk, QStringLiteral("%1: %2").arg(path, source.errorString()));
        }
        if (got == 0)
            break;
    }
    if (out.size() != source.size()) {
        out.discard();
        return fail(Error::Kind::Disk, QStringLiteral("%1 changed while it was copied").arg(path));
    }
    return out.finish();
}

/// The file alone; its rows are somebody else's.
Result<QString> relocate(const QString& path, const QString& folder, Stop& stop)
{
    const QString wanted = safename::uniquePath(QDir(folder).filePath(QFileInfo(path).fileName()));
    if (onOneDisk(path, folder))
        return OutputFile::giveFinalName(path, wanted);
    const auto copied = copy(path, wanted, stop);
    if (!copied)
        return copied;
    if (!QFile::remove(path)) {
        QFile::remove(*copied);
        return fail(Error::Kind::Disk, QStringLiteral("%1 cannot be removed after it was copied").arg(path));
    }
    return copied;
}
} // namespace

QStringList companions(const QString& path)
{
    static const std::array<const char*, 9> suffixes{"xml", "ass", "srt",  "jsonl", "json",
                                                     "jpg", "png", "webp", "txt"};
    const QFileInfo file(path);
    QStringList found;
    for (const char* suffix : suffixes) {
        const QFileInfo beside(file.dir(), file.completeBaseName() + u'.' + QLatin1String(suffix));
        if (beside.isFile())
            found << beside.filePath();
    }
    return found;
}

Result<QString> move(Store& store, const QString& path, const QString& folder, const Cause& cause, Stop& stop)
{
    if (!QFileInfo(path).isFile())
        return fail(Error::Kind::NotFound, QStringLiteral("there is no file %1").arg(path));
    if (!QDir().mkpath(folder))
        return fail(Error::Kind::Disk, QStringLiteral("the folder %1 cannot be made").arg(folder));
    if (QFileInfo(folder).canonicalFilePath() == QFileInfo(QFileInfo(path).path()).canonicalFilePath())
        return path;
    const QStringList others = companions(path);
    if (const auto noted = note(store, "move", path, folder, cause); !noted)
        return fail(noted.error());
    const auto moved = relocate(path, folder, stop);
    if (!moved)
        return moved;
    if (const auto followed = follow(store, path, *moved); !followed) {
        // Nobody would find it there.
        if (const auto back = OutputFile::giveFinalName(*moved, path); !back)
            qCCritical(lcStore, "%ls is at %ls, and its row was not changed", qUtf16Printable(path),
                       qUtf16Printable(*moved));
        return fail(followed.error());
    }
    for (const QString& other : others)
        if (const auto with = relocate(other, folder, stop); !with)
            qCWarning(lcStore, "%ls stays: %ls", qUtf16Printable(other),
                      qUtf16Printable(with.error().detail));
    return moved;
}

Result<QString> rename(Store& store, const QString& path, const QString& name, const Cause& cause)
{
    const QFileInfo file(path);
    if (!file.isFile())
        return fail(Error::Kind::NotFound, QStringLiteral("there is no file %1").arg(path));
    const QString base = safename::component(name, safename::componentLimit - 8); // room for an extension
    if (base.isEmpty())
        return fail(Error::Kind::Refused, QStringLiteral("nothing of the name can be used"));
    const QString wanted = file.dir().filePath(base + u'.' + file.suffix());
    if (wanted == path)
        return path;
    if (safename::uniquePath(wanted) != wanted)
        return fail(Error::Kind::Refused, QStringLiteral("there is a file of this name already"));
    const QStringList others = companions(path);
    if (const auto noted = note(store, "rename", path, wanted, cause); !noted)
        return fail(noted.error());
    const auto renamed = OutputFile::giveFinalName(path, wanted);
    if (!renamed)
        return renamed;
    if (const auto followed = follow(store, path, *renamed); !followed) {
        if (const auto back = OutputFile::giveFinalName(*renamed, path); !back)
            qCCritical(lcStore, "%ls is at %ls, and its row was not changed", qUtf16Printable(path),
                       qUtf16Printable(*renamed));
        return fail(followed.error());
    }
    for (const QString& other : others) {
        const QString beside =
            file.dir().filePath(QFileInfo(*renamed).completeBaseName() + u'.' + QFileInfo(other).suffix());
        if (const auto with = OutputFile::giveFinalName(other, beside); !with)
            qCWarning(lcStore, "%ls stays: %ls", qUtf16Printable(other),
                      qUtf16Printable(with.error().detail));
    }
    return renamed;
}

Result<> replace(Store& store, const QString& path, const QString& copy, const Cause& cause)
{
    if (const auto noted = note(store, "delete", path, copy, cause); !noted)
        return noted;
    if (const auto followed = follow(store, path, copy); !followed)
        return followed;
    if (!QFile::remove(path))
        return fail(Error::Kind::Disk, QStringLiteral("%1 cannot be deleted").arg(path));
    return {};
}

} // namespace filing
