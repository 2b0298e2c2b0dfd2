// SPDX-License-Identifier: GPL-3.0-only
#include "tests/contract/everyanswer.h"
#include "tests/support/bodies.h"
#include "tests/support/testmain.h"
#include "tests/support/testserver.h"

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoom = "/api/channels/room";
const Blocked kAnn{.key = "room", .clientId = "ann"};
const Blocked kHere{.address = "127.0.0.1"};

} // namespace

/// Clients and addresses that the operator keeps out.
class TestBlocking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBlockedClientIsRemovedAndStaysOut()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann"));
        server.post(kRoom, bodyOf("bob"));
        server.server().block(kAnn);
        QCOMPARE(server.get(kRoom).body, '[' + bodyOf("bob") + ']');
        const Reply reply = server.post(kRoom, bodyOf("ann"));
        QCOMPARE(problemFault(reply, 403), ""_ba);
        QVERIFY(reply.body.contains("The operator has blocked this client."));
        QCOMPARE(server.get(kRoom).body, '[' + bodyOf("bob") + ']');
    }

    void othersAreNotConcerned()
    {
        TestServer server;
        server.server().block(kAnn);
        QCOMPARE(server.post(kRoom, bodyOf("anna")).status, 200);
        QCOMPARE(server.post("/api/channels/hall", bodyOf("ann")).status, 200);
    }

    void aBlockedAddressNeitherPostsNorReads()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann"));
        server.server().block(kHere);
        QCOMPARE(server.server().clientCount(), 0U);
        QCOMPARE(problemFault(server.post(kRoom, bodyOf("bob")), 403), ""_ba);
        QCOMPARE(problemFault(server.get(kRoom), 403), ""_ba);
        QCOMPARE(server.get("/api").status, 200); // so that the program can check its own port
    }

    void refusalsAreCounted()
    {
        TestServer server;
        server.server().block(kAnn);
        server.server().block(kAnn);
        server.post(kRoom, bodyOf("ann"));
        server.post(kRoom, bodyOf("ann"));
        const std::vector<BlockedCount> blocked = server.server().blocked();
        QCOMPARE(blocked.size(), 1U);
        QVERIFY(blocked.front().blocked == kAnn);
        QCOMPARE(blocked.front().refused, 2U);
    }

    void aClientThatIsLetInAgainIsBack()
    {
        TestServer server;
        for (const Blocked &blocked : {kAnn, kHere}) {
            server.server().block(blocked);
            QCOMPARE(server.post(kRoom, bodyOf("ann")).status, 403);
            server.server().unblock(blocked);
            QCOMPARE(server.post(kRoom, bodyOf("ann")).status, 200);
        }
        QVERIFY(server.server().blocked().empty());
    }

    void blocksOutliveARestart()
    {
        TestServer server;
        server.server().block(kAnn);
        server.server().stop();
        server.server().start(testSettings());
        QVERIFY(waitUntilRunning(server.server()));
        HttpClient client(server.port());
        QCOMPARE(client.post(kRoom, bodyOf("ann")).status, 403);
    }
};

SUPERSYNK_TEST(TestBlocking)
#include "tst_blocking.moc"
