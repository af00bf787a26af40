// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roster.h"
#include "ui/text/errors.h"
#include "ui/text/format.h"
#include "ui/text/states.h"
#include "ui/text/uploadstates.h"
#include "ui/theme/icons.h"

#include <QLocale>
#include <QSet>
#include <QTest>
#include <QTextDocument>
#include <cerrno>

class TestText : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void numbers()
    {
        QCOMPARE(sizeText(-1), QString());
        QCOMPARE(sizeText(512), QStringLiteral("512 bytes"));
        QCOMPARE(sizeText(5LL * 1024 * 1024), QStringLiteral("5.0 MiB"));
        QCOMPARE(sizeText(3LL * 1024 * 1024 * 1024 / 2), QStringLiteral("1.50 GiB"));
        QCOMPARE(streamSpeedText(0), QString());
        QCOMPARE(streamSpeedText(8.24e6), QStringLiteral("8.2 Mbps"));
        QCOMPARE(streamSpeedText(640e3), QStringLiteral("640 kbps"));
        QCOMPARE(transferSpeedText(4.12e6), QStringLiteral("4.1 MB/s"));
        QCOMPARE(clockText(59.9), QStringLiteral("00:59"));
        QCOMPARE(clockText(3 * 3600 + 62), QStringLiteral("3:01:02"));
        QCOMPARE(clockText(-5), QStringLiteral("00:00"));
        QCOMPARE(ratioText(1), QStringLiteral("100%"));
        QCOMPARE(ratioText(0.861), QStringLiteral("86.1%"));
    }

    void moments()
    {
        const QDateTime now = QDateTime(QDate(2026, 11, 26), QTime(12, 0)).toUTC();
        QCOMPARE(momentText({}, now), QString());
        QVERIFY(momentText(now.addSecs(-3600), now).startsWith(u"11:00"));
        QVERIFY(momentText(now.addDays(-1), now).startsWith(u"Yesterday"));
        QVERIFY(momentText(now.addDays(-9), now).contains(u"11/17"));
    }

    /// UX-22: an icon of its own, words and a colour for every state.
    void everyStateLooksDifferent()
    {
        QSet<QString> icons;
        QSet<QString> words;
        for (int i = 0; i <= int(StreamerState::Error); ++i) {
            const auto state = StreamerState(i);
            icons << stateLook(state).icon;
            words << stateText(state);
            QVERIFY(!themeIcon(stateLook(state).icon).isNull());
        }
        QCOMPARE(icons.size(), int(StreamerState::Error) + 1);
        QCOMPARE(words.size(), icons.size());
    }

    void rankPutsRecordingFirst()
    {
        QCOMPARE(stateRank(StreamerState::Recording), 0);
        QVERIFY(stateRank(StreamerState::Live) < stateRank(StreamerState::Error));
        QVERIFY(stateRank(StreamerState::Idle) < stateRank(StreamerState::OffSchedule));
        QVERIFY(stateRank(StreamerState::OffSchedule) < stateRank(StreamerState::Paused));
    }

    void ratiosHaveTheirColour()
    {
        QVERIFY(ratioTone(1.0) == Tone::Ok);
        QVERIFY(ratioTone(0.97) == Tone::Ok);
        QVERIFY(ratioTone(0.95) == Tone::Warning);
        QVERIFY(ratioTone(1.2) == Tone::Warning);
        QVERIFY(ratioTone(0.8) == Tone::Error);
    }

    void reasons()
    {
        StreamerView view;
        view.state = StreamerState::Reconnecting;
        view.reconnectAttempt = 2;
        view.reconnectLimit = 5;
        QCOMPARE(stateText(view), QStringLiteral("Reconnecting 2/5"));
        view.state = StreamerState::Error;
        view.why = Restriction::Password;
        QVERIFY(stateReason(view).contains(u"password"));
        view = {};
        view.state = StreamerState::Live;
        view.skippedThisBroadcast = true;
        QVERIFY(stateReason(view).contains(u"next broadcast"));
    }

    /// UX-87: plain words for every kind; the details carry no secret.
    void errorsAreSentences()
    {
        for (int i = 0; i <= int(Error::Kind::Database); ++i) {
            const QString sentence = errorSentence({Error::Kind(i), QStringLiteral("x."), 7, {}});
            QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
        }
        QVERIFY(errorSentence({Error::Kind::Disk, {}, ENOSPC, {}}).contains(u"full"));
        // Our own words are English and for the log; with a code they are the site's.
        const QString own = QStringLiteral("a template needs a name");
        for (int i = 0; i <= int(Error::Kind::Database); ++i) {
            QVERIFY2(!errorSentence({Error::Kind(i), own, 0, {}}).contains(own), kindName(Error::Kind(i)));
            QVERIFY2(!errorReason({Error::Kind(i), own, 0, {}}).contains(own), kindName(Error::Kind(i)));
        }
        const QString details = errorDetails(
            {Error::Kind::Http, QStringLiteral("GET https://h/x?sign=abc123def SESSDATA=s3cret; q"), 403, {}},
            QStringLiteral("https://live.example/7?token=s3cret"));
        QVERIFY(details.contains(u"live.example/7"));
        QVERIFY(details.contains(u"403"));
        QVERIFY(!details.contains(u"s3cret"));
    }
    /// UX-115: a title is shown, whatever it looks like.
    void tooltipsAreNoHtml()
    {
        QCOMPARE(toolTipText(QStringLiteral("a < b")), QStringLiteral("a < b"));
        const QString html = toolTipText(QStringLiteral("<b>big</b> & more"));
        QVERIFY(Qt::mightBeRichText(html));
        QTextDocument shown;
        shown.setHtml(html);
        QCOMPARE(shown.toPlainText(), QStringLiteral("<b>big</b> & more"));
    }
    /// A file is blamed for what is its own; everything else says what it was.
    void onlyAFilesOwnErrorBlamesIt()
    {
        const QString path = QStringLiteral("/videos/a.flv");
        const auto of = [&path](Error::Kind kind, const QString& detail, int code = 0) {
            return uploadFileSentence({kind, detail, code, {}}, path);
        };
        QVERIFY(
            of(Error::Kind::NotFound, QStringLiteral("there is no file /videos/a.flv")).contains(u"gone"));
        QVERIFY(
            of(Error::Kind::Disk, QStringLiteral("/videos/a.flv: I/O error")).contains(u"cannot be read"));
        QVERIFY(
            of(Error::Kind::Disk, QStringLiteral("/videos/a.flv is empty"), ENODATA).contains(u"0 bytes"));
        const QString locked = QStringLiteral("/data/secrets.json is locked by another process");
        QCOMPARE(of(Error::Kind::Disk, locked), QStringLiteral("a.flv was not uploaded: ") + locked);
        const QString account = QStringLiteral("there is no account 5");
        QCOMPARE(of(Error::Kind::NotFound, account), QStringLiteral("a.flv was not uploaded: ") + account);
        QVERIFY(uploadErrorSentence({Error::Kind::Disk, locked, 0, {}}).endsWith(locked));
        QVERIFY(uploadErrorSentence({Error::Kind::Disk, locked, ENOSPC, {}}).contains(u"full"));

        const QStringList chosen{path, QStringLiteral("/videos/a.flv.mp4")};
        const auto ofThese = [&chosen](Error::Kind kind, const QString& detail) {
            return uploadFilesSentence({kind, detail, 0, {}}, chosen);
        };
        QVERIFY(ofThese(Error::Kind::NotFound, QStringLiteral("there is no file /videos/a.flv.mp4"))
                    .startsWith(u"a.flv.mp4 is gone"));
        QVERIFY(ofThese(Error::Kind::NotFound, QStringLiteral("there is no file /videos/a.flv"))
                    .startsWith(u"a.flv is gone"));
        QVERIFY(ofThese(Error::Kind::Disk, locked).endsWith(locked));
        QVERIFY(ofThese(Error::Kind::Database, QStringLiteral("/videos/a.flv")).contains(u"database"));
        const Error tooMany{Error::Kind::Refused, {}, 0, {}};
        QVERIFY(uploadFilesSentence(tooMany, QStringList(101, path))
                    .contains(u"at most 100 files, these are 101"));
        QVERIFY(!uploadFilesSentence(tooMany, QStringList(100, path)).contains(u"at most 100"));
    }
};

QTEST_MAIN(TestText)
#include "tst_text.moc"
