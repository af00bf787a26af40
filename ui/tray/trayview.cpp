// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/trayview.h"
#include "core/roster.h"
#include "ui/text/format.h"
#include <QCoreApplication>
#include <algorithm>

namespace {
constexpr int namesInToolTip = 4; // and the status line
constexpr int nameLength = 24;

struct TrayText
{
    Q_DECLARE_TR_FUNCTIONS(Tray)
};

bool isRecorded(StreamerState state)
{
    return state == StreamerState::Recording || state == StreamerState::Reconnecting ||
           state == StreamerState::Finishing;
}
} // namespace

TrayView TrayView::of(const Roster& roster, int uploads, bool pausedAll, const QDateTime& now)
{
    TrayView view;
    view.uploads = uploads;
    for (const StreamerId id : roster.ids()) {
        const StreamerView* streamer = roster.find(id);
        if (!streamer)
            continue;
        if (streamer->state == StreamerState::Error)
            ++view.problems;
        if (isRecorded(streamer->state))
            view.recordings << Entry{
                id, streamer->row.name,
                static_cast<double>(std::max<qint64>(0, streamer->recordingSince.secsTo(now)))};
    }
    std::stable_sort(view.recordings.begin(), view.recordings.end(),
                     [](const Entry& a, const Entry& b) { return a.seconds > b.seconds; });
    if (view.problems > 0)
        view.icon = Icon::Attention;
    else if (!view.recordings.isEmpty())
        view.icon = Icon::Recording;
    else if (pausedAll)
        view.icon = Icon::Paused;
    return view;
}

QString TrayView::iconName() const
{
    switch (icon) {
    case Icon::Idle:
        return QStringLiteral("tray-idle");
    case Icon::Recording:
        return QStringLiteral("tray-recording");
    case Icon::Attention:
        return QStringLiteral("tray-attention");
    case Icon::Paused:
        return QStringLiteral("tray-paused");
    }
    return {};
}

QString TrayView::statusLine() const
{
    QStringList parts;
    if (!recordings.isEmpty())
        parts << TrayText::tr("Recording %n", nullptr, static_cast<int>(recordings.size()));
    if (uploads > 0)
        parts << TrayText::tr("Uploading %n", nullptr, uploads);
    if (problems > 0)
        parts << TrayText::tr("%n problem(s)", nullptr, problems);
    if (parts.isEmpty())
        parts << (icon == Icon::Paused ? TrayText::tr("Monitoring paused")
                                       : TrayText::tr("Nothing is being recorded"));
    return parts.join(QStringLiteral(" · "));
}

QString TrayView::entryText(const Entry& entry) const
{
    const QString name = entry.name.size() > nameLength ? entry.name.left(nameLength - 1) + u'…' : entry.name;
    return name + QStringLiteral("  ") + clockText(entry.seconds);
}

QString TrayView::toolTip() const
{
    QStringList lines{statusLine()};
    const bool all = recordings.size() <= namesInToolTip;
    for (const Entry& entry : recordings.mid(0, all ? namesInToolTip : namesInToolTip - 1))
        lines << entryText(entry);
    if (!all)
        lines << TrayText::tr("and %n more", nullptr,
                              static_cast<int>(recordings.size()) - namesInToolTip + 1);
    return lines.join(u'\n');
}
