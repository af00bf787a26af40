// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

/// Limits of the site as its clients know them (bilibili-upload.md C.2, C.8).
namespace postlimits {
inline constexpr int title = 80;
inline constexpr int description = 2000;
inline constexpr int dynamicText = 233;
inline constexpr int tags = 12;
inline constexpr int tag = 20;
inline constexpr int parts = 100; ///< files in one archive (C.3)
inline constexpr qint64 leastDelaySec = 4 * 3600;
inline constexpr qint64 mostDelaySec = 15 * 24 * 3600;
inline constexpr int coverWidth = 960; ///< smaller covers may be sent back
inline constexpr int coverHeight = 600;
} // namespace postlimits

/// A person named in the description (C.6).
struct Mention
{
    QString name;
    QString uid; ///< digits
};

/// The fields of an archive (bilibili-upload.md C.2), as a template or one upload has them. Thread: any (a
/// value). Texts may hold placeholders until render() of posttemplate.h; JSON in `TemplateRow::fields` and
/// `UploadRow::fields`.
struct PostFields
{
    enum class Mode { Auto, Ask, Draft };         ///< submit by itself, after a look, or not at all
    enum class Api { Auto, Web, App, Bcut };      ///< which submit (C.1); Auto: web when cookies exist
    enum class When { Segments, AfterBroadcast }; ///< when parts are uploaded
    enum class SubmitAt { End, FirstPart }; ///< one submit at the end, or after the first part with appends
    enum class CoverFrom { None, File, Live, Frame };

    QString title;       ///< <= 80 characters
    QString description; ///< <= 2000; "@credit" marks where a mention goes
    QString dynamicText; ///< <= 233
    QStringList tags;    ///< 1 to 12, each <= 20
    int tid = 171;
    int tidV2 = 0;     ///< 0 = not sent
    int copyright = 1; ///< 1 own work, 2 repost
    QString source;    ///< needed for a repost; empty: the live URL
    QString partTitle; ///< of each file of a broadcast; empty: as the file
    CoverFrom coverFrom = CoverFrom::None;
    QString coverFile;
    double coverSecond = 3;     ///< CoverFrom::Frame
    qint64 publishAt = 0;       ///< Unix seconds; 0 = at once (C.8)
    qint64 publishDelaySec = 0; ///< from the submit on; 0 = at once
    bool dolby = false;
    bool hires = false;
    bool noReprint = false;
    bool charging = false;
    bool onlySelf = false;
    bool watermark = false;
    bool selectReplies = false;
    bool closeReplies = false;
    bool closeDanmaku = false;
    QList<Mention> mentions;
    qint64 seasonId = 0;
    qint64 seasonSectionId = 0;
    qint64 topicId = 0;
    qint64 missionId = 0;
    QJsonObject extra;  ///< merged into the submit body last
    qint64 account = 0; ///< mid; 0 = the default account
    QString line;       ///< empty = the fastest
    int threads = 0;    ///< pieces sent at once; 0 = upload.threads
    Mode mode = Mode::Auto;
    Api api = Api::Auto;
    When when = When::Segments;
    SubmitAt submitAt = SubmitAt::End;
};

QJsonObject toJson(const PostFields& fields);
PostFields postFieldsFrom(const QJsonObject& json);

/// What is wrong with the fields before anything is sent (UX-47); `field` is a member's name, `what` a key
/// the ui turns into a sentence: "empty", "tooLong", "tooMany", "duplicate", "range", "missing", "small".
struct FieldProblem
{
    QString field;
    QString what;
    QString value; ///< the tag, the limit, ...
};
/// In English, for the log and the command line: "the title is longer than 80 characters".
QString sentenceOf(const FieldProblem& problem);
/// `now` decides whether a publishing time is far enough away (4 h to 15 days, C.8).
QList<FieldProblem> check(const PostFields& fields, const QDateTime& now);
