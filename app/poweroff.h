// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <functional>
#include <memory>

/// Switching the computer off when the work is done (ux.md UX-93). Thread: main. Owner: whoever offers it.
class PowerOff
{
public:
    /// Asks the system whether this user may do it without a password; `answer` comes once, later, or not at
    /// all when this is gone first.
    explicit PowerOff(std::function<void(bool allowed)> answer);
    ~PowerOff();
    /// Does it. It waits for the system's answer, so it is called when the event loop has ended and every
    /// file is closed. Errors: Refused with what the system says.
    static Result<> now();

private:
    struct Private;
    std::unique_ptr<Private> d;
};
