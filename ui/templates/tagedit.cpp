// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/tagedit.h"
#include "ui/forms/taglist.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"
#include <QKeyEvent>
#include <QLineEdit>

TagEdit::TagEdit(QWidget* parent)
    : QFrame(parent)
    , m_flow(new FlowLayout(this, 6))
    , m_field(new QLineEdit(this))
{
    setProperty("field", true);
    m_flow->setContentsMargins(6, 5, 6, 5);
    m_field->setObjectName(QStringLiteral("tagsEdit"));
    m_field->setAccessibleName(tr("Tags"));
    m_field->setPlaceholderText(tr("Type a tag, then Enter"));
    m_field->setProperty("bare", true);
    m_field->setMinimumWidth(150);
    m_field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_field->installEventFilter(this);
    m_flow->addWidget(m_field);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (text.contains(u',') || text.contains(u'，'))
            takeField();
        emit edited();
    });
    connect(m_field, &QLineEdit::editingFinished, this, &TagEdit::takeField);
}

QStringList TagEdit::tags() const
{
    QStringList tags;
    for (const QToolButton* chip : m_chips)
        tags << chip->text();
    for (const QString& typed : splitTags(m_field->text()))
        if (!tags.contains(typed))
            tags << typed;
    return tags;
}

void TagEdit::setTags(const QStringList& tags)
{
    while (!m_chips.isEmpty())
        removeChip(m_chips.last());
    m_field->clear();
    for (const QString& tag : tags)
        addChip(tag);
}

void TagEdit::takeField()
{
    const QStringList typed = splitTags(m_field->text());
    m_field->clear();
    const QStringList there = tags();
    for (const QString& tag : typed)
        if (!there.contains(tag))
            addChip(tag);
    if (!typed.isEmpty())
        emit edited();
}

void TagEdit::addChip(const QString& tag)
{
    //: %1 = a tag
    QToolButton* chip = makeChip(QStringLiteral("tagChip"), tag, tr("Remove the tag %1").arg(tag), this);
    connect(chip, &QToolButton::clicked, this, [this, chip] {
        removeChip(chip);
        m_field->setFocus();
        emit edited();
    });
    m_flow->insertWidget(int(m_chips.size()), chip);
    m_chips << chip;
    chip->show();
    updateGeometry();
}

void TagEdit::removeChip(QToolButton* chip)
{
    m_chips.removeOne(chip);
    m_flow->removeWidget(chip);
    chip->hide();
    chip->deleteLater();
    updateGeometry();
}

bool TagEdit::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && key->modifiers() == Qt::NoModifier && !m_field->text().trimmed().isEmpty()) {
        takeField();
        return true; // the dialog's button is not meant
    }
    if (key->key() == Qt::Key_Backspace && m_field->text().isEmpty() && !m_chips.isEmpty()) {
        m_field->setText(m_chips.last()->text());
        removeChip(m_chips.last());
        emit edited();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}
