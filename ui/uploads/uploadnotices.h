// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

struct PostedEvent;
struct UiContext;

/// Tells in the window what needs a person: an archive that waits for its review, one that Bilibili returned.
/// Thread: main. Owner: MainWindow.
class UploadNotices : public QObject
{
    Q_OBJECT
public:
    UploadNotices(UiContext& context, QObject* parent);

private:
    void take(const PostedEvent& posted);
    UiContext& m_context;
};
