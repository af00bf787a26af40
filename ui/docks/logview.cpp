// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/logview.h"
#include "ui/docks/logbuffer.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include <QApplication>
#include <QEvent>
#include <QLocale>
#include <QScrollBar>
#include <QTextCursor>

namespace {
constexpr int timeLength = 12; // "14:03:22.118"
constexpr int levelAt = timeLength + 1;

QString joined(const QList<LogLine>& lines)
{
    QString text;
    for (const LogLine& line : lines) {
        if (!text.isEmpty())
            text += u'\n';
        text += logText(line);
    }
    return text;
}
} // namespace

void LogColours::highlightBlock(const QString& text)
{
    const Tokens& tokens = Tokens::of(QApplication::palette());
    setFormat(0, timeLength, tokens.muted);
    switch (text.size() > levelAt ? text.at(levelAt).toLatin1() : '\0') {
    case 'D':
        setFormat(timeLength, static_cast<int>(text.size()), tokens.muted);
        break;
    case 'W':
        setFormat(timeLength, static_cast<int>(text.size()), tokens.warning);
        break;
    case 'E':
        setFormat(timeLength, static_cast<int>(text.size()), tokens.error);
        break;
    default:
        break;
    }
}

LogView::LogView(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_colours(new LogColours(document()))
{
    setObjectName(QStringLiteral("logView"));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    setMaximumBlockCount(LogBuffer::limit);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFont(monospaceFont(QLocale().name(), 95));
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_appending)
            setFollowing(value >= verticalScrollBar()->maximum());
    });
}

void LogView::setLines(const QList<LogLine>& lines)
{
    m_appending = true;
    setPlainText(joined(lines));
    m_appending = false;
    follow();
}

void LogView::appendLines(const QList<LogLine>& lines)
{
    if (lines.isEmpty())
        return;
    m_appending = true;
    setUpdatesEnabled(false);
    const int scrolled = verticalScrollBar()->value();
    const int before = blockCount();
    if (document()->isEmpty())
        setPlainText(joined(lines));
    else
        appendPlainText(joined(lines));
    if (m_following) {
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    } else {
        // What fell out at the top moves the text a person is reading.
        const int dropped = before + static_cast<int>(lines.size()) - blockCount();
        verticalScrollBar()->setValue(std::max(0, scrolled - dropped));
    }
    setUpdatesEnabled(true);
    m_appending = false;
}

void LogView::follow()
{
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    setFollowing(true);
}

void LogView::setFollowing(bool following)
{
    if (m_following == following)
        return;
    m_following = following;
    emit followingChanged();
}

void LogView::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_colours->rehighlight();
}
