// SPDX-License-Identifier: GPL-3.0-only
#include "server/network/network.h"
#include "tests/support/testmain.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

const QHostAddress kEverywhere(QHostAddress::Any);
const QHostAddress kHere(QHostAddress::LocalHost);
const QHostAddress kHereIPv6(QHostAddress::LocalHostIPv6);
const QHostAddress kWiFi(u"192.168.1.20"_s);
const QHostAddress kWiFiIPv6(u"fd00::20"_s);
const QHostAddress kPrivacy(u"fd00::1234"_s);
const QHostAddress kVpn(u"10.8.0.2"_s);
const QHostAddress kCable(u"192.168.7.1"_s);
const QHostAddress kLinkLocal(u"169.254.17.3"_s); // RFC 3927: self-assigned
const QHostAddress kContainers(u"172.17.0.1"_s);
const QHostAddress kGone(u"203.0.113.9"_s); // RFC 5737: of no computer

Adapter loopback()
{
    return {.isConnected = true, .addresses = {kHere, kHereIPv6}};
}

/// A laptop on Wi-Fi, with a VPN and an unplugged cable.
Network laptop()
{
    return Network({loopback(),
                    {.isConnected = true, .kind = AdapterKind::Vpn, .addresses = {kVpn}},
                    {.addresses = {kCable}},
                    {.isConnected = true,
                     .addresses = {QHostAddress(u"fe80::20"_s), kWiFiIPv6, kWiFi},
                     .privacyAddresses = {kPrivacy}}});
}

/// The same without Wi-Fi.
Network laptopOnNoNetwork()
{
    return Network({loopback(), {.addresses = {kCable}}, {.addresses = {kWiFi}}});
}

/// On a switch without DHCP, with the cable only.
Network laptopOnASwitch()
{
    return Network({loopback(),
                    {.isConnected = true, .addresses = {QHostAddress(u"fe80::20"_s), kLinkLocal}},
                    {.addresses = {kWiFi}}});
}

} // namespace

Q_DECLARE_METATYPE(supersynk::Network)
Q_DECLARE_METATYPE(supersynk::Reach)

class TestNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mostLikelyAddressComesFirst()
    {
        QCOMPARE(laptop().reachable(kEverywhere), (QList{kWiFi, kVpn, kWiFiIPv6, kHere, kHereIPv6}));
    }

    void selfAssignedAddressesFollowAssignedOnes()
    {
        const Network network(
            {{.isConnected = true, .kind = AdapterKind::Virtual, .addresses = {kContainers}},
             {.isConnected = true, .kind = AdapterKind::Vpn, .addresses = {kVpn}},
             {.isConnected = true, .kind = AdapterKind::Cable, .addresses = {kLinkLocal}},
             {.isConnected = true, .kind = AdapterKind::WiFi, .addresses = {kWiFi}}});
        QCOMPARE(network.reachable(kEverywhere), (QList{kWiFi, kLinkLocal, kVpn, kContainers}));
    }

    void switchWithoutDhcpIsANetwork()
    {
        const Network network = laptopOnASwitch();
        QCOMPARE(network.reachable(kEverywhere), (QList{kLinkLocal, kHere, kHereIPv6}));
        QCOMPARE(network.connected(kEverywhere), (QList{kLinkLocal, kHere, kHereIPv6}));
        QVERIFY(haveOneForHeadsets(network.connected(kEverywhere)));
    }

    void bearerPrefersConnectedAdapters()
    {
        const Network network({{.kind = AdapterKind::Cable, .name = u"eth0"_s, .addresses = {kWiFi}},
                               {.isConnected = true,
                                .kind = AdapterKind::WiFi,
                                .name = u"wlan0"_s,
                                .addresses = {kWiFi},
                                .privacyAddresses = {kPrivacy}}});
        QCOMPARE(network.bearer(kWiFi)->name, u"wlan0"_s);
        QCOMPARE(network.bearer(kPrivacy)->name, u"wlan0"_s);
        QVERIFY(!network.bearer(kGone));
    }

    void onlyAddressesOfTheBoundProtocolAreReachable()
    {
        QCOMPARE(laptop().reachable(QHostAddress(QHostAddress::AnyIPv4)), (QList{kWiFi, kVpn, kHere}));
        QCOMPARE(laptop().reachable(QHostAddress(QHostAddress::AnyIPv6)), (QList{kWiFiIPv6, kHereIPv6}));
    }

    void oneBoundAddressIsTheReachableOne()
    {
        QCOMPARE(laptop().reachable(kVpn), QList{kVpn});
        QCOMPARE(laptop().reachable(kGone), QList{kGone});
    }

    void onlyPluggedInAdaptersAreConnected_data()
    {
        QTest::addColumn<QHostAddress>("address");
        QTest::addColumn<bool>("isConnected");
        QTest::newRow("connected") << kWiFi << true;
        QTest::newRow("privacy address") << kPrivacy << true;
        QTest::newRow("another way to write it") << QHostAddress(u"::ffff:192.168.1.20"_s) << true;
        QTest::newRow("with a scope") << QHostAddress(u"fe80::20%wlan0"_s) << true;
        QTest::newRow("loopback") << kHere << true;
        QTest::newRow("loopback that no adapter names") << QHostAddress(u"127.0.0.2"_s) << true;
        QTest::newRow("unplugged") << kCable << false;
        QTest::newRow("gone") << kGone << false;
    }

    void onlyPluggedInAdaptersAreConnected()
    {
        QFETCH(QHostAddress, address);
        QFETCH(bool, isConnected);
        QCOMPARE(laptop().connected(address),
                 isConnected ? QList<QHostAddress>{address} : QList<QHostAddress>());
    }

    void reachSaysWhichClientsCanConnect_data()
    {
        QTest::addColumn<Network>("network");
        QTest::addColumn<QHostAddress>("bound");
        QTest::addColumn<QHostAddress>("called");
        QTest::addColumn<Reach>("reach");
        QTest::newRow("on a network") << laptop() << kEverywhere << kWiFi << Reach::Intended;
        QTest::newRow("chosen though others can't") << laptop() << kEverywhere << kHere << Reach::Intended;
        QTest::newRow("on none") << laptopOnNoNetwork() << kEverywhere << kHere << Reach::NoNetwork;
        QTest::newRow("on none, IPv6")
            << laptopOnNoNetwork() << QHostAddress(QHostAddress::AnyIPv6) << kHereIPv6 << Reach::NoNetwork;
        QTest::newRow("on none, not noticed yet")
            << laptopOnNoNetwork() << kEverywhere << kWiFi << Reach::NoNetwork;
        QTest::newRow("on a switch without DHCP")
            << laptopOnASwitch() << kEverywhere << kLinkLocal << Reach::Intended;
        QTest::newRow("on it, this computer") << laptopOnASwitch() << kEverywhere << kHere << Reach::Intended;
        QTest::newRow("loopback on purpose") << laptopOnNoNetwork() << kHere << kHere << Reach::Intended;
        QTest::newRow("at one address") << laptop() << kWiFi << kWiFi << Reach::Intended;
        QTest::newRow("unplugged") << laptop() << kCable << kCable << Reach::Unplugged;
        QTest::newRow("just unplugged") << laptop() << kEverywhere << kCable << Reach::Unplugged;
        QTest::newRow("gone") << laptop() << kGone << kGone << Reach::Gone;
    }

    void reachSaysWhichClientsCanConnect()
    {
        QFETCH(Network, network);
        QFETCH(QHostAddress, bound);
        QFETCH(QHostAddress, called);
        QTEST(network.reach(bound, called), "reach");
    }

    void loopbackIsUnreachableForHeadsets()
    {
        QVERIFY(!haveOneForHeadsets({}));
        QVERIFY(!haveOneForHeadsets({kHere, kHereIPv6}));
        QVERIFY(haveOneForHeadsets({kHere, kWiFi}));
    }

    void thisComputerHasLoopbackLast()
    {
        const QList<QHostAddress> addresses = Network::now().reachable(kEverywhere);
        QVERIFY(addresses.contains(kHere));
        QVERIFY(std::ranges::is_partitioned(
            addresses, [](const QHostAddress &address) { return !address.isLoopback(); }));
        QCOMPARE(Network::now().connected(kEverywhere), addresses);
        QCOMPARE(QSet<QHostAddress>(addresses.begin(), addresses.end()).size(), addresses.size());
    }

    void thisComputerHasItsReachableAddresses()
    {
        for (const QHostAddress &address : Network::now().reachable(kEverywhere))
            QCOMPARE(Network::now().reach(address, address), Reach::Intended);
        QCOMPARE(Network::now().reach(kGone, kGone), Reach::Gone);
    }
};

SUPERSYNK_TEST(TestNetwork)

#include "tst_network.moc"
