// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLineEdit>

/// A field for a number of Bilibili's (a season, a topic); empty = none. Thread: main. Owner: its form.
class IdEdit : public QLineEdit
{
    Q_OBJECT
public:
    IdEdit(const char* objectName, const QString& hint, QWidget* parent);
    qint64 id() const { return text().toLongLong(); } ///< 0 = none
    void setId(qint64 id);
};
