// SPDX-License-Identifier: GPL-3.0-only
#include "server/sleep/sleeppolicy.h"
#include "tests/support/testmain.h"

#include <QTest>

using supersynk::SleepPolicy;
using namespace std::chrono_literals;

namespace {

const SleepPolicy::Clock::time_point kStart{1h};

} // namespace

class TestSleepPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutClientsTheComputerMaySleep()
    {
        SleepPolicy policy;
        QVERIFY(!policy.update(0, kStart));
    }

    void withClientsTheComputerStaysAwake()
    {
        SleepPolicy policy;
        QVERIFY(policy.update(1, kStart));
        QVERIFY(policy.update(1, kStart + 2h));
    }

    void gracePeriodFollowsTheLastClient()
    {
        SleepPolicy policy;
        QVERIFY(policy.update(3, kStart));
        QVERIFY(policy.update(0, kStart + SleepPolicy::kGrace - 1s));
        QVERIFY(!policy.update(0, kStart + SleepPolicy::kGrace));
        QVERIFY(!policy.update(0, kStart + SleepPolicy::kGrace + 1s));
    }

    void aReturningClientRestartsTheGracePeriod()
    {
        SleepPolicy policy;
        QVERIFY(policy.update(1, kStart));
        QVERIFY(policy.update(0, kStart + 50s));
        QVERIFY(policy.update(1, kStart + 55s));
        QVERIFY(policy.update(0, kStart + 110s));
        QVERIFY(!policy.update(0, kStart + 115s));
    }

    void resetEndsTheGracePeriod()
    {
        SleepPolicy policy;
        QVERIFY(policy.update(1, kStart));
        policy.reset();
        QVERIFY(!policy.update(0, kStart + 1s));
    }
};

SUPERSYNK_TEST(TestSleepPolicy)
#include "tst_sleeppolicy.moc"
