// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/import/importplan.h"

// biliup's configuration (features.md 2): `config.toml`, `config.yaml`, the same as JSON, and what its
// database holds. Pure; `folder` is where relative paths of the file start.

/// The whole file: settings, [user], [streamers].
ImportPlan planBiliup(const QVariantMap& config, const QString& folder);
/// biliup-rs' file of the same name for uploads from a command line: globs with the fields of an archive.
ImportPlan planBiliupRs(const QVariantMap& config, const QString& folder);
bool isBiliup(const QVariantMap& config);
bool isBiliupRs(const QVariantMap& config);

namespace biliup {
/// The global keys of `config` into `settings` (and `hooks` when they are given); what belongs to templates
/// goes into `fields`. `prefix` is put before the keys in the report.
void mapSettings(ImportPlan& plan, const QVariantMap& config, const QString& prefix, QVariantMap& settings,
                 PostFields& fields);
/// What every streamer of a file starts with.
struct Usual
{
    PostFields fields; ///< what the globals gave
    bool upload = true;
    QString folder;
};
/// One entry of [streamers]: a template, and a streamer a link.
void mapStreamer(ImportPlan& plan, const QString& name, const QVariantMap& section, const Usual& usual);
/// The fields of an archive in `section` into `fields`; returns the keys it took.
QStringList mapFields(ImportPlan& plan, const QString& prefix, const QVariantMap& section,
                      const QString& folder, PostFields& fields);
/// Adds the template, or takes one with the same fields; its name.
QString takeTemplate(ImportPlan& plan, const QString& key, ImportTemplate wanted);
/// Reads the logins that [user] and the templates name; a file that is not there is reported.
void takeAccountFile(ImportPlan& plan, const QString& key, const QString& file, const QString& folder);
/// A processor list as steps of `hooks.<event>`: {run = ...}, {mv = ...}, {remux = ...}, "rm".
QVariantList hookSteps(ImportPlan& plan, const QString& key, const QVariant& list);
/// "[\"...T19:00:00Z\", \"...T02:00:00Z\"]" or "19:00:00-02:00:00" as monitor.schedule; empty when it is
/// neither.
QVariantList scheduleFrom(const QString& text);
} // namespace biliup
