// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/publish.h"

#include "core/base/log.h"
#include "core/upload/archivecover.h"
#include "core/upload/bilibili/archive.h"
#include "core/upload/bilibili/bvid.h"
#include "core/upload/joinseason.h"
#include "core/upload/posttemplate.h"
#include "core/upload/uploadsession.h"

#include <algorithm>
#include <iterator>

using bilibili::Credentials;
using bilibili::FailureClass;
using bilibili::Page;
using bilibili::Posted;

namespace {
using namespace std::chrono_literals;

/// How long after a submit, and after each look, the list is asked for an archive whose submit was not
/// answered clearly. It may lag by minutes: only when all of them have passed the submit has not arrived.
constexpr std::chrono::seconds looks[] = {10s, 20s, 40s, 80s, 160s};
constexpr int repostInActivity = 21071; ///< goes through with the web interface (C.7)

bool isUploaded(const PartRow& part)
{
    return part.state == u"uploaded";
}

bool isPosted(const PartRow& part)
{
    return part.state == u"posted";
}

QString describe(const QList<FieldProblem>& problems)
{
    QStringList list;
    for (const FieldProblem& problem : problems)
        list.append(sentenceOf(problem));
    return list.join(QStringLiteral("; "));
}

/// One call of publish(): the story in steps that share its means.
class Publisher
{
public:
    Publisher(UploadRow upload, const UploadServices& services, UploadProgress& progress, Stop& stop)
        : m_upload(std::move(upload))
        , m_services(services)
        , m_progress(progress)
        , m_stop(stop)
        , m_http(services.http.make(HttpUse::Uploading))
    {
    }

    Result<Published> run()
    {
        auto parts = m_services.store.uploads.parts(m_upload.id);
        if (!parts)
            return fail(parts.error());
        m_parts = *parts;
        auto who = m_services.accounts.credentials(m_upload.account, m_stop);
        if (!who)
            return fail(who.error());
        m_who = *who;
        m_upload.account = m_who.mid;
        const bool fresh = m_upload.aid == 0;
        if (!m_upload.submitIntent.isEmpty()) {
            // What was uploaded since is appended by the next call: this archive is told, whatever that
            // meets.
            if (const auto resolved = resolveIntent(); !resolved)
                return fail(resolved.error());
        } else if (std::any_of(m_parts.begin(), m_parts.end(), isUploaded)) {
            m_appended = m_upload.aid > 0;
            if (const auto done = m_appended ? append() : post(); !done)
                return fail(done.error());
        }
        if (fresh && m_upload.aid > 0)
            joinSeason();
        const bool unlisted = m_upload.aid == 0 && !m_upload.submitIntent.isEmpty();
        return Published{m_upload, m_posted, m_appended, m_coverError, unlisted};
    }

private:
    // A new archive

    Result<> post()
    {
        const auto fields = renderedFields(m_upload, m_parts, m_services.store);
        if (!fields)
            return fail(fields.error());
        if (const auto problems = check(*fields, m_services.clock.now()); !problems.isEmpty())
            return fail(Error::Kind::Refused, QStringLiteral("the archive's fields: ") + describe(problems));
        auto api = bilibili::chooseApi(fields->api, m_who);
        if (!api)
            return fail(api.error());
        const auto cover = archiveCover(*fields, m_parts, m_who, m_services, *m_http, m_progress, m_stop);
        if (!cover)
            return fail(cover.error());
        m_coverError = cover->missing;
        const auto turn = m_services.budgets.takeWrite(m_who.mid, true, m_stop, waiting());
        if (!turn)
            return fail(turn.error());
        if (const auto stored = storeIntent(newIntent(fields->title)); !stored)
            return stored;
        for (bool renewed = false, throughWeb = false;;) {
            const auto body = bilibili::submitBody(*fields, newPages(), cover->url, m_services.clock.now());
            const auto posted = bilibili::submit(*m_http, m_who, *api, body, m_services.clock.now(), m_stop);
            if (posted)
                return posted->bvid.isEmpty() ? awaitListed() : take(*posted, filenames());
            const Error& error = posted.error();
            const bool toWeb = error.code == repostInActivity && *api != PostFields::Api::Web &&
                               m_who.hasWeb() && !throughWeb;
            if (toWeb) {
                throughWeb = true;
                api = PostFields::Api::Web;
                continue;
            }
            const FailureClass what = bilibili::submitClass(error);
            if (what == FailureClass::Unknown)
                return resolveAfter(error);
            if (const auto cleared = clearIntent(); !cleared)
                return cleared;
            if (what == FailureClass::Rate)
                return fail(m_services.budgets.limited(m_who.mid, error));
            if (what != FailureClass::Auth || renewed)
                return fail(error);
            renewed = true;
            if (const auto again = renew(); !again)
                return again;
            if (const auto stored = storeIntent(newIntent(fields->title)); !stored)
                return stored;
        }
    }

