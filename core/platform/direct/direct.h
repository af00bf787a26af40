// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Option of CheckRequest for direct links, set by whoever watches (the Monitor): true = look whether the
/// stream answers. Without it a link whose kind shows in its name is taken as live unseen, so that the
/// recorder's own retry policy meets the server's first answer (`record URL`).
inline constexpr const char* directProbeOption = "direct.probe";
