// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"
#include "tests/support/testserver.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoom = "/api/channels/room";

} // namespace

/// What real clients send.
class TestRealClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contentTypeDoesNotMatter_data()
    {
        QTest::addColumn<QByteArrayList>("fields");

        QTest::newRow("none") << QByteArrayList{};
        QTest::newRow("Superklub on Unity") << QByteArrayList{"Content-Type: application/json"};
        QTest::newRow("Superklub on .NET") << QByteArrayList{"Content-Type: text/plain; charset=utf-8"};
        QTest::newRow("curl -d") << QByteArrayList{"Content-Type: application/x-www-form-urlencoded"};
        QTest::newRow("multipart") << QByteArrayList{"Content-Type: multipart/form-data; boundary=x"};
        QTest::newRow("wrong charset") << QByteArrayList{"Content-Type: application/json; charset=utf-16"};
        QTest::newRow("nonsense") << QByteArrayList{"Content-Type: ;;;"};
        QTest::newRow("twice") << QByteArrayList{"Content-Type: a/b", "Content-Type: c/d"};
        QTest::newRow("Accept: text/html")
            << QByteArrayList{"Accept: text/html", "Accept-Encoding: gzip, br"};
    }

    void contentTypeDoesNotMatter()
    {
        QFETCH(QByteArrayList, fields);
        TestServer server;
        RawConnection connection(server.port());
        connection.send(requestOf("POST", kRoom, bodyOf("ann"), fields));
        QCOMPARE(connection.receive().status, 200);
        QCOMPARE(server.get(kRoom).body, arrayOf({bodyOf("ann")}));
    }

    void oneClientMayUseSeveralConnectionsAtOnce()
    {
        ServerSettings settings = testSettings();
        settings.threads = 2;
        TestServer server(settings);
        server.post(kRoom, bodyOf("bob"));

        std::vector<std::unique_ptr<RawConnection>> connections;
        for (int i = 0; i < 10; ++i) // the calls overlap: the client does not await them
            connections.push_back(std::make_unique<RawConnection>(server.port()));
        for (int i = 0; i < 10; ++i)
            connections[i]->send(requestOf("POST", kRoom, bodyOf("ann", i)));
        for (const auto &connection : connections)
            QCOMPARE(connection->receive().body, arrayOf({bodyOf("bob")}));

        QCOMPARE(server.server().snapshot().channels.front().clients.size(), std::size_t(2));
    }

    void clientsMayShareAConnection()
    {
        TestServer server;
        RawConnection connection(server.port());
        connection.send(requestOf("POST", kRoom, bodyOf("ann")));
        QCOMPARE(connection.receive().body, "[]"_ba);
        connection.send(requestOf("POST", kRoom, bodyOf("bob")));
        QCOMPARE(connection.receive().body, arrayOf({bodyOf("ann")}));
    }

    void hundredClientsOnConnectionsOfTheirOwn()
    {
        TestServer server;
        std::vector<std::unique_ptr<RawConnection>> connections;
        for (int i = 0; i < 100; ++i)
            connections.push_back(std::make_unique<RawConnection>(server.port()));
        for (int i = 0; i < 100; ++i)
            connections[i]->send(requestOf("POST", kRoom, bodyOf(QByteArray::number(i))));
        for (const auto &connection : connections)
            QCOMPARE(connection->receive().status, 200);
        QCOMPARE(server.server().snapshot().channels.front().clients.size(), std::size_t(100));
    }

    void clientsThatVanishAffectNoOthers()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann"));
        for (int i = 0; i < 100; ++i) {
            RawConnection connection(server.port());
            connection.send(requestOf("GET", kRoom).repeated(1 + i % 3).chopped(i % 5));
            connection.abort();
        }
        QCOMPARE(server.get(kRoom).body, arrayOf({bodyOf("ann")}));
    }
};

SUPERSYNK_TEST(TestRealClients)

#include "tst_realclients.moc"
