// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QLabel;
class QToolButton;

/// A state that lasts and can be taken back, in the status bar: words and [Cancel] on a soft ground. Thread:
/// main. Owner: the status bar.
class StatusChip : public QWidget
{
    Q_OBJECT
public:
    StatusChip(const QString& objectName, const QString& icon, QWidget* parent);
    void setText(const QString& text, const QString& toolTip);
    QString text() const;

signals:
    void cancelled();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_text;
    QToolButton* m_cancel;
};
