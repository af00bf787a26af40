// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/bilibili/partitions.h"

#include "core/account/apicode.h"
#include "core/upload/bilibili/webget.h"

#include <algorithm>

namespace bilibili {
namespace {
/// Children as "id name", separated by semicolons; only they can be posted to.
struct Group
{
    const char* name;
    const char* children;
};
// clang-format off
const Group groups[] = {
    {"动画", "24 MAD·AMV;25 MMD·3D;47 短片·手书·配音;210 手办·模玩;86 特摄;253 动漫杂谈;27 综合"},
    {"番剧", "51 资讯;152 官方延伸;32 完结动画;33 连载动画"},
    {"国创", "153 国产动画;168 国产原创相关;169 布袋戏;170 资讯;195 动态漫·广播剧"},
    {"音乐", "28 原创音乐;31 翻唱;30 VOCALOID·UTAU;59 演奏;193 MV;29 音乐现场;130 音乐综合;243 乐评盘点;244 音乐教学"},
    {"舞蹈", "20 宅舞;154 舞蹈综合;156 舞蹈教程;198 街舞;199 明星舞蹈;200 中国舞"},
    {"游戏", "17 单机游戏;171 电子竞技;172 手机游戏;65 网络游戏;173 桌游棋牌;121 GMV;136 音游;19 Mugen"},
    {"知识", "201 科学科普;124 社科·法律·心理;228 人文历史;207 财经商业;208 校园学习;209 职业职场;229 设计·创意;122 野生技术协会"},
    {"科技", "95 数码;230 软件应用;231 计算机技术;232 科工机械;233 极客DIY"},
    {"运动", "235 篮球;249 足球;164 健身;236 竞技体育;237 运动文化;238 运动综合"},
    {"汽车", "245 赛车;246 改装玩车;247 新能源车;248 房车;240 摩托车;227 购车攻略;176 汽车生活"},
    {"生活", "138 搞笑;250 出行;251 三农;239 家居房产;161 手工;162 绘画;21 日常;254 亲子"},
    {"美食", "76 美食制作;212 美食侦探;213 美食测评;214 田园美食;215 美食记录"},
    {"动物圈", "218 喵星人;219 汪星人;220 大熊猫;221 野生动物;222 爬宠;75 动物综合"},
    {"鬼畜", "22 鬼畜调教;26 音MAD;126 人力VOCALOID;216 鬼畜剧场;127 教程演示"},
    {"时尚", "157 美妆护肤;252 仿妆cos;158 穿搭;159 时尚潮流"},
    {"资讯", "203 热点;204 环球;205 社会;206 综合"},
    {"娱乐", "71 综艺;241 娱乐杂谈;242 粉丝创作;137 明星综合"},
    {"影视", "182 影视杂谈;183 影视剪辑;85 小剧场;184 预告·资讯"},
    {"纪录片", "37 人文·历史;178 科学·探索·自然;179 军事;180 社会·美食·旅行"},
    {"电影", "147 华语;145 欧美;146 日本;83 其他国家"},
    {"电视剧", "185 国产剧;187 海外剧"},
};
const char zones[] =
    "1005 动画;1008 游戏;1007 鬼畜;1003 音乐;1004 舞蹈;1001 影视;1002 娱乐;1010 知识;1012 科技数码;1009 资讯;1020 美食;"
    "1021 小剧场;1013 汽车;1014 时尚美妆;1018 体育运动;1024 动物;1029 vlog;1006 绘画;1011 人工智能;1015 家装房产;"
    "1016 户外潮流;1017 健身;1019 手工;1022 旅游出行;1023 三农;1025 亲子;1026 健康;1027 情感;1030 生活兴趣;"
    "1031 生活经验;1028 神秘学";
// clang-format on

void append(QList<Partition>& list, const QString& group, const char* children)
{
    for (const QString& child : QString::fromUtf8(children).split(u';')) {
        const qsizetype space = child.indexOf(u' ');
        list.append({child.left(space).toInt(), child.mid(space + 1), group, {}});
    }
}

Partition read(const QJsonObject& entry, const QString& group)
{
    return {int(integer(entry.value(u"id"))), entry.value(u"name").toString(), group,
            entry.value(u"desc").toString(entry.value(u"description").toString())};
}

Result<QJsonObject> ask(Http& http, const Credentials& who, const QByteArray& url, Stop& stop)
{
    const auto response = http.send(webGet(url, who), stop);
    return response ? apiData(*response, "partitions") : Result<QJsonObject>(response.error());
}
} // namespace

const Partitions& builtInPartitions()
{
    static const Partitions lists = [] {
        Partitions made;
        for (const Group& group : groups)
            append(made.classic, QString::fromUtf8(group.name), group.children);
        append(made.zones, {}, zones);
        return made;
    }();
    return lists;
}

QString partitionName(const QList<Partition>& list, int id)
{
    const auto at =
        std::find_if(list.begin(), list.end(), [id](const Partition& entry) { return entry.id == id; });
    if (at == list.end())
        return QString::number(id);
    return at->group.isEmpty() ? at->name : at->group + QStringLiteral(" › ") + at->name;
}

QList<Partition> readPartitions(const QJsonArray& list)
{
    QList<Partition> found;
    const auto take = [&found](const Partition& entry) {
        if (entry.id > 0 && !entry.name.isEmpty())
            found.append(entry);
    };
    for (const QJsonValue& value : list) {
        const QJsonObject entry = value.toObject();
        const QJsonArray children = entry.value(u"children").toArray();
        for (const QJsonValue& child : children)
            take(read(child.toObject(), entry.value(u"name").toString()));
        if (children.isEmpty())
            take(read(entry, {}));
    }
    return found;
}

Result<Partitions> fetchPartitions(Http& http, const Credentials& who, const QDateTime& now, Stop& stop)
{
    const auto classic = ask(http, who, "https://member.bilibili.com/x/vupre/web/archive/pre", stop);
    if (!classic)
        return fail(classic.error());
    Partitions lists = builtInPartitions();
    if (const auto found = readPartitions(classic->value(u"typelist").toArray()); !found.isEmpty())
        lists.classic = found;
    const auto zoned = ask(http, who,
                           "https://member.bilibili.com/x/vupre/web/archive/human/type2/list?t=" +
                               QByteArray::number(now.toSecsSinceEpoch()),
                           stop);
    if (!zoned)
        return lists; // not every account is asked to use them
    if (const auto found = readPartitions(zoned->value(u"type_list").toArray()); !found.isEmpty())
        lists.zones = found;
    return lists;
}

} // namespace bilibili
