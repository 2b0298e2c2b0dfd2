// SPDX-License-Identifier: GPL-3.0-only
#include "channels/changecounter.h"

#include "lab.h"

#include <QTest>

#include <optional>

using namespace supersynk;
using namespace std::chrono_literals;

/// From a room of two clients on.
class TestChangeCounter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_lab.emplace();
        m_lab->post("room", "alice");
        m_lab->post("room", "bob");
        m_changes.begin(m_lab->snapshot(), 5s);
    }

    void nothingIsNoChange() { QCOMPARE(countNow(), 0); }

    void postsAreNoChange()
    {
        m_lab->pass(100ms);
        m_lab->post("room", "alice");
        QCOMPARE(countNow(), 0);
    }

    void joiningCounts()
    {
        m_lab->post("room", "carol");
        m_lab->post("lab", "dave");
        QCOMPARE(countNow(), 2);
    }

    void leavingCounts()
    {
        m_lab->store().remove("room", "alice");
        QCOMPARE(countNow(), 1);
    }

    void aChannelThatGoesCountsItsClients()
    {
        m_lab->post("lab", "carol");
        m_lab->store().purge("room");
        QCOMPARE(countNow(), 3);
    }

    void whoLeavesAndRejoinsCountsTwice()
    {
        m_lab->store().remove("room", "alice");
        m_lab->post("room", "alice");
        QCOMPARE(countNow(), 2);
    }

    void fallingSilentAndComingBackCount()
    {
        m_lab->pass(2600ms);
        m_lab->post("room", "bob");
        QCOMPARE(countNow(), 1);
        m_lab->post("room", "alice");
        QCOMPARE(countNow(), 2);
    }

    void beginningAgainBeginsAtNothing()
    {
        m_lab->post("room", "carol");
        QCOMPARE(countNow(), 1);
        m_changes.begin(m_lab->snapshot(), 5s);
        QCOMPARE(countNow(), 0);
    }

private:
    int countNow()
    {
        m_changes.add(m_lab->snapshot(), 5s);
        return m_changes.count();
    }

    std::optional<Lab> m_lab;
    ChangeCounter m_changes;
};

QTEST_GUILESS_MAIN(TestChangeCounter)
#include "tst_changecounter.moc"
