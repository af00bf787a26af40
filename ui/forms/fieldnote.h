// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLabel>

/// The sentence under a field: what is wrong with it, a warning or a hint. Thread: main. Owner: its form.
/// Empty text hides it. It names its field to screen readers, so that a problem is read out with the field.
class FieldNote : public QLabel
{
    Q_OBJECT
public:
    enum class Level { Hint, Warning, Error };
    /// `field` is the widget it speaks about.
    explicit FieldNote(QWidget* field, QWidget* parent = nullptr);
    void show(Level level, const QString& text);
    void hint(const QString& text) { show(Level::Hint, text); }
    void warn(const QString& text) { show(Level::Warning, text); }
    void error(const QString& text) { show(Level::Error, text); }
    void clear() { show(Level::Hint, {}); }
    bool isError() const { return m_level == Level::Error && !text().isEmpty(); }
    QWidget* field() const { return m_field; }

private:
    void allowLinks(bool any);
    QWidget* m_field;
    Level m_level = Level::Hint;
};
