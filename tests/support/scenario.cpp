// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scenario.h"

#include "core/config/settingsstore.h"

#include <cerrno>

namespace {
using State = StreamerState;
using scenario::Stage;

struct Scene
{
    State state;
    const char* name;
    const char* platform;
    const char* title;
    const char* area;
    const char* tag;
    double hours;    ///< of the running broadcast
    double megabits; ///< 0 = not recorded
    double ratio;
};

const Scene scenes[] = {
    {State::Recording, "星野透", "bilibili", "【独立游戏】今晚把最后一关打通！", "单机游戏", "游戏", 2.61,
     8.2, 1.0},
    {State::Recording, "Luna 电台", "bilibili", "深夜点歌 · 安静听歌写作业", "电台", "音乐", 0.42, 4.1,
     0.994},
    {State::Recording, "老周修机器", "huya", "一台 1985 年的示波器还能救吗", "科技", "科技", 5.18, 6.3,
     0.942},
    {State::Recording, "海边的画室", "bilibili", "水彩风景练习第 37 天", "绘画", "绘画", 1.25, 3.8, 1.0},
    {State::Recording, "小满厨房", "huya", "红糖糍粑，从磨粉开始", "美食", "生活", 0.08, 5.0, 0.861},
    {State::Reconnecting, "北岸观星", "bilibili", "双子座流星雨直播（云好多）", "户外", "科技", 3.4, 4.4,
     0.9},
    {State::Reconnecting, "阿澈Acher", "huya", "排位冲分，输了吃柠檬", "网游", "游戏", 0.93, 7.5, 1.0},
    {State::Finishing, "云上自习室", "bilibili", "番茄钟 25/5，一起学习", "学习", "学习", 4.02, 2.2, 1.0},
    {State::Live, "电波小站", "bilibili", "周三歌会：你点我唱", "电台", "音乐", 0.3, 0, 0},
    {State::Live, "铁道物语", "huya", "跟着绿皮车去看雪", "户外", "旅行", 1.1, 0, 0},
    {State::Error, "木木与猫", "bilibili", "", "", "生活", 0, 0, 0},
    {State::Error, "风铃草", "huya", "", "", "音乐", 0, 0, 0},
    {State::Error, "回声 Echo", "bilibili", "", "", "音乐", 0, 0, 0},
    {State::Checking, "雨后的操场", "bilibili", "", "", "运动", 0, 0, 0},
    {State::Idle, "夜航船 NightBoat", "bilibili", "", "", "读书", 0, 0, 0},
    {State::Idle, "Mika 的像素屋", "bilibili", "", "", "绘画", 0, 0, 0},
    {State::Idle, "一个名字非常非常长的主播🎧 קול‎ with every kind of letter in it",
     "huya", "", "", "", 0, 0, 0},
    {State::OffSchedule, "晨跑打卡", "huya", "", "", "运动", 0, 0, 0},
    {State::Paused, "旧书店老板", "bilibili", "", "", "读书", 0, 0, 0},
    {State::Paused, "Kiwi", "huya", "", "", "", 0, 0, 0},
};

StreamerRow rowOf(StreamerId id, const QString& name, const QString& platform, const QString& tag,
                  bool paused)
{
    StreamerRow row;
    row.id = id;
    row.name = name;
    row.platform = platform;
    row.url = QUrl(platform == u"huya" ? QStringLiteral("https://www.huya.com/%1").arg(880000 + id)
                                       : QStringLiteral("https://live.bilibili.com/%1").arg(22600000 + id));
    row.paused = paused;
    if (!tag.isEmpty())
        row.overrides = settingsToJson({{setting::tags.key, QStringList{tag}}});
    return row;
}

void postProgress(const Stage& stage, StreamerId id, double seconds, double megabits, double ratio)
{
    event::RecordingProgress progress{};
    progress.streamer = id;
    progress.task = 1000 + id;
    progress.path = QStringLiteral("/recordings/%1/part.flv").arg(id);
    progress.seconds = seconds;
    progress.bytes = qint64(seconds * megabits * 1e6 / 8);
    progress.fileBytes = progress.bytes;
    progress.bitsPerSecond = megabits * 1e6;
    progress.speedRatio = ratio;
    progress.quality = QStringLiteral("原画");
    progress.cdn = QStringLiteral("cn-gotcha04");
    progress.repaired = id % 3;
    stage.events.post(progress);
}

void begin(const Stage& stage, StreamerId id, const QString& title, double seconds, double megabits,
           double ratio)
{
    const TaskId task = 1000 + id;
    stage.events.post(event::StreamStarted{id, task, title, false});
    stage.events.post(
        event::SegmentOpened{id, task, id, 1, QStringLiteral("/recordings/1.flv"), SplitReason::Start});
    if (seconds > 3600) {
        SegmentInfo info;
        info.path = QStringLiteral("/recordings/%1/1.flv").arg(id);
        info.seconds = 3600;
        info.bytes = qint64(3600 * megabits * 1e6 / 8);
        stage.events.post(event::SegmentClosed{id, task, id, 1, info});
        stage.events.post(event::SegmentOpened{id, task, id, 2, QStringLiteral("/recordings/2.flv"),
                                               SplitReason::Duration});
    }
    postProgress(stage, id, seconds, megabits, ratio);
}

/// What brings a streamer into its error: the disk, the site, the room.
void fail(const Stage& stage, StreamerId id)
{
    if (id % 3 == 0)
        stage.events.post(event::Checked{id, LiveState::Restricted, Restriction::Login, {}});
    else if (id % 3 == 1)
        stage.events.post(event::Checked{id, LiveState::NotFound, Restriction::None, {}});
    else
        stage.events.post(
            event::RecordingFailed{id, 0, Error{Error::Kind::Disk, QStringLiteral("write"), ENOSPC, {}}});
}
} // namespace

