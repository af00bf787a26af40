// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"
#include "ui/theme/icons.h"
#include <QAction>
#include <QKeyEvent>
#include <QToolButton>

SearchField::SearchField(const QString& hint, QWidget* parent)
    : QLineEdit(parent)
{
    setPlaceholderText(hint);
    setAccessibleName(hint);
    setMinimumWidth(180);
    setMaximumWidth(300);
    addAction(themeIcon(QStringLiteral("search"), Tone::Muted), QLineEdit::LeadingPosition);
    QAction* clearText =
        addAction(themeIcon(QStringLiteral("close"), Tone::Muted), QLineEdit::TrailingPosition);
    clearText->setText(tr("Clear"));
    clearText->setVisible(false);
    connect(clearText, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, [this, clearText](const QString& text) {
        clearText->setVisible(!text.isEmpty());
        emit searched(text);
    });
    int number = 0;
    for (QToolButton* button : findChildren<QToolButton*>()) { // QLineEdit gives them no names
        button->setObjectName(QStringLiteral("searchButton%1").arg(++number));
        button->setAccessibleName(button->defaultAction() == clearText ? tr("Clear") : hint);
        button->setFocusPolicy(Qt::NoFocus);
    }
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    const bool escape = event->key() == Qt::Key_Escape;
    if (escape && !text().isEmpty()) {
        clear();
        emit cleared();
    } else if (escape || event->key() == Qt::Key_Down || event->key() == Qt::Key_Return) {
        emit left();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void addClearButton(QLineEdit* edit)
{
    edit->setClearButtonEnabled(true);
    for (QToolButton* button : edit->findChildren<QToolButton*>()) {
        button->setObjectName(edit->objectName() + QStringLiteral("Clear"));
        button->setAccessibleName(SearchField::tr("Clear"));
    }
}
