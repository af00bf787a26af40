// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/notifications.h"
#include "ui/text/errors.h"
#include "ui/text/format.h"
#include "ui/text/hooks.h"
#include <QCoreApplication>
#include <QDir>

using notify::Happening;
using notify::Kind;
using notify::Notice;
using notify::Text;

namespace {
class Notify
{
    Q_DECLARE_TR_FUNCTIONS(Notify)
};

constexpr qsizetype namesShown = 5;

QString joined(const QString& first, const QString& second)
{
    return first.isEmpty() || second.isEmpty() ? first + second : first + QStringLiteral(" · ") + second;
}

QString nameOf(const Happening& one)
{
    return one.name.isEmpty() ? one.title : one.name;
}

QString names(const Notice& notice)
{
    QStringList list;
    for (const Happening& one : notice.items) {
        const bool byTitle = notice.kind == Kind::Published || notice.kind == Kind::Rejected;
        if (const QString name = byTitle ? one.title : nameOf(one); !list.contains(name))
            list.append(name);
    }
    const bool more = list.size() > namesShown;
    //: between the names of a list
    const QString text = list.mid(0, namesShown).join(Notify::tr(", "));
    return more ? text + QStringLiteral(" …") : text;
}

Text live(const Happening& one)
{
    return {one.alreadyLive ? Notify::tr("%1 is live already").arg(one.name)
                            : Notify::tr("%1 is live").arg(one.name),
            joined(one.title, one.area)};
}

Text dropped(const Happening& one)
{
    if (one.wait.count() == 0)
        return {Notify::tr("The recording of %1 has failed").arg(one.name), errorSentence(one.error)};
    const int seconds = std::max(1, qRound(double(one.wait.count()) / 1000.0));
    return {Notify::tr("The recording of %1 broke off").arg(one.name),
            //: %1 = why
            Notify::tr("%1 Next try in %n s.", nullptr, seconds).arg(errorSentence(one.error))};
}

Text ended(const Happening& one)
{
    return {Notify::tr("The broadcast of %1 is over").arg(one.name),
            //: %1 = length, %2 = size
            Notify::tr("%n file(s), %1, %2", nullptr, one.parts)
                .arg(clockText(one.seconds), sizeText(one.bytes))};
}

Text published(const Happening& one)
{
    return {Notify::tr("Submitted: %1").arg(one.title),
            //: %1 = BV id
            Notify::tr("%1 · %n part(s) · in review", nullptr, one.parts).arg(one.bvid)};
}

Text rejected(const Happening& one)
{
    if (one.hasError)
        return {Notify::tr("Not submitted: %1").arg(one.title), errorSentence(one.error)};
    return {Notify::tr("Returned: %1").arg(one.title), one.reason};
}

Text processing(const Happening& one)
{
    if (one.reason.isEmpty())
        return {Notify::tr("Not converted: %1").arg(one.title), errorSentence(one.error)};
    //: %1 = name of a streamer
    return {Notify::tr("A hook failed: %1").arg(one.name),
            joined(hookEventText(one.reason), hookErrorSentence(one.error))};
}

Text cleanup(const Happening& one)
{
    const QString kept = one.kept > 0 ? Notify::tr("%n file(s) could not be moved to the trash and were kept",
                                                   nullptr, one.kept)
                                      : QString();
    if (one.parts == 0)
        return {Notify::tr("Old recordings could not be cleaned up"), kept};
    return {
        Notify::tr("Old recordings were cleaned up"),
        //: %1 = size
        joined(Notify::tr("%n file(s), %1, moved to the trash", nullptr, one.parts).arg(sizeText(one.bytes)),
               kept)};
}

Text disk(const Happening& one)
{
    const QString folder = QDir::toNativeSeparators(one.name);
    if (one.full)
        return {Notify::tr("The disk is full"),
                //: %1 = folder, %2 = free space
                Notify::tr("%1: %2 left. Recording there has stopped.").arg(folder, sizeText(one.bytes))};
    const QString left = Notify::tr("%1: %2 left").arg(folder, sizeText(one.bytes));
    return {Notify::tr("Disk space is low"),
            one.hours < 0
                ? left
                //: %1 = "D:/x: 9 GiB left", %2 = "2 hours"
                : Notify::tr("%1, enough for about %2").arg(left, roughDurationText(one.hours * 3600))};
}

/// A phone has no window of ours to click on: the address is in the text.
Text update(const Happening& one)
{
    return {Notify::tr("biliup-qt %1 is available").arg(one.name), one.room.toString()};
}

Text single(const Notice& notice)
{
    const Happening& one = notice.items.first();
    switch (notice.kind) {
    case Kind::Live:
        return live(one);
    case Kind::Recording:
        return {Notify::tr("Recording %1").arg(one.name), one.title};
    case Kind::Dropped:
        return dropped(one);
    case Kind::Ended:
        return ended(one);
    case Kind::Published:
        return published(one);
    case Kind::Rejected:
        return rejected(one);
    case Kind::Processing:
        return processing(one);
    case Kind::Login:
        return {Notify::tr("The login of “%1” is no longer valid").arg(one.name),
                Notify::tr("Its uploads wait and go on after a new login.")};
    case Kind::Cleanup:
        return cleanup(one);
    case Kind::Disk:
        return disk(one);
    case Kind::Update:
        break;
    }
    return update(one);
}

QString several(const Notice& notice)
{
    const int count = int(notice.items.size());
    switch (notice.kind) {
    case Kind::Live:
        return notice.items.first().alreadyLive
                   ? Notify::tr("%n streamer(s) are live already", nullptr, count)
                   : Notify::tr("%n streamer(s) went live", nullptr, count);
    case Kind::Recording:
        return Notify::tr("%n recording(s) began", nullptr, count);
    case Kind::Dropped:
        return Notify::tr("%n recording(s) broke off", nullptr, count);
    case Kind::Ended:
        return Notify::tr("%n broadcast(s) are over", nullptr, count);
    case Kind::Published:
        return Notify::tr("%n archive(s) submitted", nullptr, count);
    case Kind::Rejected:
        return Notify::tr("%n archive(s) not submitted or returned", nullptr, count);
    case Kind::Processing:
        return Notify::tr("%n step(s) after recording failed", nullptr, count);
    case Kind::Login:
        return Notify::tr("%n login(s) are no longer valid", nullptr, count);
    case Kind::Cleanup:
        return Notify::tr("Old recordings were cleaned up %n time(s)", nullptr, count);
    case Kind::Disk:
        return Notify::tr("%n disk(s) are full or nearly so", nullptr, count);
    case Kind::Update:
        break;
    }
    return update(notice.items.last()).title;
}
} // namespace

Text NotificationTexts::text(const Notice& notice) const
{
    if (notice.items.isEmpty())
        return {};
    return notice.items.size() == 1 ? single(notice) : Text{several(notice), names(notice)};
}

QString NotificationTexts::action(notify::Action action) const
{
    switch (action) {
    case notify::Action::Open:
        return Notify::tr("Show");
    case notify::Action::OpenRoom:
        return Notify::tr("Open the live room");
    case notify::Action::RecordNow:
        return Notify::tr("Record now");
    case notify::Action::LogIn:
        return Notify::tr("Log in again");
    }
    return {};
}

Text NotificationTexts::test() const
{
    return {Notify::tr("A message from biliup-qt"), Notify::tr("Messages get through here.")};
}
