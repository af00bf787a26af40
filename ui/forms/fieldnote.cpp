// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/fieldnote.h"
#include "ui/widgets/tone.h"
#include <QAccessible>

FieldNote::FieldNote(QWidget* field, QWidget* parent)
    : QLabel(parent)
    , m_field(field)
{
    setWordWrap(true);
    allowLinks(false);
    hide();
}

/// A link is reached by Tab; a note without one stands in nobody's way.
void FieldNote::allowLinks(bool any)
{
    setTextInteractionFlags(any ? Qt::TextBrowserInteraction
                                : Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse);
    setFocusPolicy(any ? Qt::StrongFocus : Qt::NoFocus);
}

void FieldNote::show(Level level, const QString& text)
{
    if (level == m_level && text == this->text())
        return;
    m_level = level;
    setText(text);
    allowLinks(text.contains(u"<a "));
    setVisible(!text.isEmpty());
    setTone(this, level == Level::Error     ? Tone::Error
                  : level == Level::Warning ? Tone::Warning
                                            : Tone::Muted);
    if (m_field) {
        m_field->setProperty("bad", isError());
        m_field->style()->polish(m_field);
        m_field->setAccessibleDescription(text);
        if (!text.isEmpty()) {
            QAccessibleEvent announce(m_field, QAccessible::DescriptionChanged);
            QAccessible::updateAccessibility(&announce);
        }
    }
}
