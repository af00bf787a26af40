// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/basicsection.h"
#include "core/upload/partitionsource.h"
#include "ui/forms/fieldnote.h"
#include "ui/forms/variables.h"
#include "ui/templates/coveredit.h"
#include "ui/templates/mentionsedit.h"
#include "ui/templates/partitionpicker.h"
#include "ui/templates/tagedit.h"
#include "ui/text/postproblems.h"
#include "ui/widgets/tone.h"
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>

namespace {
constexpr int descriptionLines = 6;
} // namespace

BasicSection::BasicSection(PartitionSource& partitions, UserSearch& users, bool placeholders, QWidget* parent)
    : PostSection(QStringLiteral("Basic"), tr("Basics"), parent)
    , m_partitions(partitions)
    , m_users(users)
    , m_placeholders(placeholders)
    , m_example(exampleBroadcast())
{
    QFormLayout* form = addForm();
    addTexts(form);
    addChoices(form);
    const auto changed = [this] {
        showCounts();
        emit edited();
    };
    connect(m_title, &QLineEdit::textChanged, this, changed);
    connect(m_description, &QPlainTextEdit::textChanged, this, changed);
    connect(m_mentions, &MentionsEdit::edited, this, changed);
    connect(m_mentions, &MentionsEdit::added, this,
            [this] { m_description->insertPlainText(QStringLiteral("@credit")); });
    connect(m_tags, &TagEdit::edited, this, changed);
    connect(m_source, &QLineEdit::textChanged, this, changed);
    connect(m_copyright, &QComboBox::currentIndexChanged, this, [this] {
        showCopyright();
        emit edited();
    });
    connect(m_partition, &PartitionPicker::edited, this, &PostSection::edited);
    connect(m_zone, &PartitionPicker::edited, this, &PostSection::edited);
    connect(m_cover, &CoverEdit::edited, this, &PostSection::edited);
    connect(m_cover, &CoverEdit::looked, this, [this] {
        const FieldProblem small{QStringLiteral("coverFile"), QStringLiteral("small"), {}};
        note(small.field)->warn(m_cover->isSmall() ? problemSentence(small) : QString());
    });
    const auto list = [this] {
        m_partition->setList(m_partitions.lists().classic);
        m_zone->setList(m_partitions.lists().zones);
    };
    connect(&partitions, &PartitionSource::changed, this, list);
    list();
    showCounts();
    showCopyright();
}

void BasicSection::addTexts(QFormLayout* form)
{
    auto* titleBox = new QWidget(this);
    m_title = new QLineEdit(titleBox);
    m_title->setObjectName(QStringLiteral("titleEdit"));
    m_titleCount = makeCount(QStringLiteral("titleCount"), titleBox);
    m_titlePreview = new QLabel(titleBox);
    m_titlePreview->setObjectName(QStringLiteral("titlePreview"));
    m_titlePreview->setWordWrap(true);
    m_titlePreview->setTextFormat(Qt::PlainText);
    setTone(m_titlePreview, Tone::Muted);
    titleBox->setFocusProxy(m_title);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_title, 1);
    row->addWidget(m_titleCount);
    auto* titleColumn = new QVBoxLayout(titleBox);
    titleColumn->setContentsMargins({});
    titleColumn->setSpacing(4);
    titleColumn->addLayout(row);
    titleColumn->addWidget(m_titlePreview);

    auto* descriptionBox = new QWidget(this);
    m_description = new QPlainTextEdit(descriptionBox);
    m_description->setObjectName(QStringLiteral("descriptionEdit"));
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(m_description->fontMetrics().lineSpacing() * descriptionLines + 18);
    m_descriptionCount = makeCount(QStringLiteral("descriptionCount"), descriptionBox);
    descriptionBox->setFocusProxy(m_description);
    auto* under = new QHBoxLayout;
    under->setSpacing(8);
    if (m_placeholders) {
        row->addWidget(
            makeVariableButton(QStringLiteral("btnTitleVariables"), titleBox, [this](const QString& token) {
                m_title->insert(token);
                m_title->setFocus();
            }));
        under->addWidget(makeVariableButton(QStringLiteral("btnDescriptionVariables"), descriptionBox,
                                            [this](const QString& token) {
                                                m_description->insertPlainText(token);
                                                m_description->setFocus();
                                            }));
        m_title->setPlaceholderText(tr("Empty: the name of the first file"));
    }
    under->addStretch(1);
    under->addWidget(m_descriptionCount);
    auto* descriptionColumn = new QVBoxLayout(descriptionBox);
    descriptionColumn->setContentsMargins({});
    descriptionColumn->setSpacing(4);
    descriptionColumn->addWidget(m_description);
    descriptionColumn->addLayout(under);

    m_mentions = new MentionsEdit(m_users, this);
    m_tags = new TagEdit(this);
    addField(form, tr("&Title"), titleBox, QStringLiteral("title"));
    addField(form, tr("T&ags"), m_tags, QStringLiteral("tags"));
    addField(form, tr("&Description"), descriptionBox, QStringLiteral("description"));
    addField(form, tr("Mentions"), m_mentions, QStringLiteral("mentions"));
}

