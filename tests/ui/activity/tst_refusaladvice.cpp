// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/refusaladvice.h"

#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestRefusalAdvice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nearestPathOfTheApi_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("nearest");

        const auto addRow = [](const char *name, const QByteArray &path, const QByteArray &nearest) {
            QTest::newRow(name) << path << nearest;
        };
        addRow("without /api", "/channels/lab", "/api/channels/lab");
        addRow("without /channels", "/api/lab", "/api/channels/lab");
        addRow("key alone", "/lab", "/api/channels/lab");
        addRow("singular", "/api/channel/lab", "/api/channels/lab");
        addRow("upper case", "/API/Channels/Lab", "/api/channels/Lab");
        addRow("slash at the end", "/api/channels/lab/", "/api/channels/lab");
        addRow("a version", "/api/v1/channels/lab", "/api/channels/lab");
        addRow("no version", "/api/virtual", "/api/channels/virtual");
        addRow("slash in the key", "/api/channels/a/b", "/api/channels/a%2Fb");
        addRow("client in singular", "/api/channels/lab/client/ann", "/api/channels/lab/clients/ann");
        addRow("no key", "/api/channels/", "/api/channels/{key}");
        addRow("nothing", "", "/api/channels/{key}");
    }

    void nearestPathOfTheApi()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, nearest);
        QCOMPARE(nearestPath(path), nearest);
    }

    void wrongPathNamesTheRightOne()
    {
        QCOMPARE(adviceForPath("POST", "/channels/lab"), u"Use /api/channels/lab."_s);
        QVERIFY(adviceForPath("GET", "/favicon.ico").startsWith(u"Browsers look for such files"_s));
        QVERIFY(adviceForPath("POST", "/lab.2").startsWith(u"Use "_s)); // a browser posts nothing by itself
    }

    void pathsAreSafeToShow()
    {
        const QString advice = adviceForPath("POST", "/\x1b" + QByteArray(1000, 'x'));
        QVERIFY(!advice.contains(u'\x1b'));
        QVERIFY(advice.size() < 80);
    }

    void adviceForOtherReasons_data()
    {
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<QString>("words");

        const auto addRow = [](const char *name, const QByteArray &reason, const QString &words) {
            QTest::newRow(name) << reason << words;
        };
        addRow("key", "An access key is needed here: send Authorization: Bearer KEY.", u"sends none"_s);
        addRow("wrong key", "The access key is wrong: the server has another one.", u"Compare"_s);
        addRow("certificate", "The client does not accept the certificate.", u"https://10.0.0.1:9443"_s);
        addRow("handshake", "The client closed the connection during the TLS handshake.",
               u"https://10.0.0.1:9443"_s);
        addRow("blocked", "The operator has blocked this client.", u"Block"_s);
        addRow("body", "The body is larger than %1 bytes.", u"--max-body"_s);
        addRow("clients", "There are too many clients.", u"--max-clients of"_s);
        addRow("clients of a channel", "There are too many clients in this channel.",
               u"--max-clients-per-channel"_s);
        addRow("chunks", "The body comes in too many chunks.", u"--max-chunks"_s);
        addRow("depth", "The body is nested deeper than %1 levels.", u"--max-depth"_s);
        addRow("URL", "The URL is too long.", u"--max-url"_s);
        addRow("head", "The header fields are too large.", u"--max-head"_s);
        addRow("channels", "There are too many channels.", u"--max-channels"_s);
        addRow("connections", "There are too many connections.", u"--max-connections of"_s);
        addRow("connections of an address", "There are too many connections from this address.",
               u"--max-connections-per-address"_s);
        addRow("handshakes", "There are too many TLS handshakes from this address.",
               u"--max-handshakes-per-address"_s);
        addRow("room of a channel", "This channel has no room for so many bytes.", u"--max-channel-bytes"_s);
        addRow("room", "The server has no room for so many bytes.", u"--max-stored-bytes"_s);
        addRow("slow", "The client takes too long to send a body.", u"Wi-Fi"_s);
        addRow("Host", "Host is not a name or an address with a port.", u"exactly as the window"_s);
        addRow("no HTTP", "The request line is not METHOD TARGET HTTP/1.1.", u"no HTTP"_s);
    }

    void adviceForOtherReasons()
    {
        QFETCH(QByteArray, reason);
        QFETCH(QString, words);
        const QString advice = refusalAdvice({.reason = reason}, u"https://10.0.0.1:9443"_s);
        QVERIFY2(advice.contains(words), qPrintable(advice));
    }

    void withoutAnHttpsAddressNoneIsNamed()
    {
        const QString advice = refusalAdvice({.reason = "The client does not accept the certificate."_ba});
        QVERIFY2(advice.startsWith(u"Open the HTTPS address once"_s), qPrintable(advice));
    }

    void aWrongPathIsToldBesideTheKey()
    {
        RefusalGroup refused{.reason = "An access key is needed here: send Authorization: Bearer KEY."_ba,
                             .request = {401, "POST", "/channels/lab"}};
        QVERIFY(!refusalAdvice(refused).contains(u"path"_s));
        refused.request.isPathWrong = true;
        const QString advice = refusalAdvice(refused);
        QVERIFY2(advice.endsWith(u"Its path is wrong too: use /api/channels/lab."_s), qPrintable(advice));
        QVERIFY2(advice.contains(u"sends none"_s), qPrintable(advice));
    }

    void reasonsThatSayItNeedNoAdvice()
    {
        QCOMPARE(refusalAdvice({.reason = "client_id is not a string."_ba}), QString());
    }

private:
    static QString adviceForPath(const QByteArray &method, const QByteArray &path)
    {
        return refusalAdvice({.reason = "There is no such path: channels are at /api/channels/{key}."_ba,
                              .request = {404, method, path}});
    }
};

SUPERSYNK_TEST(TestRefusalAdvice)
#include "tst_refusaladvice.moc"
