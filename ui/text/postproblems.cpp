// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/postproblems.h"
#include <QCoreApplication>

namespace {
struct PostProblemText
{
    Q_DECLARE_TR_FUNCTIONS(PostProblem)
};

QString ofTags(const FieldProblem& problem)
{
    if (problem.what == u"tooMany")
        return PostProblemText::tr("At most %1 tags").arg(problem.value);
    if (problem.what == u"tooLong")
        return PostProblemText::tr("The tag “%1” is longer than %2 characters")
            .arg(problem.value)
            .arg(postlimits::tag);
    if (problem.what == u"duplicate")
        return PostProblemText::tr("The tag “%1” is there twice").arg(problem.value);
    return PostProblemText::tr("At least 1 tag");
}
} // namespace

QString problemSentence(const FieldProblem& problem)
{
    const QString& field = problem.field;
    if (field == u"tags")
        return ofTags(problem);
    if (field == u"title")
        return problem.what == u"empty"
                   ? PostProblemText::tr("Enter a title")
                   : PostProblemText::tr("The title is longer than %1 characters").arg(problem.value);
    if (field == u"description")
        return PostProblemText::tr("The description is longer than %1 characters").arg(problem.value);
    if (field == u"dynamic")
        return PostProblemText::tr("The feed text is longer than %1 characters").arg(problem.value);
    if (field == u"source")
        return PostProblemText::tr("A repost needs its source");
    if (field == u"copyright")
        return PostProblemText::tr("Own work or repost?");
    if (field == u"publishAt")
        return PostProblemText::tr("Choose a time from 4 hours to 15 days after the submission");
    if (field == u"mentions")
        return PostProblemText::tr("The UID of %1 has digits only").arg(problem.value);
    if (field == u"tid")
        return PostProblemText::tr("Choose a partition");
    if (field == u"extra")
        return PostProblemText::tr("This is not a JSON object: %1").arg(problem.value);
    if (field == u"account")
        return PostProblemText::tr("The account is not logged in");
    if (field == u"coverFile" && problem.what == u"small")
        return PostProblemText::tr("The cover is smaller than 960×600 and may be sent back");
    if (field == u"coverFile")
        return PostProblemText::tr("There is no picture in this file");
    return field + u' ' + problem.what + u' ' + problem.value; // a new rule without a sentence yet
}

QString problemSentences(const QList<FieldProblem>& problems)
{
    QStringList lines;
    for (const FieldProblem& problem : problems)
        lines << problemSentence(problem);
    lines.removeDuplicates();
    return lines.join(u'\n');
}
