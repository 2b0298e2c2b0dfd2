// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/crowd.h"
#include "tests/support/deafclient.h"
#include "tests/support/testmain.h"

#include <QSslSocket>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 60'000;
constexpr qint64 kPiece = 100'000;
const QStringList kLittleWaits{u"--max-waiting-bytes"_s, u"33554432"_s}; // so that the bound shows

using Sockets = std::vector<std::unique_ptr<QTcpSocket>>;

Sockets connected(const Siege &siege, bool isSecure, int count)
{
    Sockets sockets;
    for (int i = 0; i < count; ++i) {
        if (isSecure) {
            auto secure = std::make_unique<QSslSocket>();
            secure->setPeerVerifyMode(QSslSocket::VerifyNone);
            secure->connectToHostEncrypted(u"127.0.0.1"_s, siege.port(isSecure));
            sockets.push_back(std::move(secure));
        } else {
            sockets.push_back(std::make_unique<QTcpSocket>());
            sockets.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), siege.port());
        }
    }
    return sockets;
}

bool isReady(const QTcpSocket &socket)
{
    const auto *const secure = qobject_cast<const QSslSocket *>(&socket);
    return secure ? secure->isEncrypted() : socket.state() == QAbstractSocket::ConnectedState;
}

bool areAllClosed(const Sockets &sockets)
{
    return std::ranges::all_of(
        sockets, [](const auto &socket) { return socket->state() == QAbstractSocket::UnconnectedState; });
}

/// Sends \a bytes through each that is still open.
void sendAll(const Sockets &sockets, const QByteArray &bytes)
{
    for (const auto &socket : sockets) {
        if (socket->state() == QAbstractSocket::ConnectedState)
            socket->write(bytes);
    }
}

} // namespace

