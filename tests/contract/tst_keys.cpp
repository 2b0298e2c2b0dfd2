// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/rows.h"
#include "tests/support/testmain.h"
#include "tests/support/testserver.h"

#include <QTest>

using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

/// The answer to a request with exactly this target.
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

        addRow("letters", "room", "room");
        addRow("encoded letter", "%72oom", "room");
        addRow("marks", "a-b_c.d~e!$&'()*+,;=:@", "a-b_c.d~e!$&'()*+,;=:@");
        addRow("blank", "a%20b", "a b");
        addRow("plus is no blank", "a+b", "a+b");
        addRow("slash", "a%2Fb", "a/b");
        addRow("slash in lower case", "a%2fb", "a/b");
        addRow("a slash alone", "%2F", "/");
        addRow("like a client's path", "room%2Fclients%2Fann", "room/clients/ann");
        addRow("question mark", "a%3Fb", "a?b");
        addRow("hash", "a%23b", "a#b");
        addRow("percent sign", "100%25", "100%");
        addRow("decoded once only", "%2541", "%41");
        addRow("quote", "a%22b", "a\"b");
        addRow("backslash", "a%5Cb", "a\\b");
        addRow("NUL", "a%00b", QByteArray("a\0b", 3));
        addRow("line feed", "a%0Ab", "a\nb");
        addRow("escape", "a%1Bb", "a\033b");
        addRow("DEL", "a%7Fb", "a\177b");
        addRow("two bytes of UTF-8", "%C3%A9", "\xC3\xA9");
        addRow("four bytes of UTF-8", "%F0%9F%98%80", "\xF0\x9F\x98\x80");
        addRow("raw UTF-8", "\xC3\xA9", "\xC3\xA9");
        addRow("1000 letters", QByteArray(1000, 'k'), QByteArray(1000, 'k'));
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

    /// Compared as bytes: Qt reads "room" there.
    void byteOrderMarkIsPartOfTheKey()
    {
        TestServer server;
        QCOMPARE(exchange(server, "POST", "/api/channels/%EF%BB%BFroom", bodyOf("ann")).status, 200);
        QCOMPARE(server.get("/api/channels").body, "[\"\xEF\xBB\xBFroom\"]"_ba);
    }

    void spellingsOfOneKeyAreOneChannel_data()
    {
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");

        addRow("raw and encoded", "\xC3\xA9", "%C3%A9");
        addRow("case of the digits", "%C3%A9", "%c3%a9");
        addRow("letter and encoded letter", "room", "r%6f%6Fm");
        addRow("with and without a query", "room", "room?t=1");
    }

    void spellingsOfOneKeyAreOneChannel()
    {
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        TestServer server;
        exchange(server, "POST", "/api/channels/" + one, bodyOf("ann"));
        QCOMPARE(exchange(server, "GET", "/api/channels/" + other).body, arrayOf({bodyOf("ann")}));
    }

    void runsOfSlashesCountAsOne_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("key");

        addRow("a server's URL that ends in a slash", "//api/channels/room", "room");
        addRow("several", "////api/channels/room", "room");
        addRow("a channel named /room", "/api/channels//room", "room");
        addRow("both", "//api/channels///room", "room");
        addRow("absolute form", "http://lab//api/channels//room", "room");
        addRow("a run elsewhere", "/api//channels/room", "");
        addRow("a query with slashes", "//api/channels/room?x=//y", "room");
        addRow("an encoded slash is none", "/api/channels/%2F/", "");
        addRow("an encoded slash is a letter of the key", "/api/channels//%2F%2Froom", "//room");
        addRow("an empty key", "/api/channels/", "");
        addRow("an empty key after slashes", "//api/channels//", "");
        addRow("a slash at the end", "/api/channels/room/", "");
        addRow("slashes at the end", "/api/channels/room//", "");
    }

    /// Without a \a key, the path does not exist.
    void runsOfSlashesCountAsOne()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, key);
        TestServer server;
        QCOMPARE(exchange(server, "POST", target, bodyOf("ann")).status, key.isEmpty() ? 404 : 200);
        QCOMPARE(stringsIn(server.get("/api/channels")),
                 key.isEmpty() ? QByteArrayList() : QByteArrayList{key});
        QCOMPARE(exchange(server, "GET", target).status, key.isEmpty() ? 404 : 200);
    }

    void runsOfSlashesCountAsOneForOtherPathsToo()
    {
        TestServer server;
        exchange(server, "POST", "/api/channels/room", bodyOf("ann"));
        QCOMPARE(exchange(server, "DELETE", "//api/channels//room/clients/ann").status, 204);
        QCOMPARE(exchange(server, "GET", "//api").status, 200);
        QCOMPARE(exchange(server, "GET", "//api/info").status, 200);
        QCOMPARE(exchange(server, "GET", "//api/channels").body, "[]"_ba);
        QCOMPARE(exchange(server, "DELETE", "/api/channels//clients/ann").status, 404);
    }

    void channelsNeverSeeEachOther_data()
    {
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");

        addRow("case", "room", "Room");
        addRow("blank and plus", "a%20b", "a+b");
        addRow("prefix", "a", "a%2Fb");
        addRow("cut at a NUL", "a", "a%00b");
        addRow("composed and decomposed", "%C3%A9", "e%CC%81");
        addRow("trailing blank", "a", "a%20");
        addRow("replacement character", "%EF%BF%BD", "%3F");
        addRow("byte order mark", "a", "%EF%BB%BFa");
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

SUPERSYNK_TEST(TestKeys)

#include "tst_keys.moc"
