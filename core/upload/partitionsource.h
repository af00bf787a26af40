// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/upload/bilibili/partitions.h"
#include <QObject>

class AccountKeeper;

/// The partitions to choose from: the site's own lists once an account was asked, else the built-in ones.
/// Thread: main; asks in the background. Owner: Core.
class PartitionSource : public QObject
{
    Q_OBJECT
public:
    PartitionSource(AccountKeeper& keeper, HttpFactory& http, Clock& clock, QObject* parent = nullptr);
    const bilibili::Partitions& lists() const { return m_lists; }
    /// Asks with the login of `mid`, at most once an hour; what fails leaves the lists as they are.
    void refresh(qint64 mid);

signals:
    void changed();

private:
    AccountKeeper& m_keeper;
    HttpFactory& m_http;
    Clock& m_clock;
    bilibili::Partitions m_lists;
    QDateTime m_askedAt;
};
