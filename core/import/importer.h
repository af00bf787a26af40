// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/import/importplan.h"
#include <QObject>
#include <deque>
#include <functional>

class Registry;
struct Core;

/// What became of a plan.
struct ImportResult
{
    int settings = 0;
    int templates = 0;
    int streamers = 0;
    int accounts = 0;
    QStringList existed;      ///< links that were there already
    QList<ImportLine> failed; ///< What::Broken: what could not be taken, and why
};

/// What an Importer could not take of a plan, as far as the plan itself tells. Thread: any.
QList<ImportLine> foreseenFailures(const ImportPlan& plan, const Registry& registry);

/// Takes over what a plan holds: accounts, templates, settings, streamers, in this order, one after the
/// other. Thread: main. Owner: a dialog or a verb; gone with it, the rest is not taken. What exists is kept:
/// a template of the same name gets another one, a known link is skipped.
class Importer : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const ImportResult&)>;
    Importer(Core& core, const ImportPlan& plan, bool withHooks, Done done, QObject* parent = nullptr);

signals:
    void progressed(int step, int steps);

private:
    void next();
    void takeSettings();
    void takeLayer(const QString& platform, QVariantMap wanted, const QVariantMap& hooks);
    void takeAccount();
    void takeTemplate();
    void takeStreamer();
    void failed(const QString& key, const Error& error);

    Core& m_core;
    ImportPlan m_plan; ///< what is left
    const bool m_withHooks;
    Done m_done;
    ImportResult m_result;
    QHash<QString, qint64> m_accounts; ///< by the file they came from
    QHash<QString, QString> m_names;   ///< of templates: as in the plan, as here
    int m_steps = 0;
    int m_step = 0;
    bool m_settingsTaken = false;
};
