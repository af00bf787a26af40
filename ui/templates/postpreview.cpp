// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/postpreview.h"
#include "core/upload/bilibili/description.h"
#include "core/upload/partitionsource.h"
#include "ui/text/postproblems.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/tone.h"
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

PostPreview::PostPreview(PartitionSource& partitions, QWidget* parent)
    : QWidget(parent)
    , m_partitions(partitions)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    m_title = addText("previewTitle", false);
    m_title->setFont(resized(font(), 1.2, QFont::DemiBold));
    m_facts = addText("previewFacts", true);
    m_tags = addText("previewTags", false);
    m_description = addText("previewDescription", false);
    m_dynamic = addText("previewDynamic", true);
    m_problems = addText("previewProblems", false);
    setTone(m_problems, Tone::Warning);
    layout->addStretch(1);
}

QLabel* PostPreview::addText(const char* name, bool muted)
{
    auto* label = new QLabel(this);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (muted)
        setTone(label, Tone::Muted);
    layout()->addWidget(label);
    return label;
}

void PostPreview::setPost(const PostFields& rendered, const QList<FieldProblem>& problems)
{
    m_title->setText(rendered.title.isEmpty() ? tr("(the name of the first file)") : rendered.title);
    QStringList facts{bilibili::partitionName(m_partitions.lists().classic, rendered.tid)};
    if (rendered.tidV2 > 0)
        facts << bilibili::partitionName(m_partitions.lists().zones, rendered.tidV2);
    if (rendered.copyright == 2)
        //: %1 = where a repost comes from
        facts << tr("repost from %1").arg(rendered.source.isEmpty() ? tr("the live room") : rendered.source);
    else
        facts << tr("own work");
    if (rendered.publishAt > 0)
        facts << tr("appears %1")
                     .arg(QLocale().toString(QDateTime::fromSecsSinceEpoch(rendered.publishAt),
                                             QLocale::ShortFormat));
    else if (rendered.publishDelaySec > 0)
        facts << tr("appears %1 hours after the submission")
                     .arg(QLocale().toString(double(rendered.publishDelaySec) / 3600));
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    QStringList tags;
    for (const QString& tag : rendered.tags)
        tags << u'#' + tag;
    m_tags->setText(tags.join(QStringLiteral("  ")));
    m_tags->setVisible(!tags.isEmpty());
    const QString text = bilibili::describe(rendered.description, rendered.mentions).plain.trimmed();
    m_description->setText(text);
    m_description->setVisible(!text.isEmpty());
    m_dynamic->setText(tr("Feed: %1").arg(rendered.dynamicText));
    m_dynamic->setVisible(!rendered.dynamicText.isEmpty());
    m_problems->setText(problemSentences(problems));
    m_problems->setVisible(!problems.isEmpty());
}
