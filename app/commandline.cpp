// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "core/base/units.h"
#include "core/config/settings.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;
using Verb = CommandLine::Verb;

namespace {

struct VerbRow
{
    Verb verb;
    const char* name;
    const char* arguments; ///< as help shows them; "" = takes none, "[" = may have some
    const char* help;
};
constexpr VerbRow verbs[] = {
    {Verb::Record, "record", "URL", "record one broadcast and leave when it is over"},
    {Verb::Fix, "fix", "FILE...", "repair recorded files offline"},
    {Verb::Add, "add", "URL...", "watch these live rooms"},
    {Verb::List, "list", "", "show the streamers and what they are doing"},
    {Verb::Start, "start", "ID...", "record now, or watch again when nothing runs"},
    {Verb::Stop, "stop", "ID...", "end the recording; keep watching"},
    {Verb::Cut, "cut", "ID...", "begin a new file at the next keyframe"},
    {Verb::Remove, "remove", "ID...", "forget the streamer; its files stay"},
    {Verb::Why, "why", "ID...", "tell why a streamer is not being recorded"},
    {Verb::Diagnostics, "diagnostics", "FILE", "write logs and states, without secrets, into a zip file"},
    {Verb::Upload, "upload", "FILE...", "publish files as one archive, or --resume, --list, --remove ID"},
    {Verb::Archives, "archives", "", "show the account's archives"},
    {Verb::Accounts, "accounts", "[ACTION]", "list, import FILE, export FILE or remove [ACCOUNT]"},
    {Verb::Login, "login", "", "log in by a QR code"},
    {Verb::Renew, "renew", "", "renew the logins"},
    {Verb::Import, "import", "FILE", "take over another recorder's configuration or list"},
    {Verb::Config, "config", "ACTION...",
     "get [KEY], set KEY VALUE, reset KEY, export FILE, import FILE, backup FILE, restore FILE"},
    {Verb::User, "user", "ACTION", "add NAME, list or remove NAME: who may look in from elsewhere"},
};

/// Bits of OptionRow::where.
enum Where {
    Any = 1,
    Window = 2,
    ForRecord = 4,
    ForFix = 8,
    ForList = 16,
    ForAdd = 32,
    ForUpload = 64,
    ForArchives = 128,
    ForAccounts = 256,
    ForLogin = 512,
    ForRenew = 1024,
    ForImport = 2048,
    ForConfig = 4096,
    ForUser = 8192,
    ForWhy = 16384
};
struct OptionRow
{
    const char* name;
    const char* value; ///< "" = a switch
    int where;
    const char* help;
};
constexpr OptionRow optionRows[] = {
    {"output", "DIR", ForRecord | ForFix,
     "folder of the new files (default: the current one, or beside the file)"},
    {"duration", "TIME", ForRecord, "stop after this long"},
    {"split-duration", "TIME", ForRecord | ForFix, "begin a new file after this long"},
    {"split-size", "SIZE", ForRecord | ForFix, "begin a new file at this size"},
    {"join", "", ForFix, "the files are consecutive connections of one broadcast"},
    {"strip-filler", "", ForRecord | ForFix, "remove filler data from the picture"},
    {"no-login", "", ForRecord,
     "ask the site logged out (default: as the default account, from a file of secrets)"},
    {"json", "",
     ForRecord | ForFix | ForList | ForWhy | ForAdd | ForUpload | ForArchives | ForAccounts | ForRenew |
         ForImport | ForConfig | ForUser,
     "print one JSON object a line"},
    {"limit", "SIZE", ForUpload, "send at most this much a second"},
    {"title", "TEXT", ForUpload, "of the archive (default: the first file's name)"},
    {"tid", "NUMBER", ForUpload, "partition"},
    {"tag", "TAG", ForUpload, "a tag, or several with commas (may be repeated)"},
    {"copyright", "NUMBER", ForUpload, "1 own work, 2 repost"},
    {"source", "TEXT", ForUpload, "where a repost comes from"},
    {"desc", "TEXT", ForUpload, "description"},
    {"cover", "FILE", ForUpload, "picture for the cover"},
    {"line", "NAME", ForUpload, "upload line (default: the fastest)"},
    {"threads", "NUMBER", ForUpload, "parts sent at the same time, 1 to 16"},
    {"template", "NAME", ForUpload, "fields that no option gives"},
    {"append", "BV", ForUpload, "add the files to this archive"},
    {"list", "", ForUpload, "show the uploads that are not finished"},
    {"remove", "ID", ForUpload, "take this upload out of the queue; its files stay"},
    {"account", "ACCOUNT", ForUpload | ForArchives | ForAccounts | ForRenew,
     "id or name (default: the default account)"},
    {"png", "FILE", ForLogin, "write the code into this picture, too"},
    {"web", "", ForLogin, "log in as a browser does: cookies, no token"},
    {"dry-run", "", ForImport | ForConfig, "only print what would be taken over"},
    {"hooks", "", ForImport | ForConfig,
     "take over hooks, player and cleanup, too: they run programs or delete files"},
    {"platform", "NAME", ForConfig, "the settings of one platform, for example huya"},
    {"password-stdin", "", ForConfig | ForUser,
     "read it from stdin: of a new user, or for the logins in a backup"},
    {"role", "ROLE", ForUser, "add: viewer or operator"},
    {"headless", "", Window, "run without a window"},
    {"minimized", "", Window, "start in the tray"},
    {"lang", "LANGUAGE", Window, "zh_CN, zh_TW, en or ja"},
    {"add", "URL", Window, "watch this live room (may be repeated)"},
    {"pause", "", Window, "pause watching"},
    {"resume", "", Window | ForUpload, "go on with all unfinished uploads; without a command: watch again"},
    {"open-folder", "", Window, "show the recordings folder"},
    {"reset-layout", "", Window, "forget the window's layout"},
    {"quit", "", Window, "ask the running program to leave"},
    {"wait", "SECONDS", Window, "with --quit: wait until it has left"},
    {"profile", "DIR", Any, "keep everything below this folder"},
    {"portable", "", Any, "keep everything beside the program"},
    {"set", "KEY=VALUE", Window | ForRecord | ForFix | ForAdd,
     "change a setting (record, fix: for this run only; add: for the new streamers)"},
    {"secret-store", "KIND", Any, "keychain or file"},
    {"log", "CATEGORY=LEVEL", Any, "show more, for example app.record=debug"},
    {"log-json", "", Any, "print the log as JSON lines on stdout"},
    {"help", "", Any, "show this"},
    {"version", "", Any, "show the version"},
};

int whereOf(Verb verb)
{
    switch (verb) {
    case Verb::Window:
    case Verb::Headless:
        return Any | Window;
    case Verb::Record:
        return Any | ForRecord;
    case Verb::Fix:
        return Any | ForFix;
    case Verb::List:
        return Any | ForList;
    case Verb::Why:
        return Any | ForWhy;
    case Verb::Add:
        return Any | ForAdd;
    case Verb::Upload:
        return Any | ForUpload;
    case Verb::Archives:
        return Any | ForArchives;
    case Verb::Accounts:
        return Any | ForAccounts;
    case Verb::Login:
        return Any | ForLogin;
    case Verb::Renew:
        return Any | ForRenew;
    case Verb::Import:
        return Any | ForImport;
    case Verb::Config:
        return Any | ForConfig;
    case Verb::User:
        return Any | ForUser;
    default:
        return Any;
    }
}

tl::unexpected<Error> refuse(const QString& why)
{
    return fail(Error::Kind::Refused, why);
}

/// accounts [list | import FILE | export FILE | remove [ACCOUNT]]
Result<> checkAccounts(const CommandLine& line)
{
    const QString action = line.arguments.value(0, u"list"_s);
    const qsizetype operands = std::max<qsizetype>(0, line.arguments.size() - 1);
    if (action == "import"_L1 || action == "export"_L1)
        return operands == 1 ? Result<>() : refuse(u"accounts %1 takes one file"_s.arg(action));
    if (action != "list"_L1 && action != "remove"_L1)
        return refuse(u"accounts takes list, import, export or remove, not \"%1\""_s.arg(action));
    return operands <= (action == "remove"_L1 ? 1 : 0)
               ? Result<>()
               : refuse(u"accounts %1 takes no \"%2\""_s.arg(action, line.arguments.last()));
}

/// config get [KEY] | set KEY VALUE | reset KEY | export FILE | import FILE | backup FILE | restore FILE
Result<> checkConfig(const CommandLine& line)
{
    const QString action = line.arguments.value(0);
    const qsizetype operands = line.arguments.size() - 1;
    if (action == "get"_L1)
        return operands <= 1 ? Result<>() : refuse(u"config get takes one key, or none for all"_s);
    if (action == "set"_L1)
        return operands == 2 ? Result<>() : refuse(u"config set takes a key and a value"_s);
    if (action == "reset"_L1)
        return operands == 1 ? Result<>() : refuse(u"config reset takes one key"_s);
    static const QStringList withFile{u"export"_s, u"import"_s, u"backup"_s, u"restore"_s};
    if (withFile.contains(action))
        return operands == 1 ? Result<>() : refuse(u"config %1 takes one file"_s.arg(action));
    return refuse(
        u"config takes get, set, reset, export, import, backup or restore, not \"%1\""_s.arg(action));
}

/// user add NAME --role ROLE --password-stdin | list | remove NAME
Result<> checkUser(const CommandLine& line, const QCommandLineParser& parser)
{
    const QString action = line.arguments.first();
    const bool adds = action == "add"_L1;
    if (!adds && action != "list"_L1 && action != "remove"_L1)
        return refuse(u"user takes add, list or remove, not \"%1\""_s.arg(action));
    if (line.arguments.size() != (action == "list"_L1 ? 1 : 2))
        return refuse(action == "list"_L1 ? u"user list takes no \"%1\""_s.arg(line.arguments.last())
                                          : u"user %1 takes one name"_s.arg(action));
    if (adds && !parser.isSet(u"password-stdin"_s))
        return refuse(u"user add reads the password from stdin: --password-stdin"_s);
    const QString role = parser.value(u"role"_s);
    if (adds && role != "viewer"_L1 && role != "operator"_L1)
        return refuse(u"user add takes --role viewer or --role operator"_s);
    if (!adds && (parser.isSet(u"role"_s) || parser.isSet(u"password-stdin"_s)))
        return refuse(u"--role and --password-stdin belong to user add"_s);
    return {};
}

/// Without a command: links are rooms to add, files are for a new upload.
Result<> readLinksAndFiles(CommandLine& line)
{
    for (const QString& argument : std::exchange(line.arguments, {})) {
        const QUrl url(argument);
        const QFileInfo file(url.isLocalFile() ? url.toLocalFile() : argument);
        if (file.isFile())
            line.files << file.absoluteFilePath();
        else if (argument.contains("://"_L1) && !url.isLocalFile())
            line.add << argument;
        else
            return refuse(u"there is no command and no file \"%1\"; see biliup-qt --help"_s.arg(argument));
    }
    return {};
}

/// Takes the verb off the positional arguments.
Result<> readVerb(CommandLine& line, const QCommandLineParser& parser)
{
    line.arguments = parser.positionalArguments();
    const QString first = line.arguments.value(0);
    for (const VerbRow& row : verbs) {
        if (first != QLatin1String(row.name))
            continue;
        line.verb = row.verb;
        line.arguments.removeFirst();
        const bool takesSome = *row.arguments != '\0';
        const bool needsSome = takesSome && *row.arguments != '[' && !parser.isSet(u"resume"_s) &&
                               !parser.isSet(u"list"_s) && !parser.isSet(u"remove"_s);
        if (needsSome && line.arguments.isEmpty())
            return refuse(u"%1 needs %2"_s.arg(first, QLatin1String(row.arguments)));
        if (!takesSome && !line.arguments.isEmpty())
            return refuse(u"%1 takes no \"%2\""_s.arg(first, line.arguments.first()));
        if (row.verb == Verb::Import && line.arguments.size() > 1)
            return refuse(u"import takes one file"_s);
        if (row.verb == Verb::Diagnostics && line.arguments.size() > 1)
            return refuse(u"diagnostics takes one file"_s);
        if (row.verb == Verb::Record && line.arguments.size() > 1)
            return refuse(u"record takes one URL"_s);
        for (const auto& instead : {u"resume"_s, u"list"_s, u"remove"_s}) {
            if (row.verb == Verb::Upload && parser.isSet(instead) && !line.arguments.isEmpty())
                return refuse(u"upload takes files or --%1, not both"_s.arg(instead));
        }
        if (row.verb == Verb::User)
            return checkUser(line, parser);
        return row.verb == Verb::Accounts ? checkAccounts(line)
               : row.verb == Verb::Config ? checkConfig(line)
                                          : Result<>();
    }
    if (parser.isSet(u"headless"_s))
        line.verb = Verb::Headless;
    auto read = readLinksAndFiles(line);
    if (read && line.verb == Verb::Headless && !line.files.isEmpty())
        return refuse(u"--headless shows no form for files; publish them with biliup-qt upload FILE..."_s);
    return read;
}

Result<> readSettings(CommandLine& line, const QStringList& pairs)
{
    for (const QString& pair : pairs) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals < 1)
            return refuse(u"--set takes KEY=VALUE, not \"%1\""_s.arg(pair));
        const SettingRow* row = SettingRow::find(pair.left(equals));
        if (!row)
            return refuse(u"there is no setting \"%1\""_s.arg(pair.left(equals)));
        const auto value = row->parse(pair.mid(equals + 1));
        if (!value)
            return refuse(u"--set %1: %2"_s.arg(row->key, value.error().detail));
        line.settings.insert(row->key, *value);
    }
    return {};
}

