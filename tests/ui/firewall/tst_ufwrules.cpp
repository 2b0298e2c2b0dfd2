// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/firewall/ufwrules.h"

#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;
using Ports = FirewallState::Ports;

namespace {

constexpr auto kOn = "# Set to yes to start on boot\nENABLED=yes\n\nLOGLEVEL=low\n";
constexpr auto kDeny = "IPV6=yes\nDEFAULT_INPUT_POLICY=\"DROP\"\nDEFAULT_OUTPUT_POLICY=\"ACCEPT\"\n";
constexpr auto kAccept = "DEFAULT_INPUT_POLICY=\"ACCEPT\"\n";

FirewallState stateBy(const QByteArray &rule)
{
    const QByteArray rules = "*filter\n:ufw-user-input - [0:0]\n### RULES ###\n\n" + rule
        + "\n-A ufw-user-input -p tcp -j ACCEPT\n\n### END RULES ###\nCOMMIT\n";
    return ufwState({.configuration = kOn, .defaults = kDeny, .rules = rules}, u"wlan0"_s, {9999});
}

} // namespace

class TestUfwRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDisabledUfwIsOpen()
    {
        for (const QByteArray configuration : {"ENABLED=no\n", "# ENABLED=yes\n", ""})
            QCOMPARE(ufwState({.configuration = configuration}, u"wlan0"_s, {9999}), FirewallState());
    }

    void unreadableRulesMakeThePortsUnknown()
    {
        const FirewallState state =
            ufwState({.configuration = kOn, .defaults = kDeny}, u"wlan0"_s, {9999, 9443});
        QVERIFY(state.ports == Ports::Unknown);
        QCOMPARE(state.firewall, u"ufw"_s);
        QCOMPARE(state.command, u"sudo ufw allow 9999,9443/tcp"_s);
    }

    void onlyClosedPortsAreNamed()
    {
        const FirewallState state =
            ufwState({.configuration = "ENABLED=\"yes\"",
                      .defaults = kDeny,
                      .rules = "### tuple ### allow tcp 9999 0.0.0.0/0 any 0.0.0.0/0 in"},
                     u"wlan0"_s, {9999, 9443});
        QVERIFY(state.ports == Ports::Closed);
        QCOMPARE(state.closed, QList<quint16>{9443});
        QCOMPARE(state.command, u"sudo ufw allow 9443/tcp"_s);
    }

    void anAcceptingDefaultIsOpen()
    {
        QCOMPARE(ufwState({.configuration = kOn, .defaults = kAccept}, u"wlan0"_s, {9999}), FirewallState());
    }

    void aRuleCanCloseAnOpenDefault()
    {
        QVERIFY(ufwState({.configuration = kOn,
                          .defaults = kAccept,
                          .rules = "### tuple ### deny tcp 9999 0.0.0.0/0 any 0.0.0.0/0 in"},
                         u"wlan0"_s, {9999})
                    .ports
                == Ports::Closed);
    }

    void rulesAreParsed_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<bool>("isOpen");
        QTest::newRow("none") << ""_ba << false;
        QTest::newRow("the port") << "### tuple ### allow tcp 9999 0.0.0.0/0 any 0.0.0.0/0 in"_ba << true;
        QTest::newRow("any protocol") << "### tuple ### allow any 9999 0.0.0.0/0 any 0.0.0.0/0 in"_ba << true;
        QTest::newRow("UDP") << "### tuple ### allow udp 9999 0.0.0.0/0 any 0.0.0.0/0 in"_ba << false;
        QTest::newRow("another port") << "### tuple ### allow tcp 999 0.0.0.0/0 any 0.0.0.0/0 in"_ba << false;
        QTest::newRow("a range") << "### tuple ### allow tcp 9000:10000 0.0.0.0/0 any 0.0.0.0/0 in"_ba
                                 << true;
        QTest::newRow("a list") << "### tuple ### allow tcp 80,9999 0.0.0.0/0 any 0.0.0.0/0 in"_ba << true;
        QTest::newRow("all of a network")
            << "### tuple ### allow any any 0.0.0.0/0 any 192.168.1.0/24 in"_ba << true;
        QTest::newRow("an application")
            << "### tuple ### allow tcp 9999 0.0.0.0/0 any 0.0.0.0/0 Super%20synk - in"_ba << true;
        QTest::newRow("with a comment")
            << "### tuple ### allow tcp 9999 0.0.0.0/0 any 0.0.0.0/0 in comment=6162"_ba << true;
        QTest::newRow("logged") << "### tuple ### allow_log tcp 9999 0.0.0.0/0 any 0.0.0.0/0 in"_ba << true;
        QTest::newRow("limited") << "### tuple ### limit tcp 9999 0.0.0.0/0 any 0.0.0.0/0 in"_ba << true;
        QTest::newRow("outwards") << "### tuple ### allow tcp 9999 0.0.0.0/0 any 0.0.0.0/0 out"_ba << false;
        QTest::newRow("passing through")
            << "### tuple ### route:allow tcp 9999 0.0.0.0/0 any 0.0.0.0/0 in"_ba << false;
        QTest::newRow("at this adapter")
            << "### tuple ### allow tcp 9999 0.0.0.0/0 any 0.0.0.0/0 in_wlan0"_ba << true;
        QTest::newRow("at another") << "### tuple ### allow tcp 9999 0.0.0.0/0 any 0.0.0.0/0 in_eth0"_ba
                                    << false;
        QTest::newRow("the first counts") << "### tuple ### deny tcp 9999 0.0.0.0/0 any 0.0.0.0/0 in\n"
                                             "### tuple ### allow tcp 9999 0.0.0.0/0 any 0.0.0.0/0 in"_ba
                                          << false;
        QTest::newRow("one computer is denied")
            << "### tuple ### deny any any 0.0.0.0/0 any 192.168.1.7 in\n"
               "### tuple ### allow tcp 9999 0.0.0.0/0 any 0.0.0.0/0 in"_ba
            << true;
        QTest::newRow("garbage") << "### tuple ### allow\n### tuple ### "_ba << false;
    }

    void rulesAreParsed()
    {
        QFETCH(const QByteArray, rule);
        QFETCH(const bool, isOpen);
        QVERIFY(stateBy(rule).ports == (isOpen ? Ports::Open : Ports::Closed));
    }
};

SUPERSYNK_TEST(TestUfwRules)
#include "tst_ufwrules.moc"
