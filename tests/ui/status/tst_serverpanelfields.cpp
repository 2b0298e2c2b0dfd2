// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/status/serverpanelfixture.h"
#include "ui/watch/preferences.h"
#include "ui/watch/statesentence.h"

#include <QDeadlineTimer>
#include <QSignalSpy>
#include <QTimer>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Phase = ServerState::Phase;

/// The port and the client timeout.
class TestServerPanelFields : public ServerPanelFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void aRunningServerShowsItsActualPort()
    {
        QVERIFY(m_fixture->start());
        QCOMPARE(port().value(), int(m_fixture->server().state().port));
    }

    void aRunningServerKeepsItsPort()
    {
        QVERIFY(m_fixture->start());
        QVERIFY(!port().isEnabled());
    }

    void thePortCanBeChangedWhileStopped()
    {
        QVERIFY(m_fixture->start());
        m_fixture->server().stop();
        QVERIFY(port().isEnabled());
    }

    void aPortBeyondTheLastCannotBeTyped()
    {
        type(port(), u"65536"_s);
        QVERIFY(port().value() <= 65535);
    }

    void aTypedPortIsStored()
    {
        type(port(), u"12345"_s);
        QCOMPARE(loadServerSettings(m_fixture->store()).port, quint16(12345));
    }

    void aPortFromTheCommandLineIsNotStored()
    {
        ServerSettings settings = ServerFixture::settings();
        settings.port = 12345;
        const ServerPanel panel(m_fixture->server(), *m_network, settings, m_fixture->store());
        QCOMPARE(loadServerSettings(m_fixture->store()).port, ServerSettings::kDefaultPort);
    }

    void aTypedPortIsUsedBeforeTheFieldLosesFocus()
    {
        const quint16 free = freePort();
        port().selectAll();
        QTest::keyClicks(&port(), QString::number(free));
        m_panel->start(); // as by shortcut, which does not move the focus
        QTRY_COMPARE(m_fixture->server().state().phase, Phase::Running);
        QCOMPARE(m_fixture->server().state().port, free);
    }

    void aHalfTypedPortIsDroppedWithThePanel()
    {
        auto panel = std::make_unique<ServerPanel>(m_fixture->server(), *m_network, ServerFixture::settings(),
                                                   m_fixture->store());
        panel->show();
        auto *field = childCalled<QSpinBox>(*panel, u"Port"_s);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, u"12345"_s);
        panel.reset();
        QVERIFY(!m_fixture->store().contains(u"server/port"_s));
    }

    void aTakenPortIsNamedInTheReason()
    {
        startOnTakenPort();
        QTRY_COMPARE(lamp(), u"Server has failed"_s);
        QVERIFY(m_fixture->server().state().reason.contains(QString::number(m_taken->serverPort())));
        QCOMPARE(stateSentence(m_fixture->server().state()), m_fixture->server().state().reason);
    }

    void aFreePortIsOfferedAndUsed()
    {
        startOnTakenPort();
        QTRY_COMPARE(lamp(), u"Server has failed"_s);
        const quint16 offered = m_fixture->server().state().freePort;
        auto *button = buttonThatReads(u"&Use port %1"_s.arg(offered));
        QVERIFY(button && button->isVisible());
        button->click();
        QTRY_COMPARE(lamp(), u"Server is running"_s);
        QCOMPARE(m_fixture->server().state().port, offered);
    }

    void anotherPortHoldsForThisRunOnly()
    {
        startOnTakenPort();
        QTRY_COMPARE(lamp(), u"Server has failed"_s);
        const quint16 usual = m_taken->serverPort();
        const quint16 offered = m_fixture->server().state().freePort;
        QVERIFY(!isShown(u"&Go Back"_s));
        const QSignalSpy changes(&*m_panel, &ServerPanel::settingChanged);
        clickText(u"&Use port %1"_s.arg(offered));
        QTRY_COMPARE(lamp(), u"Server is running"_s);
        QCOMPARE(loadServerSettings(m_fixture->store()).port, usual);
        const QString note = u"Port %1 for this run, not the usual port %2."_s.arg(offered).arg(usual);
        QVERIFY(noticeReads(note));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().first().toString(), note);

        m_taken.reset();
        clickText(u"&Go Back"_s);
        QTRY_COMPARE(lamp(), u"Server is running"_s);
        QCOMPARE(m_fixture->server().state().port, usual);
        QVERIFY(!isShown(u"&Go Back"_s));
        QCOMPARE(changes.size(), 2);
    }

    void goingBackAsksLikeStop()
    {
        startOnTakenPort();
        QTRY_COMPARE(lamp(), u"Server has failed"_s);
        const quint16 offered = m_fixture->server().state().freePort;
        clickText(u"&Use port %1"_s.arg(offered));
        QTRY_COMPARE(lamp(), u"Server is running"_s);
        int questions = 0;
        m_panel->setStop([&questions](const std::function<void()> &) { ++questions; }); // "Cancel"
        clickText(u"&Go Back"_s);
        QCOMPARE(questions, 1);
        QCOMPARE(m_fixture->server().state().port, offered);
        QVERIFY(isShown(u"&Go Back"_s));
    }

    void aTypedPortEndsThatOfTheRun()
    {
        startOnTakenPort();
        QTRY_COMPARE(lamp(), u"Server has failed"_s);
        clickText(u"&Use port %1"_s.arg(m_fixture->server().state().freePort));
        QTRY_COMPARE(lamp(), u"Server is running"_s);
        m_fixture->server().stop();
        QVERIFY(isShown(u"&Go Back"_s));
        type(port(), u"12345"_s);
        QVERIFY(!isShown(u"&Go Back"_s));
        m_panel->start();
        QVERIFY(!isShown(u"&Go Back"_s));
    }

    void aClientTimeoutFromTheCommandLineIsShownAsItIs()
    {
        ServerSettings settings = ServerFixture::settings();
        settings.clientTimeout = 5250ms;
        open(settings);
        m_panel->timeoutAction()->trigger();
        QCOMPARE(timeout().text(), u"5.25 s"_s);
        QTest::keyClick(&timeout(), Qt::Key_Up);
        QCOMPARE(timeout().text(), u"6.25 s"_s);
    }

    void theClientTimeoutTakesEffectAtOnce()
    {
        QVERIFY(m_fixture->start());
        setTimeout(u"2.5"_s);
        QCOMPARE(m_fixture->server().clientTimeout(), 2500ms);
    }

    void theClientTimeoutIsStored()
    {
        setTimeout(u"2.5"_s);
        QCOMPARE(loadServerSettings(m_fixture->store()).clientTimeout, 2500ms);
    }

    void aChangeOfTheClientTimeoutCanBeUndone()
    {
        QVERIFY(m_fixture->start());
        const QSignalSpy changes(&*m_panel, &ServerPanel::settingChanged);
        setTimeout(u"2.5"_s);
        QCOMPARE(changes.size(), 1);
        const auto former = ServerFixture::settings().clientTimeout;
        QVERIFY(changes.first().first().toString().contains("2.5 s"_L1));
        clickText(u"U&ndo"_s);
        QCOMPARE(m_fixture->server().clientTimeout(), former);
        QCOMPARE(loadServerSettings(m_fixture->store()).clientTimeout, former);
        QCOMPARE(changes.size(), 2);
        QVERIFY(!isShown(u"U&ndo"_s));
    }

    void undoIsOfferedForAWhile()
    {
        setTimeout(u"2.5"_s);
        QVERIFY(isShown(u"U&ndo"_s));
        QVERIFY(undoEnd().isActive());
        undoEnd().start(0);
        QTRY_VERIFY(!isShown(u"U&ndo"_s));
    }

    void aClientTimeoutThatDropsClientsIsWarnedOf()
    {
        QVERIFY(m_fixture->start());
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        const QDeadlineTimer slow(100);
        QTRY_VERIFY(slow.hasExpired());
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        const QSignalSpy changes(&*m_panel, &ServerPanel::settingChanged);
        setTimeout(u"0.1"_s);
        QVERIFY(changes.first().first().toString().endsWith("not 300 s: 1 client may be dropped."_L1));
        QVERIFY(!undoEnd().isActive()); // clients keep timing out, so Undo stays
        clickText(u"U&ndo"_s);
        QVERIFY(!changes.last().first().toString().contains("dropped"_L1));
    }

    void aChangeOfThePortCanBeUndone()
    {
        type(port(), u"12345"_s);
        const QSignalSpy changes(&*m_panel, &ServerPanel::settingChanged);
        type(port(), u"12346"_s);
        QCOMPARE(changes.size(), 1);
        clickText(u"U&ndo"_s);
        QCOMPARE(port().value(), 12345);
        QCOMPARE(loadServerSettings(m_fixture->store()).port, quint16(12345));
    }

    void theClientTimeoutHasNoEffectWhileTyping()
    {
        QVERIFY(m_fixture->start());
        m_panel->timeoutAction()->trigger();
        timeout().selectAll();
        QTest::keyClicks(&timeout(), u"1"_s);
        QCOMPARE(m_fixture->server().clientTimeout(), ServerFixture::settings().clientTimeout);
    }

    void withoutHttpTheFieldIsTheHttpsPort()
    {
        ServerSettings settings = m_fixture->secureSettings();
        settings.http = false;
        open(settings);
        const quint16 free = freePort();
        type(port(), QString::number(free));
        click(u"Start the server"_s);
        QTRY_COMPARE(lamp(), u"Server is running"_s);
        QCOMPARE(m_fixture->server().state().tlsPort, free);
        QCOMPARE(port().value(), int(free));
    }

    void theHttpsPortIsNotStored()
    {
        ServerSettings settings = m_fixture->secureSettings();
        settings.http = false;
        open(settings);
        type(port(), u"12345"_s);
        QCOMPARE(loadServerSettings(m_fixture->store()).port, ServerSettings::kDefaultPort);
    }

private:
    QTimer &undoEnd() { return *m_panel->findChild<QTimer *>({}, Qt::FindDirectChildrenOnly); }
};

SUPERSYNK_TEST(TestServerPanelFields)
#include "tst_serverpanelfields.moc"
