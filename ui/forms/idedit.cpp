// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/idedit.h"
#include <QRegularExpressionValidator>

IdEdit::IdEdit(const char* objectName, const QString& hint, QWidget* parent)
    : QLineEdit(parent)
{
    setObjectName(QLatin1String(objectName));
    setPlaceholderText(hint);
    setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{0,18}")), this));
}

void IdEdit::setId(qint64 id)
{
    setText(id > 0 ? QString::number(id) : QString());
}
