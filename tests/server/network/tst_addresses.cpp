// SPDX-License-Identifier: GPL-3.0-only
#include "server/network/addresses.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestAddresses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void urlCanBeTypedIntoAHeadset_data()
    {
        QTest::addColumn<QLatin1StringView>("scheme");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("url");

        QTest::newRow("IPv4") << "http"_L1 << u"192.168.1.20"_s << u"http://192.168.1.20:9999"_s;
        QTest::newRow("IPv6") << "http"_L1 << u"fd00::20"_s << u"http://[fd00::20]:9999"_s;
        QTest::newRow("loopback") << "http"_L1 << u"127.0.0.1"_s << u"http://127.0.0.1:9999"_s;
        QTest::newRow("HTTPS") << "https"_L1 << u"192.168.1.20"_s << u"https://192.168.1.20:9999"_s;
    }

    void urlCanBeTypedIntoAHeadset()
    {
        QFETCH(QLatin1StringView, scheme);
        QFETCH(QString, address);
        QFETCH(QString, url);
        QCOMPARE(urlOf(scheme, QHostAddress(address), 9999), url);
    }

    void channelUrlIsEncoded()
    {
        const QString server = u"http://192.168.1.20:9999"_s;
        QCOMPARE(channelUrl(server, "room"), u"http://192.168.1.20:9999/api/channels/room"_s);
        QCOMPARE(channelUrl({}, "a/b c"), u"/api/channels/a%2Fb%20c"_s);
        QCOMPARE(channelUrl({}, "\xc3\xa9%?#"), u"/api/channels/%C3%A9%25%3F%23"_s);
    }

    void pageUrlIsEncoded()
    {
        const QString server = u"http://192.168.1.20:9999"_s;
        QCOMPARE(pageUrl(server, {}), u"http://192.168.1.20:9999/"_s);
        QCOMPARE(pageUrl(server, "a/b c+&"), u"http://192.168.1.20:9999/?channel=a%2Fb%20c%2B%26"_s);
        QCOMPARE(pageUrl(server, "lab", "k+y#1"), u"http://192.168.1.20:9999/?channel=lab#key=k%2By%231"_s);
    }

    void plainAddressIsTheUsualNotation_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("plain");

        QTest::newRow("IPv4") << u"192.168.1.20"_s << u"192.168.1.20"_s;
        QTest::newRow("IPv4 on an IPv6 socket") << u"::ffff:192.168.1.20"_s << u"192.168.1.20"_s;
        QTest::newRow("IPv6") << u"fd00::20"_s << u"fd00::20"_s;
        QTest::newRow("IPv6 loopback") << u"::1"_s << u"::1"_s;
        QTest::newRow("any IPv6") << u"::"_s << u"::"_s;
    }

    void plainAddressIsTheUsualNotation()
    {
        QFETCH(QString, address);
        QFETCH(QString, plain);
        QCOMPARE(plainAddress(QHostAddress(address)).toString(), plain);
    }

    void anyAddressIsEverywhere()
    {
        QVERIFY(isEverywhere(QHostAddress(QHostAddress::Any)));
        QVERIFY(isEverywhere(QHostAddress(QHostAddress::AnyIPv4)));
        QVERIFY(isEverywhere(QHostAddress(QHostAddress::AnyIPv6)));
        QVERIFY(!isEverywhere(QHostAddress(QHostAddress::LocalHost)));
        QVERIFY(!isEverywhere(QHostAddress()));
    }
};

SUPERSYNK_TEST(TestAddresses)

#include "tst_addresses.moc"
