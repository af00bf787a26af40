// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/commands/configverb.h"
#include "app/commands/importverb.h"
#include "app/commands/publishingverbs.h"
#include "app/commands/userverb.h"
#include "core/core.h"
#include <QJsonObject>
#include <functional>

struct CommandLine;

/// The verbs of the command line, done on a Core: that of the running program (asked through ipc) or one that
/// was opened for this one command. Thread: main. Owner: whoever owns the Core, which it must not outlive.
/// The answer holds `code` (the exit status), `error` (a sentence or null) and what the verb gives.
class Verbs : public QObject
{
    Q_OBJECT
public:
    using Reply = std::function<void(const QJsonObject&)>;
    /// What only a running program can do; a function that is not set means "cannot".
    struct Program
    {
        std::function<void(const QString& activationToken)> raise;
        std::function<void()> openFolder;
        std::function<void()> resetLayout;
        std::function<void(const QStringList& files)> newUpload; ///< offers them in a form
        std::function<void()> quit;
    };
    /// `running`: the core watches and records; otherwise only its stored lists are changed.
    Verbs(Core& core, remote::Auth& auth, bool running, Program program = {});
    /// Calls `reply` once, when it is done.
    void run(const QJsonObject& request, Reply reply);

    /// What `line` asks for, as a request.
    static QJsonObject requestOf(const CommandLine& line);

private:
    void add(const QJsonObject& request, const Reply& reply);
    void list(const Reply& reply);
    void start(StreamerId id, const Reply& reply);
    void stop(StreamerId id, const Reply& reply);
    void cut(StreamerId id, const Reply& reply);
    void remove(StreamerId id, const Reply& reply);
    void why(const QList<StreamerId>& ids, const Reply& reply);
    void window(const QJsonObject& request, const Reply& reply);
    /// Does `verb` for each id, one after the other; the first failure is the answer's.
    void forEach(QList<StreamerId> ids, void (Verbs::*verb)(StreamerId, const Reply&), const Reply& reply);
    Result<> change(const QJsonObject& settings);
    Result<> mayDiffer(const QVariantMap& overrides) const;

    Core& m_core;
    const bool m_running;
    const Program m_program;
    PublishingVerbs m_publishing;
    ImportVerb m_import;
    ConfigVerb m_config;
    UserVerb m_users;
};
