// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/archivecalls.h"

#include "core/account/withlogin.h"
#include "core/base/log.h"
#include "core/media/cover.h"
#include "core/upload/archivestanding.h"
#include "core/upload/bilibili/archivefields.h"

#include <QFileInfo>
#include <algorithm>

using bilibili::ArchiveInfo;
using bilibili::ArchivePage;
using bilibili::ArchiveView;
using bilibili::Credentials;

namespace {
constexpr int viewsALook = 20; ///< more watched ones wait for the next look

QStringList filenamesOf(const QList<bilibili::Page>& pages)
{
    QStringList names;
    for (const bilibili::Page& page : pages)
        names.append(page.filename);
    return names;
}

Result<QStringList> postedFiles(Store& store, UploadId upload)
{
    const auto parts = store.uploads.parts(upload);
    if (!parts)
        return fail(parts.error());
    QStringList names;
    for (const PartRow& part : *parts) {
        if (part.state == u"posted")
            names.append(part.filename);
    }
    return names;
}

/// An error that lets the whole account rest is written down; every one is passed on.
Error noted(const ArchiveServices& services, qint64 mid, const Error& error)
{
    return error.kind == Error::Kind::RateLimited && error.wait.count() == 0
               ? services.budgets.limited(mid, error)
               : error;
}

Result<> mayAsk(const ArchiveServices& services, qint64 mid)
{
    const Budget budget = services.budgets.of(mid);
    const QDateTime now = services.clock.now();
    if (!budget.limitedUntil.isValid() || budget.limitedUntil <= now)
        return {};
    return fail(Error{Error::Kind::RateLimited, budget.limitReason, 0,
                      std::chrono::milliseconds(now.msecsTo(budget.limitedUntil))});
}

Result<ArchivePage> pagesOf(Http& http, const Credentials& who, int pages, Stop& stop)
{
    auto whole = bilibili::listArchives(http, who, 1, {}, stop);
    for (int next = 2; whole && next <= std::min(pages, whole->pages); ++next) {
        const auto more = bilibili::listArchives(http, who, next, {}, stop);
        if (!more)
            return fail(more.error());
        for (const ArchiveInfo& info : more->archives) {
            const bool known = std::any_of(whole->archives.begin(), whole->archives.end(),
                                           [&](const ArchiveInfo& other) { return other.aid == info.aid; });
            if (!known) // a new archive pushes the others down between two pages
                whole->archives.append(info);
        }
        whole->page = next;
    }
    return whole;
}

/// The next question would end the same way.
bool endsTheLook(const Error& error)
{
    return worthRetry(error) || error.kind == Error::Kind::LoginNeeded ||
           error.kind == Error::Kind::Cancelled;
}

/// What is known of one watched archive; nothing when it can wait.
Result<std::optional<ArchiveInfo>> lookAt(const ArchiveServices& services, Http& http, const Credentials& who,
                                          const WatchedArchive& watched, const QList<ArchiveInfo>& list,
                                          int& viewsLeft, Stop& stop)
{
    const auto listed = std::find_if(list.begin(), list.end(),
                                     [&](const ArchiveInfo& info) { return info.aid == watched.aid; });
    const bool found = listed != list.end();
    if (found && (watched.open || standingOf(listed->state) != ArchiveStanding::Open))
        return std::optional(*listed);
    if ((!found && watched.open) || viewsLeft-- <= 0)
        return std::optional<ArchiveInfo>();
    const auto view = bilibili::viewArchive(http, who, {watched.aid, watched.bvid}, stop);
    if (!view)
        return fail(view.error());
    const auto ours = postedFiles(services.store, watched.upload);
    if (!ours)
        return fail(ours.error());
    ArchiveInfo info = withParts(view->info, view->parts, *ours);
    if (found && info.views < 0)
        info.views = listed->views;
    return std::optional(info);
}
} // namespace

Result<ArchivePage> archives::page(const ArchiveServices& services, qint64 mid, int page, Stop& stop)
{
    const auto http = services.http.make();
    const auto listed = withLogin(services.accounts, mid, *http, stop, [&](const Credentials& who) {
        return bilibili::listArchives(*http, who, page, {}, stop);
    });
    return listed ? listed : Result<ArchivePage>(noted(services, mid, listed.error()));
}

