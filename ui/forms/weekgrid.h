// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/forms/settingeditor.h"
#include "ui/forms/weekhours.h"

class HoursGrid;
class QLabel;

/// When to record, painted on a week of half hours (ux.md UX-45): drag to paint, arrows and Space on the
/// keyboard. Thread: main. Owner: its form. Edits monitor.schedule; untouched it gives back what it was
/// given.
class WeekGrid : public SettingEditor
{
    Q_OBJECT
public:
    explicit WeekGrid(QWidget* parent);
    QList<const SettingRow*> rows() const override;
    QVariantMap values() const override;
    void setValues(const QVariantMap& values) override;
    QString problem() const override;
    bool wide() const override { return true; }

private:
    void setHours(const WeekHours& hours);
    void showSummary();
    HoursGrid* m_grid;
    QLabel* m_summary;
    QVariantList m_given;
};

/// The grid itself. Thread: main. Owner: WeekGrid.
class HoursGrid : public QWidget
{
    Q_OBJECT
public:
    explicit HoursGrid(QWidget* parent);
    WeekHours hours;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    QRect cellRect(int day, int cell) const;

signals:
    void painted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QRect area() const;          ///< of the cells
    int cellAt(QPoint at) const; ///< -1 outside
    void paintTo(int cell);      ///< everything in the rectangle from where the drag began
    void moveCursor(int days, int cells);
    WeekHours m_before; ///< when the drag began
    int m_dragFrom = -1;
    bool m_dragOn = true;
    int m_cursor = 0;
};
