// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/laneview.h"

#include "tests/support/testmain.h"
#include "tests/ui/storefixture.h"
#include "ui/text/englishplurals.h"
#include "ui/timeline/presencelog.h"
#include "ui/timeline/timewindow.h"

#include <QCoreApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Alice and Bob in "room".
class TestLaneView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }

    void init()
    {
        m_lab.emplace();
        m_window.emplace(m_lab->now());
        m_log.emplace([this](Instant time) { return m_window->timeOf(time); });
        m_view.emplace(*m_log, *m_window);
        m_view->resize(600, 200);
        m_view->show();
        m_lab->postRegularly("room", {"alice", "bob"}, 10, 100ms);
        update();
    }

    void cleanup()
    {
        m_view.reset();
        m_log.reset();
        m_window.reset();
    }

    void lanesStandInTheOrderOfTheList()
    {
        m_view->setOrder({{"room", "bob"}, {"room", "alice"}});
        QCOMPARE(m_view->rows(), (std::vector<LaneName>{{"room", "bob"}, {"room", "alice"}}));
    }

    void clientsThatAreNotListedFollow()
    {
        m_view->setOrder({{"room", "bob"}, {"room", "unknown"}});
        QCOMPARE(m_view->rows(), (std::vector<LaneName>{{"room", "bob"}, {"room", "alice"}}));
    }

    void clientsThatWereNotThereInThePartHaveNoLane()
    {
        m_lab->pass(2h);
        m_lab->post("room", "carol");
        update();
        QCOMPARE(m_view->rows(), (std::vector<LaneName>{{"room", "carol"}}));
        m_window->showWhole();
        QCOMPARE(m_view->rows().size(), 3U);
    }

    void laneIsPaintedWhereTheClientWasThere()
    {
        m_lab->pass(60s);
        m_lab->postRegularly("room", {"alice", "bob"}, 10, 100ms);
        update();
        m_window->showLatest(20s);
        m_lab->postRegularly("room", {"alice"}, 100, 100ms);
        update();
        const QImage image = m_view->viewport()->grab().toImage();
        const TimeColumn column = timeColumn(*m_view);
        const QRgb nothing = image.pixel(column.left + 3, 2 * m_view->fontMetrics().height() + 10);
        const int middle = m_view->fontMetrics().height() / 2;
        int painted = 0;
        for (int y = middle - 3; y <= middle + 3; ++y)
            painted += image.pixel(column.left + column.width - 5, y) != nothing ? 1 : 0;
        QVERIFY(painted >= 3);
    }

    void lateLaneIsPainted()
    {
        for (int i = 0; i < 30; ++i) {
            m_lab->pass(100ms);
            m_lab->postWithTime("room", "alice", i);
            m_lab->postWithTime("room", "alice", i - 0.5);
            update();
        }
        m_window->showLatest(1s);
        const QImage image = m_view->viewport()->grab().toImage();
        const TimeColumn column = timeColumn(*m_view);
        const QRgb nothing = image.pixel(column.left + 3, 2 * m_view->fontMetrics().height() + 10);
        const int middle = m_view->fontMetrics().height() / 2;
        int painted = 0;
        for (int x = column.left + column.width - 15; x < column.left + column.width - 5; ++x)
            painted += image.pixel(x, middle) != nothing ? 1 : 0;
        QVERIFY(painted > 0);
    }

    void clickChoosesAClient()
    {
        QSignalSpy chosen(&*m_view, &LaneView::chosen);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {5, m_view->fontMetrics().height() + 5});
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().at(1).toByteArray(), "bob"_ba);
    }

    void keysChooseAClient()
    {
        QSignalSpy chosen(&*m_view, &LaneView::chosen);
        QTest::keyClick(&*m_view, Qt::Key_Down);
        QTest::keyClick(&*m_view, Qt::Key_Down);
        QTest::keyClick(&*m_view, Qt::Key_Up);
        QCOMPARE(chosen.size(), 3);
        QCOMPARE(chosen.last().at(1).toByteArray(), "alice"_ba);
    }

    void selectedClientIsDescribedAtTheMoment()
    {
        QCOMPARE(m_view->accessibleDescription(), u"2 clients"_s);
        m_view->setSelected({"room", "alice"});
        QVERIFY(m_view->accessibleDescription().startsWith("alice, "_L1));
        m_window->setMoment(m_window->sessionBegin() - 1min);
        QVERIFY(m_view->accessibleDescription().endsWith(": not there"_L1));
        m_window->setMoment(m_window->sessionBegin() + 500ms);
        QVERIFY(m_view->accessibleDescription().endsWith(": there"_L1));
    }

    void momentIsALine()
    {
        const QImage before = m_view->viewport()->grab().toImage();
        m_window->setMoment(m_window->sessionBegin() - 1min);
        QVERIFY(m_view->viewport()->grab().toImage() != before);
    }

    void markIsALine()
    {
        const QImage before = m_view->viewport()->grab().toImage();
        m_view->setMarks({{.time = m_window->instantOf(m_window->sessionBegin() - 1min), .number = 1}});
        QVERIFY(m_view->viewport()->grab().toImage() != before);
    }

    void manyLanesScroll()
    {
        for (int i = 0; i < 100; ++i)
            m_lab->post("room", "client" + QByteArray::number(i));
        update();
        QCOMPARE(m_view->rows().size(), 102U);
        QVERIFY(m_view->verticalScrollBar()->maximum() > 0);
        QTest::keyClick(&*m_view, Qt::Key_Up); // the first
        for (int i = 0; i < 101; ++i)
            QTest::keyClick(&*m_view, Qt::Key_Down);
        QCOMPARE(m_view->verticalScrollBar()->value(), m_view->verticalScrollBar()->maximum());
    }

    void hiddenViewDoesNothing()
    {
        m_view->hide();
        m_lab->post("room", "carol");
        update();
        QCOMPARE(m_view->rows().size(), 2U);
        m_view->show();
        QCOMPARE(m_view->rows().size(), 3U);
    }

private:
    void update()
    {
        m_log->update(m_lab->roster());
        m_window->advanceTo(m_lab->now());
        m_view->refresh();
    }

    EnglishPlurals m_plurals;
    std::optional<StoreFixture> m_lab;
    std::optional<TimeWindow> m_window;
    std::optional<PresenceLog> m_log;
    std::optional<LaneView> m_view;
};

SUPERSYNK_TEST(TestLaneView)
#include "tst_laneview.moc"
