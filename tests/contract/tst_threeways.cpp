// SPDX-License-Identifier: GPL-3.0-only
//
// A channel request that arrives whole is answered by the short cut; by the guard if it comes in pieces, by
// TLS, or if there was something unusual on its connection before; and by QHttpServer if the other two are
// switched off. Clients must see no difference.

#include "server/http/wire/requesttarget.h"
#include "tests/contract/everyanswer.h"
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/secureconnection.h"
#include "tests/support/testmain.h"
#include "tests/support/tlsfixture.h"

#include <QLoggingCategory>
#include <QTest>

#include <algorithm>
#include <atomic>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoom = "/api/channels/room";
const QByteArray kPlain = requestOf("GET", "/api/channels/nowhere");
const QByteArray kUnusual = requestOf("GET", "/api");

/// Requests longer than this are not split at every byte, but at so many places.
constexpr qsizetype kMostSplits = 400;
/// The same for ways with the same framing code.
constexpr qsizetype kFewSplits = 12;

std::atomic<int> s_parsedByQHttpServer = 0;

void countRequestsOfQHttpServer(QtMsgType, const QMessageLogContext &, const QString &message)
{
    if (message.startsWith("Request:"_L1))
        ++s_parsedByQHttpServer;
}

/// What all ways must have in common. The time differs.
Reply withoutTime(Reply reply)
{
    reply.headers.removeIf(
        [](const auto &field) { return field.first == "server-time" || field.first == "date"; });
    return reply;
}

bool canBeShort(const QByteArray &request, int status)
{
    const bool isChannels = request.contains("GET /api/channels/") || request.contains("POST /api/channels/");
    const auto resource = parseTarget(request.split(' ').value(1)).resource;
    return isChannels && resource == RequestTarget::Resource::Channel && (status == 200 || status == 204);
}

