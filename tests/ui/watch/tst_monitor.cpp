// SPDX-License-Identifier: GPL-3.0-only
#include "ui/watch/monitor.h"

#include "tests/support/testmain.h"
#include "tests/ui/serverfixture.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestMonitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.emplace();
        m_monitor.emplace(m_fixture->server());
    }

    void cleanup()
    {
        m_monitor.reset();
        m_fixture.reset();
    }

    void aHiddenWindowPollsLessOften()
    {
        QVERIFY(m_fixture->start());
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        QTRY_COMPARE(m_monitor->totals().clients, 1);
        QVERIFY(m_monitor->period() >= Monitor::kUnwatchedPeriod);
        m_monitor->setWatched(true);
        QTRY_COMPARE(m_monitor->period(), Monitor::kPeriod);
        m_monitor->setWatched(false);
        QVERIFY(m_monitor->period() >= Monitor::kUnwatchedPeriod);
    }

    void aStoppedServerIsNotPolled()
    {
        m_monitor->setWatched(true);
        QVERIFY(!m_monitor->isPolling());
    }

    void aRunningServerIsPolled()
    {
        m_monitor->setWatched(true);
        QVERIFY(m_fixture->start());
        QVERIFY(m_monitor->isPolling());
    }

    void aStoppedServerIsPolledUntilItsLastClientIsGone()
    {
        m_monitor->setWatched(true);
        QVERIFY(m_fixture->start());
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        QTRY_COMPARE(m_monitor->totals().clients, 1);
        m_fixture->server().stop();
        QVERIFY(m_monitor->isPolling());
        m_fixture->server().purgeAll();
        QTRY_VERIFY(!m_monitor->isPolling());
    }

    void slowPollsAreLessFrequent_data()
    {
        QTest::addColumn<std::chrono::nanoseconds>("cost");
        QTest::addColumn<std::chrono::milliseconds>("watched");
        QTest::addColumn<std::chrono::milliseconds>("unwatched");
        QTest::newRow("a room") << std::chrono::nanoseconds(50us) << 100ms << 500ms;
        QTest::newRow("the most that changes nothing") << std::chrono::nanoseconds(10ms) << 100ms << 500ms;
        QTest::newRow("100,000 clients") << std::chrono::nanoseconds(60ms) << 600ms << 600ms;
        QTest::newRow("a computer that stood still") << std::chrono::nanoseconds(5s) << 800ms << 800ms;
    }

    void slowPollsAreLessFrequent()
    {
        QFETCH(const std::chrono::nanoseconds, cost);
        QTEST(Monitor::periodAfter(cost, true), "watched");
        QTEST(Monitor::periodAfter(cost, false), "unwatched");
    }

    void channelsAndClientsAreCounted()
    {
        m_monitor->setWatched(true);
        QVERIFY(m_fixture->start());
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s) && m_fixture->post(u"room"_s, u"bob"_s));
        QVERIFY(m_fixture->post(u"lab"_s, u"carol"_s));
        QTRY_COMPARE(m_monitor->totals().clients, 3);
        QCOMPARE(m_monitor->totals().channels, 2);
    }

    void totalsHaveRates()
    {
        m_monitor->setWatched(true);
        QVERIFY(m_fixture->start());
        QTRY_VERIFY(m_fixture->post(u"room"_s, u"alice"_s)
                    && m_monitor->totals().rates.requestsPerSecond > 0);
        QVERIFY(m_monitor->totals().rates.bytesInPerSecond > 0);
    }

    void aStopResetsTheRates()
    {
        m_monitor->setWatched(true);
        QVERIFY(m_fixture->start());
        QTRY_VERIFY(m_fixture->post(u"room"_s, u"alice"_s)
                    && m_monitor->totals().rates.requestsPerSecond > 0);
        m_fixture->server().stop();
        QCOMPARE(m_monitor->totals().rates.requestsPerSecond, 0.0);
    }

    void aPauseHoldsTheDisplayAndCountsChanges()
    {
        m_monitor->setWatched(true);
        QVERIFY(m_fixture->start());
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        QSignalSpy paused(&*m_monitor, &Monitor::pausedChanged);
        QSignalSpy refreshed(&*m_monitor, &Monitor::refreshDue);
        m_monitor->setPaused(true);
        QCOMPARE(refreshed.size(), 1); // a pause begins up to date
        QVERIFY(m_fixture->post(u"room"_s, u"bob"_s));
        QTRY_COMPARE(m_monitor->totals().clients, 2);
        QCOMPARE(m_monitor->changesSincePause(), 1);
        QCOMPARE(refreshed.size(), 1);

        m_monitor->setPaused(false);
        QCOMPARE(refreshed.size(), 2);
        QCOMPARE(m_monitor->changesSincePause(), 0);
        QCOMPARE(paused.size(), 2);
    }

private:
    std::optional<ServerFixture> m_fixture;
    std::optional<Monitor> m_monitor;
};

SUPERSYNK_TEST(TestMonitor)
#include "tst_monitor.moc"
