// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/publishsection.h"
#include "ui/forms/idedit.h"
#include "ui/forms/variables.h"
#include "ui/templates/publishtimeedit.h"
#include "ui/templates/seasonedit.h"
#include "ui/theme/fonts.h"
#include <QCheckBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>

namespace {
constexpr int fewLines = 2;
constexpr int someLines = 4;

struct Switch
{
    const char* name;
    bool PostFields::*member;
    const char* text;
    const char* help;
};
/// In the order of PublishSection::m_switches.
const Switch switches[] = {
    {"noReprintCheck", &PostFields::noReprint,
     QT_TRANSLATE_NOOP("PublishSection", "No reprint without permission"),
     QT_TRANSLATE_NOOP("PublishSection", "The declaration below an own work")},
    {"chargingCheck", &PostFields::charging, QT_TRANSLATE_NOOP("PublishSection", "Charging panel"), ""},
    {"onlySelfCheck", &PostFields::onlySelf, QT_TRANSLATE_NOOP("PublishSection", "Visible to me only"), ""},
    {"watermarkCheck", &PostFields::watermark, QT_TRANSLATE_NOOP("PublishSection", "Watermark"), ""},
    {"dolbyCheck", &PostFields::dolby, QT_TRANSLATE_NOOP("PublishSection", "Dolby sound"),
     QT_TRANSLATE_NOOP("PublishSection", "Only for files that have it")},
    {"hiresCheck", &PostFields::hires, QT_TRANSLATE_NOOP("PublishSection", "Hi-Res sound"),
     QT_TRANSLATE_NOOP("PublishSection", "Only for files that have it")},
    {"selectRepliesCheck", &PostFields::selectReplies, QT_TRANSLATE_NOOP("PublishSection", "Select comments"),
     QT_TRANSLATE_NOOP("PublishSection", "A comment appears after you have chosen it")},
    {"closeRepliesCheck", &PostFields::closeReplies, QT_TRANSLATE_NOOP("PublishSection", "No comments"), ""},
    {"closeDanmakuCheck", &PostFields::closeDanmaku, QT_TRANSLATE_NOOP("PublishSection", "No danmaku"), ""},
};

QPlainTextEdit* textField(const char* name, int lines, QWidget* parent)
{
    auto* edit = new QPlainTextEdit(parent);
    edit->setObjectName(QLatin1String(name));
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * lines + 18);
    return edit;
}
} // namespace

PublishSection::PublishSection(SeasonSource& seasons, QWidget* parent)
    : PostSection(QStringLiteral("Publish"), tr("Publishing"), parent)
    , m_example(exampleBroadcast())
{
    static_assert(std::size(switches) == switchCount);
    QFormLayout* form = addForm();
    auto* dynamicBox = new QWidget(this);
    m_dynamic = textField("dynamicEdit", fewLines, dynamicBox);
    m_dynamicCount = makeCount(QStringLiteral("dynamicCount"), dynamicBox);
    dynamicBox->setFocusProxy(m_dynamic);
    auto* column = new QVBoxLayout(dynamicBox);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addWidget(m_dynamic);
    column->addWidget(m_dynamicCount, 0, Qt::AlignRight);
    m_time = new PublishTimeEdit(this);
    addField(form, tr("Appea&rs"), m_time, QStringLiteral("publishAt"));
    addField(form, tr("&Feed text"), dynamicBox, QStringLiteral("dynamic"));
    addField(form, tr("Options"), addSwitches());
    m_season = new SeasonEdit(seasons, this);
    addField(form, tr("&Season"), m_season);
    m_topic = addNumber(form, "topicEdit", tr("T&opic"), tr("Number of the topic; empty = none"));
    m_mission = addNumber(form, "missionEdit", tr("Acti&vity"), tr("Number of the activity; empty = none"));
    m_extra = textField("extraEdit", someLines, this);
    m_extra->setFont(monospaceFont({}, 100));
    m_extra->setPlaceholderText(QStringLiteral("{\"key\": \"value\"}"));
    m_extra->setToolTip(tr("More fields of the submission as JSON; they win over all others"));
    addField(form, tr("E&xtra JSON"), m_extra, QStringLiteral("extra"));
    connect(m_time, &PublishTimeEdit::edited, this, &PostSection::edited);
    connect(m_season, &SeasonEdit::edited, this, &PostSection::edited);
    connect(m_season, &SeasonEdit::listed, this, [this] { setSummary(summary()); });
    connect(m_extra, &QPlainTextEdit::textChanged, this, &PostSection::edited);
    connect(m_dynamic, &QPlainTextEdit::textChanged, this, [this] {
        showLength();
        emit edited();
    });
    showLength();
}

