// SPDX-License-Identifier: GPL-3.0-only
#include "server/simulation/simulationtarget.h"

#include "server/server.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;
using Phase = ServerState::Phase;

class TestSimulationTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noTargetUnlessTheServerRuns()
    {
        for (const Phase phase : {Phase::Stopped, Phase::Starting, Phase::Failed})
            QVERIFY(!targetOf({.phase = phase, .port = 9999}, {}));
    }

    void targetIsOnThisComputer_data()
    {
        QTest::addColumn<QHostAddress>("bound");
        QTest::addColumn<QByteArray>("authority");

        QTest::newRow("all") << QHostAddress(QHostAddress::Any) << "127.0.0.1:9999"_ba;
        QTest::newRow("all of IPv4") << QHostAddress(QHostAddress::AnyIPv4) << "127.0.0.1:9999"_ba;
        QTest::newRow("all of IPv6") << QHostAddress(QHostAddress::AnyIPv6) << "[::1]:9999"_ba;
        QTest::newRow("one") << QHostAddress(u"192.168.1.20"_s) << "192.168.1.20:9999"_ba;
    }

    void targetIsOnThisComputer()
    {
        QFETCH(QHostAddress, bound);
        const auto target = targetOf({.phase = Phase::Running, .address = bound, .port = 9999}, {});
        QVERIFY(target);
        QTEST(target->authority(), "authority");
    }

    void httpIsPreferred()
    {
        const auto target = targetOf({.phase = Phase::Running,
                                      .address = QHostAddress(QHostAddress::Any),
                                      .port = 9999,
                                      .tlsPort = 9443,
                                      .tlsFingerprint = "AB:CD"},
                                     "key");
        QVERIFY(target && !target->isSecure());
        QCOMPARE(target->port, 9999);
        QCOMPARE(target->accessKey, "key"_ba);
    }

    void httpsIsUsedWithoutHttp()
    {
        const auto target = targetOf({.phase = Phase::Running,
                                      .address = QHostAddress(QHostAddress::Any),
                                      .tlsPort = 9443,
                                      .tlsFingerprint = "AB:CD"},
                                     {});
        QVERIFY(target && target->isSecure());
        QCOMPARE(target->port, 9443);
    }
};

SUPERSYNK_TEST(TestSimulationTarget)

#include "tst_simulationtarget.moc"
