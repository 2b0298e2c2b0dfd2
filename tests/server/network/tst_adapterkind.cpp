// SPDX-License-Identifier: GPL-3.0-only
#include "server/network/adapterkind.h"
#include "tests/support/testmain.h"

#include <QTest>

using supersynk::AdapterKind;
using namespace Qt::StringLiterals;

/// What stands behind the names and types of network adapters.
class TestAdapterKind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void virtualAdaptersAreRecognizedByName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<AdapterKind>("kind");
        for (const auto *name :
             {"docker0", "br-1f2e3d4c5b6a", "veth7ab1c2", "virbr0",    "vboxnet0",  "vmnet8",
              "vmbr0",   "vnet3",           "lxcbr0",     "lxdbr0",    "incusbr0",  "podman0",
              "podman1", "cni-podman0",     "cni0",       "waydroid0", "flannel.1", "cali0123456789a",
              "dummy0",  "awdl0",           "llw0",       "bridge100"})
            QTest::newRow(name) << QString::fromLatin1(name) << AdapterKind::Virtual;
        for (const auto *name :
             {"tun0",           "tap1", "utun4",      "wg0",     "wg-home", "ztabcdef12",   "tailscale0",
              "ppp0",           "ham0", "nordlynx",   "nordtun", "proton0", "pvpnksintrf0", "ipsec0",
              "gif0",           "stf0", "sit0",       "vti0",    "gre0",    "gpd0",         "cscotun0",
              "CloudflareWARP", "wt0",  "outline-vpn"})
            QTest::newRow(name) << QString::fromLatin1(name) << AdapterKind::Vpn;
        for (const auto *name : {"wwan0", "wwp0s20f0u6", "rmnet0", "pdp_ip0"})
            QTest::newRow(name) << QString::fromLatin1(name) << AdapterKind::Mobile;
    }

    void virtualAdaptersAreRecognizedByName()
    {
        QFETCH(const QString, name);
        QTEST(supersynk::adapterKindOf(name, name, QNetworkInterface::Ethernet), "kind");
    }

    void hardwareIsRecognizedByType_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QNetworkInterface::InterfaceType>("type");
        QTest::addColumn<AdapterKind>("kind");
        QTest::newRow("eth0") << u"eth0"_s << QNetworkInterface::Ethernet << AdapterKind::Cable;
        QTest::newRow("enp3s0") << u"enp3s0"_s << QNetworkInterface::Ethernet << AdapterKind::Cable;
        QTest::newRow("br0") << u"br0"_s << QNetworkInterface::Ethernet << AdapterKind::Cable;
        QTest::newRow("wlan0") << u"wlan0"_s << QNetworkInterface::Wifi << AdapterKind::WiFi;
        QTest::newRow("Wi-Fi that looks like Ethernet")
            << u"wlp2s0"_s << QNetworkInterface::Ethernet << AdapterKind::WiFi;
        QTest::newRow("en0 of a Mac") << u"en0"_s << QNetworkInterface::Wifi << AdapterKind::WiFi;
        QTest::newRow("lo") << u"lo"_s << QNetworkInterface::Loopback << AdapterKind::Loopback;
        QTest::newRow("a tunnel without a known name")
            << u"x0"_s << QNetworkInterface::Virtual << AdapterKind::Virtual;
        QTest::newRow("unknown") << u"x0"_s << QNetworkInterface::Unknown << AdapterKind::Other;
    }

    void hardwareIsRecognizedByType()
    {
        QFETCH(const QString, name);
        QFETCH(const QNetworkInterface::InterfaceType, type);
        QTEST(supersynk::adapterKindOf(name, name, type), "kind");
    }

    void windowsAdaptersAreRecognizedByDisplayName_data()
    {
        QTest::addColumn<QString>("readable");
        QTest::addColumn<AdapterKind>("kind");
        QTest::newRow("Hyper-V, WSL") << u"vEthernet (WSL)"_s << AdapterKind::Virtual;
        QTest::newRow("VMware") << u"VMware Network Adapter VMnet8"_s << AdapterKind::Virtual;
        QTest::newRow("VirtualBox") << u"VirtualBox Host-Only Network"_s << AdapterKind::Virtual;
        QTest::newRow("Hamachi") << u"Hamachi"_s << AdapterKind::Vpn;
        QTest::newRow("OpenVPN") << u"OpenVPN TAP-Windows6"_s << AdapterKind::Vpn;
        QTest::newRow("ZeroTier") << u"ZeroTier One [1234]"_s << AdapterKind::Vpn;
        QTest::newRow("cable") << u"Ethernet 2"_s << AdapterKind::Cable;
        QTest::newRow("a city that begins as a VPN does") << u"Hamburg"_s << AdapterKind::Cable;
        QTest::newRow("a site that begins as a tunnel does") << u"Site network"_s << AdapterKind::Cable;
    }

    void windowsAdaptersAreRecognizedByDisplayName()
    {
        QFETCH(const QString, readable);
        QTEST(supersynk::adapterKindOf(u"ethernet_32769"_s, readable, QNetworkInterface::Ethernet), "kind");
    }

    void onlyHardwareConnectsToALocalNetwork()
    {
        using enum AdapterKind;
        for (const AdapterKind kind : {Other, Cable, WiFi})
            QVERIFY(supersynk::isLocalNetwork(kind));
        for (const AdapterKind kind : {Mobile, Vpn, Virtual, Loopback})
            QVERIFY(!supersynk::isLocalNetwork(kind));
    }
};

SUPERSYNK_TEST(TestAdapterKind)
#include "tst_adapterkind.moc"
