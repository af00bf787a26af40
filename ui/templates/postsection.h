// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/pathtemplate.h"
#include "core/upload/postfields.h"
#include "ui/widgets/foldsection.h"
#include <QHash>

class FieldNote;
class QFormLayout;
class QLabel;

/// A group of an archive's fields in the form. Thread: main. Owner: PostForm.
class PostSection : public FoldSection
{
    Q_OBJECT
public:
    using FoldSection::FoldSection;
    virtual void setFields(const PostFields& fields) = 0;
    virtual void collect(PostFields& fields) const = 0;
    /// The broadcast whose data the placeholders show; `video`: where a frame can be taken from.
    virtual void setExample(const PathFields& values, const QString& video)
    {
        Q_UNUSED(values);
        Q_UNUSED(video);
    }
    virtual QString summary() const { return {}; }
    /// What the fields cannot hold (text that is no JSON, a cover that is not there), in the same form.
    virtual QList<FieldProblem> problems() const { return {}; }
    /// The sentence under that field; null when it is not in this section.
    FieldNote* note(const QString& field) const { return m_notes.value(field); }
    void clearErrors();

signals:
    void edited();

protected:
    QFormLayout* addForm();
    static QLabel* makeCount(const QString& objectName, QWidget* parent); ///< for "12/80"
    static void showCount(QLabel* label, qsizetype length, int limit);
    /// A row with a place for what is wrong with `field` (a member name of PostFields).
    void addField(QFormLayout* form, const QString& label, QWidget* widget, const QString& field = {});

private:
    QHash<QString, FieldNote*> m_notes;
};
