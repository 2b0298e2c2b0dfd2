// SPDX-License-Identifier: GPL-3.0-only
#include "ui/watch/changecounter.h"

#include "tests/support/testmain.h"
#include "tests/ui/storefixture.h"

#include <QTest>

#include <optional>

using namespace supersynk;
using namespace std::chrono_literals;

/// Starts with a room of two clients.
class TestChangeCounter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store.emplace();
        m_store->post("room", "alice");
        m_store->post("room", "bob");
        m_changes.begin(m_store->snapshot());
    }

    void anUnchangedSnapshotIsNoChange() { QCOMPARE(countNow(), 0); }

    void postsAreNoChange()
    {
        m_store->pass(100ms);
        m_store->post("room", "alice");
        QCOMPARE(countNow(), 0);
    }

    void joiningCounts()
    {
        m_store->post("room", "carol");
        m_store->post("lab", "dave");
        QCOMPARE(countNow(), 2);
    }

    void leavingCounts()
    {
        m_store->store().remove("room", "alice");
        QCOMPARE(countNow(), 1);
    }

    void aRemovedChannelCountsItsClients()
    {
        m_store->post("lab", "carol");
        m_store->store().purge("room");
        QCOMPARE(countNow(), 3);
    }

    void leavingAndRejoiningCountsTwice()
    {
        m_store->store().remove("room", "alice");
        m_store->post("room", "alice");
        QCOMPARE(countNow(), 2);
    }

    void fallingSilentAndComingBackCount()
    {
        m_store->pass(2600ms);
        m_store->post("room", "bob");
        QCOMPARE(countNow(), 1);
        m_store->post("room", "alice");
        QCOMPARE(countNow(), 2);
    }

    void beginResetsTheCount()
    {
        m_store->post("room", "carol");
        QCOMPARE(countNow(), 1);
        m_changes.begin(m_store->snapshot());
        QCOMPARE(countNow(), 0);
    }

private:
    int countNow()
    {
        m_changes.add(m_store->snapshot());
        return m_changes.count();
    }

    std::optional<StoreFixture> m_store;
    ChangeCounter m_changes;
};

SUPERSYNK_TEST(TestChangeCounter)
#include "tst_changecounter.moc"
