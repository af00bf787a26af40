// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hooks/hookstep.h"

#include <algorithm>
#include <array>

namespace {
constexpr std::array<const char*, 4> kinds{"run", "move", "remux", "delete"};
constexpr std::array<const char*, 3> inputs{"json", "paths", "nothing"};

template <typename Enum, std::size_t n>
Enum named(const std::array<const char*, n>& names, const QVariant& name, Enum otherwise)
{
    const auto at = std::find_if(names.begin(), names.end(), [text = name.toString()](const char* candidate) {
        return text == QLatin1String(candidate);
    });
    return at == names.end() ? otherwise : Enum(at - names.begin());
}

template <typename Enum, std::size_t n>
QString nameOf(const std::array<const char*, n>& names, Enum value)
{
    return QString::fromLatin1(names[std::size_t(value)]);
}
} // namespace

const char* hookEventName(HookEvent event)
{
    constexpr std::array<const char*, hookEvents> names{"recording", "segment", "broadcast", "upload"};
    return names[std::size_t(event)];
}

QList<HookStep> hookStepsFrom(const QVariantList& list)
{
    QList<HookStep> steps;
    for (const QVariant& item : list) {
        const QVariantMap map = item.toMap();
        if (named(kinds, map.value(QStringLiteral("do")), -1) < 0)
            continue;
        HookStep step;
        step.kind = named(kinds, map.value(QStringLiteral("do")), HookStep::Kind::Run);
        step.command = map.value(QStringLiteral("command")).toStringList();
        step.shell = map.value(QStringLiteral("shell")).toBool();
        step.input = named(inputs, map.value(QStringLiteral("input")), HookStep::Input::Json);
        step.timeoutSec = std::max(1, map.value(QStringLiteral("timeoutSec"), step.timeoutSec).toInt());
        step.folder = map.value(QStringLiteral("folder")).toString();
        step.keepSource = map.value(QStringLiteral("keepSource")).toBool();
        steps << step;
    }
    return steps;
}

QVariantList toVariant(const QList<HookStep>& steps)
{
    QVariantList list;
    for (const HookStep& step : steps) {
        QVariantMap map{{QStringLiteral("do"), nameOf(kinds, step.kind)}};
        if (step.kind == HookStep::Kind::Run) {
            map[QStringLiteral("command")] = step.command;
            map[QStringLiteral("shell")] = step.shell;
            map[QStringLiteral("input")] = nameOf(inputs, step.input);
            map[QStringLiteral("timeoutSec")] = step.timeoutSec;
        } else if (step.kind == HookStep::Kind::Move) {
            map[QStringLiteral("folder")] = step.folder;
        } else if (step.kind == HookStep::Kind::Remux) {
            map[QStringLiteral("keepSource")] = step.keepSource;
        }
        list << map;
    }
    return list;
}
