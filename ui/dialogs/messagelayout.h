// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/tokens.h"
#include <QString>

class QDialog;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;
class QWidget;

/// The one look of every question: an icon, a title, sentences, then buttons at the right. Thread: main.
/// Used while a dialog is built; the dialog owns all of it.
class MessageLayout
{
public:
    MessageLayout(QDialog* dialog, const QString& icon, Tone tone);
    QLabel* addTitle(const QString& text);
    /// Hidden as long as it is empty.
    QLabel* addText(const QString& text, Tone tone = Tone::Muted);
    void addWidget(QWidget* widget);
    /// From left to right. None is a default button by itself.
    QPushButton* addButton(const QString& text, const char* objectName);
    /// A widget at the left end of the buttons' row.
    void addLeft(QWidget* widget);

private:
    QDialog* m_dialog;
    QVBoxLayout* m_body;
    QHBoxLayout* m_buttons;
};
