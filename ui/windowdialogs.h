// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

class MainWindow;
struct UiContext;
struct PostedEvent;

/// Opens the dialogs that actions and menus ask for, and says what came of them. Thread: main. Owner: the
/// window it was made for.
class WindowDialogs : public QObject
{
    Q_OBJECT
public:
    WindowDialogs(UiContext& context, MainWindow* window);

private:
    void add(const QString& text);
    void remove(const QList<qint64>& streamers);
    void settings(qint64 streamer);
    void why(qint64 streamer);
    void importFile();
    void newUpload(const QStringList& files, const QJsonObject& fields);
    void about();
    void onPosted(const PostedEvent& posted);

    UiContext& m_context;
    MainWindow* m_window;
};
