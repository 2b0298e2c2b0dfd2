// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/bodies.h"
#include "tests/support/testmain.h"
#include "tests/support/testserver.h"

#include <QTest>

#include <functional>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoom = "/api/channels/room";
constexpr int kName = 20;

QByteArray pathOf(const QByteArray &key)
{
    return "/api/channels/" + key;
}

ServerSettings settingsWith(const std::function<void(Limits &)> &change)
{
    ServerSettings settings = testSettings();
    change(settings.limits);
    return settings;
}

ServerSettings shortNames()
{
    return settingsWith([](Limits &limits) { limits.name = kName; });
}

/// Why \a reply is not a 503 that asks the client to retry; empty if it is.
QByteArray turnedAwayFault(const Reply &reply)
{
    if (QByteArray fault = problemFault(reply, 503); !fault.isEmpty())
        return fault;
    if (reply.header("Retry-After").toInt() <= 0)
        return "Retry-After is " + reply.header("Retry-After");
    if (!problemMember(reply, "detail").endsWith('.'))
        return "the detail is no sentence: " + reply.body;
    return {};
}

} // namespace

/// Limits on what is stored: new clients and channels get 503, names that are too long 400.
class TestStateLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newOnesAre503_data()
    {
        QTest::addColumn<std::function<void(Limits &)>>("change");
        QTest::addColumn<QByteArray>("key");
        using Change = std::function<void(Limits &)>;

        QTest::newRow("channels") << Change([](Limits &limits) { limits.channels = 1; }) << "hall"_ba;
        QTest::newRow("clients") << Change([](Limits &limits) { limits.clients = 1; }) << "hall"_ba;
        QTest::newRow("clients of a channel")
            << Change([](Limits &limits) { limits.clientsPerChannel = 1; }) << "room"_ba;
        QTest::newRow("bytes") << Change([](Limits &limits) { limits.storedBytes = 60; }) << "hall"_ba;
    }

    void newOnesAre503()
    {
        QFETCH(std::function<void(Limits &)>, change);
        QFETCH(QByteArray, key);
        TestServer server(settingsWith(change));
        QCOMPARE(server.post(kRoom, bodyOf("ann")).status, 200);
        QCOMPARE(turnedAwayFault(server.post(pathOf(key), bodyOf("bob"))), ""_ba);
        QCOMPARE(server.get("/api/channels").body, R"(["room"])"_ba);
        QCOMPARE(server.get(kRoom).body, arrayOf({bodyOf("ann")}));
    }

    void existingOnesAreUnaffected_data() { newOnesAre503_data(); }

    void existingOnesAreUnaffected()
    {
        QFETCH(std::function<void(Limits &)>, change);
        QFETCH(QByteArray, key);
        TestServer server(settingsWith(change));
        server.post(kRoom, bodyOf("ann"));
        server.post(pathOf(key), bodyOf("bob"));
        QCOMPARE(server.post(kRoom, bodyOf("ann", 1)).status, 200);
        QCOMPARE(server.get(kRoom).body, arrayOf({bodyOf("ann", 1)}));
    }

    void leavingMakesRoom_data() { newOnesAre503_data(); }

    void leavingMakesRoom()
    {
        QFETCH(std::function<void(Limits &)>, change);
        QFETCH(QByteArray, key);
        TestServer server(settingsWith(change));
        server.post(kRoom, bodyOf("ann"));
        QCOMPARE(server.post(pathOf(key), bodyOf("bob")).status, 503);
        QCOMPARE(server.remove("/api/channels/room/clients/ann").status, 204);
        QCOMPARE(server.post(pathOf(key), bodyOf("bob")).status, 200);
    }

    void connectionStaysOpenForTheNextTry()
    {
        TestServer server(settingsWith([](Limits &limits) { limits.channels = 1; }));
        server.post(kRoom, bodyOf("ann"));
        QVERIFY(server.post("/api/channels/hall", bodyOf("bob")).header("Connection") != "close"_ba);
    }

    void observersOfAFullServerAreUnaffected()
    {
        TestServer server(settingsWith([](Limits &limits) { limits.clients = 1; }));
        server.post(kRoom, bodyOf("ann"));
        QCOMPARE(server.get(kRoom, {{"Client-Id", "eve"}, {"Client-Time", "1"}}).status, 200);
        QCOMPARE(server.get("/api/channels/hall").body, "[]"_ba);
    }

    void namesMayBeAsLongAsTheLimit_data()
    {
        QTest::addColumn<QByteArray>("name"); // as sent in a URL
        QTest::newRow("letters") << QByteArray(kName, 'n');
        QTest::newRow("two bytes, decoded") << "%C3%A9"_ba.repeated(kName / 2);
    }

    void namesMayBeAsLongAsTheLimit()
    {
        QFETCH(QByteArray, name);
        TestServer server(shortNames());
        QCOMPARE(server.post(pathOf(name), bodyOf("ann")).status, 200);
        QCOMPARE(server.get(pathOf(name)).status, 200);
        QCOMPARE(server.post(kRoom, bodyOf(QByteArray::fromPercentEncoding(name))).status, 200);
        QCOMPARE(server.remove("/api/channels/room/clients/" + name).status, 204);
    }

    void longerKeyIs400()
    {
        TestServer server(shortNames());
        const QByteArray path = pathOf(QByteArray(kName + 1, 'k'));
        QCOMPARE(problemFault(server.post(path, bodyOf("ann")), 400), ""_ba);
        QCOMPARE(problemFault(server.get(path), 400), ""_ba);
        QCOMPARE(server.get("/api/channels").body, "[]"_ba);
    }

    void longerClientIdIs400()
    {
        TestServer server(shortNames());
        const Reply reply = server.post(kRoom, bodyOf(QByteArray(kName + 1, 'i')));
        QCOMPARE(problemFault(reply, 400), ""_ba);
        QVERIFY(problemMember(reply, "detail").contains("client_id"));
        QCOMPARE(server.get("/api/channels").body, "[]"_ba);
    }

    void escapedClientIdIsMeasuredDecoded()
    {
        TestServer server(shortNames());
        const QByteArray id = R"(\u0069)"_ba.repeated(kName);
        QCOMPARE(server.post(kRoom, bodyOf(id)).status, 200);
    }

    void clientIdFieldMayBeAsLongAsTheLimit()
    {
        TestServer server(shortNames());
        const QByteArray id(kName, 'i');
        QCOMPARE(server.get(kRoom, {{"Client-Id", id}, {"Client-Time", "1"}}).status, 200);
        QCOMPARE(server.post(kRoom, bodyOf(id), {{"Client-Id", id}, {"Client-Time", "1"}}).status, 200);
    }

    /// It is kept with its clock, so it is an id like any other.
    void longerClientIdFieldIs400()
    {
        TestServer server(shortNames());
        const QByteArray id(kName + 1, 'i');
        server.post(kRoom, bodyOf("ann"));
        const Reply reply = server.get(kRoom, {{"Client-Id", id}, {"Client-Time", "1"}});
        QCOMPARE(problemFault(reply, 400), ""_ba);
    }
};

SUPERSYNK_TEST(TestStateLimits)

#include "tst_statelimits.moc"
