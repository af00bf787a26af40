// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/notify/notice.h"

/// What notifications say (ux.md UX-136), in the language of the program. Thread: main. Owner: the Notifier.
class NotificationTexts : public notify::Texts
{
public:
    notify::Text text(const notify::Notice& notice) const override;
    QString action(notify::Action action) const override;
    notify::Text test() const override;
};
