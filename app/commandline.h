// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/uploadwish.h"
#include "core/base/result.h"
#include "core/base/segmentsink.h"
#include <QStringList>
#include <QVariantMap>
#include <chrono>
#include <optional>

/// What the user asked for. Thread: any (a value). It is read before there is an application object, because
/// it decides which kind of one is made. The command line speaks English, so that scripts can rely on it.
struct CommandLine
{
    enum class Verb {
        Window,
        Headless,
        Record,
        Fix,
        Add,
        List,
        Start,
        Stop,
        Cut,
        Remove,
        Why,
        Diagnostics,
        Upload,
        Archives,
        Accounts,
        Login,
        Renew,
        Import,
        Config,
        User,
        Help,
        Version
    };
    Verb verb = Verb::Window;
    QStringList arguments; ///< URLs, files or ids, at least one where the verb needs some

    // For every verb
    QString profile;
    bool portable = false;
    QString secretStore;  ///< "keychain", "file"; empty: as chosen
    QVariantMap settings; ///< --set, checked, by key
    QStringList logRules; ///< "app.record.debug=true"
    bool logJson = false;

    // The window, of this program or of the one that runs already
    QString language;
    bool minimized = false;
    bool resetLayout = false;
    bool openFolder = false;
    std::optional<bool> pause;
    bool quit = false;
    std::chrono::milliseconds wait{0}; ///< --quit: for the running program to be gone
    QStringList add;
    QStringList files; ///< to offer for a new upload, absolute

    // What publishes
    UploadWish upload;
    QString account; ///< mid or name; empty = the default one
    QString png;
    bool web = false; ///< login: the web flow

    // record, fix, list, ...
    bool json = false;
    QString output;
    std::optional<std::chrono::milliseconds> duration;
    std::optional<std::chrono::milliseconds> splitDuration;
    std::optional<qint64> splitSize;
    bool join = false;
    bool stripFiller = false;
    bool noLogin = false; ///< record: ask the site logged out
    bool dryRun = false;
    bool withHooks = false; ///< import: programs of the file, too
    QString platform;       ///< config: the layer of this one
    bool passwordStdin = false;
    QString role; ///< user add: "viewer" or "operator"

    /// Whether this needs a window, and so a display.
    bool wantsWindow() const { return verb == Verb::Window && !quit; }

    /// `arguments` without the program's name. Refused, in one sentence, when it cannot be understood.
    static Result<CommandLine> parse(const QStringList& arguments);
    /// What --help prints.
    static QString help();
};
