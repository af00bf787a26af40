// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/accountkeeper.h"
#include "core/account/secretstore.h"
#include "core/base/clock.h"
#include "core/net/http.h"
#include "core/net/throttle.h"
#include "core/store/store.h"
#include "core/upload/bilibili/upos.h"
#include "core/upload/budgets.h"
#include "core/upload/linechooser.h"
#include <atomic>
#include <functional>
#include <mutex>

/// What an upload works with. Thread: workers; each member says so itself. Owner: Core (references only).
struct UploadServices
{
    Store& store;
    SecretStore& secrets;
    AccountKeeper& accounts;
    Budgets& budgets;
    LineChooser& lines;
    HttpFactory& http;
    Throttle& throttle;
    Clock& clock;
    bilibili::UploadHosts hosts;
};

/// How far an upload is. Thread: written by its workers, read by anyone. Owner: the UploadQueue's job.
struct UploadProgress
{
    std::atomic<qint64> sentBytes{0}; ///< of all parts, acknowledged or on their way
    std::atomic<qint64> totalBytes{0};
    std::atomic<qint64> part{0};           ///< PartRow::id being sent, 0 = none
    std::atomic<qint64> waitingUntilMs{0}; ///< the account's turn, Unix ms; 0 = not waiting
    std::atomic<int> retries{0};
    std::atomic<int> chunks{0};     ///< acknowledged
    std::atomic<qint64> chunkMs{0}; ///< what they took together, of all senders
    double chunkSeconds() const { return double(chunkMs) / 1000; }
    void setLine(const QString& line);
    QString line() const;

private:
    mutable std::mutex m_mutex;
    QString m_line;
};
