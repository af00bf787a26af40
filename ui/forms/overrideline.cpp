// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/overrideline.h"
#include "ui/forms/fieldnote.h"
#include "ui/forms/settingeditor.h"
#include "ui/forms/settingtext.h"
#include "ui/forms/weekhours.h"
#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>

namespace {
/// "1 h" says more than three rows: only the values that are set are named.
QString shortText(const SettingEditor& editor, const QVariantMap& values)
{
    if (const QString text = editor.shortText(values); !text.isEmpty())
        return text;
    const QList<const SettingRow*> rows = editor.rows();
    if (rows.size() == 1 && rows.first()->type == SettingRow::Type::Json)
        return weekHoursText(values.value(rows.first()->key).toList());
    QStringList texts;
    for (const SettingRow* row : rows) {
        const QVariant value = values.value(row->key, row->defaultValue);
        if (rows.size() > 1 && !value.toBool())
            continue;
        texts << (rows.size() > 1 && row->type == SettingRow::Type::Bool ? settingLabel(*row)
                                                                         : settingText(*row, value));
    }
    return texts.isEmpty() ? OverrideLine::tr("off") : texts.join(QStringLiteral(", "));
}
} // namespace

OverrideLine::OverrideLine(const SettingRow& row, QWidget* parent)
    : QWidget(parent)
    , m_editor(SettingEditor::make(row, this))
    , m_follow(new QCheckBox(this))
    , m_problem(new FieldNote(nullptr, this))
{
    m_follow->setObjectName(editorName(row) + QStringLiteral("Follow"));
    auto* label = new QLabel(settingLabel(row), this);
    label->setBuddy(m_editor);
    label->setWordWrap(true);
    QString help = settingHelp(row);
    if (const QString title = m_editor->title(); !title.isEmpty())
        label->setText(title);
    if (m_editor->rows().size() > 1 || row.type == SettingRow::Type::Json)
        help.clear();
    label->setToolTip(help);
    QFont font = label->font();
    font.setWeight(QFont::Medium);
    label->setFont(font);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 10, 0, 10);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(label, 0, 0);
    grid->addWidget(m_follow, m_editor->wide() ? 0 : 1, m_editor->wide() ? 1 : 0);
    if (m_editor->wide())
        grid->addWidget(m_editor, 1, 0, 1, 2);
    else
        grid->addWidget(m_editor, 0, 1, 2, 1, Qt::AlignVCenter);
    grid->addWidget(m_problem, 2, m_editor->wide() ? 0 : 1, 1, m_editor->wide() ? 2 : 1);

    connect(m_follow, &QCheckBox::toggled, this, [this](bool on) {
        if (on)
            m_typed = m_editor->values();
        m_editor->setValues(on ? m_above : m_typed);
        showState();
        emit changed();
    });
    connect(m_editor, &SettingEditor::edited, this, [this] {
        check();
        emit changed();
    });
}

void OverrideLine::setValues(const QVariantMap& above, const QVariantMap& own)
{
    m_above.clear();
    m_typed.clear();
    bool any = false;
    for (const SettingRow* row : m_editor->rows()) {
        m_above.insert(row->key, above.value(row->key, row->defaultValue));
        m_typed.insert(row->key, own.value(row->key, m_above.value(row->key)));
        any |= own.contains(row->key);
    }
    const QSignalBlocker quiet(m_follow);
    m_follow->setChecked(!any);
    m_editor->setValues(any ? m_typed : m_above);
    //: %1 = the value of the layer above
    m_follow->setText(tr("As everywhere (now: %1)").arg(shortText(*m_editor, m_above)));
    m_follow->setToolTip(m_follow->text());
    showState();
}

QVariantMap OverrideLine::own() const
{
    QVariantMap values = m_editor->values();
    if (follows())
        for (QVariant& value : values)
            value = QVariant();
    return values;
}

bool OverrideLine::follows() const
{
    return m_follow->isChecked();
}

void OverrideLine::follow()
{
    m_follow->setChecked(true);
}

bool OverrideLine::check()
{
    const QString problem = follows() ? QString() : m_editor->problem();
    if (!problem.isEmpty())
        m_problem->error(problem);
    else
        m_problem->warn(follows() ? QString() : m_editor->warning());
    return !m_problem->isError();
}

void OverrideLine::focusEditor()
{
    m_editor->setFocus();
}

void OverrideLine::showState()
{
    m_editor->setEnabled(!follows());
    check();
}
