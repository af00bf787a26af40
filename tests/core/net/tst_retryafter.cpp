// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/http.h"

#include <QTest>

using namespace std::chrono_literals;

/// What a Retry-After header may say, and what a wrong one becomes.
class TestRetryAfter : public QObject
{
    Q_OBJECT
private slots:
    void retryAfterHeader()
    {
        const auto now = QDateTime::fromString(QStringLiteral("2026-11-26T12:00:00Z"), Qt::ISODate);
        QCOMPARE(parseRetryAfter("120", now), std::chrono::milliseconds(120s));
        QCOMPARE(parseRetryAfter(" 1 ", now), std::chrono::milliseconds(1s));
        QCOMPARE(parseRetryAfter("-5", now), std::chrono::milliseconds(0));
        QCOMPARE(parseRetryAfter("1e300", now), std::chrono::milliseconds(24h));
        QCOMPARE(parseRetryAfter("Thu, 26 Nov 2026 12:01:00 GMT", now), std::chrono::milliseconds(60s));
        QCOMPARE(parseRetryAfter("Thu, 26 Nov 2020 12:01:00 GMT", now), std::chrono::milliseconds(0));
        QCOMPARE(parseRetryAfter("soon", now), std::chrono::milliseconds(0));
        QCOMPARE(parseRetryAfter("nan", now), std::chrono::milliseconds(0));
        QCOMPARE(parseRetryAfter("", now), std::chrono::milliseconds(0));
    }
};
QTEST_GUILESS_MAIN(TestRetryAfter)
#include "tst_retryafter.moc"
