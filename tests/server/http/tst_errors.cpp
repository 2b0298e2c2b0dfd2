// SPDX-License-Identifier: GPL-3.0-only
#include "everyanswer.h"
#include "support/bodies.h"
#include "support/rawconnection.h"

#include <QTest>

using namespace supersynk::test;
using namespace Qt::StringLiterals;

/// Errors are problem documents (RFC 9457) and change nothing.
class TestErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorIsAProblemDocument_data() { addEveryKindOfAnswer(); }

    void everyErrorIsAProblemDocument()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        if (status < 400)
            QSKIP("no error");
        ServerWithAnn server;
        RawConnection connection(server.port());
        connection.send(request);
        QCOMPARE(problemFault(connection.receive(), status), ""_ba);
    }

    void errorsChangeNothing_data() { addEveryKindOfAnswer(); }

    void errorsChangeNothing()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        if (status < 400)
            QSKIP("no error");
        ServerWithAnn server;
        RawConnection connection(server.port());
        connection.send(request);
        (void)connection.receive();
        QCOMPARE(stringsIn(server.get("/api/channels")), QByteArrayList{"room"});
        QCOMPARE(server.get("/api/channels/room").body, arrayOf({bodyOf("ann")}));
    }

    void titleIsThatOfTheStatus_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("title");

        QTest::newRow("400") << "POST"_ba << "/api/channels/room"_ba << "Bad Request"_ba;
        QTest::newRow("404") << "GET"_ba << "/nowhere"_ba << "Not Found"_ba;
        QTest::newRow("405") << "PUT"_ba << "/api"_ba << "Method Not Allowed"_ba;
    }

    void titleIsThatOfTheStatus()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, title);
        TestServer server;
        QCOMPARE(problemMember(server.client().send(method, path), "title"), title);
    }

    void detailSaysWhatIsWrongAndWhatToDo_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("word");

        QTest::newRow("no client_id") << "{}"_ba << "client_id is missing"_ba;
        QTest::newRow("URL-encoded body") << "%7B%22client_id%22%3A%22ann%22%7D"_ba << "URL-encoded"_ba;
        QTest::newRow("URL-encoded body, the way out") << "%7B%22client_id%22"_ba << "UploadHandlerRaw"_ba;
        QTest::newRow("no JSON") << "hello"_ba << "JSON"_ba;
        QTest::newRow("invalid UTF-8") << "{\"client_id\":\"\xFF\"}"_ba << "UTF-8"_ba;
    }

    void detailSaysWhatIsWrongAndWhatToDo()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, word);
        TestServer server;
        const QByteArray detail = problemMember(server.post("/api/channels/room", body), "detail");
        QVERIFY2(detail.contains(word), detail.constData());
    }

    void unknownPathsAre404_data()
    {
        QTest::addColumn<QByteArray>("target");

        QTest::newRow("root") << "/"_ba;
        QTest::newRow("other") << "/nowhere"_ba;
        QTest::newRow("below api") << "/api/nowhere"_ba;
        QTest::newRow("api with another ending") << "/apis"_ba;
        QTest::newRow("other case") << "/API/channels"_ba;
        QTest::newRow("below a channel") << "/api/channels/room/nowhere"_ba;
        QTest::newRow("clients without an id") << "/api/channels/room/clients"_ba;
        QTest::newRow("below a client") << "/api/channels/room/clients/ann/body"_ba;
        QTest::newRow("two slashes at the front") << "//api/channels/room"_ba;
        QTest::newRow("two slashes in between") << "/api//channels"_ba;
    }

    void unknownPathsAre404()
    {
        QFETCH(QByteArray, target);
        ServerWithAnn server;
        for (const QByteArray &method : {"GET"_ba, "POST"_ba, "DELETE"_ba}) {
            RawConnection connection(server.port());
            connection.send(requestOf(method, target, method == "POST" ? bodyOf("bob") : ""_ba));
            QCOMPARE(problemFault(connection.receive(), 404), ""_ba);
        }
    }

    void methodsNotAllowedAre405AndToldWhichAre_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArrayList>("allowed");

        const QByteArrayList reading{"get", "head", "options"};
        const QByteArrayList channel{"get", "head", "options", "post"};
        const QByteArrayList client{"delete", "options"};
        QTest::newRow("post to api") << "POST"_ba << "/api"_ba << reading;
        QTest::newRow("delete api") << "DELETE"_ba << "/api"_ba << reading;
        QTest::newRow("post to channels") << "POST"_ba << "/api/channels"_ba << reading;
        QTest::newRow("put channels") << "PUT"_ba << "/api/channels"_ba << reading;
        QTest::newRow("delete a channel") << "DELETE"_ba << "/api/channels/room"_ba << channel;
        QTest::newRow("put a channel") << "PUT"_ba << "/api/channels/room"_ba << channel;
        QTest::newRow("patch a channel") << "PATCH"_ba << "/api/channels/room"_ba << channel;
        QTest::newRow("unknown method") << "BREW"_ba << "/api/channels/room"_ba << channel;
        QTest::newRow("method in lower case") << "post"_ba << "/api/channels/room"_ba << channel;
        QTest::newRow("get a client") << "GET"_ba << "/api/channels/room/clients/ann"_ba << client;
        QTest::newRow("post to a client") << "POST"_ba << "/api/channels/room/clients/ann"_ba << client;
    }

    void methodsNotAllowedAre405AndToldWhichAre()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QByteArrayList, allowed);
        ServerWithAnn server;
        RawConnection connection(server.port());
        connection.send(requestOf(method, path));
        const Reply reply = connection.receive();
        QCOMPARE(problemFault(reply, 405), ""_ba);
        QByteArrayList told = reply.headerList("Allow");
        std::ranges::sort(told);
        QCOMPARE(told, allowed);
    }

    void refusedBodyDoesNotCostTheConnection()
    {
        ServerWithAnn server;
        RawConnection connection(server.port());
        connection.send(requestOf("POST", "/api/channels/room", "hello") + requestOf("GET", "/api/channels/room"));
        QCOMPARE(connection.receive().status, 400);
        QCOMPARE(connection.receive().body, arrayOf({bodyOf("ann")}));
    }
};

QTEST_GUILESS_MAIN(TestErrors)

#include "tst_errors.moc"
