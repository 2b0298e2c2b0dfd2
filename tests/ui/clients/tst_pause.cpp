// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/clients/panelfixture.h"
#include "ui/clients/pausebar.h"

#include <QAction>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

/// The pause of the list: the action, the bar, the empty list and the confirmation of a purge.
class TestPause : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture.emplace(); }

    void cleanup() { m_fixture.reset(); }

    void theBarIsHiddenWithoutAPause() { QVERIFY(!bar().isVisible()); }

    void theBarCountsChanges()
    {
        QVERIFY(m_fixture->start());
        m_fixture->monitor().setPaused(true);
        QVERIFY(bar().isVisible());
        QCOMPARE(barText(), u"Paused · 0 changes since"_s);
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        QTRY_COMPARE(barText(), u"Paused · 1 change since"_s);
    }

    void theBarEndsThePause()
    {
        m_fixture->monitor().setPaused(true);
        bar().findChild<QPushButton *>()->click();
        QVERIFY(!m_fixture->monitor().isPaused());
        QVERIFY(!bar().isVisible());
    }

    void theActionFollowsThePause()
    {
        m_fixture->monitor().setPaused(true);
        QVERIFY(m_fixture->pause().isChecked());
        m_fixture->monitor().setPaused(false);
        QVERIFY(!m_fixture->pause().isChecked());
    }

    void aPausedListDoesNotChange()
    {
        QVERIFY(m_fixture->fill());
        m_fixture->pause().trigger();
        QVERIFY(m_fixture->post(u"room"_s, u"dave"_s));
        m_fixture->monitor().refresh();
        QCOMPARE(m_fixture->names(), u"room(alice bob) lab(carol)"_s);
        m_fixture->pause().trigger();
        QCOMPARE(m_fixture->names(), u"room(alice bob dave) lab(carol)"_s);
    }

    void removeAllCountsCurrentClientsWhilePaused()
    {
        QVERIFY(m_fixture->fill());
        m_fixture->pause().trigger();
        QVERIFY(m_fixture->post(u"room"_s, u"dave"_s));
        m_fixture->monitor().refresh();
        QCOMPARE(m_fixture->purgeAll().text(), u"Remove &All Clients (4)"_s);
    }

    void aPurgeWhilePausedCountsCurrentClients()
    {
        QVERIFY(m_fixture->fill());
        m_fixture->select({m_fixture->channel(0)});
        m_fixture->pause().trigger();
        QVERIFY(m_fixture->post(u"room"_s, u"dave"_s));
        m_fixture->purgeChannel().trigger();
        QCOMPARE(m_fixture->question()->text(), u"Remove 3 clients from channel “room”?"_s);
        QVERIFY(m_fixture->question()->informativeText().startsWith("The list is paused."_L1));
        QVERIFY(m_fixture->post(u"room"_s, u"erin"_s));
        QTRY_COMPARE(m_fixture->question()->text(), u"Remove 4 clients from channel “room”?"_s);
        m_fixture->answer(u"Remove"_s);
        QCOMPARE(m_fixture->server().clientCount(), 1U);
        QCOMPARE(m_fixture->names(), u"room(alice bob) lab(carol)"_s);
    }

    void aPausedEmptyListSaysThatItIsPaused()
    {
        QVERIFY(m_fixture->start());
        m_fixture->monitor().setPaused(true);
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        m_fixture->monitor().refresh();
        QCOMPARE(m_fixture->emptyTitle(), u"The list is paused"_s);
        m_fixture->pressEmptyState(u"Resume"_s);
        QVERIFY(!m_fixture->monitor().isPaused());
        QCOMPARE(m_fixture->names(), u"room(alice)"_s);
    }

private:
    PauseBar &bar() { return *m_fixture->panel().findChild<PauseBar *>(); }
    QString barText() { return childCalled<QLabel>(bar(), u"Paused"_s)->text(); }

    std::optional<PanelFixture> m_fixture;
};

SUPERSYNK_TEST(TestPause)
#include "tst_pause.moc"
