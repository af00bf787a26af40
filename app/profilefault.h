// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/db.h"

/// An error of opening the profile: a database that a newer program wrote is no mistake in the command line.
/// Pure, as all of this file.
Error profileError(Error error);
/// What became of a damaged database, and how to take its backup, in one sentence. `opened` names where the
/// damaged one is kept.
QString damageSentence(const Db::Opened& opened);
