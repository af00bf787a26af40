// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/templates.h"

#include "core/base/background.h"
#include "core/config/settingsstore.h"
#include "core/roster.h"
#include "core/store/store.h"
#include "core/streamers.h"

#include <algorithm>

Templates::Templates(Store& store, Settings& settings, Roster& roster, Streamers& streamers, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_settings(settings)
    , m_roster(roster)
    , m_streamers(streamers)
{
    connect(&settings, &Settings::changed, this, [this](const QString& key) {
        if (key == setting::uploadTemplate.key)
            emit changed();
    });
}

void Templates::load(const QList<TemplateRow>& rows)
{
    m_rows = rows;
    emit changed();
}

const TemplateRow* Templates::find(qint64 id) const
{
    const auto at =
        std::find_if(m_rows.begin(), m_rows.end(), [id](const auto& row) { return row.id == id; });
    return at == m_rows.end() ? nullptr : &*at;
}

const TemplateRow* Templates::named(const QString& name) const
{
    const auto at =
        std::find_if(m_rows.begin(), m_rows.end(), [&name](const auto& row) { return row.name == name; });
    return at == m_rows.end() ? nullptr : &*at;
}

const TemplateRow* Templates::byDefault() const
{
    return named(m_settings.get(setting::uploadTemplate));
}

QList<StreamerId> Templates::usedBy(const QString& name) const
{
    QList<StreamerId> users;
    for (const StreamerId id : m_roster.ids())
        if (const StreamerView* view = m_roster.find(id); view && view->row.uploadTemplate == name)
            users << id;
    return users;
}

QString Templates::freeName(const QString& wish) const
{
    QString name = wish;
    for (int number = 2; named(name); ++number)
        name = QStringLiteral("%1 %2").arg(wish).arg(number);
    return name;
}

void Templates::add(const QString& name, const PostFields& fields, Added done)
{
    TemplateRow row;
    row.name = name.trimmed();
    row.fields = toJson(fields);
    row.position = m_rows.isEmpty() ? 1 : m_rows.last().position + 1;
    inBackground(
        this,
        [&store = m_store, row]() -> Result<qint64> {
            if (row.name.isEmpty())
                return fail(Error::Kind::Refused, QStringLiteral("a template needs a name"));
            return store.templates.add(row);
        },
        [this, row, done = std::move(done)](const Result<qint64>& id) mutable {
            if (id) {
                row.id = *id;
                m_rows << row;
                if (m_rows.size() == 1)
                    (void)setDefault(row.name);
                emit changed();
            }
            if (done)
                done(id);
        });
}

void Templates::restore(const TemplateRow& row, const QList<StreamerId>& users, bool wasDefault, Done done)
{
    add(row.name, postFieldsFrom(row.fields),
        [this, row, users, wasDefault, done = std::move(done)](const Result<qint64>& added) {
            if (added) {
                assign(users, row.name);
                if (wasDefault)
                    (void)setDefault(row.name);
            }
            if (done)
                done(added ? Result<>() : Result<>(added.error()));
        });
}

void Templates::update(const TemplateRow& row, Done done)
{
    TemplateRow changedRow = row;
    changedRow.name = row.name.trimmed();
    inBackground(
        this,
        [&store = m_store, changedRow]() -> Result<> {
            if (changedRow.name.isEmpty())
                return fail(Error::Kind::Refused, QStringLiteral("a template needs a name"));
            return store.templates.update(changedRow);
        },
        [this, changedRow, done = std::move(done)](const Result<>& saved) {
            const auto at = std::find_if(m_rows.begin(), m_rows.end(),
                                         [&](const TemplateRow& each) { return each.id == changedRow.id; });
            if (saved && at != m_rows.end()) {
                const QString before = at->name;
                const bool wasDefault = byDefault() == &*at;
                *at = changedRow;
                if (before != changedRow.name) {
                    replace(before, changedRow.name);
                    if (wasDefault)
                        (void)setDefault(changedRow.name);
                }
                emit changed();
            }
            if (done)
                done(saved);
        });
}

void Templates::remove(qint64 id, Done done)
{
    inBackground(
        this, [&store = m_store, id] { return store.templates.remove(id); },
        [this, id, done = std::move(done)](const Result<>& removed) {
            if (const TemplateRow* row = find(id); removed && row) {
                const QString name = row->name;
                const bool wasDefault = byDefault() == row;
                m_rows.removeIf([id](const TemplateRow& each) { return each.id == id; });
                replace(name, {});
                if (wasDefault)
                    (void)setDefault(m_rows.isEmpty() ? QString() : m_rows.first().name);
                emit changed();
            }
            if (done)
                done(removed);
        });
}

Result<> Templates::setDefault(const QString& name)
{
    return m_settings.set(setting::uploadTemplate, name.isEmpty() ? QVariant() : QVariant(name));
}

void Templates::assign(const QList<StreamerId>& streamers, const QString& name)
{
    for (const StreamerId id : streamers)
        m_streamers.change(id, [name](StreamerRow& row) {
            row.uploadTemplate = name;
            return Result<>();
        });
}

/// Asked of each streamer when what was chosen earlier is on disk: a choice that is still being saved counts.
void Templates::replace(const QString& before, const QString& after)
{
    const QList<StreamerId> ids = m_roster.ids();
    for (const StreamerId id : ids)
        m_streamers.change(id, [before, after](StreamerRow& row) -> Result<> {
            if (row.uploadTemplate != before) // nothing to save
                return fail(Error::Kind::Refused, QStringLiteral("it uses another template"));
            row.uploadTemplate = after;
            return {};
        });
}