Result<> readLogRules(CommandLine& line, const QStringList& rules)
{
    static const QRegularExpression form(u"^(app(?:\\.[a-z]+)?(?:\\.\\*)?)=(debug|info|warning)$"_s);
    for (const QString& rule : rules) {
        const auto match = form.match(rule);
        if (!match.hasMatch())
            return refuse(u"--log takes CATEGORY=LEVEL such as app.record=debug, not \"%1\""_s.arg(rule));
        const QString category = match.captured(1) == "app"_L1 ? u"app.*"_s : match.captured(1);
        const QString level = match.captured(2);
        line.logRules << category + ".debug="_L1 + (level == "debug"_L1 ? "true"_L1 : "false"_L1)
                      << category + ".info="_L1 + (level == "warning"_L1 ? "false"_L1 : "true"_L1);
    }
    return {};
}

/// An amount above 0; `read` is parseDuration or parseSize.
template <typename T, typename Read>
Result<> readAmount(std::optional<T>& target, const QCommandLineParser& parser, const QString& option,
                    Read read)
{
    if (!parser.isSet(option))
        return {};
    const Result<T> amount = read(parser.value(option));
    if (!amount)
        return refuse(u"--%1: %2"_s.arg(option, amount.error().detail));
    if (*amount <= T(0))
        return refuse(u"--%1 must be more than 0"_s.arg(option));
    target = *amount;
    return {};
}

