// SPDX-License-Identifier: GPL-3.0-only
#include "ui/map/mapfeed.h"

#include "tests/support/testmain.h"
#include "tests/ui/serverfixture.h"
#include "ui/map/mappanel.h"

#include <QLabel>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestMapFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.emplace();
        m_panel.emplace();
        m_feed.emplace(m_fixture->server(), *m_panel);
        QVERIFY(m_fixture->start());
    }

    void cleanup()
    {
        m_feed.reset();
        m_panel.reset();
        m_fixture.reset();
    }

    void theChannelThatIsChosenIsShown()
    {
        QVERIFY(stand(u"room"_s, u"ada"_s, 1) && stand(u"lab"_s, u"joe"_s, 2));
        m_feed->setChannel("lab");
        m_panel->show();
        QTRY_VERIFY(m_panel->view().positionOf("joe"));
        QCOMPARE(title(), u"Map of “lab”"_s);
        QCOMPARE(m_feed->shownChannel(), "lab"_ba);
        QVERIFY(!m_panel->view().positionOf("ada"));
    }

    void whileNoneIsChosenTheOneThatIsThereForLongestIsShown()
    {
        QVERIFY(stand(u"room"_s, u"ada"_s, 1) && stand(u"lab"_s, u"joe"_s, 2));
        m_panel->show();
        QTRY_VERIFY(m_panel->view().positionOf("ada"));
        QCOMPARE(title(), u"Map of “room”"_s);
    }

    void onceNoneIsChosenAnyMoreTheOneShownStays()
    {
        QVERIFY(stand(u"room"_s, u"ada"_s, 1) && stand(u"lab"_s, u"joe"_s, 2));
        m_feed->setChannel("lab");
        m_panel->show();
        QTRY_VERIFY(m_panel->view().positionOf("joe"));
        m_feed->setChannel({});
        QVERIFY(stand(u"lab"_s, u"eve"_s, 3));
        QTRY_VERIFY(m_panel->view().positionOf("eve"));
        m_fixture->server().purgeChannel("lab");
        QTRY_COMPARE(title(), u"Map of “room”"_s);
    }

    void theMapFollowsWhoWalks()
    {
        QVERIFY(stand(u"room"_s, u"ada"_s, 1) && stand(u"room"_s, u"joe"_s, 0));
        m_panel->show();
        QTRY_VERIFY(m_panel->view().positionOf("ada"));
        m_panel->view().zoomIn(); // it no longer follows
        const QPointF before = *m_panel->view().positionOf("ada");
        QVERIFY(stand(u"room"_s, u"ada"_s, 5));
        QTRY_VERIFY(*m_panel->view().positionOf("ada") != before);
    }

    void whoLeavesIsTakenOff()
    {
        QVERIFY(stand(u"room"_s, u"ada"_s, 1));
        m_panel->show();
        QTRY_COMPARE(m_panel->view().participantCount(), 1);
        m_fixture->server().purgeAll();
        QTRY_COMPARE(m_panel->view().participantCount(), 0);
    }

    void aPausedMapStaysAsItIs()
    {
        QVERIFY(stand(u"room"_s, u"ada"_s, 1));
        m_panel->show();
        QTRY_COMPARE(m_panel->view().participantCount(), 1);
        m_feed->setPaused(true);
        QVERIFY(stand(u"room"_s, u"joe"_s, 2));
        m_panel->hide();
        m_panel->show();
        QCOMPARE(m_panel->view().participantCount(), 1);
        m_feed->setPaused(false);
        QTRY_COMPARE(m_panel->view().participantCount(), 2);
    }

    void aMapFirstShownDuringAPauseShowsTheChannelAsItWasThen()
    {
        QVERIFY(stand(u"room"_s, u"ada"_s, 1));
        m_feed->setChannel("room");
        m_feed->setPaused(true);
        QVERIFY(stand(u"room"_s, u"joe"_s, 2));
        m_panel->show();
        QCOMPARE(title(), u"Map of “room”"_s);
        QVERIFY(m_panel->view().positionOf("ada"));
        QVERIFY(!m_panel->view().positionOf("joe"));
    }

    void aChannelChosenDuringAPauseIsShown()
    {
        QVERIFY(stand(u"room"_s, u"ada"_s, 1) && stand(u"lab"_s, u"joe"_s, 2));
        m_feed->setChannel("room");
        m_panel->show();
        QTRY_VERIFY(m_panel->view().positionOf("ada"));
        m_feed->setPaused(true);
        m_feed->setChannel("lab");
        QCOMPARE(title(), u"Map of “lab”"_s);
        QVERIFY(m_panel->view().positionOf("joe"));
        QVERIFY(stand(u"lab"_s, u"eve"_s, 3));
        m_feed->setChannel("lab"); // another of its clients has been selected
        QVERIFY(!m_panel->view().positionOf("eve"));
    }

    void aChannelChosenDuringAPauseIsShownOnceTheMapIs()
    {
        QVERIFY(stand(u"room"_s, u"ada"_s, 1) && stand(u"lab"_s, u"joe"_s, 2));
        m_feed->setPaused(true);
        m_feed->setChannel("lab");
        m_panel->show();
        QCOMPARE(title(), u"Map of “lab”"_s);
        QVERIFY(m_panel->view().positionOf("joe"));
    }

    void itDoesNotLookWhileNobodySeesItOrItIsPaused()
    {
        QVERIFY(!m_feed->isLooking());
        m_panel->show();
        QVERIFY(m_feed->isLooking());
        m_feed->setPaused(true);
        QVERIFY(!m_feed->isLooking());
        m_panel->hide();
        m_feed->setPaused(false);
        QVERIFY(!m_feed->isLooking());
        m_panel->show();
        QVERIFY(m_feed->isLooking());
    }

private:
    bool stand(const QString &key, const QString &id, int x)
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
    std::optional<MapPanel> m_panel;
    std::optional<MapFeed> m_feed;
};

SUPERSYNK_TEST(TestMapFeed)
#include "tst_mapfeed.moc"
