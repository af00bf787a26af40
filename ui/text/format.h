// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <QString>

/// Numbers as people read them, in the language of the window (QLocale()). Thread: main.

QString sizeText(qint64 bytes);                   ///< "1.84 GiB"; empty for a negative size
QString streamSpeedText(double bitsPerSecond);    ///< "8.2 Mbps"; empty for 0
QString transferSpeedText(double bytesPerSecond); ///< "4.1 MB/s"; empty for 0
QString clockText(double seconds);                ///< "1:02:33", "02:33"
QString roughDurationText(double seconds);        ///< "36 hours", "12 minutes"
/// Local time: "14:03" today, else day and time.
QString momentText(const QDateTime& utc, const QDateTime& nowUtc);
QString ratioText(double ratio); ///< 0.985 -> "98.5%"
/// A text from elsewhere as a tooltip that shows what it says: Qt takes what looks like HTML for HTML.
QString toolTipText(const QString& text);
