// SPDX-License-Identifier: GPL-3.0-only
#include "ui/status/serverpanel.h"

#include "server/networkwatch.h"
#include "tests/support/testmain.h"
#include "tests/ui/serverfixture.h"
#include "ui/status/statuslamp.h"
#include "ui/watch/preferences.h"
#include "ui/watch/statesentence.h"
#include "ui/widgets/notice.h"

#include <QAction>
#include <QClipboard>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTcpServer>
#include <QTest>

#include <algorithm>
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

    void theHeadlineTellsOfTheClients()
    {
        QVERIFY(m_fixture->start());
        QTRY_COMPARE(m_panel->headline().title, u"Ready for headsets"_s);
        const QSignalSpy changed(&*m_panel, &ServerPanel::headlineChanged);
        m_panel->setAttention(
            {.clients = 2, .troubles = {{.channel = "room", .clientId = "alice", .verdict = Verdict::Lost}}});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_panel->headline().title, u"2 people, 1 needs attention"_s);
        QVERIFY(m_panel->chips().isVisible());
        QCOMPARE(m_panel->symbol(), Symbol::Running); // of the server
        m_fixture->server().stop();
        QCOMPARE(m_panel->headline().title, u"Server stopped"_s);
        QVERIFY(!m_panel->chips().isVisible());
    }

    /// Also beside the longest headline, and with the largest text.
    void theAddressIsNeverCut_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<double>("scale");
        QTest::newRow("wide") << 1280 << 1.0;
        QTest::newRow("narrow") << 640 << 1.0;
        QTest::newRow("large text") << 1280 << 2.0;
    }

    void theAddressIsNeverCut()
    {
        QFETCH(int, width);
        QFETCH(double, scale);
        QFont font = m_panel->font();
        font.setPointSizeF(font.pointSizeF() * scale);
        m_panel->setFont(font);
        m_adapters.append({.isConnected = true, .addresses = {QHostAddress(u"192.168.100.200"_s)}});
        ServerSettings settings = ServerFixture::settings();
        settings.address = QHostAddress::Any;
        m_fixture->server().start(settings);
        QTRY_COMPARE(m_fixture->server().state().phase, Phase::Running);
        m_panel->setAttention({.clients = 1234});
        m_panel->resize(width, m_panel->heightForWidth(width));
        const auto *label = childCalled<QLabel>(*m_panel, u"Address for headsets"_s);
        QVERIFY(label->text().contains("192.168.100.200:"_L1));
        QTRY_VERIFY(label->width() >= label->fontMetrics().horizontalAdvance(label->text()));
        QVERIFY(m_panel->rect().contains(QRect(label->mapTo(&*m_panel, QPoint()), label->size())));
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

    void setTimeout(const QString &text)
    {
        m_panel->timeoutAction()->trigger();
        type(timeout(), text);
    }

    void clickText(const QString &text)
    {
        QPushButton *button = buttonThatReads(text);
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
    }

    bool isShown(const QString &text)
    {
        return std::ranges::any_of(m_panel->findChildren<QPushButton *>(), [&](const QPushButton *button) {
            return button->text() == text && button->isVisible();
        });
    }

    bool noticeReads(const QString &text)
    {
        return std::ranges::any_of(m_panel->findChildren<Notice *>(),
                                   [&](const Notice *notice) { return notice->text() == text; });
    }

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
