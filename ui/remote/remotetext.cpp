// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/remote/remotetext.h"
#include <QCoreApplication>
#include <QStringList>
#include <initializer_list>

namespace {
class RemoteTexts
{
    Q_DECLARE_TR_FUNCTIONS(RemoteTexts)
};

struct Mark
{
    const char* name;
    const char* mark; ///< in the User-Agent header
};

/// The first that fits: Chrome calls itself Safari, too.
QString firstOf(const QString& agent, std::initializer_list<Mark> marks)
{
    for (const Mark& one : marks) {
        if (agent.contains(QLatin1String(one.mark)))
            return QLatin1String(one.name);
    }
    return {};
}
} // namespace

QString roleText(remote::Role role)
{
    return role == remote::Role::Operator ? RemoteTexts::tr("Operator") : RemoteTexts::tr("Viewer");
}

QString agentText(const QString& agent)
{
    QStringList parts{firstOf(agent, {{"Edge", "Edg/"},
                                      {"Chrome", "Chrome/"},
                                      {"Firefox", "Firefox/"},
                                      {"Safari", "Safari/"},
                                      {"curl", "curl"}}),
                      firstOf(agent, {{"Android", "Android"},
                                      {"iPhone", "iPhone"},
                                      {"iPad", "iPad"},
                                      {"Windows", "Windows"},
                                      {"macOS", "Macintosh"},
                                      {"Linux", "Linux"}})};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString personText(const remote::Identity& who)
{
    return who.name.isEmpty() ? RemoteTexts::tr("Paired device") : who.name;
}
