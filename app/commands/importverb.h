// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/core.h"
#include "core/import/importer.h"
#include <QJsonObject>
#include <functional>
#include <memory>

/// The verb "import": reads the file it names and takes over all of it, hooks only with {"hooks": true}.
/// Thread: main. Owner: Verbs. One at a time.
class ImportVerb : public QObject
{
    Q_OBJECT
public:
    explicit ImportVerb(Core& core);
    void run(const QJsonObject& request, const std::function<void(const QJsonObject&)>& reply);

private:
    Core& m_core;
    std::unique_ptr<Importer> m_importer;
    bool m_running = false;
};
/// A line of the report: {"what","key","from","to","why"}.
QJsonObject importLineJson(const ImportLine& line);