Result<ArchivesLook> archives::look(const ArchiveServices& services, qint64 mid, int pages,
                                    const QList<WatchedArchive>& watched, Stop& stop)
{
    if (const auto allowed = mayAsk(services, mid); !allowed)
        return fail(allowed.error());
    const auto http = services.http.make();
    const auto look =
        withLogin(services.accounts, mid, *http, stop, [&](const Credentials& who) -> Result<ArchivesLook> {
            const auto list = pagesOf(*http, who, pages, stop);
            if (!list)
                return fail(list.error());
            ArchivesLook seen{*list, {}};
            int viewsLeft = viewsALook;
            for (const WatchedArchive& one : watched) {
                const auto info = lookAt(services, *http, who, one, list->archives, viewsLeft, stop);
                if (info && *info)
                    seen.watched.append({one.upload, **info});
                else if (!info && endsTheLook(info.error()))
                    return fail(info.error());
                else if (!info) // one archive that cannot be seen hides no other
                    qCWarning(lcUpload) << "archive" << one.aid << ":" << info.error().detail;
            }
            return seen;
        });
    return look ? look : Result<ArchivesLook>(noted(services, mid, look.error()));
}

Result<ArchiveView> archives::view(const ArchiveServices& services, qint64 mid,
                                   const bilibili::ArchiveName& name, Stop& stop)
{
    const auto http = services.http.make();
    const auto view = withLogin(services.accounts, mid, *http, stop, [&](const Credentials& who) {
        return bilibili::viewArchive(*http, who, name, stop);
    });
    return view ? view : Result<ArchiveView>(noted(services, mid, view.error()));
}

namespace {
/// "" when the cover stays as it is.
Result<QString> newCover(Http& http, const Credentials& who, const PostFields& after, Stop& stop)
{
    if (after.coverFrom != PostFields::CoverFrom::File || after.coverFile.isEmpty())
        return QString();
    const auto jpeg = cover::make(after.coverFile, 0, stop);
    if (!jpeg)
        return fail(jpeg.error());
    return bilibili::uploadCover(http, who, *jpeg, stop);
}

Result<> editOnce(const ArchiveServices& services, Http& http, const Credentials& who,
                  const ArchiveChange& change, Stop& stop)
{
    const auto view = bilibili::viewArchive(http, who, {change.seen.info.aid, change.seen.info.bvid}, stop);
    if (!view)
        return fail(view.error());
    if (filenamesOf(bilibili::pagesOf(*view)) != filenamesOf(bilibili::pagesOf(change.seen)))
        return fail(Error::Kind::Refused,
                    QStringLiteral("the archive's parts have changed meanwhile; open it again"));
    const auto api = bilibili::chooseApi(PostFields::Api::Auto, who);
    if (!api)
        return fail(api.error());
    const auto cover = newCover(http, who, change.after, stop);
    if (!cover)
        return fail(cover.error());
    QJsonObject body = bilibili::editBody(*view, change.pages);
    const QDateTime now = services.clock.now();
    const QJsonObject changed = bilibili::changedMembers(change.before, change.after, now);
    for (auto member = changed.begin(); member != changed.end(); ++member)
        body[member.key()] = member.value();
    if (!cover->isEmpty())
        body[QStringLiteral("cover")] = *cover;
    return bilibili::edit(http, who, *api, body, now, stop);
}
} // namespace

Result<> archives::edit(const ArchiveServices& services, qint64 mid, const ArchiveChange& change, Stop& stop)
{
    if (change.pages.isEmpty())
        return fail(Error::Kind::Refused, QStringLiteral("an archive needs a part"));
    const auto turn = services.budgets.takeWrite(mid, false, stop, {}); // until the end: see WriteTurn
    if (!turn)
        return fail(turn.error());
    const auto http = services.http.make();
    const auto done = withLogin(services.accounts, mid, *http, stop, [&](const Credentials& who) {
        return editOnce(services, *http, who, change, stop);
    });
    return done ? done : Result<>(noted(services, mid, done.error()));
}
