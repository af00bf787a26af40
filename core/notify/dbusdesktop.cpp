// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"
#include "core/config/paths.h"
#include "core/notify/desktop.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace notify {
/// The hint "image-data" of the Desktop Notifications Specification: (iiibiiay).
struct ImageData
{
    Picture picture;
};

QDBusArgument& operator<<(QDBusArgument& argument, const ImageData& image)
{
    constexpr int channels = 4;
    constexpr int bitsOfEach = 8;
    const Picture& picture = image.picture;
    argument.beginStructure();
    argument << picture.width << picture.height << picture.width * channels << true << bitsOfEach << channels
             << picture.rgba;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, ImageData& image)
{
    int rowBytes = 0, bitsOfEach = 0, channels = 0;
    bool alpha = false;
    argument.beginStructure();
    argument >> image.picture.width >> image.picture.height >> rowBytes >> alpha >> bitsOfEach >> channels >>
        image.picture.rgba;
    argument.endStructure();
    return argument;
}

namespace {
const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;
constexpr int serverDecides = -1;
constexpr uchar normal = 1;
constexpr uchar critical = 2;
constexpr qsizetype rememberedMessages = 200; ///< messages whose clicks are still understood

class DbusDesktop : public QObject, public Desktop
{
    Q_OBJECT
public:
    explicit DbusDesktop(std::chrono::milliseconds patience)
        : m_patience(patience)
        , m_bus(QDBusConnection::sessionBus())
        , m_watcher(service, m_bus, QDBusServiceWatcher::WatchForOwnerChange)
    {
        qDBusRegisterMetaType<ImageData>();
        connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, [this] {
            m_abilities.reset(); // another service may know other things
            m_shown.clear();
        });
        m_bus.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(acted(uint, QString)));
        m_bus.connect(service, path, service, u"ActivationToken"_s, this, SLOT(gotToken(uint, QString)));
    }

    void show(const DesktopMessage& message, std::function<void(bool)> done) override
    {
        if (!m_bus.isConnected())
            return done(false);
        if (m_abilities)
            return notify(message, std::move(done));
        ask(u"GetCapabilities"_s, {}, [this, message, done = std::move(done)](const QDBusMessage& reply) {
            if (reply.type() != QDBusMessage::ReplyMessage)
                return failed(reply, done);
            m_abilities = reply.arguments().value(0).toStringList();
            notify(message, done);
        });
    }

private slots:
    void acted(uint id, const QString& key)
    {
        const auto shown = std::find_if(m_shown.cbegin(), m_shown.cend(),
                                        [id](const Shown& one) { return one.server == id; });
        if (shown == m_shown.cend())
            return; // somebody else's
        for (const Action action : {Action::Open, Action::OpenRoom, Action::RecordNow, Action::LogIn}) {
            if (key == QLatin1String(actionName(action)))
                onAction(shown->notice, action, m_token);
        }
        m_token.clear();
    }
    void gotToken(uint, const QString& token) { m_token = token; }

private:
    struct Shown
    {
        uint server;
        qint64 notice;
    };

    void ask(const QString& method, const QVariantList& arguments,
             std::function<void(const QDBusMessage&)> then)
    {
        QDBusMessage call = QDBusMessage::createMethodCall(service, path, service, method);
        call.setArguments(arguments);
        QDBusPendingCallWatcher* watcher =
            std::make_unique<QDBusPendingCallWatcher>(m_bus.asyncCall(call, int(m_patience.count())))
                .release();
        watcher->setParent(this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, then = std::move(then)] {
            watcher->deleteLater();
            then(watcher->reply());
        });
    }

    bool can(const char* what) const { return m_abilities && m_abilities->contains(QLatin1String(what)); }

    void notify(const DesktopMessage& message, std::function<void(bool)> done)
    {
        QStringList actions;
        for (const auto& [action, label] : message.actions) {
            if (can("actions"))
                actions << QLatin1String(actionName(action)) << label;
        }
        QVariantMap hints{{u"desktop-entry"_s, QLatin1String(appId)},
                          {u"urgency"_s, QVariant::fromValue(message.urgent ? critical : normal)}};
        if (!message.sound)
            hints.insert(u"suppress-sound"_s, true);
        else if (can("sound"))
            hints.insert(u"sound-name"_s, message.urgent ? u"dialog-warning"_s : u"message-new-instant"_s);
        if (!message.picture.isEmpty())
            hints.insert(u"image-data"_s, QVariant::fromValue(ImageData{message.picture}));
        const QString& text = message.text.body;
        const QString body = can("body-markup") ? text.toHtmlEscaped() : text;
        const QString title =
            can("body") || text.isEmpty() ? message.text.title : message.text.title + u" – "_s + text;
        ask(u"Notify"_s,
            {u"biliup-qt"_s, uint(0), QString(QLatin1String(appId)), title, body, actions, hints,
             serverDecides},
            [this, id = message.id, done = std::move(done)](const QDBusMessage& reply) {
                if (reply.type() != QDBusMessage::ReplyMessage)
                    return failed(reply, done);
                m_complained = false;
                m_shown.append({reply.arguments().value(0).toUInt(), id});
                if (m_shown.size() > rememberedMessages)
                    m_shown.removeFirst();
                done(true);
            });
    }

    /// Said once: without a service each message would say it again (UX-78).
    void failed(const QDBusMessage& reply, const std::function<void(bool)>& done)
    {
        m_abilities.reset();
        if (!std::exchange(m_complained, true))
            qCInfo(lcNotify, "no notification service: %ls", qUtf16Printable(reply.errorMessage()));
        done(false);
    }

    const std::chrono::milliseconds m_patience;
    QDBusConnection m_bus;
    QDBusServiceWatcher m_watcher;
    std::optional<QStringList> m_abilities;
    QList<Shown> m_shown;
    QString m_token;
    bool m_complained = false;
};
} // namespace

std::unique_ptr<Desktop> makeDesktop()
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    return {};
#else
    return makeDbusDesktop();
#endif
}

std::unique_ptr<Desktop> makeDbusDesktop(std::chrono::milliseconds patience)
{
    return std::make_unique<DbusDesktop>(patience);
}
} // namespace notify

#include "dbusdesktop.moc"