Result<> readAmounts(CommandLine& line, const QCommandLineParser& parser)
{
    const auto duration = [](const QString& text) { return parseDuration(text); };
    const auto size = [](const QString& text) { return parseSize(text); };
    if (auto ok = readAmount(line.duration, parser, u"duration"_s, duration); !ok)
        return ok;
    if (auto ok = readAmount(line.splitDuration, parser, u"split-duration"_s, duration); !ok)
        return ok;
    if (auto ok = readAmount(line.splitSize, parser, u"split-size"_s, size); !ok)
        return ok;
    if (parser.isSet(u"wait"_s)) {
        bool ok = false;
        const int seconds = parser.value(u"wait"_s).toInt(&ok);
        if (!ok || seconds < 0)
            return refuse(u"--wait takes a number of seconds, not \"%1\""_s.arg(parser.value(u"wait"_s)));
        line.wait = std::chrono::seconds(seconds);
    }
    return {};
}

Result<> readChoices(CommandLine& line, const QCommandLineParser& parser)
{
    line.secretStore = parser.value(u"secret-store"_s);
    if (parser.isSet(u"secret-store"_s) && line.secretStore != "keychain"_L1 && line.secretStore != "file"_L1)
        return refuse(u"--secret-store takes keychain or file, not \"%1\""_s.arg(line.secretStore));
    line.language = parser.value(u"lang"_s);
    if (!line.language.isEmpty()) {
        if (const auto known = setting::language.parse(line.language); !known)
            return refuse(u"--lang: "_s + known.error().detail);
    }
    if (parser.isSet(u"pause"_s) && parser.isSet(u"resume"_s))
        return refuse(u"--pause and --resume contradict each other"_s);
    const bool program = line.verb == Verb::Window || line.verb == Verb::Headless;
    if (program && (parser.isSet(u"pause"_s) || parser.isSet(u"resume"_s)))
        line.pause = parser.isSet(u"pause"_s);
    return {};
}

