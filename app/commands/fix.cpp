// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/commands/report.h"
#include "app/console.h"
#include "app/exitcode.h"
#include "app/services.h"
#include "app/signals.h"
#include "core/base/worker.h"
#include "core/config/settings.h"
#include "core/flv/fixfiles.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Tells on stdout what is written, and counts what was repaired. Thread: the worker's.
class Progress : public SegmentSink
{
public:
    explicit Progress(const Report& report)
        : m_report(report)
    {
    }
    Result<QString> nextPath(SplitReason, const QString&) override
    {
        return fail(Error::Kind::Refused, u"fixFiles names its files itself"_s);
    }
    void opened(const QString&, SplitReason) override {}
    void closed(const SegmentInfo& segment) override
    {
        ++m_files;
        m_report.closed(segment);
    }
    void repaired(const Repair& repair) override { m_repairs[repair.kind] += repair.count; }

    int files() const { return m_files; }
    const QMap<Repair::Kind, qint64>& repairs() const { return m_repairs; }

private:
    const Report& m_report;
    int m_files = 0;
    QMap<Repair::Kind, qint64> m_repairs;
};

} // namespace

int commands::fix(const CommandLine& line)
{
    const auto services = Services::make(line, Services::Kind::Command);
    if (!services)
        return complain(services.error());
    QStringList files;
    for (const QString& file : line.arguments)
        files << QDir::current().absoluteFilePath(file);
    flv::FixOptions options;
    options.limits.duration = line.splitDuration.value_or(options.limits.duration);
    options.limits.bytes = line.splitSize.value_or(options.limits.bytes);
    options.join = line.join;
    options.stripFiller = line.stripFiller || setting::stripFiller.from(line.settings);
    options.keepGaps = setting::keepGaps.from(line.settings);
    if (!line.output.isEmpty())
        options.outputFolder = QDir::current().absoluteFilePath(line.output);

    const Report report(line.json);
    Progress progress(report);
    Result<> result;
    Worker worker(u"fix"_s, [&](Stop& stop) {
        if (const auto fixed = flv::fixFiles(files, options, progress, stop); !fixed)
            result = fixed.error();
        QMetaObject::invokeMethod(
            QCoreApplication::instance(), [] { QCoreApplication::quit(); }, Qt::QueuedConnection);
    });
    const Signals onSignal([&worker] { worker.requestStop(); });
    QCoreApplication::exec();
    worker.wait(std::chrono::hours(1)); // it has posted quit(); only its return is left

    report.end(progress.files(), progress.repairs(), result ? nullptr : &result.error());
    if (result)
        return saidAll() ? exitcode::done : complain(exitcode::disk, u"stdout cannot be written"_s);
    if (result.error().kind == Error::Kind::Cancelled)
        return exitcode::interrupted;
    // What it does not take was typed wrong; everything else is the files' fault.
    const bool refused = result.error().kind == Error::Kind::Refused;
    return complain(refused ? exitcode::usage : exitcode::disk, result.error().detail);
}
