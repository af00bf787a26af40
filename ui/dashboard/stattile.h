// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/tokens.h"
#include <QAbstractButton>

/// A number with its meaning, as a card that can be clicked. Thread: main. Owner: DashboardPage.
class StatTile : public QAbstractButton
{
    Q_OBJECT
public:
    StatTile(const QString& icon, const QString& caption, Tone tone, QWidget* parent = nullptr);
    void setValue(const QString& value, const QString& note = {});
    void setTone(Tone tone);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    Tone m_tone;
    QString m_value;
    QString m_note;
};
