// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/activity/activityplot.h"
#include "ui/activity/eventlogpanel.h"
#include "ui/activity/eventview.h"
#include "ui/timeline/laneview.h"

#include <QTemporaryDir>

using namespace supersynk;
using namespace Qt::StringLiterals;

/// The window, with one client in the list.
class TestWindowTimes
    : public QObject
    , private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY(open());
        m_window->resize(1400, 900);
        QVERIFY(startWithAlice());
    }

    void cleanup() { close(); }

    void clientHasALane() { QTRY_COMPARE(lanes().rows(), (std::vector<LaneName>{{"room", "alice"}})); }

    void laneAndListHaveOneSelection()
    {
        QTRY_COMPARE(lanes().rows().size(), 1U);
        QTest::keyClick(&lanes(), Qt::Key_Down);
        QVERIFY(tree().currentIndex().isValid());
        QVERIFY(lanes().accessibleDescription().startsWith("alice, "_L1));
        channelPanel().select(std::nullopt);
        QVERIFY(!lanes().accessibleDescription().startsWith("alice, "_L1));
    }

    void momentOfTheLanesIsThatOfPlotsAndEvents()
    {
        QTRY_VERIFY(events().model()->rowCount() >= 2); // the server started, and the client joined
        QTest::keyClick(&lanes(), Qt::Key_Left);
        QTest::keyClick(&lanes(), Qt::Key_PageUp); // before the session
        QVERIFY(!plot().accessibleDescription().startsWith("Now"_L1));
        QVERIFY(!events().isAtMoment(events().model()->index(0, 0)));
        QTest::keyClick(&lanes(), Qt::Key_Home); // its beginning
        QVERIFY(events().isAtMoment(events().model()->index(0, 0)));
    }

    void chosenEventIsTheMoment()
    {
        QTRY_VERIFY(events().model()->rowCount() >= 2);
        events().setFocus();
        QTest::keyClick(&events(), Qt::Key_Down);
        QVERIFY(!plot().accessibleDescription().startsWith("Now"_L1));
        QVERIFY(events().isAtMoment(events().currentIndex()));
    }

    void eventsAreKept()
    {
        const QTemporaryDir folder;
        m_window->openEvents(folder.path());
        QVERIFY(m_fixture->post(u"room"_s, u"bob"_s));
        QTRY_VERIFY(read(folder).contains("\"client\":\"bob\""));
    }

private:
    LaneView &lanes() { return *m_window->findChild<LaneView *>(); }
    ActivityPlot &plot() { return *m_window->findChild<ActivityPlot *>(); }
    EventView &events() { return m_window->findChild<EventLogPanel *>()->view(); }

    static QByteArray read(const QTemporaryDir &folder)
    {
        QFile file(folder.filePath(u"events.ndjson"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

SUPERSYNK_TEST(TestWindowTimes)
#include "tst_windowtimes.moc"
