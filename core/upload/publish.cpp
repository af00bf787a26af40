// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/publish.h"

#include "core/base/log.h"
#include "core/upload/archivecover.h"
#include "core/upload/bilibili/archive.h"
#include "core/upload/bilibili/bvid.h"
#include "core/upload/joinseason.h"
#include "core/upload/posttemplate.h"
#include "core/upload/uploadsession.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

using bilibili::Credentials;
using bilibili::FailureClass;
using bilibili::Page;
using bilibili::Posted;

namespace {
using namespace std::chrono_literals;

constexpr int looks = 3; ///< how often the list is asked before a lost submit counts as not arrived
constexpr auto lookAfter = 10s;
constexpr int repostInActivity = 21071; ///< goes through with the web interface (C.7)

bool isUploaded(const PartRow& part)
{
    return part.state == u"uploaded";
}

QString describe(const QList<FieldProblem>& problems)
{
    QStringList list;
    for (const FieldProblem& problem : problems)
        list.append(problem.field + QLatin1Char(' ') + problem.what +
                    (problem.value.isEmpty() ? QString() : QLatin1Char(' ') + problem.value));
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
            if (const auto resolved = resolveIntent(); !resolved)
                return fail(resolved.error());
        }
        if (std::any_of(m_parts.begin(), m_parts.end(), isUploaded)) {
            m_appended = m_upload.aid > 0;
            if (const auto done = m_appended ? append() : post(); !done)
                return fail(done.error());
        }
        if (fresh && m_upload.aid > 0)
            joinSeason();
        return Published{m_upload, m_posted, m_appended};
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
        const auto turn = m_services.budgets.takeWrite(m_who.mid, true, m_stop, waiting());
        if (!turn)
            return fail(turn.error());
        if (const auto stored = storeIntent({fields->title, filenames()}); !stored)
            return stored;
        for (bool renewed = false, throughWeb = false;;) {
            const auto body = bilibili::submitBody(*fields, newPages(), *cover, m_services.clock.now());
            const auto posted = bilibili::submit(*m_http, m_who, *api, body, m_services.clock.now(), m_stop);
            if (posted)
                return take(*posted, filenames());
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
            if (const auto stored = storeIntent({fields->title, filenames()}); !stored)
                return stored;
        }
    }

    /// An archive that is there is not undone because it is in no season: that is only said.
    void joinSeason()
    {
        const auto fields = renderedFields(m_upload, m_parts, m_services.store);
        if (!fields)
            return;
        const Result<> joined = ::joinSeason(*fields, {m_upload.aid, m_parts.first().bizId, fields->title},
                                             m_who, *m_http, m_progress, m_stop);
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
        const auto view = bilibili::viewArchive(*m_http, m_who, m_upload.aid, m_stop);
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

    /// The answer was lost: gives the site a moment, then looks.
    Result<> resolveAfter(const Error& error)
    {
        qCWarning(lcUpload) << "the outcome of the submit is unknown, looking at the list:" << error.detail;
        if (error.kind == Error::Kind::Cancelled || !m_stop.sleep(scaled(lookAfter)))
            return fail(Error::Kind::Cancelled, QStringLiteral("upload stopped"));
        if (const auto resolved = resolveIntent(); !resolved)
            return resolved;
        if (m_upload.aid > 0)
            return {};
        return fail(error);
    }

    /// Afterwards the intent is cleared, and the archive taken when it is there. The site may still be busy
    /// with the submit, also when it is this program's last run that sent it: so it is asked several times.
    Result<> resolveIntent()
    {
        const SubmitIntent intent = SubmitIntent::fromText(m_upload.submitIntent);
        for (int number = 1; number <= looks; ++number) {
            const auto found = look(intent);
            if (found)
                return take(*found, intent.filenames);
            if (found.error().kind != Error::Kind::NotFound)
                return fail(found.error());
            if (number < looks && !m_stop.sleep(scaled(lookAfter)))
                return fail(Error::Kind::Cancelled, QStringLiteral("upload stopped"));
        }
        return clearIntent();
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
};
} // namespace

QString SubmitIntent::toText() const
{
    const QJsonObject json{{QStringLiteral("title"), title},
                           {QStringLiteral("filenames"), QJsonArray::fromStringList(filenames)}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

SubmitIntent SubmitIntent::fromText(const QString& text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    SubmitIntent intent{json.value(u"title").toString(), {}};
    for (const QJsonValue& name : json.value(u"filenames").toArray())
        intent.filenames.append(name.toString());
    return intent;
}

Result<PathFields> placeholdersOf(const UploadRow& upload, const QList<PartRow>& parts, Store& store)
{
    PathFields values;
    values.time = upload.createdAt;
    if (upload.task > 0) {
        const auto task = store.tasks.get(upload.task);
        if (!task)
            return fail(task.error());
        values.title = task->title;
        values.time = task->startedAt;
        values.id = QString::number(task->id);
    }
    if (upload.streamer > 0) {
        const auto streamer = store.streamers.get(upload.streamer);
        if (streamer) {
            values.streamer = streamer->name;
            values.url = streamer->url.toString();
            values.platform = streamer->platform;
        } else if (streamer.error().kind != Error::Kind::NotFound) {
            return fail(streamer.error());
        }
    }
    if (values.title.isEmpty() && !parts.isEmpty())
        values.title = titleOfFile(parts.first().path);
    return values;
}

Result<PostFields> renderedFields(const UploadRow& upload, const QList<PartRow>& parts, Store& store)
{
    const auto values = placeholdersOf(upload, parts, store);
    if (!values)
        return fail(values.error());
    PostFields fields = render(postFieldsFrom(upload.fields), *values);
    if (fields.title.isEmpty() && !parts.isEmpty())
        fields.title = titleOfFile(parts.first().path);
    fields.title = bilibili::pageTitle(fields.title);
    if (fields.copyright == 2 && fields.source.isEmpty())
        fields.source = values->url;
    return fields;
}

Result<Published> publish(UploadRow upload, const UploadServices& services, UploadProgress& progress,
                          Stop& stop)
{
    return Publisher(std::move(upload), services, progress, stop).run();
}
