// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/pathtemplate.h"
#include "core/upload/postfields.h"
#include <QWidget>

class BasicSection;
class DeliverySection;
class PostSection;
class PublishSection;
struct Core;

/// The form of an archive's fields, for templates and for single archives (ux.md UX-46 to 48): the basics
/// first, the rest in sections that fold. Thread: main. Owner: the page or dialog, which puts it into a
/// scroll area and saves what fields() gives.
class PostForm : public QWidget
{
    Q_OBJECT
public:
    enum class Use {
        Template, ///< texts with placeholders, when and whether broadcasts are submitted
        Upload    ///< one archive: title and source must be there
    };
    PostForm(Core& core, Use use, QWidget* parent = nullptr);

    void setFields(const PostFields& fields); ///< no edited() follows
    PostFields fields() const;
    /// The broadcast the placeholders are shown for, and a file of it for a frame as cover.
    void setExample(const PathFields& values, const QString& video = {});
    /// The fields as they would be posted for the example.
    PostFields rendered() const;
    /// What keeps it from being posted at `now`, with the placeholders filled in. Nothing is shown.
    QList<FieldProblem> problems(const QDateTime& now) const;
    /// Shows each problem under its field, opens the section of the first and focuses it; true when there is
    /// none.
    bool check(const QDateTime& now);
    /// `field` is a member name of PostFields, as in FieldProblem; null when the form has no such field.
    QWidget* editorOf(const QString& field) const;
    void focusTitle();

signals:
    void edited();
    void loginRequested(); ///< there is no account and a person wants one

private:
    void useAccount();
    void showSummaries();
    Core& m_core;
    const Use m_use;
    PostFields m_given; ///< what the form does not show is kept
    PathFields m_example;
    BasicSection* m_basic;
    DeliverySection* m_delivery;
    PublishSection* m_publish;
    QList<PostSection*> m_sections;
    bool m_checked = false; ///< problems are shown, and follow what is typed
};
