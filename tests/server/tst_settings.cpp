// SPDX-License-Identifier: GPL-3.0-only
#include "server/settings.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultsAreThoseOfTheContract()
    {
        const ServerSettings settings;
        QCOMPARE(settings.port, quint16(9999));
        QCOMPARE(settings.address, QHostAddress(QHostAddress::Any));
        QCOMPARE(settings.clientTimeout, 5000ms);
        QCOMPARE(settings.problem(), std::nullopt);
    }

    void clientTimeoutIsBounded_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("timeout");
        QTest::addColumn<bool>("fine");

        QTest::newRow("none") << 0ms << false;
        QTest::newRow("negative") << -1ms << false;
        QTest::newRow("too short") << 99ms << false;
        QTest::newRow("shortest") << 100ms << true;
        QTest::newRow("longest") << std::chrono::milliseconds(1h) << true;
        QTest::newRow("too long") << std::chrono::milliseconds(1h) + 1ms << false;
    }

    void clientTimeoutIsBounded()
    {
        QFETCH(std::chrono::milliseconds, timeout);
        QFETCH(bool, fine);
        ServerSettings settings;
        settings.clientTimeout = timeout;
        QCOMPARE(!settings.problem().has_value(), fine);
    }

    void problemNamesTheBoundsOfTheTimeout()
    {
        ServerSettings settings;
        settings.clientTimeout = 0ms;
        QVERIFY(settings.problem().value_or(QString()).contains("0.1"_L1));
        QVERIFY(settings.problem().value_or(QString()).contains("3600"_L1));
    }

    void addressMustBeOne()
    {
        ServerSettings settings;
        settings.address = QHostAddress(u"headset"_s);
        QVERIFY(settings.problem().has_value());
    }

    void httpAndHttpsNeedAPortEach()
    {
        ServerSettings settings;
        settings.port = settings.tls.port;
        QVERIFY(!settings.problem().has_value()); // without HTTPS
        settings.tls.isOn = true;
        QVERIFY(settings.problem().has_value());
        settings.http = false;
        QVERIFY(!settings.problem().has_value());
        settings.http = true;
        settings.port = settings.tls.port = 0; // the system chooses two
        QVERIFY(!settings.problem().has_value());
    }

    void accessKeyCanStandInAHeaderField()
    {
        ServerSettings settings;
        settings.accessKey = "!correct-horse~";
        QVERIFY(!settings.problem().has_value());
        for (const char *key : {"a b", "a\nb", "cl\xc3\xa9", "a\x7f"}) {
            settings.accessKey = key;
            QVERIFY(settings.problem().has_value());
        }
    }

    void operatorKeyIsAKeyOfItsOwn()
    {
        ServerSettings settings;
        settings.accessKey = "open-sesame";
        settings.operatorKey = "operator-sesame";
        QVERIFY(!settings.problem().has_value());
        settings.operatorKey = settings.accessKey;
        QVERIFY(settings.problem().has_value());
        settings.operatorKey = "a b";
        QVERIFY(settings.problem().has_value());
    }

    void numberOfThreadsIsBounded()
    {
        ServerSettings settings;
        settings.threads = 0;
        QVERIFY(settings.problem().has_value());
        settings.threads = 1;
        QVERIFY(!settings.problem().has_value());
        settings.threads = ServerSettings::kMaxThreads;
        QVERIFY(!settings.problem().has_value());
        settings.threads = ServerSettings::kMaxThreads + 1;
        QVERIFY(settings.problem().has_value());
    }
};

SUPERSYNK_TEST(TestSettings)

#include "tst_settings.moc"
