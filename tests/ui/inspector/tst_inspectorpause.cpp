// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/inspector/inspectorfixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

/// The inspector while it is frozen by its button, or paused with the window.
class TestInspectorPause
    : public QObject
    , protected InspectorFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void frozenTextStaysAndCountsMissedUpdates()
    {
        QVERIFY(showNumber(1));
        button(u"Freeze the display"_s)->click();
        QVERIFY(postNumber(2) && postNumber(3));
        look();
        QTRY_VERIFY(
            status().contains(QRegularExpression(u"^Frozen at \\d\\d:\\d\\d:\\d\\d · 2 updates since$"_s)));
        QVERIFY(text().contains("\"n\": 1"_L1));
        button(u"Freeze the display"_s)->click();
        QTRY_VERIFY(text().contains("\"n\": 3"_L1));
        QVERIFY(status().startsWith("Live"_L1));
    }

    void freezeWorksWithoutAClick() // as by a screen reader
    {
        QVERIFY(showNumber(1));
        button(u"Freeze the display"_s)->toggle();
        QVERIFY(status().startsWith("Frozen at "_L1));
        button(u"Freeze the display"_s)->toggle();
        QVERIFY(status().startsWith("Live"_L1));
    }

    void countContinuesWhenAFrozenClientRejoins()
    {
        QVERIFY(postNumber(1) && postNumber(2));
        QVERIFY(showNumber(3));
        button(u"Freeze the display"_s)->click();
        m_fixture->server().purgeAll();
        QVERIFY(postNumber(4));
        look();
        QVERIFY(status().endsWith(u"· 1 update since"_s));
    }

    void bodyReadBeforeTheFreezeIsShownAfterIt()
    {
        QVERIFY(showNumber(1));
        QVERIFY(postNumber(2));
        look();
        button(u"Freeze the display"_s)->click();
        QVERIFY(text().contains("\"n\": 1"_L1));
        QVERIFY(postNumber(2)); // the server gets an equal body
        button(u"Freeze the display"_s)->click();
        QTRY_VERIFY(text().contains("\"n\": 2"_L1));
    }

    void keyFreezesAndUnfreezes()
    {
        QVERIFY(showNumber(1));
        QVERIFY(QTest::qWaitForWindowActive(&*m_panel));
        QTest::keyClick(&*m_panel, Qt::Key_R, Qt::AltModifier);
        QTRY_VERIFY(status().startsWith("Frozen at"_L1));
        QTest::keyClick(&*m_panel, Qt::Key_R, Qt::AltModifier);
        QTRY_VERIFY(status().startsWith("Live"_L1));
    }

    void selectingAnotherClientUnfreezes()
    {
        QVERIFY(showNumber(1));
        button(u"Freeze the display"_s)->click();
        QVERIFY(m_fixture->post(u"room"_s, u"bob"_s));
        m_panel->inspect(Subject{"room", "bob"});
        QVERIFY(!button(u"Freeze the display"_s)->isChecked());
        QTRY_VERIFY(text().contains("\"bob\""_L1));
    }

    void rewrappingFrozenTextAddsNoMarks()
    {
        QVERIFY(showNumber(1));
        QVERIFY(postNumber(2));
        look(); // requests a rendering
        button(u"Freeze the display"_s)->click();
        QVERIFY(rewrap());
        QVERIFY(text().contains("\"n\": 1"_L1));
        for (const JsonValue &value : m_panel->view().rendering()->values)
            QCOMPARE(value.mark, ChangeMark::None);
    }

    void statisticsStayWhilePaused()
    {
        QVERIFY(showNumber(1));
        m_monitor->setPaused(true);
        QVERIFY(status().contains(QRegularExpression(u"^Paused; as of \\d\\d:\\d\\d:\\d\\d$"_s)));
        const QString before = statistics();
        QVERIFY(postNumber(2));
        Q_EMIT m_panel->findChild<SubjectHistory *>()->recorded();
        QCOMPARE(statistics(), before);
        m_monitor->setPaused(false);
        QVERIFY(statistics() != before);
    }

    void pausedPanelStaysWhenItIsShownAgain()
    {
        QVERIFY(showNumber(1));
        m_monitor->setPaused(true);
        const QString before = statistics();
        m_panel->hide();
        QVERIFY(postNumber(2));
        m_panel->show();
        QCOMPARE(statistics(), before);
        QVERIFY(rewrap());
        QVERIFY(text().contains("\"n\": 1"_L1));
        m_monitor->setPaused(false);
        QTRY_VERIFY(text().contains("\"n\": 2"_L1));
    }

    void pausedPanelStaysWhenItIsUnfrozen()
    {
        QVERIFY(showNumber(1));
        m_monitor->setPaused(true);
        button(u"Freeze the display"_s)->click();
        QVERIFY(postNumber(2));
        button(u"Freeze the display"_s)->click();
        QVERIFY(rewrap());
        QVERIFY(text().contains("\"n\": 1"_L1));
        QVERIFY(status().startsWith("Paused; as of "_L1));
    }

    void unfreezingDuringAPauseShowsTheBeginOfThePause()
    {
        QVERIFY(showNumber(1));
        button(u"Freeze the display"_s)->click();
        QVERIFY(postNumber(2));
        m_monitor->setPaused(true);
        QVERIFY(postNumber(3));
        button(u"Freeze the display"_s)->click();
        QTRY_VERIFY(text().contains("\"n\": 2"_L1));
    }

    void hiddenPanelIsPausedUpToDate()
    {
        QVERIFY(showNumber(1));
        m_panel->hide();
        QVERIFY(postNumber(2));
        m_monitor->setPaused(true);
        QVERIFY(postNumber(3));
        m_panel->show();
        QTRY_VERIFY(text().contains("\"n\": 2"_L1));
        QCOMPARE(statistics(), u"2 updates, 0 late (0.0 %)"_s);
    }

    void clientSelectedDuringAPauseIsReadOnce()
    {
        QVERIFY(showNumber(1));
        m_monitor->setPaused(true);
        QVERIFY(m_fixture->post(u"room"_s, u"bob"_s));
        m_panel->inspect(Subject{"room", "bob"});
        QTRY_VERIFY(text().contains("\"bob\""_L1));
        QVERIFY(status().startsWith("Paused; as of "_L1));
        const QString before = statistics();
        QVERIFY(m_fixture->post(u"room"_s, u"bob"_s));
        m_panel->hide();
        m_panel->show();
        QCOMPARE(statistics(), before);
    }

    void clientThatRejoinsDuringAPauseIsReadOnce()
    {
        m_monitor->setPaused(true);
        m_panel->inspect(kAlice);
        QVERIFY(reads(u"Has left"_s));
        QVERIFY(postNumber(1));
        m_monitor->refresh();
        QVERIFY(postNumber(2));
        m_monitor->refresh();
        QTRY_COMPARE(text(), u"{\n  \"client_id\": \"alice\",\n  \"n\": 1\n}"_s);
        QCOMPARE(statistics(), u"1 update, 0 late (0.0 %)"_s);
    }
};

SUPERSYNK_TEST(TestInspectorPause)
#include "tst_inspectorpause.moc"
