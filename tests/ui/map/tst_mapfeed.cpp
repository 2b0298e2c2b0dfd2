// SPDX-License-Identifier: GPL-3.0-only
#include "ui/map/mapfeed.h"

#include "tests/support/testmain.h"
#include "tests/ui/serverfixture.h"
#include "ui/map/mappanel.h"
#include "ui/watch/clientwatch.h"
#include "ui/watch/monitor.h"

#include <QLabel>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestMapFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.emplace();
        m_monitor.emplace(m_fixture->server());
        m_panel.emplace();
        m_feed = new MapFeed(m_fixture->server(), *m_monitor, *m_panel);
        QVERIFY(m_fixture->start());
    }

    void cleanup()
    {
        m_panel.reset();
        m_monitor.reset();
        m_fixture.reset();
    }

    void chosenChannelIsShown()
    {
        QVERIFY(postPosition(u"room"_s, u"ada"_s, 1) && postPosition(u"lab"_s, u"joe"_s, 2));
        m_feed->setChannel("lab");
        m_panel->show();
        QTRY_VERIFY(m_panel->view().positionOf("joe"));
        QCOMPARE(title(), u"Map of “lab”"_s);
        QCOMPARE(m_feed->shownChannel(), "lab"_ba);
        QVERIFY(!m_panel->view().positionOf("ada"));
    }

    void withoutAChoiceTheOldestChannelIsShown()
    {
        QVERIFY(postPosition(u"room"_s, u"ada"_s, 1) && postPosition(u"lab"_s, u"joe"_s, 2));
        m_panel->show();
        QTRY_VERIFY(m_panel->view().positionOf("ada"));
        QCOMPARE(title(), u"Map of “room”"_s);
    }

    void channelStaysWhenTheChoiceIsCleared()
    {
        QVERIFY(postPosition(u"room"_s, u"ada"_s, 1) && postPosition(u"lab"_s, u"joe"_s, 2));
        m_feed->setChannel("lab");
        m_panel->show();
        QTRY_VERIFY(m_panel->view().positionOf("joe"));
        m_feed->setChannel({});
        QVERIFY(postPosition(u"lab"_s, u"eve"_s, 3));
        QTRY_VERIFY(m_panel->view().positionOf("eve"));
        m_fixture->server().purgeChannel("lab");
        QTRY_COMPARE(title(), u"Map of “room”"_s);
    }

    void mapFollowsAWalkingClient()
    {
        QVERIFY(postPosition(u"room"_s, u"ada"_s, 1) && postPosition(u"room"_s, u"joe"_s, 0));
        m_panel->show();
        QTRY_VERIFY(m_panel->view().positionOf("ada"));
        m_panel->view().zoomIn(); // ends following
        const QPointF before = *m_panel->view().positionOf("ada");
        QVERIFY(postPosition(u"room"_s, u"ada"_s, 5));
        QTRY_VERIFY(*m_panel->view().positionOf("ada") != before);
    }

    void clientThatLeavesIsRemoved()
    {
        QVERIFY(postPosition(u"room"_s, u"ada"_s, 1));
        m_panel->show();
        QTRY_COMPARE(m_panel->view().participantCount(), 1);
        m_fixture->server().purgeAll();
        QTRY_COMPARE(m_panel->view().participantCount(), 0);
    }

    void lostClientStaysWithItsVerdict()
    {
        ClientWatch watch(m_fixture->server(), *m_monitor);
        m_monitor->setWatched(true);
        m_feed->setWatch(watch);
        QVERIFY(postPosition(u"room"_s, u"ada"_s, 1));
        m_panel->show();
        QTRY_COMPARE(m_panel->view().participantCount(), 1);
        m_fixture->server().setClientTimeout(1s);
        QTRY_VERIFY(postPosition(u"room"_s, u"joe"_s, 0) && watch.roster().lostCount() > 0);
        MapView &map = m_panel->view();
        QTRY_VERIFY(map.participantCount() < 2);
        QCOMPARE(map.participantAt(*map.positionOf("ada")), "ada"_ba); // a fading one can’t be pointed at
        watch.dismissAll();
        QTRY_VERIFY(!m_panel->view().positionOf("ada"));
    }

    void mapOfAChannelThatIsGoneIsEmpty()
    {
        QVERIFY(postPosition(u"room"_s, u"ada"_s, 1));
        m_feed->setChannel("room");
        m_panel->show();
        QTRY_COMPARE(m_panel->view().participantCount(), 1);
        m_fixture->server().purgeAll();
        m_feed->setChannel({}); // its row is gone, so none is selected
        QTRY_VERIFY(m_panel->view().isEmpty());
        QTRY_COMPARE(title(), u"Map"_s);
    }

    void pausedMapStays()
    {
        QVERIFY(postPosition(u"room"_s, u"ada"_s, 1));
        m_panel->show();
        QTRY_COMPARE(m_panel->view().participantCount(), 1);
        m_monitor->setPaused(true);
        QVERIFY(postPosition(u"room"_s, u"joe"_s, 2));
        m_panel->hide();
        m_panel->show();
        QCOMPARE(m_panel->view().participantCount(), 1);
        m_monitor->setPaused(false);
        QTRY_COMPARE(m_panel->view().participantCount(), 2);
    }

    void hiddenMapIsPausedUpToDate()
    {
        QVERIFY(postPosition(u"room"_s, u"ada"_s, 1));
        m_feed->setChannel("room");
        m_monitor->setPaused(true);
        QVERIFY(postPosition(u"room"_s, u"joe"_s, 2));
        m_panel->show();
        QCOMPARE(title(), u"Map of “room”"_s);
        QVERIFY(m_panel->view().positionOf("ada"));
        QVERIFY(!m_panel->view().positionOf("joe"));
    }

    void channelChosenDuringAPauseIsShown()
    {
        QVERIFY(postPosition(u"room"_s, u"ada"_s, 1) && postPosition(u"lab"_s, u"joe"_s, 2));
        m_feed->setChannel("room");
        m_panel->show();
        QTRY_VERIFY(m_panel->view().positionOf("ada"));
        m_monitor->setPaused(true);
        m_feed->setChannel("lab");
        QCOMPARE(title(), u"Map of “lab”"_s);
        QVERIFY(m_panel->view().positionOf("joe"));
        QVERIFY(postPosition(u"lab"_s, u"eve"_s, 3));
        m_feed->setChannel("lab"); // another client of the channel was selected
        QVERIFY(!m_panel->view().positionOf("eve"));
    }

    void channelChosenDuringAPauseIsShownWhenTheMapIs()
    {
        QVERIFY(postPosition(u"room"_s, u"ada"_s, 1) && postPosition(u"lab"_s, u"joe"_s, 2));
        m_monitor->setPaused(true);
        m_feed->setChannel("lab");
        m_panel->show();
        QCOMPARE(title(), u"Map of “lab”"_s);
        QVERIFY(m_panel->view().positionOf("joe"));
    }

    void hiddenOrPausedMapDoesNotPoll()
    {
        QVERIFY(!m_feed->isPolling());
        m_panel->show();
        QVERIFY(m_feed->isPolling());
        m_monitor->setPaused(true);
        QVERIFY(!m_feed->isPolling());
        m_panel->hide();
        m_monitor->setPaused(false);
        QVERIFY(!m_feed->isPolling());
        m_panel->show();
        QVERIFY(m_feed->isPolling());
    }

private:
    bool postPosition(const QString &key, const QString &id, int x)
    {
        return m_fixture->post(
            key, id, u"{\"client_id\":\"%1\",\"data\":[\"id=head;pos=%2,1.6,0\"]}"_s.arg(id).arg(x).toUtf8());
    }

    QString title()
    {
        const auto labels = m_panel->findChildren<QLabel *>();
        const auto found = std::ranges::find_if(
            labels, [](const QLabel *label) { return label->text().startsWith("Map"_L1); });
        return found == labels.end() ? QString() : (*found)->text();
    }

    std::optional<ServerFixture> m_fixture;
    std::optional<Monitor> m_monitor;
    std::optional<MapPanel> m_panel;
    MapFeed *m_feed = nullptr; // belongs to the panel
};

SUPERSYNK_TEST(TestMapFeed)
#include "tst_mapfeed.moc"
