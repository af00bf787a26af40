// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/credentials.h"
#include "core/net/http.h"
#include <QJsonArray>
#include <QList>
#include <QString>

namespace bilibili {

/// A partition (分区) an archive can be posted to.
struct Partition
{
    int id = 0;
    QString name;
    QString group; ///< its main partition; empty for a zone without one
    QString description;
};
/// Both trees the site has: the old one (`tid`) and the zones of 2025 (`tid_v2`).
struct Partitions
{
    QList<Partition> classic;
    QList<Partition> zones;
};
/// What the program knows without asking (bilibili-upload.md C.9). Any thread.
const Partitions& builtInPartitions();
/// The name of a partition as people know it: "游戏 › 单机游戏"; its number when it is not in the list.
QString partitionName(const QList<Partition>& list, int id);

/// A list of the site: an entry with children stands for these. What is no partition is left out.
QList<Partition> readPartitions(const QJsonArray& list);
/// The live lists (C.9). A list that did not come is the built-in one. Errors: of the first request.
Result<Partitions> fetchPartitions(Http& http, const Credentials& who, const QDateTime& now, Stop& stop);

} // namespace bilibili
