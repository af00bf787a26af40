// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/examplesessions.h"
#include "core/base/background.h"
#include "core/core.h"
#include "ui/forms/variables.h"
#include <QLocale>

namespace {
constexpr int sessionsShown = 20;

struct Found
{
    TaskRow task;
    QString video;
};

QList<Found> newest(Store& store)
{
    QList<Found> found;
    const auto tasks = store.tasks.page(0, 0, sessionsShown);
    if (!tasks)
        return found;
    for (const TaskRow& task : *tasks) {
        const auto videos = store.videos.ofTask(task.id);
        found.append({task, videos && !videos->isEmpty() ? videos->first().path : QString()});
    }
    return found;
}
} // namespace

ExampleSessions::ExampleSessions(Core& core, QWidget* parent)
    : QComboBox(parent)
    , m_core(core)
{
    setObjectName(QStringLiteral("exampleCombo"));
    setAccessibleName(tr("Broadcast of the preview"));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    m_sessions = {{exampleBroadcast(), {}}};
    addItem(tr("An example"));
    connect(this, &QComboBox::currentIndexChanged, this, &ExampleSessions::chosen);
    reload();
}

void ExampleSessions::reload()
{
    inBackground(
        this, [&store = m_core.store] { return newest(store); },
        [this](const QList<Found>& found) {
            const QSignalBlocker quiet(this);
            const bool first = count() == 1;
            const QString current = values().id;
            clear();
            m_sessions.clear();
            for (const Found& session : found) {
                PathFields fields;
                if (const StreamerView* view = m_core.roster.find(session.task.streamer)) {
                    fields.streamer = view->row.name;
                    fields.url = view->row.url.toString();
                    fields.platform = view->row.platform;
                    fields.room = view->row.url.path().section(u'/', -1);
                    fields.area = view->area;
                }
                fields.title = session.task.title;
                fields.time = session.task.startedAt;
                fields.id = QString::number(session.task.id);
                m_sessions.append({fields, session.video});
                addItem(QStringLiteral("%1 · %2").arg(
                    fields.streamer.isEmpty() ? fields.title : fields.streamer,
                    QLocale().toString(fields.time.toLocalTime(), QLocale::ShortFormat)));
                if (fields.id == current)
                    setCurrentIndex(count() - 1);
            }
            m_sessions.append({exampleBroadcast(), {}});
            addItem(tr("An example"));
            if (first)
                setCurrentIndex(0);
            emit chosen();
        });
}

PathFields ExampleSessions::values() const
{
    return m_sessions.value(currentIndex(), {exampleBroadcast(), {}}).values;
}

QString ExampleSessions::video() const
{
    return m_sessions.value(currentIndex()).video;
}
