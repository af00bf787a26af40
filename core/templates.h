// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/store/uploadrows.h"
#include "core/upload/postfields.h"
#include <QObject>
#include <functional>

class Roster;
class Settings;
class Streamers;
struct Store;

/// The upload templates and the verbs on them. Thread: main; each verb calls `done` on the main thread when
/// it is on disk. Owner: Core. Streamers know a template by its name: renaming one takes them along.
class Templates : public QObject
{
    Q_OBJECT
public:
    Templates(Store& store, Settings& settings, Roster& roster, Streamers& streamers,
              QObject* parent = nullptr);
    void load(const QList<TemplateRow>& rows);

    QList<TemplateRow> all() const { return m_rows; } ///< in their order
    const TemplateRow* find(qint64 id) const;
    const TemplateRow* named(const QString& name) const;
    /// The one for streamers and files that name none; null when there is none.
    const TemplateRow* byDefault() const;
    QList<StreamerId> usedBy(const QString& name) const;
    /// `wish` when no template has that name, else "wish 2", "wish 3", ...
    QString freeName(const QString& wish) const;

    using Added = std::function<void(Result<qint64>)>;
    using Done = std::function<void(Result<>)>;
    /// Refused: no name, or another template has it. The first one becomes the default.
    void add(const QString& name, const PostFields& fields, Added done = {});
    /// As it was, name and default included: undoes remove().
    void restore(const TemplateRow& row, const QList<StreamerId>& users, bool wasDefault, Done done = {});
    void update(const TemplateRow& row, Done done = {});
    /// Its streamers use the default template from then on.
    void remove(qint64 id, Done done = {});
    Result<> setDefault(const QString& name);

signals:
    void changed();

private:
    void assign(const QList<StreamerId>& streamers, const QString& name);
    void replace(const QString& before, const QString& after);
    Store& m_store;
    Settings& m_settings;
    Roster& m_roster;
    Streamers& m_streamers;
    QList<TemplateRow> m_rows;
};