void BasicSection::addChoices(QFormLayout* form)
{
    m_partition = new PartitionPicker({}, this);
    m_partition->setObjectName(QStringLiteral("partitionButton"));
    m_zone = new PartitionPicker(tr("As the partition says"), this);
    m_zone->setObjectName(QStringLiteral("zoneButton"));
    auto* copyright = new QWidget(this);
    m_copyright = new QComboBox(copyright);
    m_copyright->setObjectName(QStringLiteral("copyrightCombo"));
    m_copyright->addItem(tr("Own work"), 1);
    m_copyright->addItem(tr("Repost"), 2);
    m_source = new QLineEdit(copyright);
    m_source->setObjectName(QStringLiteral("sourceEdit"));
    m_source->setAccessibleName(tr("Source of the repost"));
    m_source->setPlaceholderText(m_placeholders ? tr("Empty: the link of the live room")
                                                : tr("Where it comes from: a link or a text"));
    copyright->setFocusProxy(m_copyright);
    auto* row = new QHBoxLayout(copyright);
    row->setContentsMargins({});
    row->setSpacing(8);
    row->addWidget(m_copyright);
    row->addWidget(m_source, 1);
    m_cover = new CoverEdit(this);
    addField(form, tr("&Partition"), m_partition, QStringLiteral("tid"));
    addField(form, tr("New &zone"), m_zone);
    addField(form, tr("&Kind"), copyright, QStringLiteral("source"));
    addField(form, tr("&Cover"), m_cover, QStringLiteral("coverFile"));
}

void BasicSection::setAccount(qint64 mid)
{
    m_mentions->setAccount(mid);
}

void BasicSection::setFields(const PostFields& fields)
{
    m_title->setText(fields.title);
    m_description->setPlainText(fields.description);
    m_mentions->setMentions(fields.mentions);
    m_tags->setTags(fields.tags);
    m_partition->setPartition(fields.tid);
    m_zone->setPartition(fields.tidV2);
    m_copyright->setCurrentIndex(fields.copyright == 2 ? 1 : 0);
    m_source->setText(fields.source);
    m_cover->setValues(fields);
}

void BasicSection::collect(PostFields& fields) const
{
    fields.title = m_title->text().trimmed();
    fields.description = m_description->toPlainText();
    fields.mentions = m_mentions->mentions();
    fields.tags = m_tags->tags();
    fields.tid = m_partition->partition();
    fields.tidV2 = m_zone->partition();
    fields.copyright = m_copyright->currentData().toInt();
    fields.source = m_source->text().trimmed();
    m_cover->collect(fields);
}

void BasicSection::setExample(const PathFields& values, const QString& video)
{
    m_example = values;
    m_cover->setVideo(video);
    showCounts();
}

QList<FieldProblem> BasicSection::problems() const
{
    QList<FieldProblem> problems = m_cover->problems();
    if (m_partition->partition() <= 0)
        problems.append({QStringLiteral("tid"), QStringLiteral("empty"), {}});
    return problems;
}

void BasicSection::focusTitle()
{
    m_title->setFocus();
}

void BasicSection::showCounts()
{
    const QString title = m_title->text().trimmed();
    const QString posted = pathtemplate::renderText(title, m_example).trimmed();
    showCount(m_titleCount, posted.size(), postlimits::title);
    m_titlePreview->setVisible(posted != title);
    m_titlePreview->setText(tr("Preview: %1").arg(posted));
    const QString text = m_description->toPlainText();
    showCount(m_descriptionCount, pathtemplate::renderText(text, m_example).trimmed().size(),
              postlimits::description);
}

void BasicSection::showCopyright()
{
    m_source->setVisible(m_copyright->currentData().toInt() == 2);
}
