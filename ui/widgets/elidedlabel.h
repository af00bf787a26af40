// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLabel>

/// A label of one line that is cut with an ellipsis and shows the whole text in its tooltip; names and paths
/// of any length do not move the layout. Thread: main. Owner: its parent.
class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget* parent = nullptr, Qt::TextElideMode mode = Qt::ElideRight);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    Qt::TextElideMode m_mode;
};
