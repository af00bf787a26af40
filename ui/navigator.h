// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include "ui/streamers/verbs.h"
#include "ui/theme/tokens.h"
#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QStringList>
#include <functional>

/// A lasting problem, shown under the toolbar (ux.md UX-14).
struct Banner
{
    QString id; ///< the same id replaces
    Tone tone = Tone::Warning;
    QString text;
    QString action; ///< the button's text; empty = none
    std::function<void()> onAction;
};

/// How a page asks the window for something without knowing it or another page. Thread: main. Owner: Shell.
class Navigator : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    void showPage(const QString& id) { emit pageRequested(id); }
    void showStreamer(StreamerId id) { emit streamerRequested(id); }
    void showStreamersIn(StreamerGroup group) { emit streamerGroupRequested(group); }
    void showUpload(UploadId id)
    {
        showPage(QStringLiteral("Uploads"));
        emit uploadRequested(id);
    }
    /// The archives that wait for a person's word.
    void showReview()
    {
        showPage(QStringLiteral("Uploads"));
        emit reviewRequested();
    }
    /// Asks for what a submission of these files needs; `fields` (PostFields) is what it begins with.
    void newUpload(const QStringList& files, const QJsonObject& fields = {})
    {
        emit newUploadRequested(files, fields);
    }
    /// Asks for a file of another recorder, to take over what is in it.
    void importFile() { emit importFileRequested(); }
    void clearFilterText() { emit filterTextCleared(); }
    /// The settings page with this one in view.
    void showSetting(const QString& key)
    {
        showPage(QStringLiteral("Settings"));
        emit settingRequested(key);
    }
    /// A short message that goes away; with an action it stays 10 s (undo).
    void toast(const QString& text, const QString& action = {}, std::function<void()> onAction = {})
    {
        emit toastRequested(text, action, onAction);
    }
    /// Opens the login by QR code; `mid`: an account that is to be logged in again.
    void login(qint64 mid = 0) { emit loginRequested(mid); }
    void importLogin() { emit importLoginRequested(); }
    /// Asks where logins shall be kept.
    void chooseSecretStore() { emit secretStoreRequested(); }
    void setBanner(const Banner& banner) { emit bannerRequested(banner); }
    void clearBanner(const QString& id) { emit bannerCleared(id); }
    /// Leaves the program; what runs is asked about first.
    void quit() { emit quitRequested(); }
    /// Events nobody has seen yet, for the bell.
    void setUnreadEvents(int count) { emit unreadEventsChanged(count); }

signals:
    void unreadEventsChanged(int count);
    void pageRequested(const QString& id);
    void streamerRequested(StreamerId id);
    void streamerGroupRequested(StreamerGroup group);
    void uploadRequested(UploadId id);
    void reviewRequested();
    void newUploadRequested(const QStringList& files, const QJsonObject& fields);
    void importFileRequested();
    void filterTextCleared();
    void loginRequested(qint64 mid);
    void importLoginRequested();
    void secretStoreRequested();
    void quitRequested();
    void settingRequested(const QString& key);
    void toastRequested(const QString& text, const QString& action, const std::function<void()>& onAction);
    void bannerRequested(const Banner& banner);
    void bannerCleared(const QString& id);
};
