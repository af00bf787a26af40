// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDoubleSpinBox>

/// A number with limits for its arrows only: what is typed outside them stays, and the form says so
/// (ux.md UX-134). Thread: main. Owner: its form.
class NumberSpin : public QDoubleSpinBox
{
    Q_OBJECT
public:
    NumberSpin(double min, double max, int decimals, QWidget* parent = nullptr);

protected:
    void stepBy(int steps) override;
    StepEnabled stepEnabled() const override;
    QString textFromValue(double value) const override;
    /// The wheel belongs to the page unless this has the focus.
    void wheelEvent(QWheelEvent* event) override;

private:
    double m_min;
    double m_max;
};
