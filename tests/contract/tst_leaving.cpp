// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/bodies.h"
#include "tests/support/testmain.h"
#include "tests/support/testserver.h"

#include <QTest>

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoom = "/api/channels/room";

ServerSettings shortTimeout()
{
    ServerSettings settings = testSettings();
    settings.clientTimeout = 500ms;
    return settings;
}

} // namespace

/// Clients that have left disappear. tst_channel tests the exact moment, with injected time.
class TestLeaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timeoutIsFiveSecondsByDefault() { QCOMPARE(ServerSettings().clientTimeout, 5000ms); }

    void silentClientIsRemoved()
    {
        TestServer server(shortTimeout());
        server.post(kRoom, bodyOf("ann"));
        QTRY_COMPARE(server.get(kRoom).body, "[]"_ba);
    }

    void channelGoesWithItsLastClient()
    {
        TestServer server(shortTimeout());
        server.post(kRoom, bodyOf("ann"));
        QTRY_COMPARE(server.get("/api/channels").body, "[]"_ba);
    }

    void silentClientIsRemovedWithoutRequests()
    {
        TestServer server(shortTimeout());
        server.post(kRoom, bodyOf("ann"));
        QTRY_VERIFY(server.server().snapshot().channels.empty());
    }

    void observingKeepsNobodyAlive()
    {
        TestServer server(shortTimeout());
        server.post(kRoom, bodyOf("ann"));
        const HeaderFields annHerself{{"Client-Id", "ann"}, {"Client-Time", "1"}};
        QTRY_COMPARE(server.get(kRoom, annHerself).body, "[]"_ba);
    }

    void onlyTheSilentClientIsRemoved()
    {
        TestServer server(shortTimeout());
        server.post(kRoom, bodyOf("ann"));
        QTRY_COMPARE(server.post(kRoom, bodyOf("bob")).body, "[]"_ba); // bob keeps posting
        QCOMPARE(server.get(kRoom).body, arrayOf({bodyOf("bob")}));
    }

    void timeoutCanBeChangedWhileRunning()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann"));
        server.server().setClientTimeout(100ms);
        QTRY_COMPARE(server.get(kRoom).body, "[]"_ba);
    }

    void clientThatLeftMayComeBack()
    {
        TestServer server(shortTimeout());
        server.post(kRoom, bodyOf("ann"));
        QTRY_COMPARE(server.get(kRoom).body, "[]"_ba);
        QCOMPARE(server.post(kRoom, bodyOf("ann", 1)).status, 200);
    }

    void earlierPostThatArrivesAfterTheDeleteIsLate()
    {
        TestServer server;
        const auto stamp = [](const QByteArray &time) {
            return HeaderFields{{"Client-Id", "ann"}, {"Client-Time", time}};
        };
        QCOMPARE(server.post(kRoom, bodyOf("ann"), stamp("10")).status, 200);
        QCOMPARE(server.remove("/api/channels/room/clients/ann", stamp("9")).status, 204); // late
        QCOMPARE(server.get(kRoom).body, arrayOf({bodyOf("ann")}));
        QCOMPARE(server.remove("/api/channels/room/clients/ann", stamp("11")).status, 204);
        QCOMPARE(server.post(kRoom, bodyOf("ann"), stamp("10.5")).status, 204);
        QCOMPARE(server.get("/api/channels").body, "[]"_ba);
        QCOMPARE(server.post(kRoom, bodyOf("ann"), stamp("12")).status, 200);
    }

    void invalidTimeRemovesNothing()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann"));
        const HeaderFields stamp{{"Client-Id", "ann"}, {"Client-Time", "now"}};
        QCOMPARE(server.remove("/api/channels/room/clients/ann", stamp).status, 400);
        QCOMPARE(server.get(kRoom).body, arrayOf({bodyOf("ann")}));
    }

    void channelGoesWhenItsLastClientLeaves()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann"));
        server.remove("/api/channels/room/clients/ann");
        QCOMPARE(server.get("/api/channels").body, "[]"_ba);
    }
};

SUPERSYNK_TEST(TestLeaving)

#include "tst_leaving.moc"
