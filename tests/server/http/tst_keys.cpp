// SPDX-License-Identifier: GPL-3.0-only
#include "support/bodies.h"
#include "support/rawconnection.h"
#include "support/testserver.h"

#include <QTest>

using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

/// The answer to a request whose target is sent exactly as it is given.
Reply exchange(const TestServer &server, const QByteArray &method, const QByteArray &target,
               const QByteArray &body = {})
{
    RawConnection connection(server.port());
    connection.send(requestOf(method, target, body));
    return connection.receive();
}

} // namespace

/// The key is the percent-decoded path segment, any UTF-8.
class TestKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keyIsTheDecodedSegment_data()
    {
        QTest::addColumn<QByteArray>("segment");
        QTest::addColumn<QByteArray>("key");

        QTest::newRow("letters") << "room"_ba << "room"_ba;
        QTest::newRow("encoded letter") << "%72oom"_ba << "room"_ba;
        QTest::newRow("marks") << "a-b_c.d~e!$&'()*+,;=:@"_ba << "a-b_c.d~e!$&'()*+,;=:@"_ba;
        QTest::newRow("blank") << "a%20b"_ba << "a b"_ba;
        QTest::newRow("plus is no blank") << "a+b"_ba << "a+b"_ba;
        QTest::newRow("slash") << "a%2Fb"_ba << "a/b"_ba;
        QTest::newRow("slash in lower case") << "a%2fb"_ba << "a/b"_ba;
        QTest::newRow("a slash alone") << "%2F"_ba << "/"_ba;
        QTest::newRow("like a client's path") << "room%2Fclients%2Fann"_ba << "room/clients/ann"_ba;
        QTest::newRow("question mark") << "a%3Fb"_ba << "a?b"_ba;
        QTest::newRow("hash") << "a%23b"_ba << "a#b"_ba;
        QTest::newRow("percent sign") << "100%25"_ba << "100%"_ba;
        QTest::newRow("decoded once only") << "%2541"_ba << "%41"_ba;
        QTest::newRow("quote") << "a%22b"_ba << "a\"b"_ba;
        QTest::newRow("backslash") << "a%5Cb"_ba << "a\\b"_ba;
        QTest::newRow("NUL") << "a%00b"_ba << QByteArray("a\0b", 3);
        QTest::newRow("line feed") << "a%0Ab"_ba << "a\nb"_ba;
        QTest::newRow("escape") << "a%1Bb"_ba << "a\x1B" "b"_ba;
        QTest::newRow("DEL") << "a%7Fb"_ba << "a\x7F" "b"_ba;
        QTest::newRow("two bytes of UTF-8") << "%C3%A9"_ba << "\xC3\xA9"_ba;
        QTest::newRow("four bytes of UTF-8") << "%F0%9F%98%80"_ba << "\xF0\x9F\x98\x80"_ba;
        QTest::newRow("raw UTF-8") << "\xC3\xA9"_ba << "\xC3\xA9"_ba;
        QTest::newRow("1000 letters") << QByteArray(1000, 'k') << QByteArray(1000, 'k');
    }

    void keyIsTheDecodedSegment()
    {
        QFETCH(QByteArray, segment);
        QFETCH(QByteArray, key);
        TestServer server;
        const QByteArray target = "/api/channels/" + segment;
        QCOMPARE(exchange(server, "POST", target, bodyOf("ann")).status, 200);
        QCOMPARE(stringsIn(server.get("/api/channels")), QByteArrayList{key});
        QCOMPARE(exchange(server, "GET", target).body, arrayOf({bodyOf("ann")}));
        QCOMPARE(exchange(server, "DELETE", target + "/clients/ann").status, 204);
    }

    void spellingsOfOneKeyAreOneChannel_data()
    {
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");

        QTest::newRow("raw and encoded") << "\xC3\xA9"_ba << "%C3%A9"_ba;
        QTest::newRow("case of the digits") << "%C3%A9"_ba << "%c3%a9"_ba;
        QTest::newRow("letter and encoded letter") << "room"_ba << "r%6f%6Fm"_ba;
        QTest::newRow("with and without a query") << "room"_ba << "room?t=1"_ba;
    }

    void spellingsOfOneKeyAreOneChannel()
    {
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        TestServer server;
        exchange(server, "POST", "/api/channels/" + one, bodyOf("ann"));
        QCOMPARE(exchange(server, "GET", "/api/channels/" + other).body, arrayOf({bodyOf("ann")}));
    }

    void channelsNeverSeeEachOther_data()
    {
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");

        QTest::newRow("case") << "room"_ba << "Room"_ba;
        QTest::newRow("blank and plus") << "a%20b"_ba << "a+b"_ba;
        QTest::newRow("prefix") << "a"_ba << "a%2Fb"_ba;
        QTest::newRow("cut at a NUL") << "a"_ba << "a%00b"_ba;
        QTest::newRow("composed and decomposed") << "%C3%A9"_ba << "e%CC%81"_ba;
        QTest::newRow("trailing blank") << "a"_ba << "a%20"_ba;
        QTest::newRow("replacement character") << "%EF%BF%BD"_ba << "%3F"_ba;
    }

    void channelsNeverSeeEachOther()
    {
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        TestServer server;
        exchange(server, "POST", "/api/channels/" + one, bodyOf("ann"));
        QCOMPARE(exchange(server, "POST", "/api/channels/" + other, bodyOf("bob")).body, "[]"_ba);
        QCOMPARE(exchange(server, "GET", "/api/channels/" + one).body, arrayOf({bodyOf("ann")}));
    }

    void keysThatAreNotUtf8AreRefused_data()
    {
        QTest::addColumn<QByteArray>("segment");

        QTest::newRow("byte that is never UTF-8") << "%FF"_ba;
        QTest::newRow("raw byte that is never UTF-8") << "\xFF"_ba;
        QTest::newRow("continuation alone") << "%80"_ba;
        QTest::newRow("continuation missing") << "%C3"_ba;
        QTest::newRow("overlong NUL") << "%C0%80"_ba;
        QTest::newRow("surrogate") << "%ED%A0%80"_ba;
        QTest::newRow("beyond Unicode") << "%F4%90%80%80"_ba;
        QTest::newRow("no hexadecimal digits") << "%zz"_ba;
        QTest::newRow("one hexadecimal digit") << "%4z"_ba;
        QTest::newRow("a sign") << "%+4"_ba;
        QTest::newRow("cut off") << "room%4"_ba;
        QTest::newRow("percent sign at the end") << "100%"_ba;
    }

    void keysThatAreNotUtf8AreRefused()
    {
        QFETCH(QByteArray, segment);
        TestServer server;
        const QByteArray target = "/api/channels/" + segment;
        QCOMPARE(problemFault(exchange(server, "POST", target, bodyOf("ann")), 400), ""_ba);
        QCOMPARE(problemFault(exchange(server, "GET", target), 400), ""_ba);
        QCOMPARE(server.get("/api/channels").body, "[]"_ba);
    }

    void clientIdsThatAreNotUtf8AreRefused()
    {
        TestServer server;
        QCOMPARE(problemFault(exchange(server, "DELETE", "/api/channels/room/clients/%FF"), 400), ""_ba);
    }
};

QTEST_GUILESS_MAIN(TestKeys)

#include "tst_keys.moc"
