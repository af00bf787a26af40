// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channel.h"

namespace notify {

// One channel, one line: its .cpp defines `std::unique_ptr<Channel> make<Name>()`.
// clang-format off
#define CHANNELS(channel) \
    channel(Telegram) \
    channel(Bark) \
    channel(ServerChan) \
    channel(Ntfy) \
    channel(DingTalk) \
    channel(Feishu) \
    channel(WeCom) \
    channel(Email) \
    channel(Webhook)
// clang-format on

#define DECLARE(name) std::unique_ptr<Channel> make##name();
CHANNELS(DECLARE)
#undef DECLARE

const QList<const Channel*>& channels()
{
#define MAKE(name) make##name(),
    static const std::unique_ptr<Channel> made[] = {CHANNELS(MAKE)};
#undef MAKE
    static const QList<const Channel*> all = [] {
        QList<const Channel*> list;
        for (const auto& one : made)
            list.append(one.get());
        return list;
    }();
    return all;
}

const Channel* channel(const QString& id)
{
    for (const Channel* one : channels()) {
        if (one->id() == id)
            return one;
    }
    return nullptr;
}
} // namespace notify
