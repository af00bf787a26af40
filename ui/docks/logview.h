// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/log.h"
#include <QPlainTextEdit>
#include <QSyntaxHighlighter>

/// Colours a line by its level, only when it is painted. Thread: main. Owner: LogView.
class LogColours : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString& text) override;
};

/// Log lines as text that can be selected and copied. Thread: main. Owner: LogDock. It follows the newest
/// line as long as it is scrolled to the end.
class LogView : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit LogView(QWidget* parent);
    void setLines(const QList<LogLine>& lines);
    void appendLines(const QList<LogLine>& lines);
    bool following() const { return m_following; }
    void follow(); ///< jumps to the end and stays there

signals:
    void followingChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void setFollowing(bool following);
    bool m_following = true;
    bool m_appending = false;
    LogColours* m_colours;
};
