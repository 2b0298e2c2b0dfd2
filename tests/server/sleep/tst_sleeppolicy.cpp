// SPDX-License-Identifier: GPL-3.0-only
#include "server/sleep/sleeppolicy.h"
#include "tests/support/testmain.h"

#include <QTest>

using supersynk::SleepPolicy;
using namespace std::chrono_literals;

namespace {

const SleepPolicy::Clock::time_point kStart{1h};

} // namespace

/// When there is a reason to stay awake.
class TestSleepPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutClientsThereIsNone()
    {
        SleepPolicy vigil;
        QVERIFY(!vigil.look(0, kStart));
    }

    void itIsThereFromTheFirstClientOn()
    {
        SleepPolicy vigil;
        QVERIFY(vigil.look(1, kStart));
        QVERIFY(vigil.look(1, kStart + 2h));
    }

    void itOutlivesTheLastClientByItsGrace()
    {
        SleepPolicy vigil;
        QVERIFY(vigil.look(3, kStart));
        QVERIFY(vigil.look(0, kStart + SleepPolicy::kGrace - 1s));
        QVERIFY(!vigil.look(0, kStart + SleepPolicy::kGrace));
        QVERIFY(!vigil.look(0, kStart + SleepPolicy::kGrace + 1s));
    }

    void aClientThatComesBackBeginsTheGraceAnew()
    {
        SleepPolicy vigil;
        QVERIFY(vigil.look(1, kStart));
        QVERIFY(vigil.look(0, kStart + 50s));
        QVERIFY(vigil.look(1, kStart + 55s));
        QVERIFY(vigil.look(0, kStart + 110s));
        QVERIFY(!vigil.look(0, kStart + 115s));
    }

    void onceEndedItIsAsIfThereHadBeenNoClients()
    {
        SleepPolicy vigil;
        QVERIFY(vigil.look(1, kStart));
        vigil.end();
        QVERIFY(!vigil.look(0, kStart + 1s));
    }
};

SUPERSYNK_TEST(TestSleepPolicy)
#include "tst_sleeppolicy.moc"
