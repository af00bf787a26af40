// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>
#include <optional>

namespace remote {
/// What somebody may do from elsewhere. An operator may do everything a viewer may.
enum class Role { Viewer, Operator };

inline QString roleName(Role role)
{
    return role == Role::Operator ? QStringLiteral("operator") : QStringLiteral("viewer");
}

inline std::optional<Role> roleNamed(QStringView name)
{
    if (name == u"viewer")
        return Role::Viewer;
    if (name == u"operator")
        return Role::Operator;
    return std::nullopt;
}

/// Who asks. Thread: any (a value).
struct Identity
{
    qint64 user = 0; ///< 0: a paired device
    QString name;    ///< of the user; empty for a paired device
    Role role = Role::Viewer;
    QByteArray session; ///< names the sign-in (Auth::sessions, Auth::revoked); it is not the token
};

/// From where, for the log, the list of sign-ins and the delay after failures. Thread: any (a value).
struct Source
{
    QString address;
    QString agent; ///< what the browser calls itself
};
} // namespace remote
