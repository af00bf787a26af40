// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importplan.h"

#include <algorithm>
#include <array>

namespace {
constexpr qsizetype longestValue = 200;

QString shortened(const QString& text)
{
    return text.size() <= longestValue ? text : text.left(longestValue) + QStringLiteral("…");
}

ImportText shortened(const ImportText& text)
{
    return {text.text, shortened(text.value)};
}
} // namespace

const char* importWhatName(ImportLine::What what)
{
    constexpr std::array<const char*, 4> names{"mapped", "changed", "ignored", "broken"};
    return names[std::size_t(what)];
}

bool ImportPlan::hasHooks() const
{
    const auto some = [](const QVariantMap& layer) { return !layer.isEmpty(); };
    return !hooks.isEmpty() || std::any_of(platformHooks.begin(), platformHooks.end(), some) ||
           std::any_of(streamers.begin(), streamers.end(),
                       [](const auto& streamer) { return !streamer.hooks.isEmpty(); });
}

void ImportPlan::map(const QString& key, const QString& from, const ImportText& to)
{
    lines.append({ImportLine::What::Mapped, key, shortened(from), shortened(to), {}});
}

void ImportPlan::change(const QString& key, const QString& from, const ImportText& to, const ImportText& why)
{
    lines.append({ImportLine::What::Changed, key, shortened(from), shortened(to), why});
}

void ImportPlan::ignore(const QString& key, const QString& from, const ImportText& why)
{
    lines.append({ImportLine::What::Ignored, key, shortened(from), {}, why});
}

void ImportPlan::ignore(const QString& key, const QString& from, const Error& error)
{
    ignore(key, from, ImportText::verbatim(error.detail));
    lines.last().error = error;
}

void ImportPlan::fail(const QString& key, const QString& from, const ImportText& why)
{
    lines.append({ImportLine::What::Broken, key, shortened(from), {}, why});
}

void ImportPlan::fail(const QString& key, const QString& from, const Error& error)
{
    fail(key, from, ImportText::verbatim(error.detail));
    lines.last().error = error;
}
