// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/metrics/refusallog.h"
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"
#include "tests/support/testserver.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoom = "/api/channels/room";

/// Connections from 127.0.0.2 are the proxy's.
const QHostAddress kProxy(u"127.0.0.2"_s);

ServerSettings behindProxy()
{
    ServerSettings settings = testSettings();
    settings.threads = 1;
    if (!settings.trustedProxies.add(u"127.0.0.2"))
        qFatal("The proxy was not taken");
    return settings;
}

QByteArray postOf(const QByteArray &id, const QByteArrayList &fields)
{
    return requestOf("POST", kRoom, bodyOf(id), fields);
}

QByteArray addressOf(TestServer &server, const QByteArray &id)
{
    const Snapshot snapshot = server.server().snapshot();
    for (const ChannelSnapshot &channel : snapshot.channels) {
        for (const ClientSnapshot &client : channel.clients) {
            if (client.id == id)
                return client.address;
        }
    }
    return "nobody";
}

RefusalGroup refusalIn(TestServer &server)
{
    const std::vector<RefusalGroup> refusals = server.server().refusals();
    return refusals.empty() ? RefusalGroup() : refusals.front();
}

} // namespace

/// A client behind a trusted proxy is shown and logged with its own address.
class TestForwarded : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trustedProxyNamesTheSenderOfEachRequest()
    {
        TestServer server(behindProxy());
        RawConnection proxy(server.port(), kProxy);
        for (const QByteArray &first : {""_ba, requestOf("GET", "/api")}) { // the short cut, then the guard
            if (!first.isEmpty()) {
                proxy.send(first);
                QCOMPARE(proxy.receive().status, 200);
            }
            proxy.send(postOf("ann", {"X-Forwarded-For: 198.51.100.1"}));
            QCOMPARE(proxy.receive().status, 200);
            QCOMPARE(addressOf(server, "ann"), "198.51.100.1"_ba);
            proxy.send(postOf("bob", {"X-Forwarded-For: 1.1.1.1", "X-Forwarded-For: 2001:db8::1"}));
            QCOMPARE(proxy.receive().status, 200);
            QCOMPARE(addressOf(server, "bob"), "2001:db8::1"_ba);
            proxy.send(postOf("ann", {}));
            QCOMPARE(proxy.receive().status, 200);
            QCOMPARE(addressOf(server, "ann"), "127.0.0.2"_ba);
        }
    }

    void requestInPiecesIsTheSame()
    {
        TestServer server(behindProxy());
        RawConnection proxy(server.port(), kProxy);
        const QByteArray request = postOf("ann", {"X-Forwarded-For: 198.51.100.1"});
        proxy.send(request.first(30));
        QCOMPARE(server.get("/api").status, 200);
        proxy.send(request.sliced(30));
        QCOMPARE(proxy.receive().status, 200);
        QCOMPARE(addressOf(server, "ann"), "198.51.100.1"_ba);
    }

    void otherPeersAreNotTrusted()
    {
        TestServer server(behindProxy());
        RawConnection client(server.port(), QHostAddress(u"127.0.0.3"_s));
        client.send(postOf("ann", {"X-Forwarded-For: 198.51.100.1"}));
        QCOMPARE(client.receive().status, 200);
        QCOMPARE(addressOf(server, "ann"), "127.0.0.3"_ba);
    }

    void withoutTrustedProxiesNoAddressIsForwarded()
    {
        TestServer server;
        RawConnection client(server.port());
        client.send(postOf("ann", {"X-Forwarded-For: 198.51.100.1"}));
        QCOMPARE(client.receive().status, 200);
        QCOMPARE(addressOf(server, "ann"), "127.0.0.1"_ba);
    }

    void refusedIsLoggedWithItsOwnAddress()
    {
        TestServer server(behindProxy());
        RawConnection proxy(server.port(), kProxy);
        proxy.send(requestOf("POST", kRoom, "hello", {"X-Forwarded-For: 198.51.100.1"}));
        QCOMPARE(proxy.receive().status, 400);
        const RefusalGroup refusal = refusalIn(server);
        QCOMPARE(refusal.address, "198.51.100.1"_ba);
        QVERIFY(refusalLine(refusal).contains("198.51.100.1"_L1));
    }

    void contentsOfTheFieldAreNotLogged()
    {
        TestServer server(behindProxy());
        RawConnection proxy(server.port(), kProxy);
        proxy.send(requestOf("POST", kRoom, "hello", {"X-Forwarded-For: <b>evil</b>"}));
        QCOMPARE(proxy.receive().status, 400);
        const RefusalGroup refusal = refusalIn(server);
        QCOMPARE(refusal.address, "127.0.0.2"_ba);
        QVERIFY(!refusalLine(refusal).contains("evil"_L1));
    }

    /// Else an attacker would claim a new address for each connection.
    void limitPerAddressCountsTheProxy()
    {
        ServerSettings settings = behindProxy();
        settings.limits.connectionsPerAddress = 2;
        TestServer server(settings);
        RawConnection one(server.port(), kProxy);
        RawConnection two(server.port(), kProxy);
        for (RawConnection *connection : {&one, &two}) {
            connection->send(postOf("ann", {"X-Forwarded-For: 198.51.100.1"}));
            QCOMPARE(connection->receive().status, 200);
        }
        RawConnection three(server.port(), kProxy);
        QCOMPARE(three.receive().status, 503);
    }
};

SUPERSYNK_TEST(TestForwarded)
#include "tst_forwarded.moc"
