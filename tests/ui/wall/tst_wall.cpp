// SPDX-License-Identifier: GPL-3.0-only
#include "ui/wall/wall.h"

#include "tests/support/testmain.h"
#include "tests/ui/monitorfixture.h"
#include "ui/activity/eventlog.h"
#include "ui/names/names.h"
#include "ui/wall/walladdress.h"
#include "ui/wall/wallheader.h"
#include "ui/wall/walltile.h"
#include "ui/watch/clientwatch.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestWall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.emplace();
        QVERIFY(m_fixture->start());
        m_watch.emplace(m_fixture->server(), m_fixture->monitor());
        m_names.emplace();
        m_log.emplace();
        m_wall.emplace(WallSources{m_fixture->server(), *m_watch, *m_names, *m_log}, m_fixture->store(),
                       m_window);
        m_wall->setAddress({.url = u"http://192.0.2.2:9999"_s, .caption = u"Address for headsets"_s});
    }

    void cleanup()
    {
        m_wall.reset();
        m_log.reset();
        m_names.reset();
        m_watch.reset();
        m_fixture.reset();
    }

    void theKeysCloseIt_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("Escape") << Qt::Key_Escape;
        QTest::newRow("F11") << Qt::Key_F11;
    }

    void theKeysCloseIt()
    {
        QFETCH(Qt::Key, key);
        QSignalSpy shown(&*m_wall, &Wall::shownChanged);
        m_wall->toggleAction()->trigger();
        QVERIFY(m_wall->isFullScreen() && m_wall->isVisible());
        QVERIFY(m_wall->toggleAction()->isChecked());
        QTest::keyClick(&*m_wall, key);
        QVERIFY(!m_wall->isVisible());
        QVERIFY(!m_wall->toggleAction()->isChecked());
        QCOMPARE(shown.count(), 2);
        QCOMPARE(shown.at(1).at(0).toBool(), false);
    }

    void beforeTheFirstClientTheAddressIsLarge()
    {
        m_wall->open();
        QVERIFY(m_wall->tiles().empty());
        const int large = addressView().height();
        QVERIFY(m_fixture->post(u"maze"_s, u"ada"_s));
        QTRY_COMPARE(m_wall->tiles().size(), 1U);
        QVERIFY(addressView().height() < large / 2);
    }

    void eachChannelHasATile()
    {
        QVERIFY(m_fixture->post(u"maze"_s, u"ada"_s) && m_fixture->post(u"lobby"_s, u"joe"_s));
        m_wall->open();
        QTRY_COMPARE(m_wall->tiles().size(), 2U);
        const QRect maze = m_wall->tiles().at(0)->geometry();
        QVERIFY(!maze.intersects(m_wall->tiles().at(1)->geometry()));
        QVERIFY(m_wall->rect().contains(maze));
        QCOMPARE(m_wall->tiles().at(0)->accessibleName(), u"maze"_s);
        QCOMPARE(m_wall->tiles().at(0)->accessibleDescription(), u"1 of 1 here; All well"_s);
    }

    void aChannelThatIsGoneHasNone()
    {
        QVERIFY(m_fixture->post(u"maze"_s, u"ada"_s));
        m_wall->open();
        QTRY_COMPARE(m_wall->tiles().size(), 1U);
        m_fixture->server().purgeAll();
        QTRY_VERIFY(m_wall->tiles().empty());
    }

    void mapsShowPositions()
    {
        m_wall->open();
        QVERIFY(postPosition(u"ada"_s));
        QTRY_COMPARE(m_wall->tiles().size(), 1U);
        WallTile *tile = m_wall->tiles().at(0);
        QTRY_VERIFY(tile->map().positionOf("ada"));
        QVERIFY(tile->map().isVisible());
        m_wall->setPositions(std::get<PositionPath>(parsePositionPath(u"$.elsewhere"_s)),
                             ForwardAxis::MinusZ);
        QTRY_VERIFY(!tile->map().positionOf("ada"));
        QTRY_VERIFY(!tile->map().isVisible());
    }

    /// A map remembers trails and lost clients.
    void tilesOutliveOtherChannels()
    {
        QVERIFY(m_fixture->post(u"lobby"_s, u"joe"_s) && postPosition(u"ada"_s));
        m_wall->open();
        QTRY_COMPARE(m_wall->tiles().size(), 2U);
        WallTile *maze = m_wall->tiles().at(1);
        m_fixture->server().purgeChannel("lobby");
        QTRY_COMPARE(m_wall->tiles().size(), 1U);
        QCOMPARE(m_wall->tiles().at(0), maze);
    }

    void aHiddenWallReadsNothing()
    {
        QVERIFY(postPosition(u"ada"_s));
        QVERIFY(!m_wall->feed().isRunning());
        m_wall->open();
        QTRY_VERIFY(m_wall->feed().isRunning());
        m_wall->close();
        QVERIFY(!m_wall->feed().isRunning());
        m_wall->open();
        QTRY_VERIFY(m_wall->feed().isRunning());
    }

    void thePauseOfTheWindowIsNotTheWalls()
    {
        QVERIFY(postPosition(u"ada"_s));
        m_wall->open();
        QTRY_COMPARE(m_wall->tiles().size(), 1U);
        m_fixture->monitor().setPaused(true);
        QVERIFY(postPosition(u"joe"_s));
        QTRY_COMPARE(m_wall->tiles().at(0)->content().here, 2);
        QTRY_VERIFY(m_wall->tiles().at(0)->map().positionOf("joe"));
    }

    void thePointerHides()
    {
        m_wall->open();
        QTRY_COMPARE_WITH_TIMEOUT(m_wall->cursor().shape(), Qt::BlankCursor, 20'000);
        QTest::mouseMove(&*m_wall, {10, 10});
        QTest::mouseMove(&*m_wall, {50, 40});
        QTRY_COMPARE(m_wall->cursor().shape(), Qt::ArrowCursor);
    }

    void aFaultOfTheServerComesBeforeTheSession()
    {
        auto *header = m_wall->findChild<WallHeader *>();
        m_wall->setRecording({}, {.study = u"maze-pilot"_s, .participant = u"07"_s, .consent = u"yes"_s});
        m_wall->setHeadline({Symbol::Running, u"12 people, all well"_s, u"The server is running."_s});
        QCOMPARE(header->details(), u"maze-pilot · participant 07"_s);
        m_wall->setHeadline(
            {Symbol::Warning, u"The firewall blocks headsets"_s, u"The server is running."_s});
        QCOMPARE(header->details(), u"The server is running."_s);
        const auto cause = u"12 uneven: probably this computer or the network"_s;
        m_wall->setHeadline({Symbol::Uneven, u"12 people, 12 need attention"_s, {}, cause});
        QCOMPARE(header->details(), cause);
    }

    void manyMapsAreReadLessOften()
    {
        QCOMPARE(WallFeed::periodFor(4, 1ms), WallFeed::kFastPeriod);
        QCOMPARE(WallFeed::periodFor(5, 1ms), WallFeed::kPeriod);
        QCOMPARE(WallFeed::periodFor(4, 20ms), std::chrono::milliseconds(200));
        QCOMPARE(WallFeed::periodFor(12, 1s), WallFeed::kLongestPeriod);
    }

private:
    WallAddressView &addressView() { return *m_wall->findChild<WallAddressView *>(); }

    bool postPosition(const QString &id)
    {
        return m_fixture->post(
            u"maze"_s, id, u"{\"client_id\":\"%1\",\"data\":[\"id=head;pos=1,1.6,0\"]}"_s.arg(id).toUtf8());
    }

    QWidget m_window;
    std::optional<MonitorFixture> m_fixture;
    std::optional<ClientWatch> m_watch;
    std::optional<Names> m_names;
    std::optional<EventLog> m_log;
    std::optional<Wall> m_wall;
};

SUPERSYNK_TEST(TestWall)
#include "tst_wall.moc"
