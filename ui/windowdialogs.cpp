// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowdialogs.h"
#include "core/core.h"
#include "ui/accounts/accountdialogs.h"
#include "ui/context.h"
#include "ui/dialogs/about.h"
#include "ui/dialogs/addstreamer.h"
#include "ui/dialogs/deletestreamers.h"
#include "ui/dialogs/diagnosticsdialog.h"
#include "ui/dialogs/shortcuts.h"
#include "ui/dialogs/streamersettings.h"
#include "ui/dialogs/updatedialog.h"
#include "ui/dialogs/whydialog.h"
#include "ui/importing/importdialog.h"
#include "ui/mainwindow.h"
#include "ui/navigator.h"
#include "ui/streamers/streameractions.h"
#include "ui/uploads/newuploaddialog.h"
#include <QFileDialog>

WindowDialogs::WindowDialogs(UiContext& context, MainWindow* window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
{
    const StreamerActions& actions = context.actions;
    connect(&actions, &StreamerActions::addRequested, this, &WindowDialogs::add);
    connect(&actions, &StreamerActions::removeRequested, this, &WindowDialogs::remove);
    connect(&actions, &StreamerActions::settingsRequested, this, &WindowDialogs::settings);
    connect(&actions, &StreamerActions::whyRequested, this, &WindowDialogs::why);
    connect(&context.navigator, &Navigator::newUploadRequested, this, &WindowDialogs::newUpload);
    connect(&context.navigator, &Navigator::importFileRequested, this, &WindowDialogs::importFile);
    connect(&context.core.events, &Events::posted, this, &WindowDialogs::onPosted);
    connect(window, &MainWindow::aboutRequested, this, &WindowDialogs::about);
    connect(window, &MainWindow::updateCheckRequested, this,
            [this] { (new UpdateDialog(m_context.core.updates, m_window))->open(); });
    connect(window, &MainWindow::diagnosticsRequested, this,
            [this] { (new DiagnosticsDialog(m_context.core, m_context.navigator, m_window))->open(); });
    connect(window, &MainWindow::importRequested, this, &WindowDialogs::importFile);
    connect(window, &MainWindow::shortcutsRequested, this,
            [this] { (new ShortcutsDialog(shortcutsOf(m_window), m_window))->open(); });
    new AccountDialogs(context, window);
    for (const PostedEvent& posted : context.core.events.recent())
        onPosted(posted); // what was found before there was a window
}

void WindowDialogs::add(const QString& text)
{
    auto* dialog = new AddStreamerDialog(m_context.core, text, m_window);
    connect(dialog, &AddStreamerDialog::added, this, [this](const QList<StreamerId>& streamers) {
        m_context.navigator.toast(tr("%n streamer(s) added", nullptr, static_cast<int>(streamers.size())));
        if (streamers.size() == 1)
            m_context.navigator.showStreamer(streamers.first());
    });
    connect(dialog, &AddStreamerDialog::showRequested, this, [this, dialog](StreamerId streamer) {
        dialog->close();
        m_context.navigator.showStreamer(streamer);
    });
    dialog->open();
}

void WindowDialogs::remove(const QList<StreamerId>& streamers)
{
    if (streamers.isEmpty())
        return;
    auto* dialog = new DeleteStreamersDialog(m_context.core, streamers, m_window);
    connect(dialog, &DeleteStreamersDialog::deleted, this, [this](int count, const QString& problem) {
        m_context.navigator.toast(problem.isEmpty() ? tr("%n streamer(s) deleted", nullptr, count) : problem);
    });
    dialog->open();
}

void WindowDialogs::settings(StreamerId streamer)
{
    auto* dialog = new StreamerSettingsDialog(m_context.core, streamer, m_window);
    connect(dialog, &StreamerSettingsDialog::saved, this,
            [this] { m_context.navigator.toast(tr("Settings saved")); });
    dialog->open();
}

void WindowDialogs::why(StreamerId streamer)
{
    auto* dialog = new WhyDialog(m_context.core, streamer, m_window);
    connect(dialog, &WhyDialog::settingsRequested, this, &WindowDialogs::settings);
    dialog->open();
}

void WindowDialogs::importFile()
{
    auto* files = new QFileDialog(m_window, tr("Import from another recorder"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    files->setNameFilters({tr("Configurations and lists") +
                               QStringLiteral(" (*.toml *.yaml *.yml *.json *.sqlite3 *.db *.ini *.txt)"),
                           tr("All files") + QStringLiteral(" (*)")});
    connect(files, &QFileDialog::fileSelected, this,
            [this](const QString& file) { (new ImportDialog(m_context.core, file, m_window))->open(); });
    files->open();
}

void WindowDialogs::newUpload(const QStringList& files, const QJsonObject& fields)
{
    auto* dialog = new NewUploadDialog(m_context, files, m_window, fields);
    connect(dialog, &NewUploadDialog::added, &m_context.navigator, &Navigator::showUpload);
    dialog->open();
}

void WindowDialogs::about()
{
    auto* dialog = new AboutDialog(m_window);
    connect(dialog, &AboutDialog::updateCheckRequested, this,
            [this, dialog] { (new UpdateDialog(m_context.core.updates, dialog))->open(); });
    dialog->open();
}

void WindowDialogs::onPosted(const PostedEvent& posted)
{
    const auto* found = std::get_if<event::UnfinishedFilesFound>(&posted.event);
    if (!found)
        return;
    Banner banner;
    banner.id = QStringLiteral("unfinishedFiles");
    banner.text =
        tr("The program did not end normally last time; %n file(s) were completed", nullptr, found->files);
    banner.action = tr("Show recordings");
    banner.onAction = [this] { m_context.navigator.showPage(QStringLiteral("Recordings")); };
    m_context.navigator.setBanner(banner);
}
