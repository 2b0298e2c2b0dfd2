// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/status/serverpanelfixture.h"
#include "ui/watch/statesentence.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Phase = ServerState::Phase;

class TestServerPanel : public ServerPanelFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

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
};

SUPERSYNK_TEST(TestServerPanel)
#include "tst_serverpanel.moc"
