// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/attackedprogram.h"
#include "tests/support/deafclient.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"

#include <QSslSocket>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTimeoutMs = 60'000;
constexpr qint64 kPiece = 100'000;
const QStringList kFewWaitingBytes{u"--max-waiting-bytes"_s, u"33554432"_s}; // so that the limit is reached

using Sockets = std::vector<std::unique_ptr<QTcpSocket>>;

Sockets connected(const AttackedProgram &program, bool isSecure, int count)
{
    Sockets sockets;
    for (int i = 0; i < count; ++i) {
        if (isSecure) {
            auto secure = std::make_unique<QSslSocket>();
            secure->setPeerVerifyMode(QSslSocket::VerifyNone);
            secure->connectToHostEncrypted(u"127.0.0.1"_s, program.port(isSecure));
            sockets.push_back(std::move(secure));
        } else {
            sockets.push_back(std::make_unique<QTcpSocket>());
            sockets.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), program.port());
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

/// Sends \a bytes through each open socket.
void sendAll(const Sockets &sockets, const QByteArray &bytes)
{
    for (const auto &socket : sockets) {
        if (socket->state() == QAbstractSocket::ConnectedState)
            socket->write(bytes);
    }
}

} // namespace

/// Under each attack, the normal client is served, the memory stays bounded, and the log reports it.
class TestAbuse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slowloris_data() { addWays(); }

    void slowloris()
    {
        QFETCH(bool, isSecure);
        AttackedProgram program({u"--head-time"_s, isSecure ? u"5"_s : u"1"_s}); // includes the handshakes
        const Sockets slow = connected(program, isSecure, 200);
        QTRY_VERIFY_WITH_TIMEOUT(areAllConnected(slow), kTimeoutMs);
        sendAll(slow, "GET /api HTTP/1.1\r\nX: ");
        bool stillServes = true;
        QTRY_VERIFY_WITH_TIMEOUT(
            (sendAll(slow, "x"), stillServes = stillServes && program.stillServes(), areAllClosed(slow)),
            kTimeoutMs);
        QVERIFY(stillServes);
        QCOMPARE(program.logProblem("too long to send a request"), ""_ba);
        QCOMPARE(program.memoryProblem(), ""_ba);
    }

    void slowBodies_data() { addWays(); }

    void slowBodies()
    {
        QFETCH(bool, isSecure);
        AttackedProgram program({u"--body-time"_s, u"1"_s});
        const Sockets slow = connected(program, isSecure, 100);
        QTRY_VERIFY_WITH_TIMEOUT(areAllConnected(slow), kTimeoutMs);
        sendAll(slow, requestOf("POST", kRoom, {}, {"Content-Length: 4000000"}));
        bool stillServes = true;
        QTRY_VERIFY_WITH_TIMEOUT(
            (sendAll(slow, " "), stillServes = stillServes && program.stillServes(), areAllClosed(slow)),
            kTimeoutMs);
        QVERIFY(stillServes);
        QCOMPARE(program.logProblem("too long to send a body"), ""_ba);
        QCOMPARE(program.memoryProblem(), ""_ba);
    }

    void bodiesThatStopShortOfTheirEnd_data() { addWays(); }

    void bodiesThatStopShortOfTheirEnd()
    {
        QFETCH(bool, isSecure);
        AttackedProgram program(kFewWaitingBytes);
        const Sockets half = connected(program, isSecure, 50);
        QTRY_VERIFY_WITH_TIMEOUT(areAllConnected(half), kTimeoutMs);
        sendAll(half, requestOf("POST", kRoom, {}, {"Content-Length: 4000000"}));
        for (int piece = 0; piece < 39; ++piece) { // 195 MB in all
            sendAll(half, QByteArray(kPiece, ' '));
            QVERIFY(program.stillServes());
        }
        QCOMPARE(program.logProblem("Too many bytes wait"), ""_ba);
        for (const auto &socket : half)
            socket->abort();
        QCOMPARE(program.memoryProblem(), ""_ba);
    }

    void clientsThatNeverReadLargeAnswers_data() { addWays(); }

    void clientsThatNeverReadLargeAnswers()
    {
        QFETCH(bool, isSecure);
        AttackedProgram program(kLongClientTimeout + kFewWaitingBytes);
        program.fillRoom();
        std::vector<std::unique_ptr<DeafClient>> deaf;
        for (int i = 0; i < 30; ++i) {
            deaf.push_back(std::make_unique<DeafClient>(program.port(isSecure), isSecure));
            deaf.back()->send(requestOf("GET", kRoom));
            QVERIFY(program.stillServes());
        }
        QCOMPARE(program.logProblem("Too many bytes wait"), ""_ba);
        QVERIFY(program.stillServes());
        deaf.clear();
        program.emptyRoom();
        QCOMPARE(program.memoryProblem(), ""_ba);
    }

    void pipeliningWithoutReading_data() { addWays(); }

    void pipeliningWithoutReading()
    {
        QFETCH(bool, isSecure);
        AttackedProgram program(kLongClientTimeout);
        RawConnection poster(program.port());
        poster.send(requestOf("POST", kRoom, largeBody("ann", 20'000)));
        QCOMPARE(poster.receive().status, 200);
        DeafClient deaf(program.port(isSecure), isSecure);
        for (int i = 0; i < 100; ++i) {
            deaf.send(requestOf("GET", kRoom).repeated(100)); // 200 MB of answers in all
            QVERIFY(program.stillServes());
        }
        QCOMPARE(program.logProblem("without reading"), ""_ba);
        QCOMPARE(program.memoryProblem(), ""_ba);
    }

    void fiftyAnnouncedGigabytes_data() { addWays(); }

    void fiftyAnnouncedGigabytes()
    {
        QFETCH(bool, isSecure);
        AttackedProgram program;
        const Sockets large = connected(program, isSecure, 50);
        QTRY_VERIFY_WITH_TIMEOUT(areAllConnected(large), kTimeoutMs);
        sendAll(large, requestOf("POST", kRoom, {}, {"Content-Length: 1073741824"}));
        for (int piece = 0; piece < 20; ++piece) { // 100 MB, sent without reading
            sendAll(large, QByteArray(kPiece, ' '));
            QVERIFY(program.stillServes());
        }
        for (const auto &socket : large)
            QVERIFY(socket->bytesAvailable() == 0 || socket->peek(12) == "HTTP/1.1 413");
        QTRY_VERIFY_WITH_TIMEOUT(areAllClosed(large), kTimeoutMs);
        QCOMPARE(program.logProblem("is larger than"), ""_ba);
        QCOMPARE(program.memoryProblem(), ""_ba);
    }

    void manyConnections_data() { addWays(); }

    void manyConnections()
    {
        QFETCH(bool, isSecure);
        AttackedProgram program({u"--max-connections"_s, u"100"_s});
        const Sockets crowd = connected(program, isSecure, 500);
        QTRY_VERIFY_WITH_TIMEOUT(program.stillServes() && closedIn(crowd) >= 400, kTimeoutMs);
        QCOMPARE(program.logProblem("too many connections"), ""_ba);
        QCOMPARE(program.memoryProblem(), ""_ba);
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
