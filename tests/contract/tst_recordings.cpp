// SPDX-License-Identifier: GPL-3.0-only
#include "tests/server/recording/recorded.h"
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"
#include "tests/support/testserver.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kPath = "/api/recording";
constexpr auto kMarkers = "/api/recording/markers";
const QByteArray kSentOn = "X-Forwarded-For: 198.51.100.1";
const QByteArray kKey = "Authorization: Bearer operator-sesame";

ServerSettings withKeys()
{
    ServerSettings settings = testSettings();
    settings.accessKey = "open-sesame";
    settings.operatorKey = "operator-sesame";
    return settings;
}

QJsonObject objectOf(const Reply &reply)
{
    return QJsonDocument::fromJson(reply.body).object();
}

Reply answerTo(const TestServer &server, const QByteArray &request, const QHostAddress &from = {})
{
    RawConnection connection(server.port(), from);
    connection.send(request);
    return connection.receive();
}

/// One request to each of the resources that does something, and the status it gets from the operator.
QList<std::pair<QByteArray, int>> requestsWith(const QByteArrayList &fields)
{
    return {{requestOf("GET", kPath, {}, fields), 200},
            {requestOf("PUT", kPath, "{}", fields), 202},
            {requestOf("POST", kMarkers, R"({"label":"x"})", fields), 202},
            {requestOf("DELETE", kPath, {}, fields), 202}};
}

} // namespace

