// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settingsstore.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/systemscheme.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QDirIterator>
#include <QFontInfo>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>
#include <cstdlib>

class TestTokens : public QObject
{
    Q_OBJECT
private slots:
    /// UX-110: GNOME's "Light" says it has no preference.
    void noPreferenceIsWhatItWasAtFirst()
    {
        const bool dark = QApplication::palette().color(QPalette::Window).lightness() < 128;
        SystemScheme scheme;
        const auto tell = [&scheme](uint value) {
            QMetaObject::invokeMethod(
                &scheme, "onSettingChanged", Q_ARG(QString, QStringLiteral("org.freedesktop.appearance")),
                Q_ARG(QString, QStringLiteral("color-scheme")), Q_ARG(QDBusVariant, QDBusVariant(value)));
        };
        for (const uint preferred : {1U, 2U}) {
            tell(preferred);
            QCOMPARE(scheme.dark(), preferred == 1);
            tell(0);
            QCOMPARE(scheme.dark(), dark);
        }
    }

    void contrastOfBlackOnWhite() { QCOMPARE(qRound(contrast(Qt::black, Qt::white)), 21); }

    void textIsReadable_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QString>("accent");
        QTest::addColumn<QColor>("system");
        for (const bool dark : {false, true}) {
            const char* theme = dark ? "dark" : "light";
            QTest::addRow("%s pink", theme) << dark << QStringLiteral("pink") << QColor();
            QTest::addRow("%s blue", theme) << dark << QStringLiteral("blue") << QColor();
            QTest::addRow("%s no system colour", theme) << dark << QStringLiteral("system") << QColor();
            for (const char* system :
                 {"#308cc6", "#3daee9", "#0078d4", "#e95420", "#fdbc4b", "#ffff00", "#00ff00", "#ff0000",
                  "#0000ff", "#7f00ff", "#808080", "#300a24", "#ffe3ec", "#000000", "#ffffff"})
                QTest::addRow("%s system %s", theme, system)
                    << dark << QStringLiteral("system") << QColor(QLatin1String(system));
        }
    }
    /// ux.md UX-111: 4.5 for text on every ground it stands on, also on the selected row.
    void textIsReadable()
    {
        QFETCH(bool, dark);
        QFETCH(QString, accent);
        QFETCH(QColor, system);
        const Tokens t = tokensFor(dark, accent, system);
        const Tone tones[] = {Tone::Text,     Tone::Muted, Tone::Accent,  Tone::Recording, Tone::Live,
                              Tone::Checking, Tone::Ok,    Tone::Warning, Tone::Error};
        for (const Tone tone : tones) {
            for (const QColor& ground : {t.base, t.window, t.raised, t.hover, t.selection, t.tint(tone)}) {
                const double ratio = contrast(t.color(tone), ground);
                QVERIFY2(
                    ratio >= 4.5,
                    qPrintable(
                        QStringLiteral("tone %1 on %2: %3").arg(int(tone)).arg(ground.name()).arg(ratio)));
            }
        }
        QVERIFY(contrast(t.onAccent, t.accentFill) >= 4.5);
        for (const QColor& ground : {t.base, t.window, t.raised})
            QVERIFY2(contrast(t.border, ground) >= 3, qPrintable(ground.name()));
        QVERIFY(contrast(t.selection, t.base) > 1.1); // a selected row is seen
        const Tokens back = Tokens::of(paletteFor(t));
        QCOMPARE(back.dark, dark);
        QCOMPARE(back.accent, t.accent);
        QCOMPARE(back.accentFill, t.accentFill);
        QCOMPARE(back.onAccent, t.onAccent);
        QCOMPARE(back.selection, t.selection);
    }

    /// A readable colour is taken as it is, another one keeps its hue.
    void theDesktopsColourIsKept()
    {
        const QColor fine(QStringLiteral("#1a5fb4"));
        QCOMPARE(withAccent(Tokens::light(), fine).accent, fine);
        const QColor bright(QStringLiteral("#3daee9"));
        const Tokens t = withAccent(Tokens::light(), bright);
        QVERIFY(t.accent.lightness() < bright.lightness());
        QVERIFY(std::abs(t.accent.hslHue() - bright.hslHue()) <= 2);
        QCOMPARE(withAccent(Tokens::darkTheme(), bright).accent, bright);
        QCOMPARE(tokensFor(true, QStringLiteral("pink"), bright).accent, Tokens::darkTheme().accent);
    }

    void theAccentAppliesAtOnce()
    {
        QApplication::setPalette(QPalette());
        const QColor desktop = QApplication::palette().color(QPalette::Highlight);
        Settings settings;
        QVERIFY(settings.set(setting::theme, QStringLiteral("light")));
        auto& app = *static_cast<QApplication*>(QCoreApplication::instance());
        const auto accent = [] { return Tokens::of(QApplication::palette()).accent; };
        const Theme theme(app, settings);
        QCOMPARE(accent(), Tokens::light().accent);
        QVERIFY(settings.set(setting::accent, QStringLiteral("blue")));
        QCOMPARE(accent(), tokensFor(false, QStringLiteral("blue"), {}).accent);
        QVERIFY(app.styleSheet().contains(accent().name()));
        QVERIFY(settings.set(setting::theme, QStringLiteral("dark")));
        QCOMPARE(accent(), tokensFor(true, QStringLiteral("blue"), {}).accent);
        // What the theme has painted over does not count as the desktop's.
        const Theme again(app, settings);
        QVERIFY(settings.set(setting::accent, QStringLiteral("system")));
        QCOMPARE(accent(), withAccent(Tokens::darkTheme(), desktop).accent);
    }

    void everyColourOfTheSheetIsKnown()
    {
        for (const Tokens* tokens : {&Tokens::light(), &Tokens::darkTheme()}) {
            const QString sheet = styleSheetFor(*tokens);
            QVERIFY(sheet.contains(tokens->accentFill.name()));
            const qsizetype at =
                sheet.indexOf(QRegularExpression(QStringLiteral("@[a-zA-Z]+(?![a-zA-Z]* are the tokens)")));
            const QString rest = at < 0 ? QString() : sheet.mid(at, 30);
            QVERIFY2(rest.isEmpty() || rest.startsWith(u"@names"), qPrintable(rest));
        }
    }

    /// Every icon file draws something, in the colour it is asked for.
    void iconsTakeTheirColour()
    {
        ensureResources();
        int count = 0;
        for (QDirIterator it(QStringLiteral(":/icons")); it.hasNext(); ++count) {
            const QString path = it.next();
            const QString name = it.fileInfo().completeBaseName();
            QImage image(48, 48, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            paintIcon(&painter, image.rect(), name, Qt::red);
            painter.end();
            int inked = 0;
            bool red = true;
            for (int y = 0; y < 48; ++y) {
                for (int x = 0; x < 48; ++x) {
                    const QColor c = image.pixelColor(x, y);
                    if (c.alpha() < 200)
                        continue;
                    ++inked;
                    red = red && c.red() > 200 && c.green() < 60 && c.blue() < 60;
                }
            }
            QVERIFY2(inked > 20, qPrintable(path));
            const bool coloured = name == u"app" || name.startsWith(u"check-") || name.startsWith(u"tray-") ||
                                  name.startsWith(u"grey-");
            QVERIFY2(red != coloured, qPrintable(path));
        }
        QVERIFY(count > 40);
    }

    void iconsFollowTheTheme()
    {
        const QIcon icon = themeIcon(QStringLiteral("state-recording"), Tone::Recording);
        for (const Tokens* tokens : {&Tokens::light(), &Tokens::darkTheme()}) {
            QApplication::setPalette(paletteFor(*tokens));
            QCOMPARE(icon.pixmap(48).toImage().pixelColor(24, 24), tokens->recording);
        }
        QVERIFY(themeIcon(QStringLiteral("no-such-icon")).isNull());
    }

    void theLogIsMonospaced()
    {
        QVERIFY(QFontInfo(monospaceFont(QStringLiteral("zh_CN"), 100)).fixedPitch());
        QVERIFY(monospaceFont(QStringLiteral("zh_TW"), 100)
                    .families()
                    .contains(QStringLiteral("Noto Sans CJK TC")));
    }
    void hanFormsFollowTheLanguage()
    {
        QVERIFY(hanFamilies(QStringLiteral("zh_TW")).contains(u"Noto Sans CJK TC"));
        QVERIFY(hanFamilies(QStringLiteral("ja")).contains(u"Noto Sans CJK JP"));
        QVERIFY(hanFamilies(QStringLiteral("en")).contains(u"Noto Sans CJK SC"));
        const QFont base = QApplication::font();
        const QFont large = uiFont(base, QStringLiteral("zh_CN"), 150);
        QCOMPARE(large.pointSizeF(), base.pointSizeF() * 1.5);
        QVERIFY(large.families().contains(u"Noto Sans CJK SC"));
    }
};

QTEST_MAIN(TestTokens)
#include "tst_tokens.moc"