void addOptions(QCommandLineParser& parser)
{
    for (const OptionRow& row : optionRows) {
        QStringList names{QLatin1String(row.name)};
        if (names.first() == "help"_L1)
            names << u"h"_s;
        if (names.first() == "version"_L1)
            names << u"v"_s;
        parser.addOption(QCommandLineOption(names, QString(), QLatin1String(row.value)));
    }
}

/// An option that means nothing here is a mistake worth telling.
Result<> checkPlaces(const CommandLine& line, const QCommandLineParser& parser)
{
    for (const OptionRow& row : optionRows) {
        if (parser.isSet(QLatin1String(row.name)) && !(row.where & whereOf(line.verb)))
            return refuse(u"--%1 does not belong here; see biliup-qt --help"_s.arg(QLatin1String(row.name)));
    }
    return {};
}

} // namespace

Result<CommandLine> CommandLine::parse(const QStringList& arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    QStringList given = arguments;
    // A session that is restored starts us with "-session ID", which is for Qt and no option of ours.
    if (const qsizetype session = given.indexOf(u"-session"_s); session >= 0)
        given.remove(session, std::min<qsizetype>(2, given.size() - session));
    if (!parser.parse(QStringList{u"biliup-qt"_s} + given))
        return refuse(parser.errorText());
    CommandLine line;
    if (parser.isSet(u"help"_s) || parser.isSet(u"version"_s)) {
        line.verb = parser.isSet(u"help"_s) ? Verb::Help : Verb::Version;
        return line;
    }
    using Step = Result<> (*)(CommandLine&, const QCommandLineParser&);
    for (const Step step : {Step(readVerb), Step(readAmounts), Step(readChoices)}) {
        if (const auto ok = step(line, parser); !ok)
            return fail(ok.error());
    }
    for (const Result<>& ok : {checkPlaces(line, parser), readSettings(line, parser.values(u"set"_s)),
                               readLogRules(line, parser.values(u"log"_s))}) {
        if (!ok)
            return fail(ok.error());
    }
    if (line.verb == Verb::Upload) {
        const auto wish = UploadWish::read(parser);
        if (!wish)
            return fail(wish.error());
        line.upload = *wish;
    }
    line.account = parser.value(u"account"_s);
    line.png = parser.value(u"png"_s);
    line.web = parser.isSet(u"web"_s);
    line.role = parser.value(u"role"_s);
    line.profile = parser.value(u"profile"_s);
    line.portable = parser.isSet(u"portable"_s);
    line.logJson = parser.isSet(u"log-json"_s);
    line.minimized = parser.isSet(u"minimized"_s);
    line.resetLayout = parser.isSet(u"reset-layout"_s);
    line.openFolder = parser.isSet(u"open-folder"_s);
    line.quit = parser.isSet(u"quit"_s);
    line.add << parser.values(u"add"_s);
    line.json = parser.isSet(u"json"_s);
    line.output = parser.value(u"output"_s);
    line.join = parser.isSet(u"join"_s);
    line.dryRun = parser.isSet(u"dry-run"_s);
    line.withHooks = parser.isSet(u"hooks"_s);
    line.platform = parser.value(u"platform"_s);
    line.passwordStdin = parser.isSet(u"password-stdin"_s);
    line.stripFiller = parser.isSet(u"strip-filler"_s);
    line.noLogin = parser.isSet(u"no-login"_s);
    return line;
}

