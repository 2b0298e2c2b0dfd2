// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/activitycollector.h"

#include "server/recording/replay/player.h"
#include "tests/server/recording/recordedfile.h"
#include "tests/support/testmain.h"
#include "tests/ui/serverfixture.h"
#include "tests/ui/steppedclock.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(supersynk::ServerState)
Q_DECLARE_METATYPE(supersynk::Severity)

class TestActivityCollector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.emplace();
        m_traffic.emplace(m_fixture->server());
        m_collector.emplace(m_fixture->server(), *m_traffic);
    }

    void cleanup()
    {
        m_collector.reset();
        m_traffic.reset();
        m_fixture.reset();
    }

    void eventsAreRecordedInOrder()
    {
        QVERIFY(m_fixture->start());
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        m_fixture->server().stop();
        QCOMPARE(kinds(), (QList{EventKind::Started, EventKind::Joined, EventKind::Stopped}));
    }

    void replayedClientsThatTimeOutRaiseNoAlert()
    {
        test::RecordedFile recording;
        QVERIFY(recording.write([](RecordingWriter &writer) {
            const Instant begin = test::RecordedFile::kBegin;
            QVERIFY(writer.add(test::RecordedFile::body("room", "alice"), begin));
            QVERIFY(writer.add(test::RecordedFile::event(ChannelEvent::Kind::TimedOut, "room", "alice"),
                               begin + 1ms));
        }));
        QVERIFY(m_fixture->start());
        const QSignalSpy alerts(&*m_collector, &ActivityCollector::clientLost);
        Player &player = m_fixture->server().player();
        player.open(recording.path());
        player.play();
        QTRY_VERIFY(kinds().contains(EventKind::TimedOut));
        QCOMPARE(alerts.count(), 0);
    }

    void clientsThatTimeOutAfterAStopAreNotLost()
    {
        QVERIFY(m_fixture->start());
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        m_fixture->server().stop();
        m_fixture->server().setClientTimeout(ServerSettings::kMinClientTimeout);
        const QSignalSpy alerts(&*m_collector, &ActivityCollector::clientLost);
        QTRY_COMPARE(kinds().last(), EventKind::Left);
        QCOMPARE(m_collector->log().at(m_collector->log().rowCount() - 1).severity, Severity::Information);
        QCOMPARE(alerts.size(), 0);
    }

    void clientsThatLeaveAreReported()
    {
        QVERIFY(m_fixture->start());
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        const QSignalSpy left(&*m_collector, &ActivityCollector::clientLeft);
        QVERIFY(m_fixture->server().removeClient("room", "alice"));
        QTRY_COMPARE(left.size(), 1);
        QCOMPARE(left.at(0), (QVariantList{QByteArray("room"), QByteArray("alice")}));
    }

    void refusalsAreOneEventThatCounts()
    {
        QVERIFY(m_fixture->start());
        for (int i = 0; i < 31; ++i)
            QVERIFY(!m_fixture->post(u"room"_s, {})); // an empty id
        m_fixture->server().stop();
        QCOMPARE(kinds(), (QList{EventKind::Started, EventKind::Refused, EventKind::Stopped}));
        const LoggedEvent &event = m_collector->log().at(1);
        QCOMPARE(event.severity, Severity::Warning);
        QCOMPARE(event.address, u"127.0.0.1"_s);
        QVERIFY2(event.details.startsWith(u"POST /api/channels/room 400 ×31: client_id is empty"_s),
                 qPrintable(event.details));
    }

    void clockRestartsAreRecorded()
    {
        QVERIFY(m_fixture->start());
        postFrom(u"127.0.0.1"_s, "1000");
        postFrom(u"127.0.0.1"_s, "0");
        m_fixture->server().stop();
        QCOMPARE(
            kinds(),
            (QList{EventKind::Started, EventKind::Joined, EventKind::ClockRestarted, EventKind::Stopped}));
        QCOMPARE(m_collector->log().at(2).client, u"alice"_s);
    }

    void twoSendersAreRecordedWithBothAddresses()
    {
#ifndef Q_OS_LINUX
        QSKIP("Only Linux answers at all of 127.0.0.0/8.");
#endif
        QVERIFY(m_fixture->start());
        QTRY_VERIFY_WITH_TIMEOUT((postFrom(u"127.0.0.1"_s, {}), postFrom(u"127.0.0.2"_s, {}),
                                  kinds().contains(EventKind::TwoSenders)),
                                 30'000);
        const LoggedEvent &event = m_collector->log().at(kinds().indexOf(EventKind::TwoSenders));
        QCOMPARE(event.severity, Severity::Warning);
        QCOMPARE(event.details, u"At 127.0.0.1 and 127.0.0.2: give each device its own id."_s);
    }

    /// Whichever posts last.
    void addressesOfTwoSendersAreSorted()
    {
#ifndef Q_OS_LINUX
        QSKIP("Only Linux answers at all of 127.0.0.0/8.");
#endif
        QVERIFY(m_fixture->start());
        QTRY_VERIFY_WITH_TIMEOUT((postFrom(u"127.0.0.2"_s, {}), postFrom(u"127.0.0.1"_s, {}),
                                  kinds().contains(EventKind::TwoSenders)),
                                 30'000);
        const LoggedEvent &event = m_collector->log().at(kinds().indexOf(EventKind::TwoSenders));
        QCOMPARE(event.details, u"At 127.0.0.1 and 127.0.0.2: give each device its own id."_s);
    }

    void httpsWithoutCertificateIsACertificateEvent()
    {
        ServerSettings settings = m_fixture->secureSettings();
        settings.tls.certificateFile = u"/nowhere/certificate.pem"_s;
        settings.tls.keyFile = u"/nowhere/key.pem"_s;
        QVERIFY(start(settings));
        QCOMPARE(kinds(), (QList{EventKind::Started, EventKind::Certificate}));
    }

    void httpsWithoutPortIsAPortEvent()
    {
        QTcpServer another;
        QVERIFY(another.listen(QHostAddress(QHostAddress::LocalHost)));
        ServerSettings settings = m_fixture->secureSettings();
        settings.tls.port = another.serverPort();
        QVERIFY(start(settings));
        QCOMPARE(kinds(), (QList{EventKind::Started, EventKind::Port}));
        const LoggedEvent &event = m_collector->log().at(1);
        QCOMPARE(event.severity, Severity::Warning);
        QCOMPARE(event.details,
                 u"HTTPS is off: Port %1 is used by another program."_s.arg(another.serverPort()));
    }

    void newCertificateIsRecordedWithItsFingerprint()
    {
        Q_EMIT m_fixture->server().certificateChanged({.tlsFingerprint = "AB:CD"_ba});
        QCOMPARE(kinds(), QList{EventKind::Certificate});
        QCOMPARE(m_collector->log().at(0).severity, Severity::Information);
        QVERIFY(m_collector->log().at(0).details.contains("AB:CD"_L1));
    }

    void unsavedCertificateIsAWarning()
    {
        Q_EMIT m_fixture->server().certificateChanged(
            {.tlsFingerprint = "AB:CD"_ba, .tlsProblem = u"It can't be kept."_s});
        QCOMPARE(kinds(), (QList{EventKind::Certificate, EventKind::Certificate}));
        QCOMPARE(m_collector->log().at(1).severity, Severity::Warning);
        QCOMPARE(m_collector->log().at(1).details, u"It can't be kept."_s);
    }

    void networkChangesAreRecorded_data()
    {
        QTest::addColumn<ServerState>("state");
        QTest::addColumn<QList<QHostAddress>>("addresses");
        QTest::addColumn<Severity>("severity");
        QTest::addColumn<QString>("word");

        const QHostAddress lab(u"192.168.1.20"_s);
        const QList<QHostAddress> here{QHostAddress(QHostAddress::LocalHost)};
        QTest::newRow("HTTP") << ServerState{.port = 9999, .tlsPort = 9443} << QList{lab} + here
                              << Severity::Information << u"http://192.168.1.20:9999"_s;
        QTest::newRow("HTTPS alone") << ServerState{.tlsPort = 9443} << QList{lab} + here
                                     << Severity::Information << u"https://192.168.1.20:9443"_s;
        QTest::newRow("gone") << ServerState{.port = 9999} << here << Severity::Warning << u"lost"_s;
        QTest::newRow("the only address is gone")
            << ServerState{.port = 9999} << QList<QHostAddress>() << Severity::Warning << u"lost"_s;
    }

    void networkChangesAreRecorded()
    {
        QFETCH(ServerState, state);
        QFETCH(QList<QHostAddress>, addresses);
        QFETCH(Severity, severity);
        QFETCH(QString, word);
        m_collector->recordNetwork(state, addresses);
        QCOMPARE(kinds(), QList{EventKind::Network});
        QCOMPARE(m_collector->log().at(0).severity, severity);
        QVERIFY(m_collector->log().at(0).details.contains(word));
    }

    void clockChangeDoesNotMixTimes()
    {
        if (!SteppedClock::isPossible())
            QSKIP("The clock can't be set here.");
        QVERIFY(m_fixture->start());
        const SteppedClock clock(-std::chrono::hours(1));
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        m_fixture->server().stop();
        m_collector->log().flush();
        QCOMPARE(m_collector->log().rowCount(), 3);
        for (int row = 1; row < m_collector->log().rowCount(); ++row)
            QVERIFY(m_collector->log().at(row - 1).time <= m_collector->log().at(row).time);
    }

    /// As after the computer slept. Must be the last test, as the published clock stays ahead.
    void eventsHaveWallClockTime()
    {
        if (!SteppedClock::isPossible())
            QSKIP("The clock can't be set here.");
        const SteppedClock clock(std::chrono::hours(2)); // changed while the server is stopped
        const auto begin = std::chrono::system_clock::now() - std::chrono::seconds(1);
        QVERIFY(m_fixture->start());
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        m_fixture->server().stop();
        QCOMPARE(kinds(), (QList{EventKind::Started, EventKind::Joined, EventKind::Stopped}));
        for (int row = 0; row < m_collector->log().rowCount(); ++row)
            QVERIFY(m_collector->log().at(row).time >= begin);
    }

    void trafficHasTheTimesOfEvents()
    {
        QVERIFY(m_fixture->start());
        QTRY_VERIFY(m_collector->history().latest());
        const auto now = std::chrono::floor<std::chrono::milliseconds>(
            Server::publishedAt(Server::now()).time_since_epoch());
        const std::vector<TrafficBin> bins = m_collector->history().bins(now - 10s, now, 1s);
        QVERIFY(std::ranges::any_of(bins, [](const TrafficBin &bin) { return !bin.isGap(); }));
    }

private:
    /// Posts as alice from an address of this computer, with \a clientTime unless it is empty.
    void postFrom(const QString &address, const QByteArray &clientTime)
    {
        QTcpSocket socket;
        QVERIFY(socket.bind(QHostAddress(address)));
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_fixture->server().state().port);
        QVERIFY(socket.waitForConnected());
        const QByteArray stamp =
            clientTime.isEmpty() ? QByteArray() : "Client-Id: alice\r\nClient-Time: " + clientTime + "\r\n";
        const QByteArray body = R"({"client_id":"alice"})";
        socket.write("POST /api/channels/room HTTP/1.1\r\nHost: 127.0.0.1\r\n" + stamp
                     + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QVERIFY(socket.waitForReadyRead());
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 200"));
    }

    bool start(const ServerSettings &settings)
    {
        m_fixture->server().start(settings);
        return QTest::qWaitFor(
            [this] { return m_fixture->server().state().phase == ServerState::Phase::Running; });
    }

    QList<EventKind> kinds()
    {
        m_collector->log().flush();
        QList<EventKind> kinds;
        for (int row = 0; row < m_collector->log().rowCount(); ++row)
            kinds.append(m_collector->log().at(row).kind);
        return kinds;
    }

    std::optional<ServerFixture> m_fixture;
    std::optional<TrafficMeter> m_traffic;
    std::optional<ActivityCollector> m_collector;
};

SUPERSYNK_TEST(TestActivityCollector)
#include "tst_activitycollector.moc"
