// SPDX-License-Identifier: GPL-3.0-only
#include "serverpanel.h"

#include "desk.h"
#include "networkwatch.h"
#include "notice.h"
#include "preferences.h"
#include "statuslamp.h"

#include <QClipboard>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTcpServer>
#include <QTest>

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
        m_desk.emplace();
        m_adapters = {kLoopback};
        m_network.emplace(m_desk->server(), [this] { return Network(m_adapters); });
        open(Desk::settings());
    }

    void cleanup()
    {
        m_panel.reset();
        m_network.reset();
        m_desk.reset();
    }

    void clickingStartRunsTheServer()
    {
        click(u"Start the server"_s);
        QTRY_COMPARE(lamp(), u"Server is running"_s);
    }

    void theAddressFollowsTheNetwork()
    {
        ServerSettings settings = Desk::settings();
        settings.address = QHostAddress::Any;
        m_desk->server().start(settings);
        QTRY_COMPARE(m_panel->url(), u"http://127.0.0.1:%1"_s.arg(m_desk->server().state().port));
        m_adapters.append({.isConnected = true, .addresses = {QHostAddress(u"192.168.1.20"_s)}});
        m_network->check();
        QCOMPARE(m_panel->url(), u"http://192.168.1.20:%1"_s.arg(m_desk->server().state().port));
    }

    void clickingStopStopsIt()
    {
        QVERIFY(m_desk->start());
        click(u"Stop the server"_s);
        QCOMPARE(lamp(), u"Server is stopped"_s);
    }

    void aRunningServerShowsItsTruePort()
    {
        QVERIFY(m_desk->start());
        QCOMPARE(port().value(), int(m_desk->server().state().port));
    }

    void aRunningServerKeepsItsPort()
    {
        QVERIFY(m_desk->start());
        QVERIFY(!port().isEnabled());
    }

    void thePortCanBeChangedOnceTheServerIsStopped()
    {
        QVERIFY(m_desk->start());
        m_desk->server().stop();
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
        QCOMPARE(loadServerSettings(m_desk->store()).port, quint16(12345));
    }

    void aPortFromTheCommandLineIsNotStored()
    {
        ServerSettings settings = Desk::settings();
        settings.port = 12345;
        const ServerPanel panel(m_desk->server(), *m_network, settings, m_desk->store());
        QCOMPARE(loadServerSettings(m_desk->store()).port, ServerSettings::kDefaultPort);
    }

    void aTypedPortCountsBeforeTheFieldIsLeft()
    {
        const quint16 free = freePort();
        port().selectAll();
        QTest::keyClicks(&port(), QString::number(free));
        m_panel->start(); // as the shortcut does, which leaves the focus where it is
        QTRY_COMPARE(m_desk->server().state().phase, Phase::Running);
        QCOMPARE(m_desk->server().state().port, free);
    }

    void aTakenPortFailsWithAReasonThatNamesIt()
    {
        startOnTakenPort();
        QTRY_COMPARE(lamp(), u"Server has failed"_s);
        QVERIFY(m_desk->server().state().reason.contains(QString::number(m_taken->serverPort())));
        QCOMPARE(ServerPanel::sentence(m_desk->server().state()), m_desk->server().state().reason);
    }

    void aFreePortIsOfferedInsteadAndTaken()
    {
        startOnTakenPort();
        QTRY_COMPARE(lamp(), u"Server has failed"_s);
        const quint16 offered = m_desk->server().state().freePort;
        auto *button = buttonThatReads(u"&Use port %1"_s.arg(offered));
        QVERIFY(button && button->isVisible());
        button->click();
        QTRY_COMPARE(lamp(), u"Server is running"_s);
        QCOMPARE(m_desk->server().state().port, offered);
    }

    void aClientTimeoutFromTheCommandLineIsShownAsItIs()
    {
        ServerSettings settings = Desk::settings();
        settings.clientTimeout = 5250ms;
        open(settings);
        QCOMPARE(timeout().text(), u"5.25 s"_s);
        QTest::keyClick(&timeout(), Qt::Key_Up);
        QCOMPARE(timeout().text(), u"6.25 s"_s);
    }

    void theClientTimeoutActsAtOnce()
    {
        QVERIFY(m_desk->start());
        type(timeout(), u"2.5"_s);
        QCOMPARE(m_desk->server().clientTimeout(), 2500ms);
    }

    void theClientTimeoutIsStored()
    {
        type(timeout(), u"2.5"_s);
        QCOMPARE(loadServerSettings(m_desk->store()).clientTimeout, 2500ms);
    }

    void theClientTimeoutDoesNotActWhileItIsTyped()
    {
        QVERIFY(m_desk->start());
        timeout().selectAll();
        QTest::keyClicks(&timeout(), u"1"_s);
        QCOMPARE(m_desk->server().clientTimeout(), Desk::settings().clientTimeout);
    }

    void theAddressCanBeCopied()
    {
        QVERIFY(m_desk->start());
        click(u"Copy the address"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 u"http://127.0.0.1:%1"_s.arg(m_desk->server().state().port));
    }

    void theSentenceTellsEveryPort_data()
    {
        QTest::addColumn<int>("port");
        QTest::addColumn<int>("tlsPort");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("HTTP") << 9999 << 0 << u"The server is running on port 9999."_s;
        QTest::newRow("both") << 9999 << 9443 << u"The server is running on port 9999, and 9443 for HTTPS."_s;
        QTest::newRow("HTTPS") << 0 << 9443 << u"The server is running on port 9443 for HTTPS."_s;
    }

    void theSentenceTellsEveryPort()
    {
        QFETCH(const int, port);
        QFETCH(const int, tlsPort);
        QTEST(ServerPanel::sentence({.phase = Phase::Running,
                                     .address = QHostAddress(QHostAddress::Any),
                                     .port = static_cast<quint16>(port),
                                     .tlsPort = static_cast<quint16>(tlsPort)}),
              "sentence");
    }

    void theSentenceTellsTheOnlyAddress()
    {
        QCOMPARE(
            ServerPanel::sentence(
                {.phase = Phase::Running, .address = QHostAddress(QHostAddress::LocalHost), .port = 9999}),
            u"The server is running at 127.0.0.1 only, on port 9999."_s);
    }

    void theSentenceTellsThatTheFirewallIsClosed()
    {
        ServerState state{.phase = Phase::Running, .port = 9999};
        QCOMPARE(ServerPanel::sentence(state, true),
                 u"The server runs, but the firewall keeps headsets out."_s);
        state.phase = Phase::Stopped;
        QCOMPARE(ServerPanel::sentence(state, true), ServerPanel::sentence(state));
    }

    void httpsThatCouldNotStartIsAWarning()
    {
        startWithoutItsCertificate(true);
        QTRY_COMPARE(lamp(), u"Server is running"_s);
        QVERIFY(warning().isVisible());
        QCOMPARE(warning().text(), m_desk->server().state().tlsProblem);
        QVERIFY(!warning().text().isEmpty());
    }

    void aWarningGoesWithTheServer()
    {
        startWithoutItsCertificate(true);
        QTRY_COMPARE(lamp(), u"Server is running"_s);
        click(u"Stop the server"_s);
        QVERIFY(!warning().isVisible());
    }

    void whatStoppedTheServerIsNotSaidTwice()
    {
        startWithoutItsCertificate(false);
        QTRY_COMPARE(lamp(), u"Server has failed"_s);
        QVERIFY(!warning().isVisible());
    }

    void withoutHttpThePortIsThatOfHttps()
    {
        ServerSettings settings = m_desk->secureSettings();
        settings.http = false;
        open(settings);
        const quint16 free = freePort();
        type(port(), QString::number(free));
        click(u"Start the server"_s);
        QTRY_COMPARE(lamp(), u"Server is running"_s);
        QCOMPARE(m_desk->server().state().tlsPort, free);
        QCOMPARE(port().value(), int(free));
    }

    void thePortOfHttpsIsNotStored()
    {
        ServerSettings settings = m_desk->secureSettings();
        settings.http = false;
        open(settings);
        type(port(), u"12345"_s);
        QCOMPARE(loadServerSettings(m_desk->store()).port, ServerSettings::kDefaultPort);
    }

    void anotherCertificateIsShownWhileItRuns()
    {
        open(m_desk->secureSettings());
        click(u"Start the server"_s);
        QTRY_COMPARE(lamp(), u"Server is running"_s);
        ServerState renewed = m_desk->server().state();
        renewed.tlsFingerprint = "AB:CD";
        renewed.tlsProblem = u"It can't be kept."_s;
        Q_EMIT m_desk->server().certificateChanged(renewed);
        QCOMPARE(childCalled<QLabel>(*m_panel, u"Fingerprint of the certificate"_s)->toolTip(), u"AB:CD"_s);
        QVERIFY(warning().isVisible());
        QCOMPARE(lamp(), u"Server is running"_s);
    }

    void aRestartKeepsHttpsAndItsCertificate()
    {
        open(m_desk->secureSettings());
        click(u"Start the server"_s);
        QTRY_COMPARE(lamp(), u"Server is running"_s);
        const QByteArray fingerprint = m_desk->server().state().tlsFingerprint;
        QVERIFY(!fingerprint.isEmpty());
        restart();
        QTRY_COMPARE(lamp(), u"Server is running"_s);
        QCOMPARE(m_desk->server().state().tlsFingerprint, fingerprint);
    }

    void aRestartKeepsTheAccessKey()
    {
        ServerSettings settings = Desk::settings();
        settings.accessKey = "hunter2hunter2";
        open(settings);
        restart();
        QTRY_COMPARE(lamp(), u"Server is running"_s);
        QVERIFY(!m_desk->post(u"room"_s, u"alice"_s));
    }

    void aRestartKeepsTheLimits()
    {
        ServerSettings settings = Desk::settings();
        settings.limits.name = 8;
        open(settings);
        restart();
        QTRY_COMPARE(lamp(), u"Server is running"_s);
        QVERIFY(m_desk->post(u"room"_s, u"alice"_s));
        QVERIFY(!m_desk->post(u"room"_s, u"alice-the-ninth"_s));
    }

    void aStoppedServerHasNoAddress()
    {
        QVERIFY(m_desk->start());
        m_desk->server().stop();
        QCOMPARE(m_panel->url(), QString());
    }

private:
    void open(const ServerSettings &settings)
    {
        m_panel.emplace(m_desk->server(), *m_network, settings, m_desk->store());
        m_panel->show();
    }

    /// Stops, types another port, starts.
    void restart()
    {
        m_desk->server().stop();
        type(port(), QString::number(freePort()));
        click(u"Start the server"_s);
    }

    void startWithoutItsCertificate(bool isHttpOn)
    {
        ServerSettings settings = m_desk->secureSettings();
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
    std::optional<Desk> m_desk;
    std::optional<NetworkWatch> m_network;
    std::optional<ServerPanel> m_panel;
    std::optional<QTcpServer> m_taken;
};

QTEST_MAIN(TestServerPanel)
#include "tst_serverpanel.moc"
