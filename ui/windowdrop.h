// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

class Navigator;
class QWidget;

/// Video files dropped anywhere on the window become a new submission (ux.md UX-36). Thread: main. Owner:
/// MainWindow.
class WindowDrop : public QObject
{
    Q_OBJECT
public:
    WindowDrop(Navigator& navigator, QWidget* window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Navigator& m_navigator;
};
