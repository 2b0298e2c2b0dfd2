// SPDX-License-Identifier: GPL-3.0-only
#include "ui/firewall/firewallnotice.h"

#include "tests/support/testmain.h"
#include "ui/widgets/notice.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;
using Ports = FirewallState::Ports;

class TestFirewallNotice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOpenFirewallIsNotShown()
    {
        FirewallNotice notice;
        notice.setState(FirewallState());
        QVERIFY(!notice.isVisible());
    }

    void closedAndUnknownPortsHaveTheirTexts()
    {
        FirewallNotice notice;
        FirewallState state{Ports::Closed, u"firewalld"_s, {9999, 9443}, u"sudo firewall-cmd …"_s};
        notice.setState(state);
        QVERIFY(notice.isVisible());
        const QString fact = notice.findChild<Notice *>()->text();
        for (const QString &part : {u"firewalld"_s, u"9999, 9443"_s, u"blocks headsets"_s, state.command})
            QVERIFY2(fact.contains(part), qPrintable(fact));
        QCOMPARE(fact.section(u'\n', -1), state.command);
        state.ports = Ports::Unknown;
        notice.setState(state);
        const QString hint = notice.findChild<Notice *>()->text();
        QVERIFY2(hint.contains(u"can't see whether"_s) && !hint.contains(u"lets them in"_s),
                 qPrintable(hint));
        QCOMPARE(hint.section(u'\n', -1), state.command);
    }

    void theCommandIsCopied()
    {
        FirewallNotice notice;
        notice.setState({Ports::Unknown, u"ufw"_s, {9999}, u"sudo ufw allow 9999/tcp"_s});
        notice.findChild<QPushButton *>()->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"sudo ufw allow 9999/tcp"_s);
    }
};

SUPERSYNK_TEST(TestFirewallNotice)
#include "tst_firewallnotice.moc"