/// `/api/recording`: what it does, and which callers may use it.
class TestRecordings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_server = std::make_unique<TestServer>();
        choose(*m_server);
    }

    void aScriptRecords()
    {
        QCOMPARE(phase(), u"off"_s);
        const Reply begun = put(R"({"participant":"01","session":"02","task":"maze"})");
        QCOMPARE(begun.status, 202);
        QCOMPARE(begun.header("Content-Type"), "application/json"_ba);
        QCOMPARE(m_server->post("/api/channels/lab", bodyOf("ann")).status, 200);
        QCOMPARE(m_server->post(kMarkers, R"({"label":"door","text":"left","channel":"lab"})").status, 202);
        QTRY_COMPARE(phase(), u"recording"_s);
        QCOMPARE(m_server->client().remove(kPath).status, 202);
        QTRY_COMPARE(phase(), u"off"_s);
        const QJsonObject state = objectOf(m_server->get(kPath));
        const QString path = state["path"_L1].toString();
        QCOMPARE(path, m_folder->filePath(u"sub-01/ses-02/sub-01_ses-02_task-maze_run-01.mcap"_s));
        QCOMPARE(state["task"_L1].toString(), u"maze"_s);
        QCOMPARE(state["dropped"_L1].toInt(-1), 0);
        QCOMPARE(bodiesIn(path), QByteArrayList{"/lab/ann " + bodyOf("ann")});
        QCOMPARE(countIn(path, "\"label\":\"door\""), 1);
    }

    void thePutIsIdempotent()
    {
        QCOMPARE(put(R"({"task":"maze"})").status, 202);
        QCOMPARE(put(R"({"task":"maze"})").status, 200);
        QCOMPARE(put(R"({"task":"maze","with_last_minute":true})").status, 200);
        QCOMPARE(put(R"({"task":"tower"})").status, 409);
        QCOMPARE(put(R"({"task":"maze","channels":["lab"]})").status, 409);
        QVERIFY(m_server->server().recorder().finish());
        QCOMPARE(recordings(), 1);
    }

    void theDeleteIsIdempotent()
    {
        QCOMPARE(m_server->client().remove(kPath).status, 200);
        put("{}");
        QCOMPARE(m_server->client().remove(kPath).status, 202);
        QVERIFY(m_server->server().recorder().finish());
        QCOMPARE(m_server->client().remove(kPath).status, 200);
    }

    void theNextRunMayBeginAtOnce()
    {
        for (int run = 1; run <= 3; ++run) {
            QCOMPARE(put(R"({"task":"maze"})").status, 202);
            QTRY_COMPARE(phase(), u"recording"_s);
            QCOMPARE(m_server->client().remove(kPath).status, 202);
        }
        QTRY_COMPARE(phase(), u"off"_s);
        QCOMPARE(recordings(), 3);
    }

    void anEmptyBodyStartsTooAndSlashesCountAsOne()
    {
        QCOMPARE(answerTo(*m_server, requestOf("PUT", "//api/recording")).status, 202);
        QVERIFY(m_server->server().recorder().finish());
        QCOMPARE(recordings(), 1);
    }

    void onlyChosenChannelsAreRecorded()
    {
        QCOMPARE(put(R"({"channels":["lab"]})").status, 202);
        m_server->post("/api/channels/lab", bodyOf("ann"));
        m_server->post("/api/channels/hall", bodyOf("bob"));
        QVERIFY(m_server->server().recorder().finish());
        QCOMPARE(bodiesIn(m_server->server().recorder().state().path).size(), 1);
    }

    void theLastMinuteComesFirstOnRequest()
    {
        m_server->server().recorder().setKeepsRecent(true);
        QTRY_VERIFY(!objectOf(m_server->get(kPath))["last_minute"_L1].isNull());
        m_server->post("/api/channels/lab", bodyOf("ann"));
        m_server->post("/api/channels/lab", bodyOf("ann", 2));
        QCOMPARE(put(R"({"with_last_minute":true})").status, 202);
        QVERIFY(m_server->server().recorder().finish());
        QCOMPARE(bodiesIn(m_server->server().recorder().state().path).size(), 2);
    }

    void withoutAFolderThereIsNoRecording()
    {
        m_server->server().recorder().setDefaults({});
        const Reply reply = put("{}");
        QCOMPARE(reply.status, 409);
        QVERIFY(reply.body.contains("--record"));
        QCOMPARE(phase(), u"off"_s);
    }

    void whatGoesWrongIsToldByGet()
    {
        QFile file(m_folder->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        m_server->server().recorder().setDefaults({.folder = file.fileName() + u"/below"_s});
        QCOMPARE(put("{}").status, 202);
        QTRY_COMPARE(phase(), u"failed"_s);
        QVERIFY(objectOf(m_server->get(kPath))["problem"_L1].toString().contains("can't be made"_L1));
    }

    void wrongBodiesChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("word"); // in the detail

        QTest::newRow("no JSON") << "task=maze"_ba
                                 << "JSON"_ba;
        QTest::newRow("array") << "[]"_ba
                               << "JSON"_ba;
        QTest::newRow("misspelt") << R"({"particpant":"01"})"_ba
                                  << "particpant"_ba;
        QTest::newRow("number") << R"({"participant":1})"_ba
                                << "participant"_ba;
        QTest::newRow("key") << R"({"channels":"lab"})"_ba
                             << "channels"_ba;
        QTest::newRow("numbers") << R"({"channels":[1]})"_ba
                                 << "channels"_ba;
        QTest::newRow("word") << R"({"with_last_minute":"yes"})"_ba
                              << "with_last_minute"_ba;
        QTest::newRow("long") << "{\"task\":\"" + QByteArray(201, 'x') + "\"}"
                              << "task"_ba;
    }

    void wrongBodiesChangeNothing()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, word);
        const Reply reply = put(body);
        QCOMPARE(reply.status, 400);
        QVERIFY2(reply.body.contains(word), reply.body.constData());
        QCOMPARE(phase(), u"off"_s);
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void markersStandInTheLogWithoutARecording()
    {
        QSignalSpy marked(&m_server->server().recorder(), &Recorder::marked);
        const Reply reply = m_server->post(kMarkers, R"({"label":"door","channel":"lab","client_id":"ann"})");
        QCOMPARE(reply.status, 202);
        QCOMPARE(objectOf(reply)["recorded"_L1], QJsonValue(false));
        QVERIFY(objectOf(reply)["time"_L1].toDouble() > 1.5e9);
        QTRY_COMPARE(marked.size(), 1);
        const auto marker = marked[0][0].value<Marker>();
        QCOMPARE(marker.label, u"door"_s);
        QCOMPARE(marker.key, "lab"_ba);
        QCOMPARE(marker.clientId, "ann"_ba);
    }

    void wrongMarkersAreRefused()
    {
        QSignalSpy marked(&m_server->server().recorder(), &Recorder::marked);
        for (const char *body : {"", "{}", R"({"label":""})", R"({"label":1})",
                                 R"({"label":"x","client_id":"a"})", R"({"label":"x","lable":"y"})", "door"})
            QCOMPARE(m_server->post(kMarkers, body).status, 400);
        QCoreApplication::processEvents();
        QCOMPARE(marked.size(), 0);
    }

    // -- Callers --------------------------------------------------------------------------------------------

    void otherComputersGetNothing()
    {
        const Reply unknown = answerTo(*m_server, requestOf("GET", "/nowhere", {}, {kSentOn}));
        QCOMPARE(unknown.status, 404);
        for (const QByteArray &field : {kSentOn, "Forwarded: for=127.0.0.1"_ba, "Via: 1.1 x"_ba}) {
            for (const auto &[request, status] : requestsWith({field})) {
                const Reply reply = answerTo(*m_server, request);
                QCOMPARE(reply.status, 404);
                QCOMPARE(reply.body, unknown.body);
            }
        }
        QCOMPARE(phase(), u"off"_s);
    }

    void exposedMetricsDoNotExposeIt()
    {
        ServerSettings settings = testSettings();
        settings.exposesMetrics = true;
        TestServer server(settings);
        choose(server);
        for (const auto &[request, status] : requestsWith({kSentOn}))
            QCOMPARE(answerTo(server, request).status, 404);
    }

    void aPageOfAnotherOriginNeitherReadsNorSteersIt()
    {
        for (const QByteArray origin : {"https://evil.example", "null", "http://127.0.0.1:1"}) {
            for (const auto &[request, status] : requestsWith({"Origin: " + origin})) {
                const Reply reply = answerTo(*m_server, request);
                QCOMPARE(reply.status, 404);
                QCOMPARE(reply.header("Access-Control-Allow-Origin"), ""_ba);
            }
            const Reply preflight = answerTo(
                *m_server,
                requestOf("OPTIONS", kPath, {}, {"Origin: " + origin, "Access-Control-Request-Method: PUT"}));
            QCOMPARE(preflight.status, 404);
            QCOMPARE(preflight.header("Access-Control-Allow-Origin"), ""_ba);
        }
        QCOMPARE(phase(), u"off"_s);
    }

    void aDomainThatResolvesToThisComputerDoesNotEither()
    {
        for (auto [request, status] : requestsWith({})) {
            request.replace("Host: 127.0.0.1", "Host: rebound.example:9999");
            QVERIFY(request.contains("rebound"));
            QCOMPARE(answerTo(*m_server, request).status, 404);
        }
    }

    void theOperatorKeyOpensItFromEverywhere()
    {
        TestServer server(withKeys());
        choose(server);
        for (const auto &[request, status] : requestsWith({kSentOn, kKey})) {
            const Reply reply = answerTo(server, request);
            QCOMPARE(reply.status, status);
            QCOMPARE(reply.header("Access-Control-Allow-Origin"), ""_ba);
        }
        for (const char *path : {"/metrics", "/healthz"})
            QCOMPARE(answerTo(server, requestOf("GET", path, {}, {kSentOn, kKey})).status, 200);
    }

    void theAccessKeyDoesNot()
    {
        TestServer server(withKeys());
        choose(server);
        for (const auto &[request, status] : requestsWith({kSentOn, "Authorization: Bearer open-sesame"}))
            QCOMPARE(answerTo(server, request).status, 404);
        for (const auto &[request, status] : requestsWith({kSentOn}))
            QCOMPARE(answerTo(server, request).status, 401); // as on a path that does not exist
        for (const auto &[request, status] : requestsWith({kSentOn, "Authorization: Bearer operator-sesam"}))
            QCOMPARE(answerTo(server, request).status, 401);
    }

    void thisComputerNeedsNoKey()
    {
        TestServer server(withKeys());
        choose(server);
        for (const auto &[request, status] : requestsWith({}))
            QCOMPARE(answerTo(server, request).status, status);
    }

    void theOperatorKeyIsNoAccessKey()
    {
        TestServer server(withKeys());
        QCOMPARE(answerTo(server, requestOf("GET", "/api/channels/lab", {}, {kKey})).status, 401);
    }

    void methodsAreListed()
    {
        QCOMPARE(answerTo(*m_server, requestOf("POST", kPath)).header("Allow"),
                 "GET, HEAD, PUT, DELETE, OPTIONS"_ba);
        QCOMPARE(answerTo(*m_server, requestOf("GET", kMarkers)).header("Allow"), "POST, OPTIONS"_ba);
        QCOMPARE(answerTo(*m_server, requestOf("OPTIONS", kMarkers)).status, 204);
        QCOMPARE(answerTo(*m_server, requestOf("GET", kMarkers)).status, 405);
    }

private:
    void choose(TestServer &server) { server.server().recorder().setDefaults({.folder = m_folder->path()}); }
    Reply put(const QByteArray &body) { return m_server->client().send("PUT", kPath, {}, body); }
    QString phase() { return objectOf(m_server->get(kPath))["phase"_L1].toString(); }
    qsizetype recordings() const { return QDir(m_folder->path()).entryList({u"*.mcap"_s}).size(); }

    std::optional<QTemporaryDir> m_folder;
    std::unique_ptr<TestServer> m_server;
};

SUPERSYNK_TEST(TestRecordings)
#include "tst_recordings.moc"
