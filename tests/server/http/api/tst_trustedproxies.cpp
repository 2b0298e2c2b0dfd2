// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/api/forwarding.h"
#include "server/http/api/trustedproxies.h"
#include "server/http/wire/headparser.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <variant>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

const QHostAddress kPeer(u"10.0.0.1"_s);

RequestHead headWith(const QByteArrayList &fields)
{
    QByteArray bytes = "POST /api/channels/room HTTP/1.1\r\nHost: lab\r\n";
    for (const QByteArray &field : fields)
        bytes += field + "\r\n";
    return std::get<RequestHead>(parseHead(bytes + "\r\n", Limits()));
}

TrustedProxies proxies()
{
    TrustedProxies proxies;
    if (!proxies.add(u"10.0.0.0/8") || !proxies.add(u"2001:db8:1::/48") || !proxies.add(u"192.0.2.7"))
        qFatal("A network was not taken");
    return proxies;
}

QString senderOf(const QByteArrayList &fields)
{
    return forwardedSender(headWith(fields), kPeer, proxies()).toString();
}

} // namespace

/// Which proxies are trusted, and which sender they name.
class TestTrustedProxies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void networksAreReadStrictly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("fine");

        for (const char *text : {"127.0.0.1", "10.0.0.0/8", "10.1.2.3/8", "0.0.0.0/0", "192.0.2.1/32", "::1",
                                 "2001:db8::/32", "::/0", "fe80::1/128", "::ffff:192.0.2.1"})
            QTest::addRow("%s", text) << QString::fromLatin1(text) << true;
        for (const char *text : {"",
                                 "/",
                                 "/8",
                                 "lab",
                                 "10",
                                 "10.0.0",
                                 "10.0.0.0.0",
                                 "10.0.0.256",
                                 "010.0.0.1",
                                 "0x0a.0.0.1",
                                 "10.0.0.1/",
                                 "10.0.0.1/33",
                                 "10.0.0.1/-1",
                                 "10.0.0.1/+8",
                                 "10.0.0.1/8/8",
                                 "10.0.0.1/255.0.0.0",
                                 "10.0.0.1/08",
                                 " 10.0.0.1",
                                 "10.0.0.1 ",
                                 "10.0.0.1:80",
                                 "::1/129",
                                 "fe80::1%eth0",
                                 "[::1]",
                                 ":",
                                 ":::",
                                 "::g",
                                 "1:2:3:4:5:6:7:8:9"})
            QTest::addRow("not '%s'", text) << QString::fromLatin1(text) << false;
    }

    void networksAreReadStrictly()
    {
        QFETCH(QString, text);
        QFETCH(bool, fine);
        TrustedProxies proxies;
        QCOMPARE(proxies.add(text), fine);
        QCOMPARE(proxies.isEmpty(), !fine);
    }

    void textNamesTheNetworks()
    {
        TrustedProxies proxies;
        QCOMPARE(proxies.text(), QString());
        for (const QString &text : {u"192.0.2.1"_s, u"10.0.0.0/8"_s, u"2001:db8::/32"_s, u"2001:db8::1"_s})
            QVERIFY(proxies.add(text));
        QCOMPARE(proxies.text(), u"192.0.2.1, 10.0.0.0/8, 2001:db8::/32, 2001:db8::1"_s);
    }

    void onlyListedAddressesAreTrusted_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("trusted");

        QTest::newRow("inside") << u"10.255.0.1"_s << true;
        QTest::newRow("another network") << u"11.0.0.1"_s << false;
        QTest::newRow("alone") << u"192.0.2.7"_s << true;
        QTest::newRow("next to it") << u"192.0.2.6"_s << false;
        QTest::newRow("inside, IPv6") << u"2001:db8:1:ffff::1"_s << true;
        QTest::newRow("another network, IPv6") << u"2001:db8:2::1"_s << false;
        QTest::newRow("the same bits, IPv6") << u"a00::1"_s << false;
        QTest::newRow("loopback") << u"127.0.0.1"_s << false;
        QTest::newRow("none") << QString() << false;
    }

    void onlyListedAddressesAreTrusted()
    {
        QFETCH(QString, address);
        QFETCH(bool, trusted);
        QCOMPARE(proxies().trusts(QHostAddress(address)), trusted);
    }

    void rightmostUntrustedAddressIsTheSender_data()
    {
        QTest::addColumn<QByteArrayList>("fields");
        QTest::addColumn<QString>("sender");
        const auto row = [](const char *name, const QByteArrayList &fields, const QString &sender) {
            QTest::newRow(name) << fields << sender;
        };

        row("nothing is said", {}, u"10.0.0.1"_s);
        row("one", {"X-Forwarded-For: 198.51.100.1"}, u"198.51.100.1"_s);
        row("in lower case", {"x-forwarded-for:198.51.100.1"}, u"198.51.100.1"_s);
        row("the client's own word stands left", {"X-Forwarded-For: 1.1.1.1, 198.51.100.1"},
            u"198.51.100.1"_s);
        row("or in a field before", {"X-Forwarded-For: 1.1.1.1", "X-Forwarded-For: 198.51.100.1"},
            u"198.51.100.1"_s);
        row("a trusted proxy follows", {"X-Forwarded-For: 1.1.1.1, 198.51.100.1,10.0.0.2"},
            u"198.51.100.1"_s);
        row("in a separate field", {"X-Forwarded-For: 198.51.100.1", "X-Forwarded-For: 192.0.2.7"},
            u"198.51.100.1"_s);
        row("only trusted ones", {"X-Forwarded-For: 10.0.0.3, 10.0.0.2"}, u"10.0.0.3"_s);
        row("IPv6", {"X-Forwarded-For: 2001:DB8:2::0001"}, u"2001:db8:2::1"_s);
        row("IPv6, a trusted one follows", {"X-Forwarded-For: 2001:db8:2::1, 2001:db8:1::1"},
            u"2001:db8:2::1"_s);
        row("IPv4 within IPv6", {"X-Forwarded-For: ::ffff:198.51.100.1"}, u"198.51.100.1"_s);
        row("with a port", {"X-Forwarded-For: 198.51.100.1:4711"}, u"198.51.100.1"_s);
        row("IPv6 in brackets", {"X-Forwarded-For: [2001:db8:2::1]"}, u"2001:db8:2::1"_s);
        row("IPv6 with a port", {"X-Forwarded-For: [2001:db8:2::1]:4711"}, u"2001:db8:2::1"_s);
        row("Forwarded is not asked", {"Forwarded: for=198.51.100.1"}, u"10.0.0.1"_s);
        row("nor is X-Real-IP", {"X-Real-IP: 198.51.100.1"}, u"10.0.0.1"_s);
    }

    void rightmostUntrustedAddressIsTheSender()
    {
        QFETCH(QByteArrayList, fields);
        QFETCH(QString, sender);
        QCOMPARE(senderOf(fields), sender);
    }

    void malformedAddressEndsTheSearch_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("sender");

        const QByteArrayList garbage{"",
                                     "unknown",
                                     "_hidden",
                                     "lab.example",
                                     "999.1.1.1",
                                     "1.2.3",
                                     "127.1",
                                     "::g",
                                     "[::1",
                                     "[]",
                                     "]",
                                     "%",
                                     "-",
                                     "198.51.100.1 198.51.100.2",
                                     "[::1]x",
                                     "::1%lo",
                                     "\"198.51.100.1\"",
                                     "198.51.100.1;",
                                     ","};
        for (const QByteArray &word : garbage) {
            QTest::addRow("'%s'", word.constData()) << word << u"10.0.0.1"_s;
            QTest::addRow("'%s' before a proxy", word.constData()) << word + ", 10.0.0.2" << u"10.0.0.2"_s;
        }
        QTest::newRow("very long") << QByteArray(8000, '1') << u"10.0.0.1"_s;
        QTest::newRow("bytes beyond ASCII") << "198.51.100.\xff"_ba << u"10.0.0.1"_s;
    }

    void malformedAddressEndsTheSearch()
    {
        QFETCH(QByteArray, value);
        QFETCH(QString, sender);
        QCOMPARE(senderOf({"X-Forwarded-For: 1.1.1.1, " + value}), sender);
    }

    void hopsAreLimited()
    {
        const auto behind = [](int hops) {
            return senderOf({"X-Forwarded-For: 198.51.100.1" + QByteArray(", 10.0.0.2").repeated(hops)});
        };
        QCOMPARE(behind(kMostHops - 1), u"198.51.100.1"_s);
        QCOMPARE(behind(kMostHops), u"10.0.0.2"_s);
        QCOMPARE(behind(1000), u"10.0.0.2"_s);
    }

    void forwardedRequestsAreForAnotherSender_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<bool>("forwarded");

        for (const char *field : {"X-Forwarded-For: 10.0.0.1", "x-forwarded-for:", "X-FORWARDED-PROTO: https",
                                  "X-Forwarded-Host: lab", "Forwarded: for=_x", "Via: 1.1 proxy",
                                  "X-Real-IP: ::1", "Origin: null", "origin: https://example.org"})
            QTest::addRow("%s", field) << QByteArray(field) << true;
        for (const char *field : {"X-Forwarded: no", "Hosts: X-Forwarded-For: 1", "Viaduct: 1", "X: Via: 1",
                                  "Origin: http://lab"})
            QTest::addRow("%s", field) << QByteArray(field) << false;
    }

    void forwardedRequestsAreForAnotherSender()
    {
        QFETCH(QByteArray, field);
        QFETCH(bool, forwarded);
        QCOMPARE(isForAnotherSender(headWith({field})), forwarded);
    }

    void requestLineIsNoField()
    {
        const QByteArray bytes = "GET Via:x HTTP/1.1\r\nHost: lab\r\n\r\n";
        QVERIFY(!isForAnotherSender(std::get<RequestHead>(parseHead(bytes, Limits()))));
    }
};

SUPERSYNK_TEST(TestTrustedProxies)
#include "tst_trustedproxies.moc"