QWidget* PublishSection::addSwitches()
{
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 4, 0, 0);
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(8);
    for (std::size_t i = 0; i < switchCount; ++i) {
        auto* check = new QCheckBox(tr(switches[i].text), box);
        check->setObjectName(QLatin1String(switches[i].name));
        if (*switches[i].help)
            check->setToolTip(tr(switches[i].help));
        grid->addWidget(check, int(i / 2), int(i % 2));
        connect(check, &QCheckBox::toggled, this, &PostSection::edited);
        m_switches[i] = check;
    }
    box->setFocusProxy(m_switches[0]);
    return box;
}

IdEdit* PublishSection::addNumber(QFormLayout* form, const char* name, const QString& label,
                                  const QString& hint)
{
    auto* edit = new IdEdit(name, hint, this);
    addField(form, label, edit);
    connect(edit, &IdEdit::textChanged, this, &PostSection::edited);
    return edit;
}

void PublishSection::setAccount(qint64 mid)
{
    m_season->setAccount(mid);
}

void PublishSection::setFields(const PostFields& fields)
{
    m_dynamic->setPlainText(fields.dynamicText);
    m_time->setValues(fields.publishAt, fields.publishDelaySec);
    for (std::size_t i = 0; i < switchCount; ++i)
        m_switches[i]->setChecked(fields.*switches[i].member);
    m_season->setValues(fields.seasonId, fields.seasonSectionId);
    m_topic->setId(fields.topicId);
    m_mission->setId(fields.missionId);
    m_extra->setPlainText(fields.extra.isEmpty() ? QString()
                                                 : QString::fromUtf8(QJsonDocument(fields.extra).toJson()));
}

void PublishSection::collect(PostFields& fields) const
{
    fields.dynamicText = m_dynamic->toPlainText().trimmed();
    fields.publishAt = m_time->at();
    fields.publishDelaySec = m_time->delaySec();
    for (std::size_t i = 0; i < switchCount; ++i)
        fields.*switches[i].member = m_switches[i]->isChecked();
    fields.seasonId = m_season->season();
    fields.seasonSectionId = m_season->section();
    fields.topicId = m_topic->id();
    fields.missionId = m_mission->id();
    fields.extra = QJsonDocument::fromJson(m_extra->toPlainText().toUtf8()).object();
}

void PublishSection::setExample(const PathFields& values, const QString&)
{
    m_example = values;
    showLength();
}

QList<FieldProblem> PublishSection::problems() const
{
    const QByteArray text = m_extra->toPlainText().trimmed().toUtf8();
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(text, &error);
    if (text.isEmpty() || json.isObject())
        return {};
    return {{QStringLiteral("extra"), QStringLiteral("unreadable"),
             json.isArray() ? QStringLiteral("[...]") : error.errorString()}};
}

QString PublishSection::summary() const
{
    QStringList set;
    if (const QString time = m_time->summary(); !time.isEmpty())
        set << time;
    for (std::size_t i = 0; i < switchCount; ++i)
        if (m_switches[i]->isChecked())
            set << tr(switches[i].text);
    if (const QString season = m_season->summary(); !season.isEmpty())
        //: %1 = its name
        set << tr("season: %1").arg(season);
    return set.join(QStringLiteral(" · "));
}

void PublishSection::showLength()
{
    showCount(m_dynamicCount, pathtemplate::renderText(m_dynamic->toPlainText(), m_example).trimmed().size(),
              postlimits::dynamicText);
}
