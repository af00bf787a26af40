// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QBoxLayout>
#include <QWidget>

/// A bar of two halves, left and right, that stand one above the other where one row is too narrow. Thread:
/// main. Owner: a page.
class WrapBar : public QWidget
{
    Q_OBJECT
public:
    explicit WrapBar(QWidget* parent = nullptr);
    QHBoxLayout* left() const { return m_left; }
    QHBoxLayout* right() const { return m_right; } ///< put a stretch where it may grow
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void arrange();
    QBoxLayout* m_both;
    QHBoxLayout* m_left;
    QHBoxLayout* m_right;
};
