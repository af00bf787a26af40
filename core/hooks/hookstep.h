// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <QVariantList>

/// When hooks run.
enum class HookEvent {
    Recording, ///< a broadcast begins; nothing waits for it
    Segment,   ///< a file is finished, before it is uploaded
    Broadcast, ///< the broadcast is over, before what is left is uploaded
    Upload     ///< the archive is posted
};
inline constexpr int hookEvents = 4;
/// "recording", "segment", "broadcast", "upload": in JSON and in the log.
const char* hookEventName(HookEvent event);

/// One step of a hook. Thread: any (a value). Stored as an object of the list in `hooks.<event>`.
struct HookStep
{
    enum class Kind { Run, Move, Remux, Delete };
    enum class Input { Json, Paths, Nothing }; ///< on the program's stdin; Paths: one a line
    Kind kind = Kind::Run;
    QStringList command; ///< Run: the program and its arguments, no shell in between
    bool shell = false;  ///< Run: command.first() is a line for the shell
    Input input = Input::Json;
    int timeoutSec = 600;    ///< Run
    QString folder;          ///< Move: with the variables of file names; relative to the recordings folder
    bool keepSource = false; ///< Remux: the original stays
};
/// What is not understood is left out: a setting was checked when it was set.
QList<HookStep> hookStepsFrom(const QVariantList& list);
QVariantList toVariant(const QList<HookStep>& steps);
