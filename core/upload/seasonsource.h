// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/background.h"
#include "core/base/clock.h"
#include "core/upload/bilibili/seasons.h"
#include <QHash>
#include <QObject>
#include <optional>

class AccountKeeper;

/// The seasons (合集) each account has, to choose from. Thread: main; asks on a thread of its own, since a
/// locked keyring may keep it waiting. Owner: Core. What an account was asked is kept for ten minutes.
class SeasonSource : public QObject
{
    Q_OBJECT
public:
    SeasonSource(AccountKeeper& keeper, HttpFactory& http, Clock& clock, QObject* parent = nullptr);

    struct Known
    {
        QList<bilibili::Season> seasons; ///< of the last answer that was one
        QDateTime at;                    ///< when that was; invalid = never
        std::optional<Error> error;      ///< of the last question
        bool asking = false;
    };
    Known of(qint64 mid) const { return m_known.value(mid); }
    void ask(qint64 mid);     ///< unless that is known
    void refresh(qint64 mid); ///< in any case

signals:
    void changed(qint64 mid);

private:
    AccountKeeper& m_keeper;
    HttpFactory& m_http;
    Clock& m_clock;
    QHash<qint64, Known> m_known;
    background::Pool m_pool{1}; ///< last: joined before anything else goes
};
