// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"
#include "tests/support/tlsfixture.h"
#include "ui/assistant/finding.h"

#include <QTest>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTestTimeoutMs = 30'000;

/// Connections from here count as those of a headset.
const QHostAddress kHeadset(u"127.0.0.2"_s);

AssistantFacts factsAbout(Server &server)
{
    return {.state = server.state(),
            .shownAddress = QHostAddress(QHostAddress::LocalHost),
            .peers = server.peers(),
            .refusals = server.refusals(),
            .snapshot = server.snapshot(),
            .now = Server::now(),
            .isOutside = [](const QByteArray &address) { return address == "127.0.0.2"; }};
}

/// All that the assistant says.
QString saidAbout(Server &server)
{
    return plainTextOf(findingsOf(factsAbout(server)));
}

} // namespace

/// What the assistant says about the requests of a headset.
class TestAssistant : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
#ifndef Q_OS_LINUX
        QSKIP("Only Linux answers at all of 127.0.0.0/8.");
#endif
    }

    void everyMistakeIsNamed_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("advice");

        const auto addRow = [](const char *name, const QByteArray &request, const QString &what,
                               const QString &advice) { QTest::newRow(name) << request << what << advice; };
        const QByteArray key = "Authorization: Bearer open-sesame";
        const QByteArray room = "/api/channels/lab";
        addRow("path", requestOf("POST", "/channels/lab", bodyOf("ann"), {key}), u"POST /channels/lab 404"_s,
               u"Use /api/channels/lab."_s);
        addRow("key", requestOf("POST", room, bodyOf("ann")), u"POST /api/channels/lab 401"_s,
               u"The app sends none"_s);
        addRow("key and path", requestOf("POST", "/channels/lab", bodyOf("ann")), u"POST /channels/lab 401"_s,
               u"Its path is wrong too: use /api/channels/lab."_s);
        addRow("wrong key", requestOf("POST", room, bodyOf("ann"), {"Authorization: Bearer barley"}),
               u"POST /api/channels/lab 401"_s, u"Compare the key"_s);
        addRow("method", requestOf("PUT", room, bodyOf("ann"), {key}), u"PUT /api/channels/lab 405"_s,
               u"PUT is not possible here, only GET, HEAD, POST"_s);
        addRow("no JSON", requestOf("POST", room, "hello", {key}), u"POST /api/channels/lab 400"_s,
               u"The body is not a JSON object"_s);
        addRow("no id", requestOf("POST", room, "{}", {key}), u"POST /api/channels/lab 400"_s,
               u"client_id is missing"_s);
        addRow("too large", requestOf("POST", room, {}, {key, "Content-Length: 5000000"}), u"413"_s,
               u"--max-body"_s);
        addRow("HTTPS on the port of HTTP", "\x16\x03\x01\x02"_ba, u"400"_s, u"begin the URL with http://"_s);
        addRow("Host", requestOf("GET", room, {}, {key, "Host: x"}), u"400"_s, u"exactly as the window"_s);
        addRow("no HTTP", "hello\r\n\r\n", u"400"_s, u"This is no HTTP"_s);
    }

    void everyMistakeIsNamed()
    {
        QFETCH(QByteArray, request);
        QFETCH(QString, what);
        QFETCH(QString, advice);
        ServerSettings settings = testSettings();
        settings.accessKey = "open-sesame";
        TestServer server(settings);
        for (int i = 0; i < 3; ++i) {
            RawConnection headset(server.port(), kHeadset);
            headset.send(request);
            QVERIFY(headset.receive().status >= 400);
        }
        const QString said = saidAbout(server.server());
        QVERIFY2(said.contains(u"from 127.0.0.2: "_s + what + u" ×3"_s), qPrintable(said));
        QVERIFY2(said.contains(advice), qPrintable(said));
    }

    void httpOnThePortOfHttps()
    {
        const TlsFixture tls;
        TestServer server(tls.settings());
        RawConnection headset(tlsPort(server), kHeadset);
        headset.send(requestOf("GET", "/api"));
        QCOMPARE(headset.receive().status, 400);
        QVERIFY(saidAbout(server.server()).contains(u"begin the URL with https://"_s));
    }

    void aHandshakeThatEndsIsAboutTheCertificate()
    {
        const TlsFixture tls;
        TestServer server(tls.settings());
        RawConnection headset(tlsPort(server), kHeadset);
        headset.send("\x16\x03\x01"_ba);
        headset.finish();
        QTRY_VERIFY_WITH_TIMEOUT(saidAbout(server.server()).contains(u"accept the certificate there"_s),
                                 kTestTimeoutMs);
    }

    void aBlockedHeadsetCanBeLetIn()
    {
        TestServer server;
        server.server().block({.address = "127.0.0.2"});
        RawConnection headset(server.port(), kHeadset);
        headset.send(requestOf("POST", "/api/channels/lab", bodyOf("ann")));
        QCOMPARE(headset.receive().status, 403);
        const Finding finding = findingsOf(factsAbout(server.server())).back();
        QCOMPARE(finding.action, Finding::Action::LetIn);
        QCOMPARE(finding.argument, u"127.0.0.2"_s);
    }

    void aFullServerNamesTheLimit()
    {
        ServerSettings settings = testSettings();
        settings.limits.clients = 1;
        TestServer server(settings);
        RawConnection headset(server.port(), kHeadset);
        for (const auto &[id, status] : {std::pair("ann", 200), std::pair("bob", 503)}) {
            headset.send(requestOf("POST", "/api/channels/lab", bodyOf(id)));
            QCOMPARE(headset.receive().status, status);
        }
        QVERIFY(saidAbout(server.server()).contains(u"--max-clients "_s));
    }

    void aHeadsetThatOnlyConnectsHasReachedTheComputer()
    {
        TestServer server;
        QVERIFY(saidAbout(server.server()).contains(u"No other device has reached this computer"_s));
        const RawConnection headset(server.port(), kHeadset);
        QTRY_VERIFY_WITH_TIMEOUT(saidAbout(server.server()).contains(u"was 127.0.0.2, just now"_s),
                                 kTestTimeoutMs);
    }

    void twoIdsOfOneHeadset()
    {
        TestServer server;
        RawConnection headset(server.port(), kHeadset);
        for (const char *id : {"ann", "bob"}) {
            headset.send(requestOf("POST", "/api/channels/lab", bodyOf(id)));
            QCOMPARE(headset.receive().status, 200);
        }
        const QString said = saidAbout(server.server());
        QVERIFY2(said.contains(u"into “lab”: ann, bob."_s), qPrintable(said));
    }
};

SUPERSYNK_TEST(TestAssistant)
#include "tst_assistant.moc"
