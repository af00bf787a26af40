// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/ui/uifixture.h"
#include <semaphore>

/// A profile with an account and uploads in every state, as after a start of the program. Nothing is sent:
/// the first question to Bilibili waits until the fixture goes. Thread: main. Owner: the test function.
struct QueueFixture : UiFixture
{
    static constexpr qint64 mid = 10001;
    std::counting_semaphore<> answers{0};

    QueueFixture()
    {
        AccountRow account;
        account.mid = mid;
        account.name = QStringLiteral("录播组");
        account.state = QStringLiteral("ok");
        account.isDefault = true;
        (void)core.store.accounts.put(account);
        core.publishing.accounts.load({account});
        const auto login = bilibili::readCredentials(
            R"({"SESSDATA":"secretsess","bili_jct":"secretcsrf","DedeUserID":"10001"})");
        Stop stop;
        (void)core.publishing.secrets.write(QStringLiteral("account/10001"),
                                            bilibili::toSecret(login.value_or(bilibili::Credentials())),
                                            stop);
        http.on("https://member.bilibili.com/preupload", [this](const HttpRequest&) {
            answers.acquire();
            answers.release();
            return FakeHttp::Answer{500, {}, {}, {}};
        });
    }
    ~QueueFixture()
    {
        answers.release();
        bool stopped = false;
        core.publishing.uploads.stopAll([&] { stopped = true; });
        (void)QTest::qWaitFor([&] { return stopped; }, 20000);
    }
    /// An upload with `parts` files of `size` bytes, in the store.
    UploadId add(UploadState stands, const QString& title, int parts = 1, qint64 size = 1'400'000'000,
                 const std::function<void(UploadRow&)>& change = {})
    {
        PostFields fields;
        fields.title = title;
        fields.tags = {QStringLiteral("录播"), QStringLiteral("游戏")};
        fields.account = mid;
        UploadRow row;
        row.account = mid;
        row.fields = toJson(fields);
        row.state = QLatin1String(uploadStateName(stands));
        row.createdAt = clock.now().addSecs(-7200);
        if (change)
            change(row);
        row.id = core.store.uploads.add(row).value_or(0);
        (void)core.store.uploads.updatePosting(row);
        (void)core.store.uploads.updateReview(row);
        const bool posted = row.aid > 0;
        for (int i = 0; i < parts; ++i) {
            PartRow part;
            part.upload = row.id;
            part.position = i + 1;
            part.title = QStringLiteral("%1 P%2").arg(title).arg(i + 1);
            part.path = folder.filePath(QStringLiteral("%1-%2.flv").arg(row.id).arg(i + 1));
            part.size = size;
            QFile file(part.path);
            if (!file.open(QIODevice::WriteOnly) || !file.resize(size)) // takes no room
                qFatal("no file for the test");
            part.state = posted                            ? QStringLiteral("posted")
                         : stands == UploadState::Uploaded ? QStringLiteral("uploaded")
                                                           : QStringLiteral("waiting");
            (void)core.store.uploads.addPart(part);
        }
        return row.id;
    }
    /// Gives the queue what add() has stored.
    void load()
    {
        const QList<UploadRow> rows = core.store.uploads.all().value_or(QList<UploadRow>());
        core.publishing.uploads.load(rows);
        for (const UploadRow& row : rows)
            core.events.post(event::UploadChanged{row.id, 0, 0, row.state, {}, {}, {}});
        if (!QTest::qWaitFor([&] { return uploads.rowCount() == rows.size(); }, 10000))
            qFatal("the uploads do not appear");
    }
    /// Waits until titles and parts are there.
    void read(UploadId id)
    {
        uploads.begin();
        if (!QTest::qWaitFor([&] { return uploads.item(id)->details.upload == id; }, 10000))
            qFatal("the upload is not read");
    }
    QList<UploadId> order() const
    {
        QList<UploadId> ids;
        for (int row = 0; row < uploads.rowCount(); ++row)
            ids << uploads.index(row, 0).data(UploadsModel::IdRole).toLongLong();
        return ids;
    }
    QString cell(UploadId id, int column, int role = Qt::DisplayRole) const
    {
        return uploads.indexOf(id).siblingAtColumn(column).data(role).toString();
    }
};
