// SPDX-License-Identifier: GPL-3.0-only
#include "tests/contract/everyanswer.h"
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/rows.h"
#include "tests/support/testmain.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace supersynk::test;
using namespace Qt::StringLiterals;

/// Errors are problem documents (RFC 9457) and change nothing.
class TestErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorIsAProblemDocument_data()
    {
        addAnswerColumns();
        addErrors();
    }

    void everyErrorIsAProblemDocument()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        ServerWithAnn server;
        RawConnection connection(server.port());
        connection.send(request);
        QCOMPARE(problemFault(connection.receive(), status), ""_ba);
    }

    void errorsChangeNothing_data()
    {
        addAnswerColumns();
        addErrors();
    }

    void errorsChangeNothing()
    {
        QFETCH(QByteArray, request);
        ServerWithAnn server;
        RawConnection connection(server.port());
        connection.send(request);
        (void)connection.receive();
        QCOMPARE(stringsIn(server.get("/api/channels")), QByteArrayList{"room"});
        QCOMPARE(server.get("/api/channels/room").body, arrayOf({bodyOf("ann")}));
    }

    void titleMatchesTheStatus_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("title");

        addRow("400", requestOf("POST", "/api/channels/room"), "Bad Request");
        addRow("404", requestOf("GET", "/nowhere"), "Not Found");
        addRow("405", requestOf("PUT", "/api"), "Method Not Allowed");
    }

    void titleMatchesTheStatus()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, title);
        TestServer server;
        RawConnection connection(server.port());
        connection.send(request);
        QCOMPARE(problemMember(connection.receive(), "title"), title);
    }

    void detailSaysWhatIsWrongAndWhatToDo_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("word");

        addRow("no client_id", "{}", "client_id is missing");
        addRow("URL-encoded body", "%7B%22client_id%22%3A%22ann%22%7D", "URL-encoded");
        addRow("URL-encoded body, the way out", "%7B%22client_id%22", "UploadHandlerRaw");
        addRow("no JSON", "hello", "JSON");
        addRow("invalid UTF-8", "{\"client_id\":\"\xFF\"}", "UTF-8");
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

        QTest::newRow("no file of the page") << "/nowhere.js"_ba;
        QTest::newRow("other") << "/nowhere"_ba;
        QTest::newRow("below api") << "/api/nowhere"_ba;
        QTest::newRow("api with another ending") << "/apis"_ba;
        QTest::newRow("other case") << "/API/channels"_ba;
        QTest::newRow("below a channel") << "/api/channels/room/nowhere"_ba;
        QTest::newRow("clients without an id") << "/api/channels/room/clients"_ba;
        QTest::newRow("below a client") << "/api/channels/room/clients/ann/body"_ba;
        QTest::newRow("two slashes in between") << "/api//channels"_ba;
        QTest::newRow("two slashes before an id") << "/api/channels/room/clients//ann"_ba;
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

    void methodsNotAllowedAre405WithAllow_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArrayList>("allowed");

        const auto channel = "/api/channels/room"_ba;
        const auto client = "/api/channels/room/clients/ann"_ba;
        const QByteArrayList reading{"get", "head", "options"};
        const QByteArrayList sharing{"get", "head", "options", "post"};
        const QByteArrayList leaving{"delete", "options"};
        QTest::newRow("post to api") << requestOf("POST", "/api") << reading;
        QTest::newRow("delete api") << requestOf("DELETE", "/api") << reading;
        QTest::newRow("post to channels") << requestOf("POST", "/api/channels") << reading;
        QTest::newRow("put channels") << requestOf("PUT", "/api/channels") << reading;
        QTest::newRow("delete a channel") << requestOf("DELETE", channel) << sharing;
        QTest::newRow("put a channel") << requestOf("PUT", channel) << sharing;
        QTest::newRow("patch a channel") << requestOf("PATCH", channel) << sharing;
        QTest::newRow("unknown method") << requestOf("BREW", channel) << sharing;
        QTest::newRow("method in lower case") << requestOf("post", channel) << sharing;
        QTest::newRow("get a client") << requestOf("GET", client) << leaving;
        QTest::newRow("post to a client") << requestOf("POST", client) << leaving;
    }

    void methodsNotAllowedAre405WithAllow()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArrayList, allowed);
        ServerWithAnn server;
        RawConnection connection(server.port());
        connection.send(request);
        const Reply reply = connection.receive();
        QCOMPARE(problemFault(reply, 405), ""_ba);
        QByteArrayList told = reply.headerList("Allow");
        std::ranges::sort(told);
        QCOMPARE(told, allowed);
    }

    void malformedRequestsDoNotHideABadBodyInTheLog()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"METHOD TARGET"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"JSON"_s));
        TestServer server;
        RawConnection scanner(server.port());
        scanner.send("hello\r\n\r\n");
        QCOMPARE(scanner.receive().status, 400);
        QCOMPARE(server.post("/api/channels/room", "hello").status, 400);
    }

    void refusedBodyDoesNotCostTheConnection()
    {
        ServerWithAnn server;
        RawConnection connection(server.port());
        connection.send(requestOf("POST", "/api/channels/room", "hello")
                        + requestOf("GET", "/api/channels/room"));
        QCOMPARE(connection.receive().status, 400);
        QCOMPARE(connection.receive().body, arrayOf({bodyOf("ann")}));
    }
};

SUPERSYNK_TEST(TestErrors)

#include "tst_errors.moc"
