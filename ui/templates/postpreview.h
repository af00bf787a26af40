// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/upload/postfields.h"
#include <QWidget>

class PartitionSource;
class QLabel;

/// An archive as it will look: title, facts, tags, description, and what still keeps it from being posted.
/// Thread: main. Owner: the templates page, the review list.
class PostPreview : public QWidget
{
    Q_OBJECT
public:
    PostPreview(PartitionSource& partitions, QWidget* parent);
    /// Fields whose placeholders are filled in.
    void setPost(const PostFields& rendered, const QList<FieldProblem>& problems);

private:
    QLabel* addText(const char* name, bool muted);
    PartitionSource& m_partitions;
    QLabel* m_title;
    QLabel* m_facts;
    QLabel* m_tags;
    QLabel* m_description;
    QLabel* m_dynamic;
    QLabel* m_problems;
};
