// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/attackedprogram.h"
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QTest>

using namespace supersynk::test;
using namespace Qt::StringLiterals;

/// Attacks by the content of requests; TestAbuse has those by connections.
class TestFloods : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyChannels()
    {
        AttackedProgram program(kLongClientTimeout + QStringList{u"--max-channels"_s, u"1000"_s});
        RawConnection crowd(program.port());
        int refused = 0;
        for (int round = 0; round < 30; ++round) {
            QByteArray requests;
            for (int i = 0; i < 100; ++i) {
                const QByteArray key = QByteArray::number(100 * round + i) + QByteArray(900, 'k');
                requests += requestOf("POST", "/api/channels/" + key, largeBody("ann", 1000));
            }
            crowd.send(requests);
            for (int i = 0; i < 100; ++i)
                refused += crowd.receive().status == 503 ? 1 : 0;
            QVERIFY(program.stillServes());
        }
        QCOMPARE(refused, 3000 - (1000 - 1)); // one channel is the normal client's
        QCOMPARE(program.logProblem("too many channels"), ""_ba);
        QCOMPARE(program.memoryProblem(), ""_ba);
    }

    void manyClients()
    {
        AttackedProgram program(kLongClientTimeout + QStringList{u"--max-clients-per-channel"_s, u"1000"_s});
        RawConnection crowd(program.port());
        int accepted = 0;
        for (int i = 0; i < 3000; ++i) {
            crowd.send(requestOf("POST", kRoom, bodyOf("client " + QByteArray::number(i))));
            accepted += crowd.receive().status == 200 ? 1 : 0;
            if (i % 100 == 0)
                QVERIFY(program.stillServes());
        }
        QCOMPARE(accepted, 1000);
        QCOMPARE(program.logProblem("too many clients"), ""_ba);
        QCOMPARE(program.memoryProblem(), ""_ba);
    }

    void clocksOfManyObservers()
    {
        AttackedProgram program(kLongClientTimeout);
        RawConnection crowd(program.port());
        for (int channel = 0; channel < 50; ++channel) {
            const QByteArray path = "/api/channels/" + QByteArray::number(channel);
            crowd.send(requestOf("POST", path, bodyOf("ann")));
            QCOMPARE(crowd.receive().status, 200);
            for (int i = 0; i < 110; ++i) { // 85 MB of ids, if all clocks were tracked
                const QByteArray id = QByteArray::number(i) + QByteArray(15'500, 'i');
                crowd.send(requestOf("GET", path, {}, {"Client-Id: " + id, "Client-Time: 1"}));
                QVERIFY(crowd.receive().status != 0);
            }
            QVERIFY(program.stillServes());
        }
        QCOMPARE(program.memoryProblem(), ""_ba);
    }

    void randomBytes()
    {
        AttackedProgram program;
        QRandomGenerator random(1);
        for (int i = 0; i < 200; ++i) {
            QByteArray bytes(4096, '\0');
            random.fillRange(reinterpret_cast<quint32 *>(bytes.data()), bytes.size() / 4);
            if (i % 2 == 0)
                bytes.prepend("POST /api/channels/room HTTP/1.1\r\n");
            RawConnection connection(program.port());
            connection.send(bytes + "\r\n\r\n");
            QVERIFY(connection.receive().status >= 400);
            QVERIFY(connection.isClosedByServer());
            if (i % 10 == 0)
                QVERIFY(program.stillServes());
        }
        QCOMPARE(program.logProblem("Refused"), ""_ba);
        QCOMPARE(program.memoryProblem(), ""_ba);
    }

    void resetsInTheMiddleOfAnswers()
    {
        AttackedProgram program(kLongClientTimeout);
        program.fillRoom();
        for (int i = 0; i < 100; ++i) {
            RawConnection client(program.port());
            client.send(requestOf("GET", kRoom));
            QCOMPARE(client.receiveHead().status, 200);
            client.abort();
            if (i % 10 == 0)
                QVERIFY(program.stillServes());
        }
        program.emptyRoom();
        QCOMPARE(program.memoryProblem(), ""_ba);
    }

    void deepBrackets()
    {
        AttackedProgram program;
        RawConnection client(program.port());
        for (int i = 0; i < 10; ++i) {
            const QByteArray body = R"({"client_id":"ann","s":)" + QByteArray(4'000'000, i % 2 ? '[' : '{');
            client.send(requestOf("POST", kRoom, body));
            QCOMPARE(client.receive().status, 400);
            QVERIFY(program.stillServes());
        }
        QCOMPARE(program.logProblem("Refused"), ""_ba);
        QCOMPARE(program.memoryProblem(), ""_ba);
    }
};

SUPERSYNK_TEST(TestFloods)

#include "tst_floods.moc"
