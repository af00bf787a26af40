// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSpinBox>

/// Minutes as "hh:mm", up to a day and beyond: 24:00 is a duration, which a QTimeEdit has no room for. What
/// is out of a setting's range stays, and the form says so (as NumberSpin). Thread: main. Owner: its form.
class HourSpin : public QSpinBox
{
    Q_OBJECT
public:
    explicit HourSpin(QWidget* parent = nullptr);

protected:
    QString textFromValue(int minutes) const override;
    int valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;
    /// The wheel belongs to the page unless this has the focus.
    void wheelEvent(QWheelEvent* event) override;
};