void scenario::play(const Stage& stage, const Pictures& pictures)
{
    const QDateTime now = stage.clock.now();
    StreamerId id = 0;
    for (const Scene& scene : scenes) {
        ++id;
        const QString title = QString::fromUtf8(scene.title);
        stage.roster.put(rowOf(id, QString::fromUtf8(scene.name), QLatin1String(scene.platform),
                               QString::fromUtf8(scene.tag), scene.state == State::Paused));
        stage.events.post(event::RoomChanged{id, {}, title, QString::fromUtf8(scene.area), {}, {}});
        const bool live = scene.hours > 0;
        stage.events.post(
            event::Checked{id, live ? LiveState::Live : LiveState::Offline, Restriction::None, {}});
        if (scene.megabits > 0)
            begin(stage, id, title, scene.hours * 3600, scene.megabits, scene.ratio);
        if (scene.megabits > 0 && !pictures.thumbnails.isEmpty())
            stage.events.post(event::ThumbnailReady{
                id, 1000 + id, pictures.thumbnails[int(id) % pictures.thumbnails.size()]});
        if (scene.state == State::Error)
            fail(stage, id);
        stage.events.post(event::StateChanged{id, scene.state, {}, now.addSecs(20 + id)});
        if (scene.state == State::Reconnecting)
            stage.events.post(
                event::Reconnecting{id, 1000 + id, int(id) - 4, 5, std::chrono::seconds(8),
                                    Error{Error::Kind::Network, QStringLiteral("reset"), 0, {}}});
    }
}

void scenario::playMany(const Stage& stage, int count, int recording)
{
    for (StreamerId id = 1; id <= count; ++id) {
        const QString name = QStringLiteral("Streamer %1 主播").arg(id);
        const bool records = id <= recording;
        stage.roster.put(rowOf(id, name, id % 4 ? QStringLiteral("bilibili") : QStringLiteral("huya"),
                               id % 7 ? QString() : QStringLiteral("seventh"), id % 50 == 0));
        const QString title = QStringLiteral("Broadcast number %1").arg(id);
        stage.events.post(event::RoomChanged{id, {}, title, QStringLiteral("Games"), {}, {}});
        if (records)
            begin(stage, id, title, 600 + double(id), 5, 1);
        stage.events.post(event::StateChanged{id,
                                              records        ? State::Recording
                                              : id % 50 == 0 ? State::Paused
                                                             : State::Idle,
                                              {},
                                              stage.clock.now()});
    }
}

void scenario::progress(const Stage& stage)
{
    for (const StreamerId id : stage.roster.ids()) {
        const StreamerView* view = stage.roster.find(id);
        if (view->state == State::Recording)
            postProgress(stage, id, view->seconds + 0.5, view->bitsPerSecond / 1e6, view->speedRatio);
    }
}