QString CommandLine::help()
{
    QString text =
        u"Usage: biliup-qt [OPTIONS] [COMMAND | URL... | FILE...]\n"
        "Watches live rooms, records each broadcast and publishes it. Without a command: the window, which\n"
        "adds the rooms and offers the files for a new upload.\n"
        "\nCommands:\n"_s;
    for (const VerbRow& row : verbs)
        text +=
            u"  %1 %2\n"_s.arg(QString(QLatin1String(row.name) + u' ' + QLatin1String(row.arguments)), -20)
                .arg(QLatin1String(row.help));
    text += "\nOptions:\n"_L1;
    for (const OptionRow& row : optionRows) {
        QStringList for_;
        for (const auto& [bit, name] : {std::pair{ForRecord, "record"_L1},
                                        {ForFix, "fix"_L1},
                                        {ForList, "list"_L1},
                                        {ForWhy, "why"_L1},
                                        {ForAdd, "add"_L1},
                                        {ForUpload, "upload"_L1},
                                        {ForArchives, "archives"_L1},
                                        {ForAccounts, "accounts"_L1},
                                        {ForLogin, "login"_L1},
                                        {ForRenew, "renew"_L1},
                                        {ForImport, "import"_L1},
                                        {ForConfig, "config"_L1},
                                        {ForUser, "user"_L1}}) {
            if (row.where & bit)
                for_ << name;
        }
        const QString place = for_.isEmpty() ? QString() : for_.join(", "_L1) + ": "_L1;
        text += u"  %1 %2\n"_s
                    .arg(QString("--"_L1 + QLatin1String(row.name) + u' ' + QLatin1String(row.value)), -26)
                    .arg(place + QLatin1String(row.help));
    }
    return text + "\nTimes are written as 500ms, 90s, 10m or 1h30m; sizes as bytes, KiB, MiB or GiB.\n"
                  "Exit status: 0 done, 2 usage, 3 not live, 4 network or site, 5 disk, 6 needs login,\n"
                  "7 rate limited, 130 interrupted.\n"_L1;
}
