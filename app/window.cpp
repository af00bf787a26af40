// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "app/commandline.h"
#include "app/console.h"
#include "app/exitcode.h"
#include "app/poweroff.h"
#include "app/profilefault.h"
#include "app/program.h"
#include "app/sessionend.h"
#include "app/signals.h"
#include "app/singleinstance.h"
#include "core/base/log.h"
#include "core/config/settings.h"
#include "ui/mainwindow.h"
#include "ui/navigator.h"
#include "ui/shell.h"

#include <QApplication>
#include <QDesktopServices>
#include <QIcon>
#include <QMessageBox>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Without a display Qt would only abort.
bool hasDisplay()
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    return true;
#else
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(name))
            return true;
    }
    return false;
#endif
}

void openRecordings(const Core& core)
{
    const QString chosen = core.settings.get(setting::recordFolder);
    QDesktopServices::openUrl(QUrl::fromLocalFile(chosen.isEmpty() ? core.paths.recordings : chosen));
}

/// A program that runs already is asked before there is a QApplication: it may be one without a window, on a
/// computer without a display.
std::optional<int> askFirst(const CommandLine& line, int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const Paths paths = Paths::find(line.profile, line.portable, QCoreApplication::applicationDirPath());
    if (const auto made = paths.make(); !made)
        return complain(made.error());
    SingleInstance instance(paths);
    return forwardToRunning(line, instance);
}

/// From an opened profile to the window.
class WindowProgram
{
public:
    WindowProgram(const CommandLine& line, Services& services, const SingleInstance& instance)
        : m_line(line)
        , m_program(line, services, instance,
                    {[this](const QString& token) { raise(token); },
                     [this] { openRecordings(m_program.core()); }, [this] { resetLayout(); },
                     [this](const QStringList& files) { newUpload(files); }, [this] { quit(); }})
        , m_onSignal([this] { m_program.leave(); })
        , m_onSessionEnd([this] { m_onSignal.arrived(); })
    {
        m_program.open([this](const Result<>& opened) {
            if (opened)
                show();
            else
                refuse(profileError(opened.error()));
        });
    }
    int status() const { return m_status; }
    bool powerOff() const { return m_powerOff; } ///< wanted when everything is closed

private:
    void show()
    {
        ShellOptions options;
        options.language = m_line.language;
        options.minimized = m_line.minimized || m_program.core().settings.get(setting::startMinimized);
        options.resetLayout = m_line.resetLayout;
        options.remote = &m_program.remote();
        m_shell = std::make_unique<Shell>(m_program.core(), options);
        QObject::connect(m_shell.get(), &Shell::quitRequested, &m_program, &Program::leave);
        QObject::connect(m_shell.get(), &Shell::powerOffRequested, &m_program, [this] { m_powerOff = true; });
        m_power.emplace([this](bool allowed) { m_shell->setCanShutDown(allowed); });
        QObject::connect(m_shell.get(), &Shell::shown, &m_program, [this] {
            QObject::connect(m_shell->window(), &MainWindow::painted, &m_program,
                             [] { qCInfo(lcUi, "the window is painted"); }); // tests/bench waits for it
            newUpload(std::exchange(m_files, {}));
        });
        m_shell->show();
    }
    /// A profile that cannot be opened is told about in a window: whoever clicked an icon sees no stderr.
    void refuse(const Error& error)
    {
        m_status = complain(error);
        m_message = std::make_unique<QMessageBox>(
            QMessageBox::Critical, u"biliup-qt"_s,
            QCoreApplication::translate("App", "The profile cannot be opened."));
        m_message->setInformativeText(error.detail);
        QObject::connect(m_message.get(), &QMessageBox::finished, qApp, [] { QCoreApplication::exit(); });
        m_message->open();
    }
    void raise(const QString& token)
    {
        if (!token.isEmpty())
            qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8()); // lets Wayland bring the window to the front
        if (m_shell)
            m_shell->raise();
    }
    void resetLayout()
    {
        if (m_shell && m_shell->window())
            m_shell->window()->resetLayout();
    }
    /// Files from the command line, of this start or a later one; they wait for the window.
    void newUpload(const QStringList& files)
    {
        if (!m_shell || !m_shell->window())
            m_files += files;
        else if (!files.isEmpty())
            m_shell->context().navigator.newUpload(files);
    }
    /// The window asks first when something is being recorded.
    void quit()
    {
        if (m_shell)
            m_shell->handleMessage({{u"quit"_s, true}});
        else
            m_program.leave();
    }

    const CommandLine& m_line;
    int m_status = exitcode::done;
    Program m_program;
    Signals m_onSignal;
    const SessionEnd m_onSessionEnd;
    std::unique_ptr<Shell> m_shell;
    std::unique_ptr<QMessageBox> m_message;
    std::optional<PowerOff> m_power;
    QStringList m_files;
    bool m_powerOff = false;
};

} // namespace

int runWindow(const CommandLine& line, int argc, char* argv[])
{
    if (const auto running = askFirst(line, argc, argv))
        return *running;
    if (!hasDisplay())
        return complain(exitcode::failed,
                        u"there is no display; run biliup-qt --headless, or see biliup-qt --help"_s);
    const QApplication application(argc, argv);
    QApplication::setDesktopFileName(QLatin1String(appId));
    QApplication::setWindowIcon(QIcon::fromTheme(QLatin1String(appId), QIcon(u":/icons/app.svg"_s)));
    auto services = Services::make(line, Services::Kind::Server);
    if (!services)
        return complain(services.error());
    SingleInstance instance(services->paths);
    if (const auto running = forwardToRunning(line, instance))
        return *running;
    auto window = std::make_unique<WindowProgram>(line, *services, instance);
    QApplication::exec();
    const int status = window->status();
    const bool powerOff = window->powerOff();
    window.reset(); // everything is on the disk then
    if (powerOff) {
        if (const auto off = PowerOff::now(); !off)
            return complain(off.error());
    }
    return status;
}
