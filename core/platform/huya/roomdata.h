// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/platform/platform.h"
#include <QJsonObject>

// What Huya tells about a room, by its mini-program interface (B) or its web page (A); platforms-a.md 4.2 to
// 4.4. Pure functions.

struct HuyaStream
{
    QString cdn;
    QByteArray name;
    QByteArray flvUrl, flvSuffix, flvCode;
    QByteArray hlsUrl, hlsSuffix, hlsCode;
    int priority = 0;
    bool hevc = false;
    quint64 uid = 0; ///< of the presenter
};

struct HuyaRate
{
    QString name;
    int kbits = 0; ///< 0 = the source
    bool hdr = false;
};

struct HuyaRoom
{
    LiveInfo info;             ///< state, names, times; LiveNoStream when live without rates
    QList<HuyaStream> streams; ///< of real CDNs, by the site's priority
    QList<HuyaRate> rates;
    int sourceKbits = 0;
};

/// Answer of mp.huya.com/cache.php?m=Live&do=profileRoom.
HuyaRoom readHuyaApi(const QJsonObject& answer);
/// The page www.huya.com/<id>.
HuyaRoom readHuyaPage(const QString& html);
/// The rate to ask for: the largest not above `maxKbits`, else the smallest; 0 = the source.
HuyaRate huyaRate(const HuyaRoom& room, int maxKbits);
