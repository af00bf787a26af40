// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/settingsstore.h"
#include "core/events/events.h"
#include "core/upload/uploadservices.h"
#include <QObject>

/// What becomes of recordings once Bilibili reports their archive as open (upload.afterPublish): nothing, or
/// they go to the trash. Thread: main; files are moved in the background. Owner: Core. Only recordings are
/// touched, never files that a person chose, and only as long as they are what was uploaded.
class PublishedFiles : public QObject
{
    Q_OBJECT
public:
    PublishedFiles(Store& store, Events& events, const Settings& settings, Clock& clock,
                   QObject* parent = nullptr);

private:
    void archiveOpened(UploadId upload);

    Store& m_store;
    Events& m_events;
    const Settings& m_settings;
    Clock& m_clock;
};

/// Moves the posted recordings of an archive to the trash; each is told as FileDeleted. Returns how many.
/// Thread: workers.
Result<int> trashPublished(Store& store, Events& events, UploadId upload, const QDateTime& now, Stop& stop);
