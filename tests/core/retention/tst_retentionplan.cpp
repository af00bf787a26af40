// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settings.h"
#include "core/retention/retentionplan.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace retention;

namespace {
constexpr qint64 gibibyte = 1024LL * 1024 * 1024;
const QDateTime now = FakeClock().now();

/// A finished recording of one GiB that is open on Bilibili.
Candidate file(VideoId id, int daysOld)
{
    Candidate made;
    made.video = id;
    made.path = QStringLiteral("/r/%1.flv").arg(id);
    made.bytes = gibibyte;
    made.at = made.changedAt = now.addDays(-daysOld).addSecs(-1);
    made.open = true;
    return made;
}
Candidate used(VideoId id, int daysOld, Use use)
{
    Candidate made = file(id, daysOld);
    made.use = use;
    return made;
}
Candidate onlyHere(VideoId id, int daysOld)
{
    Candidate made = file(id, daysOld);
    made.open = false;
    return made;
}
Candidate changed(VideoId id, int daysOld, const QDateTime& at)
{
    Candidate made = file(id, daysOld);
    made.changedAt = at;
    return made;
}
Candidate ended(VideoId id, const QDateTime& at)
{
    Candidate made = file(id, 1);
    made.at = at;
    return made;
}

/// "1 age, 2 size"
QString summary(const Plan& plan)
{
    QStringList parts;
    for (const Item& item : plan.items)
        parts << QStringLiteral("%1 %2")
                     .arg(item.file.video)
                     .arg(item.why == Why::Age ? QStringLiteral("age") : QStringLiteral("size"));
    return parts.join(QStringLiteral(", "));
}
} // namespace

class TestRetentionPlan : public QObject
{
    Q_OBJECT
private slots:
    void whatWouldGo_data()
    {
        QTest::addColumn<QList<Candidate>>("files");
        QTest::addColumn<Rules>("rules");
        QTest::addColumn<QString>("goes");
        const auto row = [](const char* name, const QList<Candidate>& files, const Rules& rules,
                            const char* goes) {
            QTest::newRow(name) << files << rules << QString::fromLatin1(goes);
        };
        const Rules days{true, 30, 0, true};
        const Rules size{true, 0, 2, true};
        const Rules both{true, 30, 2, true};
        const Rules all{true, 30, 0, false};
        row("nothing there", {}, both, "");
        row("off", {file(1, 40)}, {false, 30, 1, false}, "");
        row("no limit", {file(1, 40)}, {true, 0, 0, false}, "");
        row("too old", {file(1, 40), file(2, 29)}, days, "1 age");
        row("just old enough to stay", {ended(1, now.addDays(-30))}, days, "");
        row("oldest first", {file(1, 40), file(2, 60), file(3, 50)}, days, "2 age, 3 age, 1 age");
        row("same age: in order", {file(2, 40), file(1, 40)}, days, "1 age, 2 age");
        row("fits", {file(1, 40), file(2, 29)}, size, "");
        row("too much", {file(1, 2), file(2, 4), file(3, 3), file(4, 1)}, size, "2 size, 3 size");
        row("too old makes room", {file(1, 40), file(2, 3), file(3, 2)}, both, "1 age");
        row("too old, and still too much", {file(1, 40), file(2, 3), file(3, 2), file(4, 1)}, both,
            "1 age, 2 size");
        row("old and too much is old", {file(1, 50), file(2, 40), file(3, 35), file(4, 1)}, both,
            "1 age, 2 age, 3 age");
        row("recorded", {used(1, 40, Use::Recording)}, all, "");
        row("to be uploaded", {used(1, 40, Use::Upload)}, all, "");
        row("worked on", {used(1, 40, Use::Processing)}, all, "");
        row("used ones count, others make room",
            {used(1, 9, Use::Upload), used(2, 8, Use::Recording), file(3, 7), file(4, 6)}, size,
            "3 size, 4 size");
        row("only here", {onlyHere(1, 40), file(2, 35)}, days, "2 age");
        row("only here, and allowed", {onlyHere(1, 40), file(2, 35)}, all, "1 age, 2 age");
        row("only here counts, too", {onlyHere(1, 9), onlyHere(2, 8), file(3, 7)}, size, "3 size");
        row("changed a moment ago", {changed(1, 40, now.addSecs(-3599))}, days, "");
        row("changed an hour ago", {changed(1, 40, now.addSecs(-3600))}, days, "1 age");
        row("of the future", {changed(1, 40, now.addDays(1))}, days, "");
        row("ended a moment ago", {ended(1, now.addSecs(-60)), file(2, 2)}, {true, 0, 1, true}, "2 size");
        row("nobody knows when", {ended(1, {})}, days, "");
    }
    void whatWouldGo()
    {
        QFETCH(QList<Candidate>, files);
        QFETCH(Rules, rules);
        QFETCH(QString, goes);
        const Plan plan = retentionPlan(files, rules, now);
        QCOMPARE(summary(plan), goes);
        QCOMPARE(plan.bytes, plan.items.size() * gibibyte);
    }
    void rulesComeFromTheRows()
    {
        const Rules byDefault = rulesFrom({});
        QCOMPARE(byDefault, (Rules{false, 0, 0, true}));
        QVERIFY(!byDefault.limits());
        QCOMPARE(rulesFrom({{setting::retentionEnabled.key, true},
                            {setting::retentionDays.key, 30},
                            {setting::retentionMaxGiB.key, 5},
                            {setting::retentionOnlyUploaded.key, false}}),
                 (Rules{true, 30, 5, false}));
        for (const SettingRow* row : SettingRow::all()) {
            if (row->key.startsWith(u"retention.")) {
                QVERIFY2(!row->options.remote, qPrintable(row->key)); // nobody deletes from elsewhere
                QCOMPARE(row->scope, SettingRow::Scope::Global);
            }
        }
    }
};
QTEST_GUILESS_MAIN(TestRetentionPlan)
#include "tst_retentionplan.moc"
