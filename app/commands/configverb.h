// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/core.h"
#include <QJsonObject>
#include <functional>

/// The verb "config": {"action": "get" | "set" | "reset" | "export" | "backup" | "restore"}, with "key",
/// "value" (text), "platform", "file", "password". Thread: main. Owner: Verbs.
class ConfigVerb : public QObject
{
    Q_OBJECT
public:
    using Reply = std::function<void(const QJsonObject&)>;
    explicit ConfigVerb(Core& core);
    void run(const QJsonObject& request, const Reply& reply);

private:
    QJsonObject get(const QString& key, const QString& platform) const;
    void set(const QString& key, const QString& platform, const QString* text, const Reply& reply);
    void backUp(const QJsonObject& request, const Reply& reply);
    void restore(const QJsonObject& request, const Reply& reply);

    Core& m_core;
    background::Pool m_pool{1}; ///< a locked keyring makes nobody else wait
};
