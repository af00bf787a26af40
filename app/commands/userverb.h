// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/remote/auth.h"
#include <QJsonObject>
#include <functional>

/// The verb "user": {"action": "add" | "list" | "remove", "name", "role", "password"}. Thread: main. Owner:
/// Verbs. The password travels only towards the program.
class UserVerb
{
public:
    explicit UserVerb(remote::Auth& auth)
        : m_auth(auth)
    {
    }
    void run(const QJsonObject& request, const std::function<void(const QJsonObject&)>& reply);

private:
    remote::Auth& m_auth;
};
