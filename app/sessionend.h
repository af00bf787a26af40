// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <functional>

/// The end of the person's session (UX-94): logout, shutdown, and Quit in the Dock of macOS. Nobody is asked.
/// Thread: main; needs a QGuiApplication. Owner: main(). On Windows the system is held up, with a reason to
/// read, until the program has left.
class SessionEnd : public QObject
{
    Q_OBJECT
public:
    /// `leave` begins to close the files and returns.
    explicit SessionEnd(std::function<void()> leave);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const std::function<void()> m_leave;
};
