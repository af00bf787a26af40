// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A build that does not say is one of our own.
#ifndef BILIUP_QT_UPDATE_CHECK
#define BILIUP_QT_UPDATE_CHECK 1
#endif

/// Whether this program looks for newer versions of itself (CMake: BILIUP_QT_UPDATE_CHECK). Off where a
/// package manager does: then no setting, menu or button speaks of it.
inline constexpr bool updateCheckBuilt = BILIUP_QT_UPDATE_CHECK != 0;
