// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/templates/postsection.h"
#include <array>

class IdEdit;
class PublishTimeEdit;
class QCheckBox;
class QLabel;
class QPlainTextEdit;
class SeasonEdit;
class SeasonSource;

/// What an archive may have besides: feed text, time of publishing, declarations, comments, season, topic,
/// raw fields. Thread: main. Owner: PostForm.
class PublishSection : public PostSection
{
    Q_OBJECT
public:
    PublishSection(SeasonSource& seasons, QWidget* parent);
    void setAccount(qint64 mid); ///< whose seasons are listed; 0 = nobody's
    void setFields(const PostFields& fields) override;
    void collect(PostFields& fields) const override;
    void setExample(const PathFields& values, const QString& video) override;
    QList<FieldProblem> problems() const override;
    QString summary() const override;

private:
    QWidget* addSwitches();
    IdEdit* addNumber(class QFormLayout* form, const char* name, const QString& label, const QString& hint);
    void showLength();
    static constexpr std::size_t switchCount = 9;
    PathFields m_example;
    QPlainTextEdit* m_dynamic;
    QLabel* m_dynamicCount;
    PublishTimeEdit* m_time;
    std::array<QCheckBox*, switchCount> m_switches;
    SeasonEdit* m_season;
    IdEdit* m_topic;
    IdEdit* m_mission;
    QPlainTextEdit* m_extra;
};
