// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uploads/postfacts.h"
#include "core/core.h"
#include "ui/text/format.h"
#include <QCoreApplication>
#include <QLocale>

namespace {
class Facts
{
    Q_DECLARE_TR_FUNCTIONS(PostFacts)
};

QString accountOf(const Core& core, qint64 mid)
{
    const QList<AccountRow> all = core.publishing.accounts.all();
    const AccountRow* account = core.publishing.accounts.find(mid);
    return account ? account->name : all.isEmpty() ? Facts::tr("No account") : all.first().name;
}

QString partitionOf(const Core& core, const PostFields& fields)
{
    const bilibili::Partitions& lists = core.publishing.partitions.lists();
    return fields.tidV2 > 0 ? partitionName(lists.zones, fields.tidV2)
                            : partitionName(lists.classic, fields.tid);
}

QStringList switchesOf(const PostFields& fields)
{
    QStringList on;
    if (fields.onlySelf)
        on << Facts::tr("only I can see it");
    if (fields.noReprint)
        on << Facts::tr("no reprints");
    if (fields.charging)
        on << Facts::tr("charging");
    if (fields.dolby)
        on << Facts::tr("Dolby");
    if (fields.hires)
        on << Facts::tr("Hi-Res");
    if (fields.closeReplies)
        on << Facts::tr("no comments");
    if (fields.closeDanmaku)
        on << Facts::tr("no danmaku");
    return on;
}
} // namespace

QString postFacts(const Core& core, const PostFields& fields)
{
    const QString dot = QStringLiteral("  ·  ");
    QStringList first{accountOf(core, fields.account), partitionOf(core, fields)};
    //: %1 = where it comes from
    first << (fields.copyright == 2 ? Facts::tr("Repost of %1").arg(fields.source) : Facts::tr("Own work"));
    QStringList lines{first.join(dot)};
    if (!fields.tags.isEmpty())
        lines << QStringLiteral("#") + fields.tags.join(QStringLiteral("  #"));
    QStringList last = switchesOf(fields);
    if (fields.publishAt > 0)
        //: %1 = day and time
        last << Facts::tr("opens %1")
                    .arg(QLocale().toString(QDateTime::fromSecsSinceEpoch(fields.publishAt),
                                            QLocale::ShortFormat));
    else if (fields.publishDelaySec > 0)
        //: %1 = like "5 hours"
        last << Facts::tr("opens %1 after the submission")
                    .arg(roughDurationText(double(fields.publishDelaySec)));
    if (!last.isEmpty())
        lines << last.join(dot);
    return lines.join(u'\n');
}
