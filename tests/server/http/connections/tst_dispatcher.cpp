// SPDX-License-Identifier: GPL-3.0-only
#include "server/channels/channelstore.h"
#include "server/http/connections/dispatcher.h"
#include "server/http/wire/requestframer.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

constexpr Instant kNow{std::chrono::hours(1)};
constexpr auto kAnn = R"({"client_id":"ann"})"_L1;

FramedRequest framed(const QByteArray &bytes)
{
    RequestFramer framer{Limits()};
    if (framer.feed(bytes) != bytes.size() || !framer.isComplete())
        qFatal("This is not one request: %s", bytes.constData());
    return framer.take();
}

/// A store and a dispatcher, without a server.
class Api
{
public:
    [[nodiscard]] ChannelStore &store() { return m_store; }

    [[nodiscard]] std::optional<Response> dispatch(const FramedRequest &request)
    {
        return m_dispatcher.dispatch(
            {request.head, request.body, parseTarget(request.head.target), "127.0.0.1", true, m_bookmark},
            {m_store, m_limits, m_accessKey}, kNow);
    }

private:
    ChannelStore m_store;
    const Limits m_limits{};
    const AccessKey m_accessKey{};
    ChannelStore::Bookmark m_bookmark;
    Dispatcher m_dispatcher;
};

} // namespace

/// Whether QHttpServer leads every request that the framer accepts to its route.
class TestDispatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRequestGetsTheResponseOfItsRoute_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");

        const QByteArray post = "POST /api/channels/room HTTP/1.1\r\n";
        QTest::newRow("none") << "GET /api HTTP/1.1\r\n\r\n"_ba << 200;
        QTest::newRow("no length, no host") << "DELETE /api HTTP/1.1\r\n\r\n"_ba << 405;
        QTest::newRow("length") << post + "Content-Length: 3\r\n\r\nabc" << 400;
        QTest::newRow("chunked") << post + "Transfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n"
                                 << 400;
        QTest::newRow("expected") << post + "Content-Length: 3\r\nExpect: 100-continue\r\n\r\nabc" << 400;
        QTest::newRow("as many fields as there may be")
            << post + "Content-Length: 3\r\n" + "a: b\r\n"_ba.repeated(99) + "\r\nabc" << 400;
        QTest::newRow("HTTP/1.0") << "POST /api HTTP/1.0\r\nContent-Length: 3\r\n\r\nabc"_ba << 405;
        QTest::newRow("upgrade")
            << "GET /api HTTP/1.1\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n"_ba << 200;
        QTest::newRow("unknown method") << "BREW /api HTTP/1.1\r\n\r\n"_ba << 405;
        QTest::newRow("odd target") << "GET //[%zz?{}#\"<>|\\^` HTTP/1.1\r\n\r\n"_ba << 404;
        QTest::newRow("asterisk") << "OPTIONS * HTTP/1.1\r\n\r\n"_ba << 204;
        QTest::newRow("megabytes") << post + "Content-Length: 4000000\r\n\r\n" + QByteArray(4'000'000, 'x')
                                   << 400;
    }

    void everyRequestGetsTheResponseOfItsRoute()
    {
        QFETCH(QByteArray, request);
        Api api;
        const FramedRequest whole = framed(request);
        for (int i = 0; i < 3; ++i) { // on the same connection
            const auto response = api.dispatch(whole);
            QVERIFY(response);
            QTEST(response->status, "status");
        }
    }

    void bodyReachesTheRouteByteForByte()
    {
        Api api;
        const QByteArray body = kAnn.data() + QByteArray(4'000'000, ' ');
        const auto response = api.dispatch(framed("POST /api/channels/room HTTP/1.1\r\nContent-Length: "
                                                  + QByteArray::number(body.size()) + "\r\n\r\n" + body));
        QVERIFY(response);
        QCOMPARE(response->status, 200);
        QCOMPARE(api.store().latestBody("room", "ann"), body);
    }

    /// QUrl would change some of them.
    void routeIsChosenByThePathAsItWasSent_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("key"); // where a POST is stored; empty if the path is no channel

        const auto add = [](const char *target, const QByteArray &key) {
            QTest::newRow(target) << QByteArray(target) << key;
        };
        add("/api/channels/room", "room");
        add("//api///channels/room", {});
        add("//api/channels/room", "room");
        add("/api/channels///room", "room");
        add("http://host/api/channels/room", "room");
        add("api/channels/room", {});
        add("?", {});
        add("/api/channels/room?a=b/c", "room");
        add("/api/channels/a%2Fb", "a/b");
        add("/api/channels/a%2Fclients%2Fb", "a/clients/b");
        add("/api/channels/%252F", "%2F");
        add("/api/channels/a#b", "a#b");
        add("/api/channels/a:b@[c]", "a:b@[c]");
        add("/api/channels/..", "..");
        add("/api/channels/%C3%A9", "\xC3\xA9");
        add("/api/channels/\xC3\xA9", "\xC3\xA9");
        add("/api/channels/%0A", "\n");
        add("/api/channels/%FF", {});
        add("/api/channels/room/", {});
        add("/api/channels/", {});
        add("/api/%63hannels/room", {});
    }

    void routeIsChosenByThePathAsItWasSent()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, key);
        Api api;
        const auto response =
            api.dispatch(framed("POST " + target + " HTTP/1.1\r\nContent-Length: 19\r\n\r\n" + kAnn.data()));
        QVERIFY(response);
        QCOMPARE(response->status == 200, !key.isEmpty());
        QCOMPARE(api.store().latestBody(key, "ann").has_value(), !key.isEmpty());
    }
};

SUPERSYNK_TEST(TestDispatcher)

#include "tst_dispatcher.moc"
