// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/firewall/firewalldzone.h"

#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;
using Ports = FirewallState::Ports;

class TestFirewalldZone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUnlistedPortIsClosed()
    {
        const FirewallState state = firewalldState(
            FirewalldZone{.name = u"public"_s, .target = u"default"_s, .ports = {{u"22"_s, u"tcp"_s}}},
            {9999, 9443});
        QVERIFY(state.ports == Ports::Closed);
        QCOMPARE(state.firewall, u"firewalld"_s);
        QCOMPARE(state.closed, (QList<quint16>{9999, 9443}));
        QCOMPARE(state.command,
                 u"sudo firewall-cmd --permanent --zone=public --add-port=9999/tcp --add-port=9443/tcp && "
                 "sudo firewall-cmd --reload"_s);
    }

    void listedPortsAreOpen_data()
    {
        QTest::addColumn<QString>("range");
        QTest::addColumn<QString>("protocol");
        QTest::addColumn<bool>("isOpen");
        QTest::newRow("the port") << u"9999"_s << u"tcp"_s << true;
        QTest::newRow("a range, as on a Fedora Workstation") << u"1025-65535"_s << u"tcp"_s << true;
        QTest::newRow("a range beside it") << u"1025-9998"_s << u"tcp"_s << false;
        QTest::newRow("UDP") << u"9999"_s << u"udp"_s << false;
        QTest::newRow("garbage") << u"x-y"_s << u"tcp"_s << false;
    }

    void listedPortsAreOpen()
    {
        QFETCH(const QString, range);
        QFETCH(const QString, protocol);
        QFETCH(const bool, isOpen);
        const FirewalldZone zone{.name = u"home"_s, .target = u"default"_s, .ports = {{range, protocol}}};
        QVERIFY(firewalldState(zone, {9999}).ports == (isOpen ? Ports::Open : Ports::Closed));
    }

    void aZoneThatAcceptsAllIsOpen()
    {
        QCOMPARE(firewalldState(FirewalldZone{.name = u"trusted"_s, .target = u"ACCEPT"_s}, {9999}),
                 FirewallState());
    }

    void richRulesMakeThePortsUnknown()
    {
        const FirewalldZone zone{
            .name = u"public"_s,
            .target = u"default"_s,
            .rules = {u"rule family=\"ipv4\" source address=\"192.168.1.0/24\" accept"_s}};
        QVERIFY(firewalldState(zone, {9999}).ports == Ports::Unknown);
    }

    void anUnreadableZoneMakesThePortsUnknown()
    {
        const FirewallState state = firewalldState({.name = u"home"_s, .isReadable = false}, {9999});
        QVERIFY(state.ports == Ports::Unknown);
        QCOMPARE(
            state.command,
            u"sudo firewall-cmd --permanent --zone=home --add-port=9999/tcp && sudo firewall-cmd --reload"_s);
    }
};

SUPERSYNK_TEST(TestFirewalldZone)
#include "tst_firewalldzone.moc"
