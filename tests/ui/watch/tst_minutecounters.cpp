// SPDX-License-Identifier: GPL-3.0-only
#include "ui/watch/minutecounters.h"

#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace std::chrono_literals;

class TestMinuteCounters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_minute = {};
        m_minute.begin(kBegin, {});
    }

    void growthCountsFromTheFirstCounters()
    {
        MinuteCounters minute;
        minute.begin(kBegin, {.updates = 100, .late = 7});
        const ClientCounters growth = minute.growth(kBegin + 1s, {.updates = 130, .late = 9, .gaps = 1});
        QCOMPARE(growth.updates, 30U);
        QCOMPARE(growth.late, 2U);
        QCOMPARE(growth.gaps, 1U);
    }

    void growthIsRememberedForAtLeast55Seconds()
    {
        for (auto time = 1s; time <= 55s; ++time)
            QCOMPARE(m_minute.growth(kBegin + time, {.late = 3}).late, 3U);
    }

    void growthIsForgottenAfterAMinute()
    {
        for (auto time = 1s; time < 60s; ++time)
            static_cast<void>(m_minute.growth(kBegin + time, {.late = 3}));
        QCOMPARE(m_minute.growth(kBegin + 60s, {.late = 3}).late, 0U);
    }

    void constantGrowthIsThatOfTheWindow()
    {
        for (unsigned time = 1; time <= 200; ++time) {
            const auto updates =
                m_minute.growth(kBegin + std::chrono::seconds(time), {.updates = time}).updates;
            QVERIFY(updates == time || (updates >= 55 && updates <= 60));
        }
    }

    void aLongGapIsForgotten()
    {
        static_cast<void>(m_minute.growth(kBegin + 1s, {.late = 3}));
        QCOMPARE(m_minute.growth(kBegin + 1h, {.late = 50}).late, 0U);
        QCOMPARE(m_minute.growth(kBegin + 1h + 1s, {.late = 52}).late, 2U);
    }

private:
    static constexpr Instant kBegin{std::chrono::hours(1)};

    MinuteCounters m_minute;
};

SUPERSYNK_TEST(TestMinuteCounters)
#include "tst_minutecounters.moc"
