// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/commands/session.h"
#include "app/console.h"
#include "app/exitcode.h"
#include "core/account/qrcode.h"

#include <QImage>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// For the user alone: whoever scans the code first is logged in.
Result<> writePng(const QrCodeModules& code, const QString& path)
{
    constexpr int scale = 8;
    constexpr int quiet = 4;
    const int side = code.size + 2 * quiet;
    QImage image(side, side, QImage::Format_Grayscale8);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x)
            image.scanLine(y)[x] = code.dark(x - quiet, y - quiet) ? 0 : 255;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        !image.scaled(side * scale, side * scale).save(&file, "PNG") || !file.commit())
        return fail(Error::Kind::Disk, u"%1: %2"_s.arg(path, file.errorString()));
    return {};
}

Result<> show(const CommandLine& line, const QString& text)
{
    const auto code = QrCodeModules::of(text);
    if (!code)
        return fail(code.error());
    if (!line.png.isEmpty()) {
        if (const auto written = writePng(*code, line.png); !written)
            return written;
    }
    // White on black whatever the terminal's colours are.
    const bool colours = isTerminal(stdout);
    for (const QString& row : code->halfBlocks().split(u'\n', Qt::SkipEmptyParts))
        sayColoured(colours ? u"\x1b[97;40m%1\x1b[0m"_s.arg(row) : row);
    say(u"Scan this code with Bilibili's app."_s);
    return {};
}

} // namespace

int commands::login(const CommandLine& line)
{
    const auto session = Session::open(line);
    if (!session)
        return complain(session.error());
    QString shown;
    bool toldScanned = false;
    for (bool begin = true;;) {
        const auto answer =
            (*session)->ask({{u"verb"_s, begin ? u"login"_s : u"loginState"_s}, {u"web"_s, line.web}});
        if (!answer)
            return complain(answer.error());
        if (const int status = answer->value(u"code"_s).toInt(exitcode::failed); status != exitcode::done)
            return complain(status, answer->value(u"error"_s).toString());
        const QString state = answer->value(u"state"_s).toString();
        begin = state == "expired"_L1;
        if (begin)
            say(u"The code has expired; here is a new one."_s);
        if (state == "loggedIn"_L1) {
            say(u"Logged in as %1 (%2)."_s.arg(answer->value(u"name"_s).toString())
                    .arg(answer->value(u"mid"_s).toInteger()));
            return exitcode::done;
        }
        if (const QString text = answer->value(u"text"_s).toString(); !text.isEmpty() && text != shown) {
            shown = text;
            toldScanned = false;
            if (const auto ok = show(line, text); !ok)
                return complain(ok.error());
        }
        if (state == "scanned"_L1 && !std::exchange(toldScanned, true))
            say(u"Scanned; confirm it on the phone."_s);
        if (!begin && !(*session)->wait(200ms))
            return complain(exitcode::interrupted, u"interrupted"_s);
    }
}
