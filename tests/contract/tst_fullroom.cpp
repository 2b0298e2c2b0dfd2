// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/deafclient.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"
#include "tests/support/testserver.h"

#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <vector>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTestTimeoutMs = 60'000;
constexpr int kBody = 5000; // two hand skeletons

QByteArray largeBody(const QByteArray &id, qsizetype size)
{
    return R"({"client_id":")" + id + R"(","data":")" + QByteArray(size, 'x') + "\"}";
}

/// Posts on command and reads its answers, with as small a receive buffer as on Wi-Fi.
class Headset
{
public:
    Headset(quint16 port, int number)
        : m_request(requestOf("POST", "/api/channels/room", largeBody(QByteArray::number(number), kBody)))
    {
        m_socket.bind(QHostAddress(QHostAddress::LocalHost)); // the option needs a socket
        m_socket.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 16 * 1024);
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { read(); });
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        if (!m_socket.waitForConnected(kTestTimeoutMs))
            qFatal("No connection to port %u: %s", port, qPrintable(m_socket.errorString()));
    }

    void post()
    {
        m_left = kUnknown;
        m_socket.write(m_request);
    }

    [[nodiscard]] bool isLost() const { return m_socket.state() != QAbstractSocket::ConnectedState; }
    [[nodiscard]] bool isAnswered() const { return m_left == 0; }
    [[nodiscard]] bool isDone() const { return isAnswered() || isLost(); }

private:
    void read()
    {
        m_received += m_socket.readAll();
        if (m_left == kUnknown) {
            if (!m_received.contains("\r\n\r\n"))
                return;
            const Reply reply = takeHead(m_received);
            m_left = reply.status == 200 ? reply.header("Content-Length").toLongLong() : kUnknown;
        }
        if (m_left != kUnknown) {
            m_left -= m_received.size();
            m_received.clear();
        }
    }

    static constexpr qint64 kUnknown = -1;

    const QByteArray m_request;
    QTcpSocket m_socket;
    QByteArray m_received;
    qint64 m_left = 0; // bytes of the answer to come
};

using Headsets = std::vector<std::unique_ptr<Headset>>;

Headsets roomOf(int count, const TestServer &server)
{
    Headsets room;
    for (int i = 0; i < count; ++i)
        room.push_back(std::make_unique<Headset>(server.port(), i));
    return room;
}

qsizetype lostOf(const Headsets &room)
{
    return std::ranges::count_if(room, &Headset::isLost, &std::unique_ptr<Headset>::operator*);
}

bool areDone(const Headsets &room)
{
    return std::ranges::all_of(room, &Headset::isDone, &std::unique_ptr<Headset>::operator*);
}

/// Waits without the pauses of QTest::qWaitFor(), of which an answer in small pieces would have many.
template <typename Condition>
bool waitFor(Condition isFulfilled)
{
    QTimer patience;
    patience.setSingleShot(true);
    patience.start(kTestTimeoutMs);
    while (!isFulfilled() && patience.isActive())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return isFulfilled();
}

/// Each posts, and reads its answer to the end before the next one posts. False if one was not answered.
bool postInTurn(const Headsets &room)
{
    for (const auto &headset : room) {
        headset->post();
        if (!waitFor([&] { return headset->isDone(); }) || !headset->isAnswered())
            return false;
    }
    return true;
}

} // namespace

/// A room as large as the limits are made for: 100 headsets with two hand skeletons each get answers of half
/// a megabyte. No connection may be closed: its client would remove every avatar from the scene.
class TestFullRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readAnswersDoNotCount()
    {
        ServerSettings settings = testSettings();
        settings.limits.body = 100'000;
        settings.limits.waitingBytes = 2'000'000; // four answers
        const TestServer server(settings);
        const Headsets room = roomOf(100, server);
        for (int round = 0; round < 3; ++round)
            QVERIFY(postInTurn(room));
        QCOMPARE(lostOf(room), 0);
    }

    void noneIsClosedWhenAllPostAtOnce()
    {
        const TestServer server;
        const Headsets room = roomOf(100, server);
        for (int round = 0; round < 3; ++round) {
            for (const auto &headset : room)
                headset->post();
            QVERIFY(waitFor([&] { return areDone(room); }));
            QCOMPARE(lostOf(room), 0);
        }
    }

    void clientThatReadsNothingIsClosedAndTheRoomStays()
    {
        ServerSettings settings = testSettings();
        settings.limits.stallTime = std::chrono::hours(24);
        settings.limits.waitingBytes = 40'000'000;
        TestServer server(settings);
        for (const char *id : {"ann", "bob"})
            QCOMPARE(server.post("/api/channels/hall", largeBody(id, 3'000'000)).status, 200);

        constexpr int kHeadsets = 50;
        constexpr int kDeaf = 20; // 120 MB in all
        const Headsets room = roomOf(kHeadsets, server);
        QVERIFY(postInTurn(room));
        std::vector<std::unique_ptr<DeafClient>> deaf;
        for (int i = 0; i < kDeaf; ++i) {
            deaf.push_back(std::make_unique<DeafClient>(server.port()));
            deaf.back()->send(requestOf("GET", "/api/channels/hall"));
            QVERIFY(postInTurn(room));
        }
        const auto connections = [&server] { return server.server().traffic().connections; };
        QTRY_VERIFY_WITH_TIMEOUT(connections() < kHeadsets + kDeaf / 2, kTestTimeoutMs);
        QVERIFY(postInTurn(room));
        QCOMPARE(lostOf(room), 0);
    }
};

SUPERSYNK_TEST(TestFullRoom)

#include "tst_fullroom.moc"
