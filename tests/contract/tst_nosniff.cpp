// SPDX-License-Identifier: GPL-3.0-only
#include "tests/contract/everyanswer.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoom = "/api/channels/room";

QByteArray sniffing(const Reply &reply)
{
    return reply.header("X-Content-Type-Options");
}

} // namespace

/// What clients post is never taken for a page: every answer forbids the guess.
class TestNoSniff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerBearsIt_data()
    {
        addAnswerColumns();
        addSuccesses();
        addErrors();
        QTest::newRow("preflight") << requestOf("OPTIONS", kRoom) << 204;
    }

    void everyAnswerBearsIt()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        ServerWithAnn server;
        RawConnection connection(server.port());
        connection.send(request);
        const Reply reply = connection.receive();
        QCOMPARE(reply.status, status);
        QCOMPARE(sniffing(reply), "nosniff"_ba);
    }

    void headBearsItToo()
    {
        ServerWithAnn server;
        RawConnection connection(server.port());
        connection.send(requestOf("HEAD", kRoom));
        QCOMPARE(sniffing(connection.receiveHead()), "nosniff"_ba);
    }

    void unauthorizedBearsItToo()
    {
        ServerSettings settings = testSettings();
        settings.accessKey = "open-sesame";
        TestServer server(settings);
        const Reply reply = server.get(kRoom);
        QCOMPARE(reply.status, 401);
        QCOMPARE(sniffing(reply), "nosniff"_ba);
    }

    void unavailableBearsItToo()
    {
        ServerSettings settings = testSettings();
        settings.limits.connections = 0;
        TestServer server(settings);
        RawConnection connection(server.port());
        const Reply reply = connection.receive();
        QCOMPARE(reply.status, 503);
        QCOMPARE(sniffing(reply), "nosniff"_ba);
    }
};

SUPERSYNK_TEST(TestNoSniff)

#include "tst_nosniff.moc"
