// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/postsection.h"
#include "ui/forms/fieldnote.h"
#include "ui/widgets/tone.h"
#include <QFormLayout>
#include <QLabel>

namespace {
constexpr int labelWidth = 92;
}

QFormLayout* PostSection::addForm()
{
    auto* form = new QFormLayout;
    form->setContentsMargins({});
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(12);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    body()->addLayout(form);
    return form;
}

void PostSection::addField(QFormLayout* form, const QString& label, QWidget* widget, const QString& field)
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addWidget(widget);
    QWidget* target = widget->focusProxy() ? widget->focusProxy() : widget;
    auto* note = new FieldNote(target, box);
    note->setObjectName(field + QStringLiteral("Note"));
    column->addWidget(note);
    if (!field.isEmpty())
        m_notes.insert(field, note);
    auto* text = new QLabel(label, this);
    text->setBuddy(target);
    text->setMinimumWidth(labelWidth);
    text->setContentsMargins(0, 6, 0, 0);
    if (target->accessibleName().isEmpty())
        target->setAccessibleName(QString(label).remove(u'&'));
    form->addRow(text, box);
}

QLabel* PostSection::makeCount(const QString& objectName, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTone(label, Tone::Muted);
    return label;
}

void PostSection::showCount(QLabel* label, qsizetype length, int limit)
{
    label->setText(QStringLiteral("%1/%2").arg(length).arg(limit));
    setTone(label, length > limit ? Tone::Error : Tone::Muted);
}

void PostSection::clearErrors()
{
    for (FieldNote* note : std::as_const(m_notes))
        if (note->isError())
            note->clear();
}
