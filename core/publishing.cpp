// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publishing.h"

#include "core/account/profilelogin.h"

#include <QDir>
#include <algorithm>

namespace {
constexpr auto moment = std::chrono::minutes(2); ///< a broadcast that ended so long ago may be taken up again

/// Profiles of their own have secrets of their own; the usual one has the plain service name.
std::shared_ptr<SecretStore> makeStore(const QString& kind, const Paths& paths)
{
    if (kind == u"file")
        return makeFileStore(paths.data);
    if (kind == u"session")
        return makeSessionStore();
    return makeKeychainStore(paths.profile == paths.data ? QString() : QDir(paths.profile).absolutePath());
}

/// A finished file of the broadcast is in no part of its archive: the program ended before the database took
/// it, or its streamer was removed meanwhile.
bool lacksFiles(Store& store, const UploadRow& upload)
{
    const auto parts = store.uploads.parts(upload.id);
    const auto videos = store.videos.ofTask(upload.task);
    if (!parts || !videos)
        return false;
    const auto isIn = [&](const VideoRow& video) {
        return std::any_of(parts->begin(), parts->end(), [&](const PartRow& part) {
            return part.video == video.id && part.state != u"growing";
        });
    };
    return std::any_of(videos->begin(), videos->end(),
                       [&](const VideoRow& video) { return video.state == u"done" && !isIn(video); });
}

const QString storeKey = QString::fromLatin1(secretStoreKey); ///< of SettingsTable::state
} // namespace

Publishing::Publishing(const PublishingOptions& options, const Paths& paths, Store& store,
                       const Settings& settings, Events& events, HttpFactory& http, Clock& clock)
    : secrets([paths](const QString& kind) { return makeStore(kind, paths); },
              options.secretStore.isEmpty() ? QStringLiteral("keychain") : options.secretStore)
    , lines(clock, options.hosts)
    , budgets(store.settings, clock)
    , keeper(store.accounts, secrets, paths.state, clock,
             [&events](const AccountRow& row) {
                 events.post(event::AccountChanged{row.mid, row.name, row.state});
             })
    , accounts(keeper, store.accounts, http, events)
    , partitions(keeper, http, clock)
    , seasons(keeper, http, clock)
    , users(keeper, http, clock)
    , uploads({store, secrets, keeper, budgets, lines, http, throttle, clock, options.hosts}, events,
              settings)
    , archives({keeper, budgets, store, http, clock}, accounts, uploads, events)
    , live({store, secrets, keeper, budgets, lines, http, throttle, clock, options.hosts}, uploads, events,
           settings)
    , feed({store, secrets, keeper, budgets, lines, http, throttle, clock, options.hosts}, uploads, live,
           events, settings)
    , published(store, events, settings, clock)
    , m_mayChooseStore(options.secretStore.isEmpty())
{
    QObject::connect(&secrets, &Secrets::chosen, &accounts, [&store](const QString& kind) {
        if (kind != u"session") // the next start asks again
            store.settings.postState(storeKey, kind);
    });
    QObject::connect(&events, &Events::posted, &uploads, [this](const PostedEvent& posted) {
        if (const auto* account = std::get_if<event::AccountChanged>(&posted.event);
            account && account->state == u"ok")
            uploads.loggedIn(account->mid);
    });
}

Result<Publishing::Loaded> Publishing::read(Store& store, const QDateTime& now)
{
    const auto accounts = store.accounts.all();
    if (!accounts)
        return fail(accounts.error());
    const auto uploads = store.uploads.all();
    if (!uploads)
        return fail(uploads.error());
    const auto chosen = store.settings.state(storeKey);
    Loaded loaded{*accounts, *uploads, {}, chosen.value_or(QVariant()).toString()};
    const qint64 since = now.addMSecs(-scaled(moment).count()).toMSecsSinceEpoch();
    for (const UploadRow& upload : *uploads) {
        const bool waits = upload.state == QLatin1String(uploadStateName(UploadState::WaitingBroadcast));
        const auto task = upload.task > 0 && (upload.aid == 0 || waits) ? store.tasks.get(upload.task)
                                                                        : Result<TaskRow>(TaskRow());
        if (!task || !task->stoppedAt.isValid())
            continue;
        const bool justEnded = upload.aid == 0 && task->stoppedAt.toMSecsSinceEpoch() >= since;
        if (justEnded || (waits && lacksFiles(store, upload)))
            loaded.mayGoOn.insert(upload.task);
    }
    return loaded;
}

void Publishing::load(const Loaded& loaded, const QSet<TaskId>& interrupted)
{
    feed.mayGoOn(loaded.mayGoOn + interrupted);
    if (m_mayChooseStore && !loaded.secretStore.isEmpty())
        secrets.begin(loaded.secretStore);
    accounts.load(loaded.accounts);
    uploads.load(loaded.uploads);
}

void Publishing::start()
{
    QObject::connect(&secrets, &Secrets::changed, &accounts, [this] {
        if (secrets.health() == Secrets::Health::Works)
            accounts.start();
    });
    if (!accounts.all().isEmpty())
        secrets.check();
    uploads.start();
    archives.start();
}

void Publishing::stopAll(std::function<void()> done)
{
    live.stopAll();
    uploads.stopAll(std::move(done));
}
