// SPDX-License-Identifier: GPL-3.0-only
#include "addresses.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestAddresses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void urlIsWhatIsTypedIntoAHeadset_data()
    {
        QTest::addColumn<QLatin1StringView>("scheme");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("url");

        QTest::newRow("IPv4") << "http"_L1 << u"192.168.1.20"_s << u"http://192.168.1.20:9999"_s;
        QTest::newRow("IPv6") << "http"_L1 << u"fd00::20"_s << u"http://[fd00::20]:9999"_s;
        QTest::newRow("loopback") << "http"_L1 << u"127.0.0.1"_s << u"http://127.0.0.1:9999"_s;
        QTest::newRow("HTTPS") << "https"_L1 << u"192.168.1.20"_s << u"https://192.168.1.20:9999"_s;
    }

    void urlIsWhatIsTypedIntoAHeadset()
    {
        QFETCH(QLatin1StringView, scheme);
        QFETCH(QString, address);
        QFETCH(QString, url);
        QCOMPARE(urlOf(scheme, QHostAddress(address), 9999), url);
    }

    void plainAddressIsWhatAPersonWrites_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("plain");

        QTest::newRow("IPv4") << u"192.168.1.20"_s << u"192.168.1.20"_s;
        QTest::newRow("IPv4 on an IPv6 socket") << u"::ffff:192.168.1.20"_s << u"192.168.1.20"_s;
        QTest::newRow("IPv6") << u"fd00::20"_s << u"fd00::20"_s;
        QTest::newRow("IPv6 loopback") << u"::1"_s << u"::1"_s;
        QTest::newRow("any IPv6") << u"::"_s << u"::"_s;
    }

    void plainAddressIsWhatAPersonWrites()
    {
        QFETCH(QString, address);
        QFETCH(QString, plain);
        QCOMPARE(plainAddress(QHostAddress(address)).toString(), plain);
    }

    void whatIsBoundToOneAddressIsReachedThere()
    {
        const QHostAddress address(u"192.168.1.20"_s);
        QCOMPARE(reachableAddresses(address), QList<QHostAddress>{address});
    }

    void whatIsBoundToAllIsReachedAtLoopbackLast_data()
    {
        QTest::addColumn<QHostAddress>("bound");

        QTest::newRow("IPv4 and IPv6") << QHostAddress(QHostAddress::Any);
        QTest::newRow("IPv4") << QHostAddress(QHostAddress::AnyIPv4);
    }

    void whatIsBoundToAllIsReachedAtLoopbackLast()
    {
        QFETCH(QHostAddress, bound);
        const QList<QHostAddress> addresses = reachableAddresses(bound);
        QVERIFY(addresses.contains(QHostAddress(QHostAddress::LocalHost)));
        QVERIFY(std::ranges::is_partitioned(
            addresses, [](const QHostAddress &address) { return !address.isLoopback(); }));
    }

    void everyAddressIsNamedOnce()
    {
        const QList<QHostAddress> addresses = reachableAddresses(QHostAddress(QHostAddress::Any));
        QCOMPARE(QSet<QHostAddress>(addresses.begin(), addresses.end()).size(), addresses.size());
    }

    void whatThisComputerBearsIsConnected()
    {
        QVERIFY(!isUnplugged(QHostAddress(QHostAddress::LocalHost)));
        QCOMPARE(connectedAddresses(QHostAddress(QHostAddress::LocalHost)),
                 QList{QHostAddress(QHostAddress::LocalHost)});
        QCOMPARE(connectedAddresses(QHostAddress(QHostAddress::Any)),
                 reachableAddresses(QHostAddress(QHostAddress::Any)));
    }

    void howAnAddressIsWrittenMakesNoDifference()
    {
        const QHostAddress second(u"127.0.0.2"_s);
        QCOMPARE(connectedAddresses(second), QList{second});
        for (const QHostAddress &address : reachableAddresses(QHostAddress(QHostAddress::AnyIPv4))) {
            const QHostAddress mapped(u"::ffff:"_s + address.toString());
            QCOMPARE(connectedAddresses(mapped), QList{mapped});
        }
    }

    void anAddressThatIsGoneIsNotConnected()
    {
        const QHostAddress gone(u"203.0.113.9"_s); // RFC 5737: nobody's
        QVERIFY(!isUnplugged(gone));
        QCOMPARE(connectedAddresses(gone), QList<QHostAddress>());
    }

    void onlyAddressesOfTheBoundProtocolAreNamed()
    {
        for (const QHostAddress &address : reachableAddresses(QHostAddress(QHostAddress::AnyIPv4)))
            QCOMPARE(address.protocol(), QAbstractSocket::IPv4Protocol);
    }
};

QTEST_APPLESS_MAIN(TestAddresses)

#include "tst_addresses.moc"
