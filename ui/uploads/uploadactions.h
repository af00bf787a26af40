// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/uploads/uploadverbs.h"
#include <QAction>
#include <QHash>
#include <QObject>

class QUrl;
class UploadsModel;
struct UiContext;
class QWidget;

/// The verbs on selected uploads as actions of one list: menu, buttons and shortcuts. Thread: main. Owner:
/// the view whose actions they are.
class UploadActions : public QObject
{
    Q_OBJECT
public:
    UploadActions(UiContext& context, QWidget* view);
    QAction* operator[](UploadVerb verb) const { return m_actions.value(verb); }
    void setSelection(const QList<UploadId>& uploads);
    QList<UploadId> selection() const { return m_selection; }
    void refresh(); ///< again after their states changed

signals:
    void editRequested(UploadId upload);
    void lineRequested(UploadId upload);
    void archiveEditRequested(qint64 mid, qint64 aid);
    void removeRequested(const QList<UploadId>& uploads);

private:
    void run(UploadVerb verb);
    void runOnEach(UploadVerb verb);
    void move(UploadVerb verb);
    void openFile(const UploadItem& item);
    QList<UploadId> fitting(UploadVerb verb) const;

    UiContext& m_context;
    QHash<UploadVerb, QAction*> m_actions;
    QList<UploadId> m_selection; ///< in the order of the queue
};

inline size_t qHash(UploadVerb verb, size_t seed = 0)
{
    return ::qHash(int(verb), seed);
}
/// Where an archive is seen on the site.
QUrl archiveUrl(const QString& bvid);
