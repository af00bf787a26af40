// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/confignotices.h"
#include "core/core.h"
#include "ui/context.h"
#include "ui/forms/settingtext.h"
#include "ui/navigator.h"
#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace {
const QString bannerId = QStringLiteral("config");

QString problemText(const configtext::Problem& problem)
{
    const SettingRow* row = SettingRow::find(problem.key);
    if (row && problem.unwritten)
        //: %1 = a line number, %2 = the name of a setting
        return ConfigNotices::tr(
                   "config.toml, line %1: “%2” could not be written, as this line is in its way. It "
                   "works all the same; mend the line.")
            .arg(problem.line)
            .arg(settingLabel(*row));
    if (row)
        //: %1 = a line number, %2 = the name of a setting, %3 = what is allowed, a sentence
        return ConfigNotices::tr("config.toml, line %1: “%2” was not taken and stays as it was. %3")
            .arg(problem.line)
            .arg(settingLabel(*row), settingProblem(*row, QVariant()));
    if (problem.line > 0) // the reason is in the parser's English: it is in the log
        return ConfigNotices::tr(
                   "config.toml cannot be read: line %1 is not valid TOML. Everything stays as it was.")
            .arg(problem.line);
    return ConfigNotices::tr("config.toml cannot be used; the log says why. Everything stays as it was.");
}
} // namespace

ConfigNotices::ConfigNotices(UiContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
{
    const ConfigFile& file = context.core.configFile;
    connect(&file, &ConfigFile::problemsChanged, this, &ConfigNotices::showProblems);
    connect(&file, &ConfigFile::taken, this, [this](const QStringList& keys) {
        m_context.navigator.toast(tr("%n setting(s) taken from config.toml", nullptr, int(keys.size())));
    });
    connect(&file, &ConfigFile::brokenKeptAs, this, [this](const QString& path) {
        m_context.navigator.toast(tr("config.toml was written anew; the unreadable one is kept as %1")
                                      .arg(QFileInfo(path).fileName()));
    });
    showProblems();
}

void ConfigNotices::showProblems()
{
    ConfigFile& file = m_context.core.configFile;
    const QList<configtext::Problem> problems = file.problems();
    if (problems.isEmpty())
        return m_context.navigator.clearBanner(bannerId);
    Banner banner;
    banner.id = bannerId;
    banner.text = problemText(problems.first());
    if (problems.size() > 1)
        banner.text += u' ' + tr("(and %n more)", nullptr, int(problems.size()) - 1);
    if (problems.first().key.isEmpty()) {
        banner.action = tr("Keep it and write a good one");
        banner.onAction = [&file] { file.replaceBroken(); };
    } else {
        banner.action = tr("Open file");
        banner.onAction = [path = file.path()] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); };
    }
    m_context.navigator.setBanner(banner);
}
