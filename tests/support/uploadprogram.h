// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/core.h"
#include "core/net/qthttp.h"
#include "tests/support/fakearchives.h"

class QTemporaryDir;

/// A program without a window on a profile in `folder`, whose Bilibili is `site`; it may be ended and started
/// again. Thread: main. Owner: the test.
class UploadProgram
{
public:
    UploadProgram(FakeArchives& site, QTemporaryDir& folder, Clock& clock = Clock::system());
    ~UploadProgram();
    UploadProgram(const UploadProgram&) = delete;
    UploadProgram& operator=(const UploadProgram&) = delete;

    void start();
    void stop(); ///< as the program ends: states saved
    void login(qint64 mid);
    /// Files by hand as one archive, with a title and a tag when `fields` has none.
    UploadId upload(const QStringList& files, PostFields fields = {}, qint64 appendTo = 0);
    QString state(UploadId id) const;
    QString error(UploadId id) const;
    UploadQueue& queue() { return core->publishing.uploads; }
    HttpFactory& http() { return m_http; }

    std::unique_ptr<Core> core;

private:
    FakeArchives& m_site;
    QTemporaryDir& m_folder;
    Clock& m_clock;
    QtHttpFactory m_http;
};
