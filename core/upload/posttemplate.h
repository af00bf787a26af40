// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/pathtemplate.h"
#include "core/upload/postfields.h"

/// Fields with their placeholders filled in: title, description, dynamic, source, tags and part title take
/// the variables and strftime tokens of pathtemplate.h. Thread: any (pure).
PostFields render(const PostFields& fields, const PathFields& values);
/// What a file is called when nobody has named it: its name without the ending.
QString titleOfFile(const QString& path);
