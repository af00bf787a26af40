// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uifixture.h"
#include "ui/notify/notificationpictures.h"
#include "ui/text/notifications.h"

#include <QBuffer>
#include <QScopeGuard>
#include <semaphore>

using namespace Qt::Literals::StringLiterals;

namespace {
const QUrl avatar(u"https://i0.hdslb.com/avatar.png"_s);
constexpr std::chrono::minutes never(10); ///< a loaded machine is slow, not wrong
const QUrl cover(u"https://i0.hdslb.com/cover.png"_s);

QByteArray png(QSize size, const QColor& color)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!image.save(&buffer, "PNG"))
        qFatal("no picture for the test");
    return bytes;
}

/// Keeps what it should show.
class ListDesktop : public notify::Desktop
{
public:
    explicit ListDesktop(QList<notify::DesktopMessage>& list)
        : shown(list)
    {
    }
    void show(const notify::DesktopMessage& message, std::function<void(bool)> done) override
    {
        shown.append(message);
        done(true);
    }
    QList<notify::DesktopMessage>& shown;
};
} // namespace

class TestNotificationPictures : public QObject
{
    Q_OBJECT

    /// What came for the avatar, else the cover; nothing while it is waited for.
    struct Asked
    {
        UiFixture& fixture;
        std::chrono::milliseconds patience = never;
        std::unique_ptr<NotificationPictures> pictures =
            std::make_unique<NotificationPictures>(fixture.core.notifier, fixture.images, nullptr, patience);
        std::optional<notify::Picture> got{};
        void ask()
        {
            pictures->get({avatar, cover}, [this](const notify::Picture& picture) { got = picture; });
        }
    };

private slots:
    void theAvatarSmallEnough()
    {
        UiFixture f;
        f.http.on(avatar.toString().toUtf8(), png({400, 300}, Qt::red));
        Asked asked{f};
        asked.ask();
        QTRY_VERIFY(asked.got);
        QCOMPARE(asked.got->width, 192);
        QCOMPARE(asked.got->height, 144);
        QVERIFY(!asked.got->isEmpty());
        QCOMPARE(asked.got->rgba.left(4), QByteArray("\xff\x00\x00\xff", 4));
        asked.got.reset();
        asked.ask(); // from memory, at once
        QVERIFY(asked.got);
    }
    void theCoverWhereThereIsNoAvatar()
    {
        UiFixture f;
        f.http.on(cover.toString().toUtf8(), png({16, 9}, Qt::blue));
        Asked asked{f};
        asked.ask();
        QTRY_VERIFY(asked.got);
        QCOMPARE(asked.got->width, 16);
        QCOMPARE(asked.got->rgba.left(4), QByteArray("\x00\x00\xff\xff", 4));
    }
    void nothingWhereThereIsNone()
    {
        UiFixture f;
        Asked asked{f};
        asked.ask();
        QTRY_VERIFY(asked.got);
        QVERIFY(asked.got->isEmpty());
        asked.got.reset();
        asked.ask(); // known by now: nobody waits
        QVERIFY(asked.got);
    }
    /// The avatar's server says nothing: the message goes out, with the cover when that is there.
    void isNotWaitedForLong()
    {
        std::counting_semaphore<> answers{0};
        UiFixture f;
        f.http.on(avatar.toString().toUtf8(), [&](const HttpRequest&) {
            answers.acquire();
            return FakeHttp::Answer{500, {}, {}, {}};
        });
        f.http.on(cover.toString().toUtf8(), png({16, 9}, Qt::blue));
        const auto goOn = qScopeGuard([&] { answers.release(); });
        Asked asked{f, std::chrono::milliseconds(20)};
        asked.ask();
        QVERIFY(!asked.got);
        QTRY_VERIFY(asked.got);
        QVERIFY(asked.got->isEmpty());
        QTRY_VERIFY(!f.images.get(cover).isNull());
        asked.got.reset();
        asked.ask();
        QVERIFY(!asked.got);
        QTRY_VERIFY(asked.got);
        QCOMPARE(asked.got->width, 16);
        QCOMPARE(f.http.count(avatar.toString().toUtf8()), 1);
    }
    void whoWaitsIsNotForgotten()
    {
        UiFixture f;
        Asked asked{f};
        asked.ask();
        asked.pictures.reset();
        QVERIFY(asked.got);
        QVERIFY(asked.got->isEmpty());
    }
    /// From the room to the desktop.
    void goingLive()
    {
        UiFixture f;
        f.http.on(avatar.toString().toUtf8(), png({32, 32}, Qt::green));
        QList<notify::DesktopMessage> shown;
        f.core.notifier.setTexts(std::make_shared<NotificationTexts>());
        f.core.notifier.setDesktop(std::make_unique<ListDesktop>(shown));
        const NotificationPictures pictures(f.core.notifier, f.images, nullptr, never);
        QVERIFY(f.core.settings.set(setting::notifyMergeSec, 0));
        const StreamerId id = f.addStreamer(u"甲"_s, u"6"_s);
        f.post(event::RoomChanged{id, u"甲"_s, u"Singing"_s, u"Music"_s, avatar, cover});
        f.post(event::Checked{id, LiveState::Offline, Restriction::None, {}}); // not on before
        f.post(event::Checked{id, LiveState::Live, Restriction::None, {}});
        QTRY_COMPARE(shown.size(), 1);
        QCOMPARE(shown.first().picture.width, 32);
        QVERIFY(shown.first().text.title.contains(u"甲"));
        QCOMPARE(shown.first().text.body, u"Singing · Music"_s);
        QList<notify::Action> actions;
        for (const auto& [action, label] : shown.first().actions)
            actions.append(action);
        QCOMPARE(actions, (QList<notify::Action>{notify::Action::Open, notify::Action::OpenRoom,
                                                 notify::Action::RecordNow}));
    }
};

QTEST_MAIN(TestNotificationPictures)
#include "tst_notificationpictures.moc"
