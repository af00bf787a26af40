// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/context.h"
#include <QJsonObject>
#include <QObject>
#include <QStringList>
#include <memory>

class I18n;
class ImageCache;
class MainWindow;
class Navigator;
class NotificationClicks;
class NotificationPictures;
class NextSplit;
class Presence;
class StreamerActions;
class StreamerModel;
class Theme;
class UiState;
class UploadRemoval;
class UploadsModel;

struct ShellOptions
{
    QString language;       ///< instead of app.language: "zh_CN", "en", ...; empty = as set
    bool minimized = false; ///< to the tray when there is one
    bool resetLayout = false;
    QStringList add;                  ///< links to offer in the add dialog
    remote::Remote* remote = nullptr; ///< outlives the Shell
};

/// The program with a window: theme, window, tray and what connects them. Thread: main. Owner: main(), after
/// Core::open() is done. show() reads what the window looked like first, in the background.
class Shell : public QObject
{
    Q_OBJECT
public:
    Shell(Core& core, const ShellOptions& options);
    ~Shell() override;
    void show();
    void raise(); ///< un-hides, un-minimises, comes to the front
    /// What a second launch of the program sent: {"add": ["URL", ...], "quit": true}; anything else raises
    /// the window.
    void handleMessage(const QJsonObject& message);
    /// The system lets this user switch the computer off (UX-93).
    void setCanShutDown(bool can);
    MainWindow* window() const { return m_window.get(); }
    UiContext& context() { return m_context; }

signals:
    void shown();             ///< the window is there for the first time
    void quitRequested();     ///< a person has decided: end what runs (Core::shutDown) and leave
    void powerOffRequested(); ///< before quitRequested(): switch the computer off afterwards

private:
    void makeWindow();
    void followThumbnails();
    void useLanguage(const QString& setting);
    ShellOptions m_options;
    Core& m_core;
    std::unique_ptr<I18n> m_i18n;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<UiState> m_state;
    std::unique_ptr<Navigator> m_navigator;
    std::unique_ptr<ImageCache> m_images;
    std::unique_ptr<StreamerModel> m_streamers;
    std::unique_ptr<NextSplit> m_nextSplit;
    std::unique_ptr<StreamerActions> m_actions;
    std::unique_ptr<UploadsModel> m_uploads;
    std::unique_ptr<UploadRemoval> m_removal;
    UiContext m_context;
    std::unique_ptr<Presence> m_presence;
    std::unique_ptr<NotificationClicks> m_clicks;
    std::unique_ptr<NotificationPictures> m_pictures;
    std::unique_ptr<MainWindow> m_window;
};
