// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class NumberSpin;
class QComboBox;
class QDateTimeEdit;
class QLabel;

/// When an archive becomes visible: at once, some hours after it is submitted, or at a time (C.8). Thread:
/// main. Owner: its form.
class PublishTimeEdit : public QWidget
{
    Q_OBJECT
public:
    explicit PublishTimeEdit(QWidget* parent);
    /// Unix seconds and seconds; at most one of them is not 0.
    void setValues(qint64 at, qint64 delaySec);
    qint64 at() const;
    qint64 delaySec() const;
    QString summary() const; ///< empty: at once

signals:
    void edited();

private:
    void showKind();
    QComboBox* m_kind;
    NumberSpin* m_hours;
    QDateTimeEdit* m_time;
};
