// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

class Registry;

/// A platform as people of the chosen language call it; its id when there is no such platform. Thread: main.
QString platformText(const Registry& registry, const QString& id);
