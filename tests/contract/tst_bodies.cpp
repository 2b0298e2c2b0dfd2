// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"
#include "tests/support/testserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoom = "/api/channels/room";

/// A body that nests \a depth levels, itself the first.
QByteArray nested(qsizetype depth)
{
    return "{\"client_id\":\"ann\",\"a\":" + QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']') + '}';
}

} // namespace

/// What is stored and returned.
class TestBodies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodiesComeBackByteForByte_data()
    {
        QTest::addColumn<QByteArray>("body");

        QTest::newRow("white space") << "{ \"client_id\" :\t\"ann\" ,\r\n \"a\" : [ 1 , 2 ] }"_ba;
        QTest::newRow("white space around") << " \r\n{\"client_id\":\"ann\"}\n\t "_ba;
        QTest::newRow("order of keys") << R"({"z":1,"a":2,"client_id":"ann","m":3})"_ba;
        QTest::newRow("duplicate keys") << R"({"a":1,"client_id":"ann","a":2})"_ba;
        QTest::newRow("escapes") << R"({"client_id":"ann","s":"\u00e9\/\u0000\ud83d\ude00\n"})"_ba;
        QTest::newRow("escaped id") << R"({"client\u005fid":"\u0061nn"})"_ba;
        QTest::newRow("UTF-8") << "{\"client_id\":\"ann\",\"s\":\"\xC3\xA9\xF0\x9F\x98\x80\x7F\"}"_ba;
        QTest::newRow("big numbers") << R"({"client_id":"ann","n":[12345678901234567890,1e400,1.10,-0]})"_ba;
        QTest::newRow("400 digits") << "{\"client_id\":\"ann\",\"n\":" + QByteArray(400, '9') + '}';
        QTest::newRow("Superklub")
            << R"({"client_id":"7d9c1f3a","data":["id=head;pos=0.1,1.62,0.3;rot=0,0,0,1;shape=ball;color=red"]})"_ba;
        QTest::newRow("63 deep") << nested(63);
        QTest::newRow("a megabyte") << "{\"client_id\":\"ann\",\"s\":\"" + QByteArray(1'000'000, 'x') + "\"}";
    }

    void bodiesComeBackByteForByte()
    {
        QFETCH(QByteArray, body);
        TestServer server;
        QCOMPARE(server.post(kRoom, body).status, 200);
        QCOMPARE(server.get(kRoom).body, '[' + body + ']');
        QCOMPARE(server.post(kRoom, bodyOf("bob")).body, '[' + body + ']');
    }

    void answersAreInTheOrderOfJoining()
    {
        TestServer server;
        for (const QByteArray &id : {"cid"_ba, "ann"_ba, "bob"_ba})
            server.post(kRoom, bodyOf(id));
        server.post(kRoom, bodyOf("cid", 1));
        QCOMPARE(server.get(kRoom).body, arrayOf({bodyOf("cid", 1), bodyOf("ann"), bodyOf("bob")}));
    }

    void clientThatRejoinsIsLast()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann"));
        server.post(kRoom, bodyOf("bob"));
        server.remove("/api/channels/room/clients/ann");
        server.post(kRoom, bodyOf("ann"));
        QCOMPARE(server.get(kRoom).body, arrayOf({bodyOf("bob"), bodyOf("ann")}));
    }

    void newBodyReplacesTheOldOne()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann", 1));
        server.post(kRoom, bodyOf("ann", 2));
        QCOMPARE(server.get(kRoom).body, arrayOf({bodyOf("ann", 2)}));
    }

    void sendersOwnBodyIsNeverReturned()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann", 1));
        QCOMPARE(server.post(kRoom, bodyOf("ann", 2)).body, "[]"_ba);
    }

    void idIsTheDecodedJsonString()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann", 1));
        server.post(kRoom, bodyOf("\\u0061nn", 2));
        QCOMPARE(server.get(kRoom).body, arrayOf({bodyOf("\\u0061nn", 2)}));
    }

    void answerOfAFullRoomParses()
    {
        TestServer server;
        for (int i = 0; i < 100; ++i) { // two tracked hands each
            const QByteArray id = QByteArray::number(i);
            server.post(kRoom,
                        "{\"client_id\":\"" + id + "\",\"data\":[\"" + QByteArray(5'000, 'x') + "\"]}");
        }
        const auto answer = QJsonDocument::fromJson(server.get(kRoom).body);
        QCOMPARE(answer.array().size(), 100);
        QCOMPARE(answer[99]["client_id"_L1].toString(), u"99"_s);
    }

    void nothingInvalidIsEverStored_data()
    {
        QTest::addColumn<QByteArray>("body");

        QTest::newRow("empty") << ""_ba;
        QTest::newRow("text") << "hello"_ba;
        QTest::newRow("cut off") << R"({"client_id":"ann")"_ba;
        QTest::newRow("array") << R"([{"client_id":"ann"}])"_ba;
        QTest::newRow("string") << R"("ann")"_ba;
        QTest::newRow("two objects") << R"({"client_id":"ann"}{"client_id":"bob"})"_ba;
        QTest::newRow("injected neighbour") << R"({"client_id":"ann"},{"client_id":"bob"})"_ba;
        QTest::newRow("comma at the end") << R"({"client_id":"ann",})"_ba;
        QTest::newRow("no client_id") << R"({"id":"ann"})"_ba;
        QTest::newRow("empty client_id") << R"({"client_id":""})"_ba;
        QTest::newRow("client_id is a number") << R"({"client_id":1})"_ba;
        QTest::newRow("client_id is null") << R"({"client_id":null})"_ba;
        QTest::newRow("nested client_id") << R"({"a":{"client_id":"ann"}})"_ba;
        QTest::newRow("not a number") << R"({"client_id":"ann","n":NaN})"_ba;
        QTest::newRow("half a number") << R"({"client_id":"ann","n":1.})"_ba;
        QTest::newRow("lone surrogate") << R"({"client_id":"ann","s":"\ud83d"})"_ba;
        QTest::newRow("raw line feed") << "{\"client_id\":\"ann\",\"s\":\"\n\"}"_ba;
        QTest::newRow("invalid UTF-8") << "{\"client_id\":\"ann\",\"s\":\"\xFF\"}"_ba;
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF{\"client_id\":\"ann\"}"_ba;
        QTest::newRow("NUL after the object") << R"({"client_id":"ann"})"_ba + '\0';
        QTest::newRow("64 deep") << nested(64);
    }

    void nothingInvalidIsEverStored()
    {
        QFETCH(QByteArray, body);
        TestServer server;
        QCOMPARE(problemFault(server.post("/api/channels/hall", body), 400), ""_ba);
        QCOMPARE(server.get("/api/channels").body, "[]"_ba);
    }

    void invalidBodyLeavesTheOldOne()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann"));
        QCOMPARE(server.post(kRoom, R"({"client_id":"ann",})").status, 400);
        QCOMPARE(server.get(kRoom).body, arrayOf({bodyOf("ann")}));
    }

    void unfinishedBodyIsNotStored()
    {
        TestServer server;
        RawConnection connection(server.port());
        const QByteArray request = requestOf("POST", kRoom, bodyOf("ann"));
        connection.send(request.chopped(1));
        server.get("/api"); // the server has read everything sent before
        connection.abort();
        QCOMPARE(server.get(kRoom).body, "[]"_ba);
    }
};

SUPERSYNK_TEST(TestBodies)

#include "tst_bodies.moc"
