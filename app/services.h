// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/log.h"
#include "core/config/paths.h"
#include "core/config/settingsstore.h"
#include "core/net/qthttp.h"
#include "core/publishing.h"
#include <memory>

struct CommandLine;

/// What every way to run the program starts with, in the order it is needed. Thread: main. Owner: main().
struct Services
{
    Paths paths;
    std::unique_ptr<Log> log;
    std::unique_ptr<QtHttpFactory> http;
    PublishingOptions publishing;

    /// Who reads the log decides where it goes.
    enum class Kind {
        Command, ///< stderr belongs to the one sentence; the log only when it is asked for
        Server,  ///< stderr and the profile's log files
    };
    /// Errors: Refused (BILIUP_QT_HOSTS, a profile that cannot be used), Disk.
    static Result<Services> make(const CommandLine& line, Kind kind);
    /// Lets `http` obey the settings (`net.*`) by key.
    void applyNetwork(const QVariantMap& values) const;
};
