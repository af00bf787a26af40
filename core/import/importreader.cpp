// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importreader.h"

#include "core/account/credentials.h"
#include "core/import/biliupconfig.h"
#include "core/import/biliupdatabase.h"
#include "core/import/exportfile.h"
#include "core/import/importtree.h"
#include "core/import/roomlists.h"

#include <QFile>
#include <QFileInfo>

namespace {
constexpr qint64 mostText = 4 * 1024 * 1024;

tl::unexpected<Error> refuse(const QString& file, const QString& why)
{
    return fail(Error::Kind::Refused, QStringLiteral("%1: %2").arg(QFileInfo(file).fileName(), why));
}

/// A tree that is one of biliup's, whatever it was written in.
Result<ImportPlan> planTree(const QVariantMap& tree, const QString& file, const char* kind)
{
    if (auto own = planExport(tree))
        return *own;
    const QString folder = QFileInfo(file).absolutePath();
    if (auto rooms = planRoomList(tree))
        return *rooms;
    if (!isBiliup(tree) && !isBiliupRs(tree))
        return refuse(file, QStringLiteral("nothing in it is known to this program"));
    ImportPlan plan = isBiliup(tree) ? planBiliup(tree, folder) : planBiliupRs(tree, folder);
    plan.kind = ImportText::verbatim(
        (isBiliup(tree) ? QStringLiteral("biliup ") : QStringLiteral("biliup-rs ")) + QLatin1String(kind));
    return plan;
}

Result<ImportPlan> planLogin(const QByteArray& bytes, const QString& file)
{
    const auto login = bilibili::readCredentials(bytes);
    if (!login)
        return fail(login.error());
    ImportPlan plan;
    plan.kind = QT_TRANSLATE_NOOP("ImportText", "Bilibili login");
    plan.accounts.append({QFileInfo(file).absoluteFilePath(), bytes});
    plan.map(QFileInfo(file).fileName(), importSecret, QT_TRANSLATE_NOOP("ImportText", "an account"));
    return plan;
}

Result<ImportPlan> planJson(const QByteArray& bytes, const QString& file)
{
    const auto tree = readJson(bytes);
    if (!tree)
        return refuse(file, tree.error().detail);
    if (auto login = planLogin(bytes, file))
        return login;
    if (tree->typeId() == QMetaType::QVariantMap)
        return planTree(tree->toMap(), file, "config.json");
    if (auto rooms = planRoomList(*tree))
        return *rooms;
    return refuse(file, QStringLiteral("nothing in it is known to this program"));
}

bool looksLikeToml(const QByteArray& bytes)
{
    for (const QByteArray& raw : bytes.split('\n')) {
        const QByteArray line = raw.trimmed();
        if (!line.isEmpty() && !line.startsWith('#'))
            return line.startsWith('[') || (line.contains('=') && !line.contains("://"));
    }
    return false;
}

bool looksLikeYaml(const QByteArray& bytes)
{
    for (const QByteArray& raw : bytes.split('\n')) {
        const QByteArray line = raw.trimmed();
        if (!line.isEmpty() && !line.startsWith('#'))
            return line == "---" || line.endsWith(':') || (line.contains(": ") && !line.contains("://"));
    }
    return false;
}
} // namespace

Result<ImportPlan> readImport(const QByteArray& bytes, const QString& file)
{
    const QByteArray start = bytes.trimmed().left(1);
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (start == "{" || suffix == u"json")
        return planJson(bytes, file);
    if (suffix == u"toml" || (suffix != u"yaml" && suffix != u"yml" && looksLikeToml(bytes))) {
        const auto tree = readToml(bytes);
        if (auto own = tree && !isBiliup(*tree) && !isBiliupRs(*tree) ? planConfigFile(bytes) : std::nullopt)
            return *own;
        return tree ? planTree(*tree, file, "config.toml")
                    : Result<ImportPlan>(refuse(file, tree.error().detail));
    }
    if (suffix == u"yaml" || suffix == u"yml" || looksLikeYaml(bytes)) {
        const auto tree = readYaml(bytes);
        return tree ? planTree(*tree, file, "config.yaml")
                    : Result<ImportPlan>(refuse(file, tree.error().detail));
    }
    if (start == "[")
        return planJson(bytes, file);
    if (auto login = planLogin(bytes, file))
        return login;
    ImportPlan links = planLinks(QString::fromUtf8(bytes));
    if (links.streamers.isEmpty())
        return refuse(file, QStringLiteral("there is no link in it, and it is no file of a recorder"));
    return links;
}

Result<ImportPlan> readImport(const QString& name)
{
    QFile file(name);
    if (!file.exists())
        return fail(Error::Kind::NotFound, QStringLiteral("there is no file %1").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Disk, QStringLiteral("%1: %2").arg(name, file.errorString()));
    Result<ImportPlan> plan = ImportPlan();
    if (file.peek(16).startsWith("SQLite format 3")) {
        plan = planBiliupDatabase(name);
        if (plan)
            plan->kind = ImportText::verbatim(QStringLiteral("biliup data.sqlite3"));
    } else {
        const QByteArray bytes = file.read(mostText + 1);
        if (bytes.size() > mostText)
            return refuse(name, QStringLiteral("larger than 4 MiB, which no such file is"));
        plan = readImport(bytes, name);
    }
    if (plan)
        plan->file = name;
    return plan;
}
