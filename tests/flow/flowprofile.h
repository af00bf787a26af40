// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/paths.h"
#include "tests/support/fakearchives.h"
#include "tests/support/qrreader.h"
#include "tests/support/uploadfiles.h"
#include <QImage>
#include <QJsonDocument>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

// What the tests that drive the built program share.

using namespace Qt::Literals::StringLiterals;

/// A profile, and the built program run on it as a script would.
class Profile
{
public:
    /// `moreHosts`: besides those of the site.
    explicit Profile(FakeArchives& site, const QString& moreHosts = {})
        : m_environment(QProcessEnvironment::systemEnvironment())
    {
        m_environment.insert(u"BILIUP_QT_HOSTS"_s, site.hosts() + u',' + moreHosts);
        m_environment.insert(u"BILIUP_QT_TIME_SCALE"_s, u"0.05"_s);
    }

    std::unique_ptr<QProcess> start(const QStringList& arguments) const
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(m_environment);
        process->start(qEnvironmentVariable("BILIUP_QT_BINARY"),
                       arguments + QStringList{u"--profile"_s, folder.filePath(u"profile"_s),
                                               u"--secret-store"_s, u"file"_s});
        return process;
    }
    struct Run
    {
        int status = -1;
        QByteArray out;
        QByteArray err;
        QList<QJsonObject> objects() const
        {
            QList<QJsonObject> list;
            for (const QByteArray& line : out.trimmed().split('\n'))
                list << QJsonDocument::fromJson(line).object();
            return list;
        }
        QList<QJsonObject> events(const QString& name) const
        {
            QList<QJsonObject> list = objects();
            list.removeIf([&](const QJsonObject& object) { return object.value(u"event") != name; });
            return list;
        }
    };
    static Run finish(QProcess& process)
    {
        if (!process.waitForFinished(60000)) {
            process.kill();
            process.waitForFinished();
            return {};
        }
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                process.readAllStandardOutput(), process.readAllStandardError()};
    }
    Run run(const QStringList& arguments) const { return finish(*start(arguments)); }

    /// Logs `mid` in by importing a cookies.json.
    bool import(FakeArchives& site, qint64 mid) const
    {
        site.addAccount(mid);
        QFile file(folder.filePath(u"login.json"_s));
        return file.open(QIODevice::WriteOnly) && file.write(site.cookiesJson(mid)) > 0 &&
               (file.close(), run({u"accounts"_s, u"import"_s, file.fileName()}).status == 0);
    }
    QString file(const QString& name, qint64 size) const { return uploadfiles::make(folder, name, size); }

    /// The profile's database, while no program runs on it.
    template <typename Work>
    void onDatabase(Work work) const
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
            database.setDatabaseName(Paths::find(folder.filePath(u"profile"_s), false, QString()).database());
            QVERIFY(database.open());
            QSqlQuery query(database);
            work(query);
        }
        QSqlDatabase::removeDatabase(u"test"_s);
    }

    QTemporaryDir folder;

private:
    QProcessEnvironment m_environment;
};

/// The text of the QR code in a picture; empty when there is none.
inline QString scan(const QString& png)
{
    return readQrCode(QImage(png));
}

/// Parts stored by the site so far.
inline int partsStored(FakeArchives& site)
{
    int count = 0;
    for (const auto& object : site.objects())
        count += int(object.tries.size());
    return count;
}
