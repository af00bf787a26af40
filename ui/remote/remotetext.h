// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/remote/auth.h"
#include <QString>

/// What people read about remote viewing. Thread: main.
QString roleText(remote::Role role);
/// "Firefox · Android" of what a browser calls itself; empty when nothing is known.
QString agentText(const QString& agent);
/// Who signed in: the user, or "Paired device".
QString personText(const remote::Identity& who);
