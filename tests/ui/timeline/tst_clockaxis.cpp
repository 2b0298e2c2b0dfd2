// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/clockaxis.h"

#include "tests/support/testmain.h"

#include <QDateTime>
#include <QLocale>
#include <QStringList>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Instant local(const QDate &date, const QTime &time)
{
    return Instant(std::chrono::milliseconds(QDateTime(date, time).toMSecsSinceEpoch()));
}

/// The texts of an axis of \a span from \a origin on, 1,000 pixels wide.
QStringList texts(Instant origin, TimelineTime span)
{
    TimelineScale scale;
    scale.setLength(span);
    scale.setPixels(0, 1000);
    QStringList texts;
    for (const ClockTick &tick : clockTicks(scale, origin, 250))
        texts.append(tick.text);
    return texts;
}

} // namespace

class TestClockAxis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void timesAreRoundOnTheClock()
    {
        QCOMPARE(texts(local({2001, 2, 3}, {14, 3, 20}), 20min),
                 (QStringList{u"14:05"_s, u"14:10"_s, u"14:15"_s, u"14:20"_s}));
    }

    void shortPartHasSeconds()
    {
        QCOMPARE(texts(local({2001, 2, 3}, {14, 3, 20}), 40s),
                 (QStringList{u"14:03:20"_s, u"14:03:30"_s, u"14:03:40"_s, u"14:03:50"_s, u"14:04:00"_s}));
    }

    void midnightIsADate()
    {
        QCOMPARE(texts(local({2001, 2, 3}, {20, 0}), 8h),
                 (QStringList{u"20:00"_s, u"22:00"_s, u"4 Feb"_s, u"02:00"_s, u"04:00"_s}));
    }

    void momentOfAnotherDayHasItsDate()
    {
        QCOMPARE(momentText(local({2001, 2, 3}, {14, 3, 7})), u"3 Feb 14:03:07"_s);
        const Instant now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
        QCOMPARE(momentText(now).size(), u"14:03:07"_s.size());
    }
};

SUPERSYNK_TEST(TestClockAxis)
#include "tst_clockaxis.moc"
