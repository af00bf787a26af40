// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

/// "A", "A, B and C", "A, B, C, D, E and others, 12 in all": at most five names (ux.md UX-51).
QString nameList(const QStringList& names);