void addVariants()
{
    const auto add = [](const char *name, const QByteArray &request) {
        QTest::newRow(name) << request << 200;
    };
    const QByteArray get = requestOf("GET", kRoom);
    const QByteArray body = bodyOf("bob");

    add("origin", requestOf("POST", kRoom, body, {"Origin: http://example.org"}));
    add("private network", requestOf("GET", kRoom, {}, {"Access-Control-Request-Private-Network: true"}));
    add("stamped post", requestOf("POST", kRoom, body, {"Client-Id: bob", "Client-Time: 1"}));
    add("stamped get", requestOf("GET", kRoom, {}, {"Client-Id: eve", "Client-Time: 1"}));
    add("empty lines first", "\r\n\r\n" + get);
    add("query", requestOf("GET", "/api/channels/room?x=y"));
    add("escaped key", requestOf("GET", "/api/channels/%72oom"));
    add("absolute form", requestOf("GET", "http://127.0.0.1/api/channels/room"));
    add("close", requestOf("GET", kRoom, {}, {"Connection: close"}));
    add("close after a body", requestOf("POST", kRoom, body, {"Connection: close"}));
    add("HTTP/1.0", "GET /api/channels/room HTTP/1.0\r\n\r\n");
    add("HTTP/1.0, kept alive", "GET /api/channels/room HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    add("HTTP/1.2", "GET /api/channels/room HTTP/1.2\r\n\r\n");
    add("no host", "GET /api/channels/room HTTP/1.1\r\nHost:\r\n\r\n");
    add("host of IPv6", "GET /api/channels/room HTTP/1.1\r\nhost: [fe80::1%25eth0]:9999\r\n\r\n");
    add("blank before a chunk's extension",
        "POST /api/channels/room HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
            + QByteArray::number(body.size(), 16) + " ;x\r\n" + body + "\r\n0\t; y\r\n\r\n");
    add("chunked",
        "POST /api/channels/room HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
            + QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n0\r\n\r\n");
    add("trailers",
        "POST /api/channels/room HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
            + QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n0\r\nX: y\r\nDate: never\r\n\r\n");
    add("slashes in front", requestOf("GET", "//api/channels/room"));
    add("post after slashes", requestOf("POST", "///api/channels/room", body));
    add("slashes before the key", requestOf("GET", "/api/channels///room"));
    add("slashes in absolute form", requestOf("GET", "http://127.0.0.1//api/channels/room"));
    add("what looks like a host", requestOf("GET", "//api/channels/room?x=//[:a@b"));
    add("body of nothing", requestOf("GET", kRoom, {}, {"Content-Length: 0"}));
}

/// A server with one thread, and ann alone in a channel.
class RoomWithAnn
{
public:
    explicit RoomWithAnn(ServerSettings settings)
        : m_server((settings.threads = 1, settings))
    {}

    /// The answer to the request in \a pieces, and how many requests QHttpServer has seen of them.
    /// \a first is sent on the same connection before.
    std::pair<Reply, int> answerTo(const QByteArrayList &pieces, const QByteArray &first = kPlain)
    {
        RawConnection connection(m_server.port());
        return ask(connection, pieces, first);
    }

    std::pair<Reply, int> answerByTls(const QByteArrayList &pieces, const QSslCertificate &certificate)
    {
        SecureConnection connection(tlsPort(m_server), trusting(certificate));
        return ask(connection, pieces, kPlain);
    }

private:
    template <typename Client>
    std::pair<Reply, int> ask(Client &connection, const QByteArrayList &pieces, const QByteArray &first)
    {
        askOnTheSide(requestOf("DELETE", kRoom + "/clients/bob"_ba));
        askOnTheSide(requestOf("POST", kRoom, bodyOf("ann"), {"Client-Id: ann", "Client-Time: 10"}));
        connection.send(first); // is answered when the connection has been admitted
        (void)connection.receive();
        const int before = s_parsedByQHttpServer;
        for (const QByteArray &piece : pieces) {
            if (&piece != &pieces.front())
                letItBeRead();
            connection.send(piece);
        }
        Reply reply = withoutTime(connection.receive());
        return {std::move(reply), s_parsedByQHttpServer - before - std::exchange(m_askedMeanwhile, 0)};
    }

    void askOnTheSide(const QByteArray &request)
    {
        m_onTheSide.send(request);
        (void)m_onTheSide.receive();
    }

    /// The server has one thread: when it answers the second request, it has read all connections.
    void letItBeRead()
    {
        for (int i = 0; i < 2; ++i) {
            const int before = s_parsedByQHttpServer;
            askOnTheSide(kPlain);
            m_askedMeanwhile += s_parsedByQHttpServer > before ? 1 : 0;
        }
    }

    ServerWithAnn m_server;
    RawConnection m_onTheSide{m_server.port()};
    int m_askedMeanwhile = 0; // of QHttpServer, by letItBeRead()
};

ServerSettings withoutShortCuts()
{
    ServerSettings settings = testSettings();
    settings.takesShortCuts = false;
    return settings;
}

QByteArrayList splitAt(const QByteArray &request, qsizetype at)
{
    return {request.first(at), request.sliced(at)};
}

} // namespace

class TestThreeWays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(u"qt.httpserver*.debug=true"_s);
        m_handler = qInstallMessageHandler(&countRequestsOfQHttpServer);
    }

    void cleanupTestCase() { qInstallMessageHandler(m_handler); }

    void allWaysAnswerTheSame_data()
    {
        addAnswerColumns();
        addSuccesses();
        addErrors();
        addVariants();
    }

    void allWaysAnswerTheSame()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        const TlsFixture fixture;
        RoomWithAnn room(fixture.settings());
        const auto [whole, seenWhole] = room.answerTo({request});
        const auto [guarded, seenGuarded] = room.answerTo({request}, kUnusual);
        QCOMPARE(whole.status, status);
        compare(guarded, whole);
        if (canBeShort(request, status)) {
            QCOMPARE(seenWhole, 0);
            QCOMPARE(seenGuarded, 0);
        }
        const qsizetype step = 1 + request.size() / kMostSplits;
        for (qsizetype i = 1; i < request.size(); i += step)
            compare(room.answerTo(splitAt(request, i)).first, whole);

        RoomWithAnn longWay(withoutShortCuts());
        const auto [slow, seenSlow] = longWay.answerTo({request});
        compare(slow, whole);
        if (status < 300)
            QCOMPARE(seenSlow, 1);

        compare(room.answerByTls({request}, fixture.certificate()).first, whole);
        const qsizetype stride = 1 + request.size() / kFewSplits;
        for (qsizetype i = 1; i < request.size(); i += stride) {
            compare(longWay.answerTo(splitAt(request, i)).first, whole);
            compare(room.answerByTls(splitAt(request, i), fixture.certificate()).first, whole);
        }
    }

    void everyPipelinedRequestIsAnswered_data()
    {
        QTest::addColumn<bool>("takesShortCuts");

        QTest::newRow("with short cuts") << true;
        QTest::newRow("without") << false;
    }

    void everyPipelinedRequestIsAnswered()
    {
        QFETCH(bool, takesShortCuts);
        constexpr int kCount = 200;
        ServerWithAnn server(takesShortCuts ? testSettings() : withoutShortCuts());
        RawConnection connection(server.port());
        connection.send(requestOf("GET", kRoom).repeated(kCount));
        for (int i = 0; i < kCount; ++i)
            QCOMPARE(connection.receive().body, arrayOf({bodyOf("ann")}));
    }

    void answerThatDoesNotFitIsFinished_data()
    {
        QTest::addColumn<QByteArray>("next");

        QTest::newRow("and nothing follows") << ""_ba;
        QTest::newRow("a plain request follows") << requestOf("GET", kRoom);
        QTest::newRow("half a request follows") << requestOf("GET", kRoom).chopped(10);
    }

    void answerThatDoesNotFitIsFinished()
    {
        QFETCH(QByteArray, next);
        ServerSettings settings = testSettings();
        settings.limits.writeAhead = 16'000'000; // else the unread answer closes the connection
        TestServer server(settings);
        const QByteArray body =
            bodyOf("ann") + QByteArray(4'000'000, ' '); // more than a socket takes at once
        QCOMPARE(server.post(kRoom, body).status, 200);
        RawConnection connection(server.port());
        connection.send(requestOf("GET", kRoom) + next);
        QCOMPARE(connection.receive().body, arrayOf({body}));
        if (next.isEmpty())
            return;
        connection.send(requestOf("GET", kRoom).last(next.endsWith("\r\n\r\n") ? 0 : 10));
        QCOMPARE(connection.receive().body, arrayOf({body}));
    }

private:
    static void compare(const Reply &reply, const Reply &expected)
    {
        QCOMPARE(reply.status, expected.status);
        QCOMPARE(reply.headers, expected.headers);
        QCOMPARE(reply.body, expected.body);
    }

    QtMessageHandler m_handler = nullptr;
};

SUPERSYNK_TEST(TestThreeWays)
#include "tst_threeways.moc"
