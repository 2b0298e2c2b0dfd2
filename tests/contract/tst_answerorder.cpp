// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/wire/serverclock.h"
#include "tests/support/history.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"
#include "tests/support/testserver.h"

#include <QTest>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoom = "/api/channels/room";

/// The Server-Time in microseconds.
std::int64_t stampOf(const Reply &reply)
{
    return reply.header("Server-Time").replace('.', "").toLongLong();
}

class HttpChannelClient final : public ChannelClient
{
public:
    explicit HttpChannelClient(quint16 port)
        : m_connection(port)
    {}

    StampedArray post(const QByteArray &, const QByteArray &body) override
    {
        return exchange(requestOf("POST", kRoom, body));
    }

    StampedArray observe() override { return exchange(requestOf("GET", kRoom)); }

    void leave(const QByteArray &id) override
    {
        m_connection.send(requestOf("DELETE", kRoom + "/clients/"_ba + id));
        (void)m_connection.receiveHead();
    }

private:
    StampedArray exchange(const QByteArray &request)
    {
        m_connection.send(request);
        const Reply reply = m_connection.receive();
        return {stampOf(reply), reply.body};
    }

    RawConnection m_connection;
};

ServerSettings manyThreads()
{
    ServerSettings settings = testSettings();
    settings.threads = 8;
    return settings;
}

/// Moves the published clock forward all the while, as if the system clock were being set.
class ClockSetter
{
public:
    ClockSetter()
        : m_thread([this] {
            while (!m_isOver) {
                const Instant now = serverNow();
                publishedClock().advanceTo(publishedClock().at(now) + 1ms, now);
                std::this_thread::yield();
            }
        })
    {}
    ~ClockSetter()
    {
        m_isOver = true;
        m_thread.join();
    }
    ClockSetter(const ClockSetter &) = delete;
    ClockSetter &operator=(const ClockSetter &) = delete;

private:
    std::atomic<bool> m_isOver = false;
    std::thread m_thread;
};

} // namespace

/// Server-Time orders the answers of a channel, across threads. To test for longer:
/// SUPERSYNK_CHECK_SECONDS=300
class TestAnswerOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerHasWhatWasAnsweredBeforeAndServerTimeOrdersThem()
    {
        TestServer server(manyThreads());
        QCOMPARE(faultWhileClientsPost([&] { return std::make_unique<HttpChannelClient>(server.port()); }),
                 ""_ba);
    }

    void serverTimeOrdersWhileTheClockIsSet()
    {
        TestServer server(manyThreads());
        const ClockSetter setter;
        QCOMPARE(faultWhileClientsPost([&] { return std::make_unique<HttpChannelClient>(server.port()); }),
                 ""_ba);
    }

    void serverTimeOrdersTheAnswersOfAChannelThatComesAndGoes()
    {
        TestServer server(manyThreads());
        QCOMPARE(faultWhileAChannelComesAndGoes(
                     [&] { return std::make_unique<HttpChannelClient>(server.port()); }),
                 ""_ba);
    }

    /// Answers of the server itself and errors too.
    void serverTimeNeverDecreasesForOneClient()
    {
        TestServer server(manyThreads());
        const QByteArrayList requests{
            requestOf("POST", kRoom, R"({"client_id":"ann"})", {"Client-Id: ann", "Client-Time: 10"}),
            requestOf("POST", kRoom, R"({"client_id":"ann"})", {"Client-Id: ann", "Client-Time: 9"}),
            requestOf("GET", kRoom),
            requestOf("GET", "/api"),
            requestOf("GET", "/nowhere"),
            requestOf("DELETE", kRoom + "/clients/ann"_ba),
            requestOf("GET", kRoom),
            requestOf("GET", "/api/channels"),
        };
        std::vector<std::thread> others; // make the channel's stamps run ahead of the clock
        std::atomic<bool> isOver = false;
        for (int i = 0; i < 4; ++i) {
            others.emplace_back([&, id = "other" + QByteArray::number(i)] {
                HttpChannelClient client(server.port());
                while (!isOver)
                    (void)client.post(id, R"({"client_id":")" + id + R"("})");
            });
        }
        RawConnection connection(server.port());
        std::int64_t last = 0;
        QByteArray fault;
        for (int round = 0; round < 200 && fault.isEmpty(); ++round) {
            connection.send(requests.join());
            for (const QByteArray &request : requests) {
                const std::int64_t time = stampOf(connection.receive());
                if (time < last)
                    fault = QByteArray::number(qlonglong(last - time)) + " microseconds back: " + request;
                last = time;
            }
        }
        isOver = true;
        for (std::thread &other : others)
            other.join();
        QCOMPARE(fault, ""_ba);
    }

    void serverTimeGoesOnWhenTheServerIsStartedAnew()
    {
        Server server;
        std::int64_t last = 0;
        for (int i = 0; i < 3; ++i) {
            server.start(testSettings());
            QVERIFY(waitUntilRunning(server));
            HttpChannelClient client(server.state().port);
            const std::int64_t time = client.post("ann", R"({"client_id":"ann"})").stamp;
            QVERIFY(time > last);
            last = time;
            server.stop();
        }
    }
};

SUPERSYNK_TEST(TestAnswerOrder)

#include "tst_answerorder.moc"