/// Each kind of abuse, while a normal client is answered all along, the memory stays bounded, and the log
/// tells about it.
class TestAbuse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slowloris_data() { addWays(); }

    void slowloris()
    {
        QFETCH(bool, isSecure);
        Siege siege({u"--head-time"_s, isSecure ? u"5"_s : u"1"_s}); // which the handshakes take from
        const Sockets slow = connected(siege, isSecure, 200);
        QTRY_VERIFY_WITH_TIMEOUT(areAllConnected(slow), kPatienceMs);
        sendAll(slow, "GET /api HTTP/1.1\r\nX: ");
        bool goesOn = true;
        QTRY_VERIFY_WITH_TIMEOUT((sendAll(slow, "x"), goesOn = goesOn && siege.goesOn(), areAllClosed(slow)),
                                 kPatienceMs);
        QVERIFY(goesOn);
        QCOMPARE(siege.logFault("too long to send a request"), ""_ba);
        QCOMPARE(siege.memoryFault(), ""_ba);
    }

    void slowBodies_data() { addWays(); }

    void slowBodies()
    {
        QFETCH(bool, isSecure);
        Siege siege({u"--body-time"_s, u"1"_s});
        const Sockets slow = connected(siege, isSecure, 100);
        QTRY_VERIFY_WITH_TIMEOUT(areAllConnected(slow), kPatienceMs);
        sendAll(slow, requestOf("POST", kRoom, {}, {"Content-Length: 4000000"}));
        bool goesOn = true;
        QTRY_VERIFY_WITH_TIMEOUT((sendAll(slow, " "), goesOn = goesOn && siege.goesOn(), areAllClosed(slow)),
                                 kPatienceMs);
        QVERIFY(goesOn);
        QCOMPARE(siege.logFault("too long to send a body"), ""_ba);
        QCOMPARE(siege.memoryFault(), ""_ba);
    }

    void bodiesThatStopShortOfTheirEnd_data() { addWays(); }

    void bodiesThatStopShortOfTheirEnd()
    {
        QFETCH(bool, isSecure);
        Siege siege(kLittleWaits);
        const Sockets half = connected(siege, isSecure, 50);
        QTRY_VERIFY_WITH_TIMEOUT(areAllConnected(half), kPatienceMs);
        sendAll(half, requestOf("POST", kRoom, {}, {"Content-Length: 4000000"}));
        for (int piece = 0; piece < 39; ++piece) { // 195 MB in all
            sendAll(half, QByteArray(kPiece, ' '));
            QVERIFY(siege.goesOn());
        }
        QCOMPARE(siege.logFault("Too many bytes wait"), ""_ba);
        for (const auto &socket : half)
            socket->abort();
        QCOMPARE(siege.memoryFault(), ""_ba);
    }

    void clientsThatNeverReadLargeAnswers_data() { addWays(); }

    void clientsThatNeverReadLargeAnswers()
    {
        QFETCH(bool, isSecure);
        Siege siege(kNobodyLeaves + kLittleWaits);
        fillRoom(siege);
        std::vector<std::unique_ptr<DeafClient>> deaf;
        for (int i = 0; i < 30; ++i) {
            deaf.push_back(std::make_unique<DeafClient>(siege.port(isSecure), isSecure));
            deaf.back()->send(requestOf("GET", kRoom));
            QVERIFY(siege.goesOn());
        }
        QCOMPARE(siege.logFault("Too many bytes wait"), ""_ba);
        QVERIFY(siege.goesOn());
        deaf.clear();
        emptyRoom(siege);
        QCOMPARE(siege.memoryFault(), ""_ba);
    }

    void pipeliningWithoutReading_data() { addWays(); }

    void pipeliningWithoutReading()
    {
        QFETCH(bool, isSecure);
        Siege siege(kNobodyLeaves);
        RawConnection poster(siege.port());
        poster.send(requestOf("POST", kRoom, largeBody("ann", 20'000)));
        QCOMPARE(poster.receive().status, 200);
        DeafClient deaf(siege.port(isSecure), isSecure);
        for (int i = 0; i < 100; ++i) {
            deaf.send(requestOf("GET", kRoom).repeated(100)); // 200 MB of answers in all
            QVERIFY(siege.goesOn());
        }
        QCOMPARE(siege.logFault("without reading"), ""_ba);
        QCOMPARE(siege.memoryFault(), ""_ba);
    }

    void fiftyAnnouncedGigabytes_data() { addWays(); }

    void fiftyAnnouncedGigabytes()
    {
        QFETCH(bool, isSecure);
        Siege siege;
        const Sockets large = connected(siege, isSecure, 50);
        QTRY_VERIFY_WITH_TIMEOUT(areAllConnected(large), kPatienceMs);
        sendAll(large, requestOf("POST", kRoom, {}, {"Content-Length: 1073741824"}));
        for (int piece = 0; piece < 20; ++piece) { // 100 MB, sent without listening
            sendAll(large, QByteArray(kPiece, ' '));
            QVERIFY(siege.goesOn());
        }
        for (const auto &socket : large)
            QVERIFY(socket->bytesAvailable() == 0 || socket->peek(12) == "HTTP/1.1 413");
        QTRY_VERIFY_WITH_TIMEOUT(areAllClosed(large), kPatienceMs);
        QCOMPARE(siege.logFault("is larger than"), ""_ba);
        QCOMPARE(siege.memoryFault(), ""_ba);
    }

    void manyConnections_data() { addWays(); }

    void manyConnections()
    {
        QFETCH(bool, isSecure);
        Siege siege({u"--max-connections"_s, u"100"_s});
        const Sockets crowd = connected(siege, isSecure, 500);
        QTRY_VERIFY_WITH_TIMEOUT(siege.goesOn() && closedIn(crowd) >= 400, kPatienceMs);
        QCOMPARE(siege.logFault("too many connections"), ""_ba);
        QCOMPARE(siege.memoryFault(), ""_ba);
    }

private:
    static void addWays()
    {
        QTest::addColumn<bool>("isSecure");

        QTest::newRow("HTTP") << false;
        QTest::newRow("HTTPS") << true;
    }

    static bool areAllConnected(const Sockets &sockets)
    {
        return std::ranges::all_of(sockets, [](const auto &socket) { return isReady(*socket); });
    }

    static qsizetype closedIn(const Sockets &sockets)
    {
        return std::ranges::count_if(
            sockets, [](const auto &socket) { return socket->state() == QAbstractSocket::UnconnectedState; });
    }
};

SUPERSYNK_TEST(TestAbuse)

#include "tst_abuse.moc"
