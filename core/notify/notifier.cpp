// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/notifier.h"

#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/events/events.h"
#include "core/notify/desktop.h"
#include "core/notify/push.h"
#include "core/notify/rules.h"

#include <QJsonArray>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace notify;

namespace {
constexpr qsizetype rememberedNotices = 200; ///< notices whose clicks are still understood

bool isProblem(Kind kind)
{
    return kind == Kind::Dropped || kind == Kind::Rejected || kind == Kind::Login || kind == Kind::Disk ||
           kind == Kind::Processing;
}

/// What a webhook gets beside the sentences.
QJsonObject detailsOf(const Notice& notice)
{
    QJsonArray items;
    QStringList names;
    for (const Happening& item : notice.items) {
        names.append(item.name.isEmpty() ? item.title : item.name);
        QJsonObject json{{u"name"_s, item.name}, {u"title"_s, item.title}};
        if (item.streamer != 0)
            json.insert(u"streamer"_s, item.streamer);
        if (!item.room.isEmpty())
            json.insert(u"room"_s, item.room.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo));
        if (!item.bvid.isEmpty())
            json.insert(u"bvid"_s, item.bvid);
        if (item.hasError)
            json.insert(u"error"_s, QLatin1String(kindName(item.error.kind)));
        items.append(json);
    }
    return {{u"kind"_s, QLatin1String(kindName(notice.kind))},
            {u"name"_s, names.join(u", ")},
            {u"items"_s, items}};
}

QUrl linkOf(const Notice& notice)
{
    if (notice.items.size() != 1)
        return {};
    const Happening& only = notice.items.first();
    if (!only.bvid.isEmpty())
        return QUrl(u"https://www.bilibili.com/video/"_s + only.bvid);
    return only.room.adjusted(QUrl::RemoveUserInfo);
}
} // namespace

struct Notifier::Private
{
    Notifier& self;
    Events& events;
    Settings& settings;
    Clock& clock;
    Reader reader;
    Push push;
    OncePerHour once{};
    Merger merger{};
    QTimer timer{};
    std::shared_ptr<const Texts> texts{};
    std::unique_ptr<Desktop> desktop{};
    Pictures pictures{};
    QList<Notice> told{};
    qint64 lastId = 0;

    std::chrono::milliseconds window() const
    {
        return scaled(std::chrono::seconds(settings.get(setting::notifyMergeSec)));
    }
    bool isQuietNow() const;
    Ways waysOf(const Happening& happening) const;
    void take(const PostedEvent& posted);
    void tellDue();
    void tell(Notice notice);
    void show(const Notice& notice, const Text& text);
};

bool Notifier::Private::isQuietNow() const
{
    const QDateTime until = QDateTime::fromString(settings.get(setting::notifyQuietUntil), Qt::ISODate);
    return (until.isValid() && clock.now() < until) ||
           isQuiet(settings.get(setting::notifyQuietHours), clock.now().toLocalTime().time());
}

/// Where it is told; nowhere when it is muted, or the night is to be quiet.
Ways Notifier::Private::waysOf(const Happening& happening) const
{
    if (happening.streamer != 0 && settings.get(setting::notifyMute, happening.streamer))
        return {};
    if (isQuietNow())
        return {};
    return notify::waysOf(settings.get(settingOf(happening.kind), happening.streamer));
}

void Notifier::Private::take(const PostedEvent& posted)
{
    const std::optional<Happening> happening = reader.read(posted.event);
    if (std::holds_alternative<event::Checked>(posted.event))
        merger.stillLooking(clock.now());
    if (!happening || !texts)
        return;
    const Ways ways = waysOf(*happening);
    if (!ways || !once.allows(*happening, clock.now()))
        return;
    merger.add(*happening, ways, clock.now());
    const QDateTime due = merger.due(window());
    timer.start(std::max<qint64>(0, clock.now().msecsTo(due)));
}

void Notifier::Private::tellDue()
{
    const QList<Notice> notices = merger.take(clock.now(), window());
    if (!isQuietNow()) { // it may have become so while they waited
        for (const Notice& notice : notices)
            tell(notice);
    }
    if (const QDateTime due = merger.due(window()); due.isValid())
        timer.start(std::max<qint64>(0, clock.now().msecsTo(due)));
}

void Notifier::Private::tell(Notice notice)
{
    notice.id = ++lastId;
    told.append(notice);
    if (told.size() > rememberedNotices)
        told.removeFirst();
    const Text text = texts->text(notice);
    if (notice.ways.testFlag(Way::Push))
        push.send(notice.kind, {text, notice.at, linkOf(notice), detailsOf(notice)});
    if (notice.ways.testFlag(Way::Desktop))
        show(notice, text);
    else if (notice.ways.testFlag(Way::Sound))
        emit self.soundWanted();
}

void Notifier::Private::show(const Notice& notice, const Text& text)
{
    const bool sound = notice.ways.testFlag(Way::Sound);
    const auto inWindow = [this, notice, text, sound] {
        if (sound)
            emit self.soundWanted();
        emit self.toldInWindow(notice, text);
    };
    if (!desktop)
        return inWindow();
    DesktopMessage message{notice.id, text, {}, sound, isProblem(notice.kind)};
    for (const Action action : actionsOf(notice))
        message.actions.append({action, texts->action(action)});
    const auto send = [this, inWindow](const DesktopMessage& ready) {
        desktop->show(ready, [inWindow](bool shown) {
            if (!shown)
                inWindow();
        });
    };
    const QList<QUrl> wanted = notice.items.size() == 1 ? notice.items.first().pictures : QList<QUrl>();
    if (!pictures || wanted.isEmpty())
        return send(message);
    pictures(wanted, [this, send, inWindow, message](const Picture& picture) {
        if (!desktop)
            return inWindow();
        DesktopMessage ready = message;
        ready.picture = picture;
        send(ready);
    });
}

Notifier::Notifier(Events& events, Settings& settings, SecretStore& secrets, HttpFactory& http, Clock& clock,
                   Sources sources)
    : d(new Private{*this,
                    events,
                    settings,
                    clock,
                    Reader(std::move(sources)),
                    {events, settings, secrets, http, clock}})
{
    d->timer.setSingleShot(true);
    connect(&d->timer, &QTimer::timeout, this, [this] { d->tellDue(); });
    connect(&events, &Events::posted, this, [this](const PostedEvent& posted) { d->take(posted); });
}

Notifier::~Notifier() = default;

void Notifier::setTexts(std::shared_ptr<const Texts> texts)
{
    d->texts = std::move(texts);
}

void Notifier::setDesktop(std::unique_ptr<Desktop> desktop)
{
    d->desktop = std::move(desktop);
    if (!d->desktop)
        return;
    d->desktop->onAction = [this](qint64 id, Action action, const QString& token) {
        for (const Notice& notice : std::as_const(d->told)) {
            if (notice.id == id)
                return emit activated(notice, action, token);
        }
        emit activated({}, action, token); // our own words, or long ago: the window comes to the front
    };
}

void Notifier::setPictures(Pictures pictures)
{
    d->pictures = std::move(pictures);
}

Push& Notifier::push()
{
    return d->push;
}

const Texts* Notifier::texts() const
{
    return d->texts.get();
}

void Notifier::say(const Text& text)
{
    const auto inWindow = [this, text] { emit toldInWindow({}, text); };
    if (!d->desktop)
        return inWindow();
    d->desktop->show({0, text, {{Action::Open, QString()}}, false, false}, [inWindow](bool shown) {
        if (!shown)
            inWindow();
    });
}
