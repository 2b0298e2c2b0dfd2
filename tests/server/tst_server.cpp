// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"
#include "tests/support/testserver.h"

#include <QElapsedTimer>
#include <QTest>

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoom = "/api/channels/room";

} // namespace

/// The facade of a running server.
class TestServerFacade : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void snapshotHasTheClients()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann", 1));
        server.post(kRoom, bodyOf("ann", 23));
        const Snapshot snapshot = server.server().snapshot();
        QCOMPARE(snapshot.channels.size(), std::size_t(1));
        QCOMPARE(snapshot.channels.front().key, "room"_ba);
        QCOMPARE(snapshot.channels.front().clients.size(), std::size_t(1));

        const ClientSnapshot &ann = snapshot.channels.front().clients.front();
        QCOMPARE(ann.id, "ann"_ba);
        QCOMPARE(ann.address, "127.0.0.1"_ba);
        QCOMPARE(ann.bodySize, bodyOf("ann", 23).size());
        QCOMPARE(ann.updates, std::uint64_t(2));
        QVERIFY(ann.joined <= ann.lastSeen);
        QVERIFY(ann.lastSeen <= snapshot.taken);
    }

    void snapshotCountsLateRequests()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann"), {{"Client-Id", "ann"}, {"Client-Time", "10"}});
        server.post(kRoom, bodyOf("ann"), {{"Client-Id", "ann"}, {"Client-Time", "9"}});
        QCOMPARE(server.server().snapshot().channels.front().clients.front().late, std::uint64_t(1));
    }

    void addressesAreInTheUsualNotation()
    {
        ServerSettings settings = testSettings();
        settings.address = QHostAddress(QHostAddress::Any); // IPv4 peers of an IPv6 socket
        TestServer server(settings);
        server.post(kRoom, bodyOf("ann"));
        QCOMPARE(server.server().snapshot().channels.front().clients.front().address, "127.0.0.1"_ba);
    }

    void snapshotHasTheUserAgent()
    {
        TestServer server;
        const auto userAgent = [&server] {
            return server.server().snapshot().channels.front().clients.front().userAgent;
        };
        server.post(kRoom, bodyOf("ann"), {{"User-Agent", "Superklub/1.0"}});
        QCOMPARE(userAgent(), "Superklub/1.0"_ba);
        server.post(kRoom, bodyOf("ann"), {{"User-Agent", QByteArray(5000, 'x')}});
        QVERIFY(userAgent().startsWith("xxx") && userAgent().size() < 1000); // the rest is cut off
    }

    void journalHasClients()
    {
        TestServer server;
        server.server().startJournal();
        server.post(kRoom, bodyOf("ann"));
        server.remove("/api/channels/room/clients/ann");
        server.post(kRoom, bodyOf("bob"));
        server.server().removeClient("room", "bob");
        using enum JournalEntry::Kind;
        const auto entries = server.server().takeJournal().entries;
        QList<JournalEntry::Kind> kinds;
        for (const JournalEntry &entry : entries)
            kinds.append(entry.kind);
        QVERIFY(kinds == (QList<JournalEntry::Kind>{Joined, Left, Joined, Purged}));
        QCOMPARE(entries[0].clientId, "ann"_ba);
        QCOMPARE(entries[0].address, "127.0.0.1"_ba);
        QVERIFY(server.server().takeJournal().entries.empty());
    }

    void latestBodyIsByteForByte()
    {
        TestServer server;
        const auto body = " {\"client_id\" : \"ann\", \"n\" : 1.10}\n"_ba;
        server.post(kRoom, body);
        QCOMPARE(server.server().latestBody("room", "ann"), std::optional(body));
        QCOMPARE(server.server().latestBody("room", "bob"), std::nullopt);
        QCOMPARE(server.server().latestBody("hall", "ann"), std::nullopt);
    }

    void oneClientCanBeRemoved()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann"));
        server.post(kRoom, bodyOf("bob"));
        QVERIFY(server.server().removeClient("room", "ann"));
        QVERIFY(!server.server().removeClient("room", "ann"));
        QCOMPARE(server.get(kRoom).body, arrayOf({bodyOf("bob")}));
    }

    void channelCanBePurged()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann"));
        server.post(kRoom, bodyOf("bob"));
        server.post("/api/channels/hall", bodyOf("cid"));
        QCOMPARE(server.server().purgeChannel("room"), std::size_t(2));
        QCOMPARE(stringsIn(server.get("/api/channels")), QByteArrayList{"hall"});
    }

    void allChannelsCanBePurged()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann"));
        server.post("/api/channels/hall", bodyOf("ann"));
        QCOMPARE(server.server().purgeAll(), std::size_t(2));
        QCOMPARE(server.get("/api/channels").body, "[]"_ba);
    }

    void removedClientRejoinsWithTheNextPost()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann"));
        QVERIFY(server.server().removeClient("room", "ann"));
        QCOMPARE(server.post(kRoom, bodyOf("ann")).status, 200);
        QCOMPARE(server.get(kRoom).body, arrayOf({bodyOf("ann")}));
    }

    void trafficCountsRequestsWithAnyStatus()
    {
        TestServer server;
        RawConnection connection(server.port());
        connection.send(requestOf("GET", kRoom) + requestOf("GET", "/nowhere")
                        + requestOf("POST", kRoom, "hello") + "no HTTP\r\n\r\n");
        for (const int status : {200, 404, 400, 400})
            QCOMPARE(connection.receive().status, status);
        QCOMPARE(server.server().traffic().requests, quint64(4));
    }

    void trafficCountsBodies()
    {
        TestServer server;
        const QByteArray body = bodyOf("ann");
        server.post(kRoom, body);
        server.get(kRoom);
        const Traffic traffic = server.server().traffic();
        QCOMPARE(traffic.bytesIn, quint64(body.size()));
        QCOMPARE(traffic.bytesOut, quint64(2 + body.size() + 2)); // [] and [body]
    }

    void trafficExcludesRequestsAboutTheServer()
    {
        TestServer server;
        for (const QByteArrayView path : {"/api", "/healthz", "/metrics"})
            QCOMPARE(server.get(path.toByteArray()).status, 200);
        const Traffic traffic = server.server().traffic();
        QCOMPARE(traffic.requests, quint64(0));
        QCOMPARE(traffic.bytesOut, quint64(0));
        const QByteArray metrics = server.get("/metrics").body;
        QVERIFY(metrics.contains("supersynk_requests_total{method=\"get\",code=\"200\"} 3\n"));
        QVERIFY(!metrics.contains("supersynk_sent_body_bytes_total 0\n"));
    }

    void trafficCountsOpenConnections()
    {
        TestServer server;
        {
            RawConnection one(server.port());
            RawConnection other(server.port());
            QTRY_COMPARE(server.server().traffic().connections, quint64(2));
        }
        QTRY_COMPARE(server.server().traffic().connections, quint64(0));
    }

    void busyMainThreadDelaysNoRequest()
    {
        TestServer server;
        RawConnection connection(server.port());
        for (int i = 0; i < 100; ++i) { // without the event loop of this thread
            connection.send(requestOf("POST", kRoom, bodyOf("ann", i)));
            QCOMPARE(connection.receive().status, 200);
        }
    }

    void channelsOutliveAStop()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann"));
        server.server().stop();
        server.server().start(testSettings());
        QVERIFY(waitUntilRunning(server.server()));
        HttpClient client(server.port());
        QCOMPARE(client.get(kRoom).body, arrayOf({bodyOf("ann")}));
    }

    void silentClientsAreRemovedFromAStoppedServer()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann"));
        server.server().stop();
        server.server().setClientTimeout(100ms);
        QTRY_VERIFY(server.server().snapshot().channels.empty());
    }

    void snapshotRemovesNoClient()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann"));
        server.server().stop();
        server.server().setClientTimeout(100ms);
        QElapsedTimer timer;
        timer.start();
        while (!timer.hasExpired(200)) // without an event loop, in which a timer removes silent clients
            QCOMPARE(server.server().snapshot().clientCount(), std::size_t(1));
    }

    void snapshotHasTheClientTimeout()
    {
        TestServer server;
        server.server().setClientTimeout(1234ms);
        QCOMPARE(server.server().snapshot().clientTimeout, 1234ms);
    }

    void clientTimeoutIsThatOfTheSettings()
    {
        ServerSettings settings = testSettings();
        settings.clientTimeout = 1234ms;
        TestServer server(settings);
        QCOMPARE(server.server().clientTimeout(), 1234ms);
        server.server().setClientTimeout(4321ms);
        QCOMPARE(server.server().clientTimeout(), 4321ms);
    }
};

SUPERSYNK_TEST(TestServerFacade)

#include "tst_server.moc"
