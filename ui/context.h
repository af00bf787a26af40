// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct Core;
class ImageCache;
class Navigator;
class StreamerActions;
class StreamerModel;
class UiState;
class UploadRemoval;
class UploadsModel;
namespace remote {
class Remote;
}

/// What every page and dock is given. Thread: main. Owner: Shell, which outlives them all.
struct UiContext
{
    Core& core;
    UiState& state;
    Navigator& navigator;
    ImageCache& images;
    StreamerModel& streamers;         ///< one table for all views
    StreamerActions& actions;         ///< the verbs on the selected streamers
    UploadsModel& uploads;            ///< one table for all views
    UploadRemoval& removal;           ///< of uploads, and what takes it back
    remote::Remote* remote = nullptr; ///< viewing from elsewhere; null where nobody offers it
};
