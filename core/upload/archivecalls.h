// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/accountkeeper.h"
#include "core/store/store.h"
#include "core/upload/bilibili/archive.h"
#include "core/upload/budgets.h"
#include "core/upload/postfields.h"

/// What the questions about archives work with. Thread: workers. Owner: Core (references only).
struct ArchiveServices
{
    AccountKeeper& accounts;
    Budgets& budgets;
    Store& store;
    HttpFactory& http;
    Clock& clock;
};

/// An upload whose archive is looked after.
struct WatchedArchive
{
    UploadId upload = 0;
    qint64 aid = 0;
    QString bvid;
    bool open = false; ///< already known to be: the list's word is enough
};

/// What one look at an account's archives brought.
struct ArchivesLook
{
    bilibili::ArchivePage list; ///< the newest pages, as one
    /// Of the watched ones, from the list or asked for; one archive may have several uploads.
    QList<std::pair<UploadId, bilibili::ArchiveInfo>> watched;
};

/// What a person changed about an archive that is on the site.
struct ArchiveChange
{
    bilibili::ArchiveView seen; ///< what the person saw
    PostFields before;          ///< bilibili::fieldsOf(seen.archive)
    PostFields after;
    QList<bilibili::Page> pages; ///< all of them, in the new order
};

/// Stories about the archives of an account; each renews the login once when it is dead. Thread: workers.
/// Errors: LoginNeeded, RateLimited with the time to wait (the account rests, D.1 L), Network and the like.
namespace archives {
/// One page of the list (C.11); `mid` 0 = the default account.
Result<bilibili::ArchivePage> page(const ArchiveServices& services, qint64 mid, int page, Stop& stop);
/// The newest `pages` pages, and each watched archive with its parts where the list alone cannot tell.
Result<ArchivesLook> look(const ArchiveServices& services, qint64 mid, int pages,
                          const QList<WatchedArchive>& watched, Stop& stop);
Result<bilibili::ArchiveView> view(const ArchiveServices& services, qint64 mid,
                                   const bilibili::ArchiveName& name, Stop& stop);
/// Sends the changes with everything else as it is now. Refused when the pages are not those the person saw:
/// read it again. The outcome of a lost answer is unknown and the same call may be repeated (D.1 U).
Result<> edit(const ArchiveServices& services, qint64 mid, const ArchiveChange& change, Stop& stop);
} // namespace archives
