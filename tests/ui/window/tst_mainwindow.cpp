// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/activity/eventlogpanel.h"
#include "ui/clients/channelmodel.h"
#include "ui/floorplan/floorplan.h"
#include "ui/status/serverpanel.h"
#include "ui/welcome/welcomepage.h"
#include "ui/window/totalsbar.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QWheelEvent>

#include <algorithm>

using namespace supersynk;
using namespace Qt::StringLiterals;
using Phase = ServerState::Phase;

class TestMainWindow
    : public QObject
    , protected WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void windowDoesNotStartTheServer() { QCOMPARE(m_fixture->server().state().phase, Phase::Stopped); }

    void runningServerIsShown()
    {
        QVERIFY(m_fixture->start());
        QVERIFY(open());
        QVERIFY(childCalled<QPushButton>(*m_window, u"Stop the server"_s));
    }

    void clientAppearsAfterItsFirstPost()
    {
        QTest::mouseClick(childCalled<QPushButton>(*m_window, u"Start the server"_s), Qt::LeftButton);
        QTRY_COMPARE(m_fixture->server().state().phase, Phase::Running);
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        QTRY_COMPARE(modelNames(*tree().model()), u"room(alice)"_s);
    }

    void theTotalsCountClients()
    {
        QVERIFY(m_fixture->start());
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s) && m_fixture->post(u"room"_s, u"bob"_s));
        QTRY_VERIFY(totalsRead(u"2 clients"_s));
        QVERIFY(totalsRead(u"1 channel"_s));
    }

    void firstFocusIsTheList()
    {
        QVERIFY(startWithAlice());
        QVERIFY(open());
        QTRY_VERIFY(tree().hasFocus());
    }

    void firstFocusIsInTheListWithoutAServer()
    {
        QVERIFY(QApplication::focusWidget());
        QVERIFY(channelPanel().isAncestorOf(QApplication::focusWidget()));
    }

    void spaceDoesNotStopTheServer()
    {
        QVERIFY(m_fixture->start());
        QVERIFY(open());
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &*m_window,
                        Qt::Key_Space);
        QCOMPARE(m_fixture->server().state().phase, Phase::Running);
    }

    void firstStartIsExplainedUntilAClientComes()
    {
        auto *welcome = m_window->findChild<WelcomePage *>();
        QVERIFY(!welcome->isVisible()); // the server is stopped, and the list says so
        QVERIFY(m_fixture->start());
        QVERIFY(welcome->isVisible());
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        QTRY_VERIFY(!welcome->isVisible());
        QVERIFY(tree().isVisible());
        QCOMPARE(m_fixture->server().purgeChannel("room"), std::size_t(1));
        QTRY_VERIFY(!tree().isVisible());
        QVERIFY(!welcome->isVisible());
    }

    void firstStartSaysThatRequestsWereRefused()
    {
        QVERIFY(m_fixture->start());
        const auto *welcome = m_window->findChild<WelcomePage *>();
        const auto reads = [welcome](const QString &text) {
            return std::ranges::any_of(welcome->findChildren<QLabel *>(),
                                       [&](const QLabel *label) { return label->text() == text; });
        };
        QVERIFY(reads(u"No client has come yet."_s));
        QVERIFY(!m_fixture->post(u"room"_s, u"alice"_s, "no JSON"));
        QTRY_VERIFY(reads(u"Requests were refused: the next line says why."_s));
        QVERIFY(welcome->isVisible());
    }

    void firstStartCanBeSkipped()
    {
        QVERIFY(m_fixture->start());
        auto *welcome = m_window->findChild<WelcomePage *>();
        Q_EMIT welcome->skipped();
        QVERIFY(!welcome->isVisible());
        QVERIFY(channelPanel().isVisible());
    }

    void firstStartSimulatesHeadsets()
    {
        QVERIFY(m_fixture->start());
        Q_EMIT m_window->findChild<WelcomePage *>()->simulationRequested();
        QTRY_COMPARE(m_fixture->server().clientCount(), std::size_t(WelcomePage::kHeadsets));
        QTRY_VERIFY(tree().isVisible());
    }

    void focusGoesToTheListWhenTheFirstClientComes()
    {
        QVERIFY(m_fixture->start());
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        QTRY_VERIFY(tree().hasFocus());
    }

    void wheelDoesNotChangeThePort()
    {
        auto *port = childCalled<QSpinBox>(*m_window, u"Port"_s);
        const int before = port->value();
        const QPointF middle = QRectF(port->rect()).center();
        QWheelEvent wheel(middle, port->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&wheel);
        qApp->notify(port, &wheel);
        QCOMPARE(port->value(), before);
        QVERIFY(!port->hasFocus());
    }

    void changeOfASettingIsAnEvent()
    {
        Q_EMIT m_window->findChild<ServerPanel *>()->settingChanged(u"The port is 10000."_s);
        EventFilter &events = m_window->findChild<EventLogPanel *>()->filter();
        QTRY_COMPARE(events.rowCount(), 1);
        QCOMPARE(events.at(0).kind, EventKind::Setting);
        QCOMPARE(events.at(0).details, u"The port is 10000."_s);
    }

    void aFloorPlanThatIsGoneIsAnEvent()
    {
        storeFloorPlan(m_fixture->store(), {.file = u"/nowhere/plan.png"_s});
        QVERIFY(reopen());
        EventFilter &events = m_window->findChild<EventLogPanel *>()->filter();
        QTRY_COMPARE(events.rowCount(), 1);
        QCOMPARE(events.at(0).severity, Severity::Warning);
        QVERIFY(events.at(0).details.startsWith(u"The map has no floor plan. The picture"_s));
    }

    void closingDoesNotStopTheServer()
    {
        QVERIFY(m_fixture->start());
        QVERIFY(m_window->close());
        QCOMPARE(m_fixture->server().state().phase, Phase::Running);
    }

private:
    bool totalsRead(const QString &text)
    {
        const auto labels = m_window->findChild<TotalsBar *>()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text() == text; });
    }
};

SUPERSYNK_TEST(TestMainWindow)
#include "tst_mainwindow.moc"
