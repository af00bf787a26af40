// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingline.h"
#include "ui/forms/fieldnote.h"
#include "ui/forms/settingeditor.h"
#include "ui/forms/settingtext.h"
#include "ui/theme/icons.h"
#include "ui/widgets/tone.h"
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>
#include <algorithm>

namespace {
constexpr int labelShare = 5; // of 11 parts of the width
constexpr int editorShare = 6;
constexpr int belowUnder = 430; ///< a narrower line has its control under the label
constexpr int columnGap = 24;
constexpr int narrowGap = 8;

QLabel* mutedLine(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    setTone(label, Tone::Muted);
    label->setVisible(!text.isEmpty());
    return label;
}
} // namespace

SettingLine::SettingLine(const SettingRow& row, QWidget* parent)
    : QWidget(parent)
    , m_editor(SettingEditor::make(row, this))
    , m_label(new QLabel(settingLabel(row), this))
    , m_problem(new FieldNote(nullptr, this))
    , m_note(mutedLine({}, this))
    , m_help(mutedLine({}, this))
    , m_differs(mutedLine({}, this))
    , m_reset(new QToolButton(this))
    , m_grid(new QGridLayout(this))
{
    QStringList help{settingHelp(row)};
    QStringList keys;
    for (const SettingRow* each : m_editor->rows()) {
        m_defaults.insert(each->key, each->defaultValue);
        m_searchText += settingLabel(*each) + u'\n' + settingHelp(*each) + u'\n' + each->key + u'\n';
        keys << each->key;
    }
    help << settingEffectText(row);
    help.removeAll(QString());
    if (const QString title = m_editor->title(); !title.isEmpty() && row.type == SettingRow::Type::Json)
        m_label->setText(title);
    m_name = m_label->text();
    m_helpText = help.join(u' ');
    m_help->setText(m_helpText);
    m_help->setVisible(!m_helpText.isEmpty());
    m_differs->setObjectName(editorName(row) + QStringLiteral("Differs"));
    if (m_editor->rows().size() == 1 && row.type != SettingRow::Type::Json)
        m_differs->setText(tr("● Default: %1").arg(settingText(row, row.defaultValue)));
    else
        m_differs->setText(tr("● Not as by default"));
    m_label->setWordWrap(true);
    m_label->setBuddy(m_editor);
    m_label->setToolTip(keys.join(u'\n'));
    m_problem->setObjectName(editorName(row) + QStringLiteral("Note"));
    m_reset->setObjectName(editorName(row) + QStringLiteral("Reset"));
    m_reset->setIcon(themeIcon(QStringLiteral("undo"), Tone::Muted));
    m_reset->setAccessibleName(tr("Default: %1").arg(settingLabel(row)));
    m_reset->setToolTip(tr("Back to the default: %1").arg(settingText(row, row.defaultValue)));

    m_grid->setContentsMargins(0, 12, 0, 12);
    m_grid->setVerticalSpacing(4);
    m_grid->addWidget(m_reset, 0, 2, Qt::AlignTop);
    arrange(m_editor->wide());
    m_reset->setSizePolicy([this] {
        QSizePolicy policy = m_reset->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        return policy;
    }());

    connect(m_editor, &SettingEditor::edited, this, [this] {
        showState();
        emit changed();
    });
    connect(m_reset, &QToolButton::clicked, this, [this] {
        m_editor->setValues(m_defaults);
        showState();
        emit changed();
    });
}

void SettingLine::arrange(bool below)
{
    m_below = below;
    for (QWidget* widget :
         {static_cast<QWidget*>(m_label), static_cast<QWidget*>(m_help), static_cast<QWidget*>(m_differs),
          static_cast<QWidget*>(m_editor), static_cast<QWidget*>(m_problem), static_cast<QWidget*>(m_note)})
        m_grid->removeWidget(widget);
    m_grid->setHorizontalSpacing(below ? narrowGap : columnGap);
    const int span = below ? 2 : 1;
    const int notesAt = below ? 0 : 1;
    m_grid->setColumnStretch(0, labelShare);
    m_grid->setColumnStretch(1, editorShare);
    m_grid->addWidget(m_label, 0, 0, 1, span);
    m_grid->addWidget(m_help, 1, 0, 1, span, Qt::AlignTop);
    m_grid->addWidget(m_differs, 2, 0, 1, span, Qt::AlignTop);
    if (below)
        m_grid->addWidget(m_editor, 3, 0, 1, 2);
    else
        m_grid->addWidget(m_editor, 0, 1, 3, 1, Qt::AlignVCenter);
    m_grid->addWidget(m_problem, 4, notesAt, 1, 2);
    m_grid->addWidget(m_note, 5, notesAt, 1, 2);
}

/// As narrow as with the control under the label.
QSize SettingLine::minimumSizeHint() const
{
    const int width = std::max(m_label->minimumSizeHint().width(), m_editor->minimumSizeHint().width());
    return {width + 2 * narrowGap + m_reset->sizeHint().width(), QWidget::minimumSizeHint().height()};
}

void SettingLine::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (const bool below = m_editor->wide() || width() < belowUnder; below != m_below)
        arrange(below);
}

QList<const SettingRow*> SettingLine::rows() const
{
    return m_editor->rows();
}

QVariantMap SettingLine::typed() const
{
    return m_editor->values();
}

void SettingLine::type(const QVariantMap& values)
{
    QVariantMap own;
    for (const SettingRow* row : rows())
        own.insert(row->key, values.value(row->key, row->defaultValue));
    m_editor->setValues(own);
    showState();
}

void SettingLine::setSaved(const QVariantMap& values)
{
    m_saved.clear();
    for (const SettingRow* row : rows())
        m_saved.insert(row->key, values.value(row->key, row->defaultValue));
    restore();
}

bool SettingLine::edited() const
{
    return typed() != m_saved;
}

void SettingLine::restore()
{
    m_editor->setValues(m_saved);
    showState();
}

bool SettingLine::check()
{
    if (const QString problem = m_editor->problem(); !problem.isEmpty())
        m_problem->error(problem);
    else
        m_problem->warn(m_editor->warning());
    return !m_problem->isError();
}

void SettingLine::complain(const QString& text)
{
    m_problem->error(text);
}

void SettingLine::setNote(const QString& text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

bool SettingLine::matches(const QString& text) const
{
    return m_searchText.contains(text, Qt::CaseInsensitive);
}

void SettingLine::highlight(const QString& text)
{
    const Tokens& tokens = Tokens::of(palette());
    const auto mark = [&](QLabel* label, const QString& plain) {
        const qsizetype at = text.isEmpty() ? -1 : plain.indexOf(text, 0, Qt::CaseInsensitive);
        label->setTextFormat(at < 0 ? Qt::PlainText : Qt::RichText);
        label->setText(at < 0 ? plain
                              : plain.left(at).toHtmlEscaped() +
                                    QStringLiteral("<span style=\"background:%1;color:%2\">")
                                        .arg(tokens.accentFill.name(), tokens.onAccent.name()) +
                                    plain.mid(at, text.size()).toHtmlEscaped() + QStringLiteral("</span>") +
                                    plain.mid(at + text.size()).toHtmlEscaped());
    };
    mark(m_label, m_name);
    mark(m_help, m_helpText);
}

void SettingLine::focusEditor()
{
    m_editor->setFocus();
}

void SettingLine::showState()
{
    QFont font = m_label->font();
    font.setWeight(edited() ? QFont::Bold : QFont::Medium);
    m_label->setFont(font);
    m_reset->setVisible(typed() != m_defaults);
    m_differs->setVisible(typed() != m_defaults);
    check();
}
