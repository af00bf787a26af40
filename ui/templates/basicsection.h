// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/templates/postsection.h"

class CoverEdit;
class MentionsEdit;
class PartitionPicker;
class PartitionSource;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class TagEdit;
class UserSearch;

/// What every archive has: title, description, tags, partition, copyright, cover. Thread: main. Owner:
/// PostForm. Counters and the preview count the text as it is posted.
class BasicSection : public PostSection
{
    Q_OBJECT
public:
    BasicSection(PartitionSource& partitions, UserSearch& users, bool placeholders, QWidget* parent);
    void setAccount(qint64 mid); ///< whose login asks Bilibili; 0 = nobody does
    void setFields(const PostFields& fields) override;
    void collect(PostFields& fields) const override;
    void setExample(const PathFields& values, const QString& video) override;
    QList<FieldProblem> problems() const override;
    QString summary() const override { return {}; }
    void focusTitle();

private:
    void addTexts(class QFormLayout* form);
    void addChoices(class QFormLayout* form);
    void showCounts();
    void showCopyright();
    PartitionSource& m_partitions;
    UserSearch& m_users;
    const bool m_placeholders;
    PathFields m_example;
    QLineEdit* m_title;
    QLabel* m_titleCount;
    QLabel* m_titlePreview;
    QPlainTextEdit* m_description;
    QLabel* m_descriptionCount;
    MentionsEdit* m_mentions;
    TagEdit* m_tags;
    PartitionPicker* m_partition;
    PartitionPicker* m_zone;
    QComboBox* m_copyright;
    QLineEdit* m_source;
    CoverEdit* m_cover;
};
