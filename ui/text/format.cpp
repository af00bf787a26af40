// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/format.h"
#include <QCoreApplication>
#include <QLocale>
#include <QTextDocument>

namespace {
class Format
{
    Q_DECLARE_TR_FUNCTIONS(Format)
};

QString pad(qint64 value)
{
    return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
}
} // namespace

QString sizeText(qint64 bytes)
{
    if (bytes < 0)
        return {};
    const int precision = bytes >= 1024LL * 1024 * 1024 ? 2 : bytes >= 1024LL * 1024 ? 1 : 0;
    return QLocale().formattedDataSize(bytes, precision, QLocale::DataSizeIecFormat);
}

QString streamSpeedText(double bitsPerSecond)
{
    if (bitsPerSecond <= 0)
        return {};
    if (bitsPerSecond < 1e6)
        return Format::tr("%1 kbps").arg(QLocale().toString(bitsPerSecond / 1e3, 'f', 0));
    return Format::tr("%1 Mbps").arg(QLocale().toString(bitsPerSecond / 1e6, 'f', 1));
}

QString transferSpeedText(double bytesPerSecond)
{
    if (bytesPerSecond <= 0)
        return {};
    if (bytesPerSecond < 1e6)
        return Format::tr("%1 kB/s").arg(QLocale().toString(bytesPerSecond / 1e3, 'f', 0));
    return Format::tr("%1 MB/s").arg(QLocale().toString(bytesPerSecond / 1e6, 'f', 1));
}

QString clockText(double seconds)
{
    const auto total = qint64(qMax(0.0, seconds));
    const qint64 hours = total / 3600;
    const QString rest = pad(total / 60 % 60) + u':' + pad(total % 60);
    return hours > 0 ? QString::number(hours) + u':' + rest : rest;
}

QString roughDurationText(double seconds)
{
    const int minutes = int(qMin(seconds / 60, 1e6));
    if (minutes < 120)
        return Format::tr("%n minute(s)", nullptr, minutes);
    if (minutes < 72 * 60)
        return Format::tr("%n hour(s)", nullptr, minutes / 60);
    return Format::tr("%n day(s)", nullptr, minutes / 60 / 24);
}

QString momentText(const QDateTime& utc, const QDateTime& nowUtc)
{
    if (!utc.isValid())
        return {};
    const QDateTime local = utc.toLocalTime();
    const QLocale locale;
    const QString time = locale.toString(local.time(), QLocale::ShortFormat);
    const qint64 days = local.date().daysTo(nowUtc.toLocalTime().date());
    if (days == 0)
        return time;
    if (days == 1)
        //: %1 is a time of day
        return Format::tr("Yesterday %1").arg(time);
    return locale.toString(local, QLocale::ShortFormat);
}

QString ratioText(double ratio)
{
    //: %1 is a number: 98.5%
    return Format::tr("%1%").arg(QLocale().toString(ratio * 100, 'f', ratio >= 0.9995 ? 0 : 1));
}

QString toolTipText(const QString& text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text) : text;
}
