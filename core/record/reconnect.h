// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QStringList>
#include <optional>

/// How a recording goes on after a connection ended (stream-repair.md 2.4): pure, tested as tables.
/// Thread: any (values). All times are those of an unscaled clock; the caller scales its waits.
namespace reconnect {
using Time = std::chrono::milliseconds;

struct Policy
{
    Time grace{std::chrono::seconds(60)};   ///< a drop shorter than this stays one broadcast
    Time confirm{std::chrono::seconds(20)}; ///< "offline" must hold for so long
    Time giveUp{std::chrono::minutes(10)};  ///< live, they say, and no media for so long: failed
    bool askable = true; ///< the site can be asked; false: only the connections themselves tell
    int candidates = 1;  ///< addresses there are to try
};

/// What one connection gave.
struct Attempt
{
    bool media = false; ///< at least one frame
    Time mediaTime{0};
    Time lastByteAt{0};    ///< when `media`
    bool finished = false; ///< it is over for good: ENDLIST, or a file that came whole
    bool renewed = false;  ///< it worked, and was ended to go on with a fresh address
    bool slow = false;     ///< it was ended because another line may be faster
    bool unusable = false; ///< there was something, and `error` says why none of it could be used
    QString line;          ///< which CDN and protocol it was
    std::optional<Error> error;
};

/// What the site says about the broadcast; Unknown also when it cannot be asked.
enum class Site { Live, LiveNoStream, Offline, Unknown };

struct State
{
    Time lostAt{0}; ///< when media came last; the start of the recording when it never did
    bool everMedia = false;
    int attempts = 0;  ///< connections since the last 30 s of media in one
    int candidate = 0; ///< index of the one to use; the caller wraps it around
    int candidateFailures = 0;
    QStringList deadLines; ///< given up since media came last, so that none of them hides one that works
    int asked = 0;         ///< answers of the site since the last connection
    bool finished = false;
    int refusals = 0; ///< connections in a row whose stream cannot be recorded at all (DRM)
    std::optional<Time> offlineSince;
    std::optional<Error> lastError;
    std::optional<Error> unusable; ///< why what came could not be used; a recording with media has none
    /// Why it failed, if it did.
    const std::optional<Error>& reason() const { return unusable ? unusable : lastError; }
};

struct Step
{
    enum class What {
        Connect,  ///< after `wait`
        AskAgain, ///< after `wait`
        Over,     ///< the broadcast has ended
        NotLive,  ///< there never was one
        GiveUp,   ///< State::reason() says why
    };
    What what = What::Connect;
    Time wait{0};
};

/// A connection ended (or could not be made).
State ended(State state, const Attempt& attempt);
/// The site was asked what became of the broadcast.
State answered(State state, Site site, Time now);
/// Which of the addresses at hand, whose lines these are, comes next: the first when the site has put another
/// one there (`firstIsNew`), never a dead one while there are others. When all are dead a new round begins.
State chosen(State state, const QStringList& lines, bool firstIsNew);
/// What to do now. `jitter` is 0.8 to 1.2.
Step next(const State& state, const Policy& policy, Site site, Time now, double jitter);
/// At once, then 0.2 s, 1 s, 2 s, 5 s, 10 s, 10 s, ... before attempt 1, 2, ...
Time backOff(int attempt);
/// How many attempts fit into the grace: the "5" of "reconnecting 2/5".
int attemptsWithin(Time grace);
} // namespace reconnect
