// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/hooktrier.h"
#include "core/base/background.h"
#include "core/core.h"
#include <QFileInfo>

HooksEdit::Try hookTrier(Core& core, StreamerId streamer)
{
    return [&core, streamer](HookEvent event, const QList<HookStep>& steps, HooksEdit::Done done) {
        HookSubject subject;
        subject.event = event;
        subject.streamer = streamer;
        inBackground(
            &core.hooks,
            [&store = core.store, subject]() mutable {
                const auto tasks = store.tasks.page(subject.streamer, 0, 1);
                if (!tasks || tasks->isEmpty())
                    return subject;
                subject.task = tasks->first().id;
                subject.streamer = tasks->first().streamer;
                const auto videos = store.videos.ofTask(subject.task);
                for (const VideoRow& video : videos.value_or(QList<VideoRow>()))
                    if (QFileInfo::exists(video.path) && subject.event != HookEvent::Recording)
                        subject.files << video.path;
                if (subject.event == HookEvent::Segment && subject.files.size() > 1)
                    subject.files = subject.files.mid(subject.files.size() - 1);
                return subject;
            },
            [&core, steps, done = std::move(done)](const HookSubject& found) {
                core.hooks.tryOut(steps, found, done);
            });
    };
}
