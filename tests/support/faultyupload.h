// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/settings.h"
#include "tests/support/fakearchives.h"
#include "tests/support/uploadfiles.h"
#include "tests/support/uploadprogram.h"
#include <QTemporaryDir>
#include <optional>

/// One upload to a Bilibili whose faults are set up before it begins. Thread: main. Owner: a test's stack.
struct FaultyUpload
{
    FakeArchives site;
    QTemporaryDir folder;
    std::optional<UploadProgram> program;
    UploadId id = 0;

    FaultyUpload() { site.addAccount(10001); }
    /// A program with a login uploads one file of so many bytes, again by itself `retries` times. False when
    /// it could not be set up.
    bool begin(int bytes, int retries)
    {
        program.emplace(site, folder);
        if (!program->core->settings.set(setting::uploadRetries, retries))
            return false;
        program->login(10001);
        id = program->upload({uploadfiles::make(folder, QStringLiteral("a.flv"), bytes)});
        return id > 0;
    }
    QString state() const { return program->state(id); }
    QString error() const { return program->error(id); }
    UploadQueue& queue() { return program->queue(); }
};