    /// An archive that is there is not undone because it is in no season: that is only said.
    void joinSeason()
    {
        const auto fields = renderedFields(m_upload, m_parts, m_services.store);
        if (!fields)
            return;
        const auto first = std::find_if(m_parts.begin(), m_parts.end(), isPosted);
        const qint64 cid = first == m_parts.end() ? 0 : first->bizId;
        const Result<> joined =
            ::joinSeason(*fields, {m_upload.aid, cid, fields->title}, m_who, *m_http, m_progress, m_stop);
        if (!joined)
            qCWarning(lcUpload) << "archive" << m_upload.bvid
                                << "was not added to its season, add it by hand:" << joined.error().detail;
    }

    // More parts for an archive that is there

    Result<> append()
    {
        auto fields = renderedFields(m_upload, m_parts, m_services.store);
        if (!fields)
            return fail(fields.error());
        auto api = bilibili::chooseApi(
            fields->api == PostFields::Api::Bcut ? PostFields::Api::Auto : fields->api, m_who);
        if (!api)
            return fail(api.error());
        // Held until the end: two edits at once would each leave out the other's pages (C.10).
        const auto turn = m_services.budgets.takeWrite(m_who.mid, false, m_stop, waiting());
        if (!turn)
            return fail(turn.error());
        for (bool renewed = false;;) {
            const auto done = editOnce(*api);
            if (done)
                return markPosted(filenames());
            const FailureClass what = bilibili::submitClass(done.error());
            if (what == FailureClass::Rate)
                return fail(m_services.budgets.limited(m_who.mid, done.error()));
            if (what != FailureClass::Auth || renewed)
                return done; // an edit may be sent again: it begins with a fresh look at the archive
            renewed = true;
            if (const auto again = renew(); !again)
                return again;
        }
    }

    /// Looks at the archive as it is now and sends it back with what is missing in it (C.10).
    Result<> editOnce(PostFields::Api api)
    {
        const auto view = bilibili::viewArchive(*m_http, m_who, {m_upload.aid, m_upload.bvid}, m_stop);
        if (!view)
            return fail(view.error());
        QList<Page> pages = bilibili::pagesOf(*view);
        const auto there = [&](const Page& page) {
            return std::any_of(pages.begin(), pages.end(),
                               [&](const Page& other) { return other.filename == page.filename; });
        };
        bool missing = false;
        for (const Page& page : newPages()) {
            if (!there(page)) {
                pages.append(page);
                missing = true;
            }
        }
        return missing ? bilibili::edit(*m_http, m_who, api, bilibili::editBody(*view, pages),
                                        m_services.clock.now(), m_stop)
                       : Result<>();
    }

    // What happened to a submit

    SubmitIntent newIntent(const QString& title) const { return {title, filenames(), {}, 0, {}, {}, false}; }

    /// The answer was lost: the site gets a moment, without this run and the account's turn, and is looked at
    /// by the next one.
    Result<> resolveAfter(const Error& error)
    {
        if (error.kind == Error::Kind::Cancelled)
            return fail(error);
        SubmitIntent intent = SubmitIntent::fromText(m_upload.submitIntent);
        intent.said = error.detail;
        intent.refusal = error.kind == Error::Kind::Refused ? error.code : 0;
        return lookLater(std::move(intent));
    }

    /// The site has taken it and did not say under which number: it is never sent again.
    Result<> awaitListed()
    {
        SubmitIntent intent = SubmitIntent::fromText(m_upload.submitIntent);
        intent.said = QStringLiteral("the submit was accepted, and the answer does not name the archive");
        intent.accepted = true;
        return lookLater(std::move(intent));
    }

    /// Afterwards the archive is taken, or nothing is known still and this run ends; it never arrived when
    /// the last look has not shown it. What was accepted stays as it is then, to be looked for now and again.
    Result<> resolveIntent()
    {
        SubmitIntent intent = SubmitIntent::fromText(m_upload.submitIntent);
        const auto found = look(intent);
        if (found)
            return take(*found, intent.filenames);
        if (found.error().kind != Error::Kind::NotFound)
            return fail(found.error());
        if (intent.looks < int(std::size(looks)) || isEarly(intent))
            return lookLater(std::move(intent));
        if (intent.accepted)
            return {};
        if (const auto cleared = clearIntent(); !cleared)
            return cleared;
        if (intent.refusal != 0)
            return fail(Error::Kind::Refused, intent.said, intent.refusal);
        return fail(Error::Kind::Network,
                    QStringLiteral("the submit has not arrived and is sent again (%1)").arg(intent.said));
    }

