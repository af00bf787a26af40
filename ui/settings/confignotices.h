// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

struct UiContext;

/// Tells what became of edits of config.toml: a banner while something in it is refused or it cannot be read,
/// a toast when values were taken. Thread: main. Owner: MainWindow.
class ConfigNotices : public QObject
{
    Q_OBJECT
public:
    explicit ConfigNotices(UiContext& context, QObject* parent);

private:
    void showProblems();

    UiContext& m_context;
};
