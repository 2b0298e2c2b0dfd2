// SPDX-License-Identifier: GPL-3.0-only
#include "ui/status/serverpanel.h"

#include "server/networkwatch.h"
#include "tests/support/testmain.h"
#include "tests/ui/serverfixture.h"
#include "ui/status/statuslamp.h"
#include "ui/watch/preferences.h"
#include "ui/watch/statesentence.h"
#include "ui/widgets/notice.h"

#include <QClipboard>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTcpServer>
#include <QTest>

#include <memory>
#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Phase = ServerState::Phase;

class TestServerPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.emplace();
        m_adapters = {kLoopback};
        m_network.emplace(m_fixture->server(), [this] { return Network(m_adapters); });
        open(ServerFixture::settings());
    }

    void cleanup()
    {
        m_panel.reset();
        m_network.reset();
        m_fixture.reset();
    }

    void clickingStartRunsTheServer()
    {
        click(u"Start the server"_s);
        QTRY_COMPARE(lamp(), u"Server is running"_s);
    }

    void theAddressFollowsTheNetwork()
    {
        ServerSettings settings = ServerFixture::settings();
        settings.address = QHostAddress::Any;
        m_fixture->server().start(settings);
        QTRY_COMPARE(m_panel->url(), u"http://127.0.0.1:%1"_s.arg(m_fixture->server().state().port));
        m_adapters.append({.isConnected = true, .addresses = {QHostAddress(u"192.168.1.20"_s)}});
        m_network->check();
        QCOMPARE(m_panel->url(), u"http://192.168.1.20:%1"_s.arg(m_fixture->server().state().port));
    }

    void clickingStopStopsIt()
    {
        QVERIFY(m_fixture->start());
        click(u"Stop the server"_s);
        QCOMPARE(lamp(), u"Server is stopped"_s);
    }

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

    void aClientTimeoutFromTheCommandLineIsShownAsItIs()
    {
        ServerSettings settings = ServerFixture::settings();
        settings.clientTimeout = 5250ms;
        open(settings);
        QCOMPARE(timeout().text(), u"5.25 s"_s);
        QTest::keyClick(&timeout(), Qt::Key_Up);
        QCOMPARE(timeout().text(), u"6.25 s"_s);
    }

    void theClientTimeoutTakesEffectAtOnce()
    {
        QVERIFY(m_fixture->start());
        type(timeout(), u"2.5"_s);
        QCOMPARE(m_fixture->server().clientTimeout(), 2500ms);
    }

    void theClientTimeoutIsStored()
    {
        type(timeout(), u"2.5"_s);
        QCOMPARE(loadServerSettings(m_fixture->store()).clientTimeout, 2500ms);
    }

    void theClientTimeoutHasNoEffectWhileTyping()
    {
        QVERIFY(m_fixture->start());
        timeout().selectAll();
        QTest::keyClicks(&timeout(), u"1"_s);
        QCOMPARE(m_fixture->server().clientTimeout(), ServerFixture::settings().clientTimeout);
    }

    void theAddressCanBeCopied()
    {
        QVERIFY(m_fixture->start());
        click(u"Copy the address"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 u"http://127.0.0.1:%1"_s.arg(m_fixture->server().state().port));
    }

    void httpsThatCouldNotStartIsAWarning()
    {
        startWithoutItsCertificate(true);
        QTRY_COMPARE(lamp(), u"Server is running"_s);
        QVERIFY(warning().isVisible());
        QCOMPARE(warning().text(), m_fixture->server().state().tlsProblem);
        QVERIFY(!warning().text().isEmpty());
    }

    void aStopRemovesTheWarning()
    {
        startWithoutItsCertificate(true);
        QTRY_COMPARE(lamp(), u"Server is running"_s);
        click(u"Stop the server"_s);
        QVERIFY(!warning().isVisible());
    }

    void aFailureIsNotShownTwice()
    {
        startWithoutItsCertificate(false);
        QTRY_COMPARE(lamp(), u"Server has failed"_s);
        QVERIFY(!warning().isVisible());
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

    void aNewCertificateIsShownWhileRunning()
    {
        open(m_fixture->secureSettings());
        click(u"Start the server"_s);
        QTRY_COMPARE(lamp(), u"Server is running"_s);
        ServerState renewed = m_fixture->server().state();
        renewed.tlsFingerprint = "AB:CD";
        renewed.tlsProblem = u"It can't be kept."_s;
        Q_EMIT m_fixture->server().certificateChanged(renewed);
        QCOMPARE(childCalled<QLabel>(*m_panel, u"Fingerprint of the certificate"_s)->toolTip(), u"AB:CD"_s);
        QVERIFY(warning().isVisible());
        QCOMPARE(lamp(), u"Server is running"_s);
    }

    void aRestartKeepsHttpsAndItsCertificate()
    {
        open(m_fixture->secureSettings());
        click(u"Start the server"_s);
        QTRY_COMPARE(lamp(), u"Server is running"_s);
        const QByteArray fingerprint = m_fixture->server().state().tlsFingerprint;
        QVERIFY(!fingerprint.isEmpty());
        restart();
        QTRY_COMPARE(lamp(), u"Server is running"_s);
        QCOMPARE(m_fixture->server().state().tlsFingerprint, fingerprint);
    }

    void aRestartKeepsTheAccessKey()
    {
        ServerSettings settings = ServerFixture::settings();
        settings.accessKey = "hunter2hunter2";
        open(settings);
        restart();
        QTRY_COMPARE(lamp(), u"Server is running"_s);
        QVERIFY(!m_fixture->post(u"room"_s, u"alice"_s));
    }

    void aRestartKeepsTheLimits()
    {
        ServerSettings settings = ServerFixture::settings();
        settings.limits.name = 8;
        open(settings);
        restart();
        QTRY_COMPARE(lamp(), u"Server is running"_s);
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        QVERIFY(!m_fixture->post(u"room"_s, u"alice-the-ninth"_s));
    }

    void aStoppedServerHasNoAddress()
    {
        QVERIFY(m_fixture->start());
        m_fixture->server().stop();
        QCOMPARE(m_panel->url(), QString());
    }

private:
    void open(const ServerSettings &settings)
    {
        m_panel.emplace(m_fixture->server(), *m_network, settings, m_fixture->store());
        m_panel->show();
    }

    /// Stops, types another port, starts.
    void restart()
    {
        m_fixture->server().stop();
        type(port(), QString::number(freePort()));
        click(u"Start the server"_s);
    }

    void startWithoutItsCertificate(bool isHttpOn)
    {
        ServerSettings settings = m_fixture->secureSettings();
        settings.http = isHttpOn;
        settings.tls.certificateFile = u"/nowhere/certificate.pem"_s;
        settings.tls.keyFile = u"/nowhere/key.pem"_s;
        open(settings);
        click(u"Start the server"_s);
    }

    Notice &warning() { return *m_panel->findChild<Notice *>(); }
    QSpinBox &port() { return *childCalled<QSpinBox>(*m_panel, u"Port"_s); }
    QDoubleSpinBox &timeout()
    {
        return *childCalled<QDoubleSpinBox>(*m_panel, u"Client timeout in seconds"_s);
    }
    QString lamp() { return m_panel->findChild<StatusLamp *>()->accessibleName(); }

    void click(const QString &name)
    {
        QTest::mouseClick(childCalled<QPushButton>(*m_panel, name), Qt::LeftButton);
    }

    void type(QAbstractSpinBox &field, const QString &text)
    {
        field.selectAll();
        QTest::keyClicks(&field, text);
        QTest::keyClick(&field, Qt::Key_Enter);
    }

    QPushButton *buttonThatReads(const QString &text)
    {
        for (auto *button : m_panel->findChildren<QPushButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }

    void startOnTakenPort()
    {
        m_taken.emplace();
        QVERIFY(m_taken->listen(QHostAddress::LocalHost));
        type(port(), QString::number(m_taken->serverPort()));
        click(u"Start the server"_s);
    }

    static quint16 freePort()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        return server.serverPort();
    }

    static inline const Adapter kLoopback{.isConnected = true,
                                          .addresses = {QHostAddress(QHostAddress::LocalHost)}};

    QList<Adapter> m_adapters;
    std::optional<ServerFixture> m_fixture;
    std::optional<NetworkWatch> m_network;
    std::optional<ServerPanel> m_panel;
    std::optional<QTcpServer> m_taken;
};

SUPERSYNK_TEST(TestServerPanel)
#include "tst_serverpanel.moc"
