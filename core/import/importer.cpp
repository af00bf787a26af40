// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importer.h"

#include "core/base/plaintext.h"
#include "core/core.h"
#include "core/knownnames.h"
#include "core/notify/push.h"

#include <QPointer>

namespace {
ImportLine failureOf(const QString& key, const Error& error)
{
    return {ImportLine::What::Broken, key, {}, {}, ImportText::verbatim(error.detail), error};
}
} // namespace

QList<ImportLine> foreseenFailures(const ImportPlan& plan, const Registry& registry)
{
    QList<ImportLine> failures;
    for (const ImportStreamer& streamer : plan.streamers) {
        if (const auto link = Streamers::linkIn(registry, streamer.link); !link)
            failures.append(failureOf(streamer.key, link.error()));
    }
    return failures;
}

Importer::Importer(Core& core, const ImportPlan& plan, bool withHooks, Done done, QObject* parent)
    : QObject(parent)
    , m_core(core)
    , m_plan(plan)
    , m_withHooks(withHooks)
    , m_done(std::move(done))
    , m_steps(int(plan.accounts.size() + plan.templates.size() + plan.streamers.size()) + 1)
{
    QMetaObject::invokeMethod(this, &Importer::next, Qt::QueuedConnection);
}

void Importer::next()
{
    emit progressed(m_step++, m_steps);
    if (!m_plan.accounts.isEmpty())
        return takeAccount();
    if (!m_plan.templates.isEmpty())
        return takeTemplate();
    if (!m_settingsTaken)
        return takeSettings();
    if (!m_plan.streamers.isEmpty())
        return takeStreamer();
    m_done(m_result);
}

void Importer::failed(const QString& key, const Error& error)
{
    m_result.failed.append(failureOf(key, error));
}

void Importer::takeAccount()
{
    const ImportAccount account = m_plan.accounts.takeFirst();
    m_core.publishing.accounts.importText(
        account.text,
        [this, self = QPointer(this), source = account.source](const Result<AccountRow>& added) {
            if (!self)
                return;
            if (added) {
                ++m_result.accounts;
                m_accounts.insert(source, added->mid);
            } else {
                failed(source, added.error());
            }
            next();
        });
}

void Importer::takeTemplate()
{
    ImportTemplate post = m_plan.templates.takeFirst();
    if (const qint64 mid = m_accounts.value(post.accountFile); mid > 0)
        post.fields.account = mid;
    if (const TemplateRow* there = m_core.templates.named(post.name);
        there && there->fields == toJson(post.fields)) {
        m_names.insert(post.name, post.name);
        return next();
    }
    const QString name = m_core.templates.freeName(post.name);
    m_names.insert(post.name, name);
    m_core.templates.add(name, post.fields, [this, self = QPointer(this), name](const Result<qint64>& added) {
        if (!self)
            return;
        if (added)
            ++m_result.templates;
        else
            failed(name, added.error());
        next();
    });
}

void Importer::takeSettings()
{
    m_settingsTaken = true;
    takeLayer({}, m_plan.settings, m_plan.hooks);
    for (auto it = m_plan.platforms.cbegin(); it != m_plan.platforms.cend(); ++it)
        takeLayer(it.key(), it.value(), m_plan.platformHooks.value(it.key()));
    next();
}

void Importer::takeLayer(const QString& platform, QVariantMap wanted, const QVariantMap& hooks)
{
    if (m_withHooks)
        wanted.insert(hooks);
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        const SettingRow* row = SettingRow::find(it.key());
        if (!row)
            continue;
        QVariant value = *it;
        if (row == &setting::uploadTemplate)
            value = m_names.value(it->toString(), it->toString());
        else if (row == &setting::notifyChannels)
            value = notify::withImported(m_core.settings.get(setting::notifyChannels), it->toList());
        if (const auto known = knownnames::check(m_core, *row, value); !known) {
            failed(it.key(), known.error());
            continue;
        }
        const auto set = platform.isEmpty() ? m_core.settings.set(*row, value)
                                            : m_core.settings.setForPlatform(*row, platform, value);
        if (set)
            ++m_result.settings;
        else
            failed(it.key(), set.error());
    }
}

void Importer::takeStreamer()
{
    const ImportStreamer streamer = m_plan.streamers.takeFirst();
    StreamerRow like;
    like.name = plaintext::cleanName(streamer.name);
    like.paused = streamer.paused;
    like.autoUpload = streamer.autoUpload;
    like.uploadTemplate = m_names.value(streamer.uploadTemplate);
    QVariantMap own = streamer.overrides;
    if (m_withHooks)
        own.insert(streamer.hooks);
    like.overrides = settingsToJson(own);
    m_core.streamers.add(streamer.link, like,
                         [this, self = QPointer(this), streamer](const Result<Streamers::Added>& added) {
                             if (!self)
                                 return;
                             if (!added)
                                 failed(streamer.key, added.error());
                             else if (added->existed)
                                 m_result.existed << streamer.link;
                             else
                                 ++m_result.streamers;
                             next();
                         });
}