    /// A person may have asked for this look before its time: then it does not count. So far away as no wait
    /// is, somebody has set the clock back.
    bool isEarly(const SubmitIntent& intent) const
    {
        const qint64 left = m_services.clock.now().msecsTo(intent.lookAt);
        return intent.lookAt.isValid() && left > 0 && left <= scaled(*std::rbegin(looks)).count();
    }

    /// Ends this run; the next one looks.
    Result<> lookLater(SubmitIntent intent)
    {
        const QDateTime now = m_services.clock.now();
        if (!isEarly(intent))
            intent.lookAt = now.addMSecs(scaled(looks[intent.looks++]).count());
        if (const auto stored = storeIntent(intent); !stored)
            return stored;
        const Error error{Error::Kind::Network,
                          QStringLiteral("it is not clear whether Bilibili has the archive, its list is "
                                         "looked at again (%1)")
                              .arg(intent.said),
                          submitUnclear, std::chrono::milliseconds(now.msecsTo(intent.lookAt))};
        qCWarning(lcUpload) << error.detail;
        return fail(error);
    }

    Result<Posted> look(const SubmitIntent& intent)
    {
        const auto find = [&] {
            return bilibili::findPosted(*m_http, m_who, intent.title, intent.filenames, m_stop);
        };
        auto found = find();
        if (!found && bilibili::classOf(found.error()) == FailureClass::Auth) {
            if (const auto again = renew(); !again)
                return fail(again.error());
            found = find();
        }
        if (!found && bilibili::classOf(found.error()) == FailureClass::Rate)
            return fail(m_services.budgets.limited(m_who.mid, found.error()));
        return found;
    }

    Result<> storeIntent(const SubmitIntent& intent)
    {
        m_upload.submitIntent = intent.toText();
        return m_services.store.uploads.updatePosting(m_upload);
    }

    Result<> clearIntent()
    {
        m_upload.submitIntent.clear();
        return m_services.store.uploads.updatePosting(m_upload);
    }

    /// `names` are in the archive; what was uploaded since is not, and is appended.
    Result<> take(const Posted& posted, const QStringList& names)
    {
        m_upload.aid = posted.aid;
        m_upload.bvid = posted.bvid.isEmpty() ? bilibili::bvidOf(posted.aid) : posted.bvid;
        m_upload.submittedAt = m_services.clock.now();
        m_upload.submitIntent.clear();
        m_services.budgets.unlimited(m_who.mid);
        qCInfo(lcUpload) << "archive" << m_upload.bvid << "holds" << names.size() << "new parts";
        return markPosted(names);
    }

    Result<> markPosted(const QStringList& names)
    {
        if (const auto stored = m_services.store.uploads.updatePosting(m_upload); !stored)
            return stored;
        for (PartRow& part : m_parts) {
            if (!isUploaded(part) || !names.contains(part.filename))
                continue;
            ++m_posted;
            part.state = QStringLiteral("posted");
            if (const auto stored = m_services.store.uploads.updatePart(part); !stored)
                return stored;
            if (auto video = m_services.store.videos.get(part.video)) {
                video->bvid = m_upload.bvid;
                video->uploadedAt = m_services.clock.now();
                if (const auto stored = m_services.store.videos.update(*video); !stored)
                    return stored;
            }
        }
        return {};
    }

    Result<> renew()
    {
        auto who = m_services.accounts.renew(m_who, *m_http, m_stop);
        if (!who)
            return fail(who.error());
        m_who = *who;
        return {};
    }

    QList<Page> newPages() const
    {
        QList<Page> pages;
        for (const PartRow& part : m_parts) {
            if (isUploaded(part))
                pages.append({part.filename, part.title, QString(), part.bizId});
        }
        return pages;
    }
    QStringList filenames() const
    {
        QStringList names;
        for (const Page& page : newPages())
            names.append(page.filename);
        return names;
    }
    std::function<void(QDateTime)> waiting()
    {
        return [this](const QDateTime& until) { m_progress.waitingUntilMs = until.toMSecsSinceEpoch(); };
    }

    UploadRow m_upload;
    const UploadServices& m_services;
    UploadProgress& m_progress;
    Stop& m_stop;
    std::unique_ptr<Http> m_http;
    Credentials m_who;
    QList<PartRow> m_parts;
    int m_posted = 0;
    bool m_appended = false;
    Error m_coverError;
};
} // namespace

Result<Published> publish(UploadRow upload, const UploadServices& services, UploadProgress& progress,
                          Stop& stop)
{
    return Publisher(std::move(upload), services, progress, stop).run();
}
