// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/watch/preferences.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { store().clear(); }

    void emptySettingsMeanDefaults()
    {
        QCOMPARE(loadServerSettings(store()).port, ServerSettings::kDefaultPort);
        QCOMPARE(loadServerSettings(store()).clientTimeout, kDefaultClientTimeout);
    }

    void aStoredPortComesBack()
    {
        storePort(store(), 12345);
        QCOMPARE(loadServerSettings(store()).port, quint16(12345));
    }

    void aStoredClientTimeoutComesBack()
    {
        storeClientTimeout(store(), 2500ms);
        QCOMPARE(loadServerSettings(store()).clientTimeout, 2500ms);
    }

    void theComputerIsKeptAwakeByDefault()
    {
        QVERIFY(loadKeepAwake(store()));
        storeKeepAwake(store(), false);
        QVERIFY(!loadKeepAwake(store()));
        storeKeepAwake(store(), true);
        QVERIFY(loadKeepAwake(store()));
    }

    void invalidValuesMeanDefaults_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("port, a word") << u"server/port"_s << u"http"_s;
        QTest::newRow("port, zero") << u"server/port"_s << u"0"_s;
        QTest::newRow("port, too large") << u"server/port"_s << u"65536"_s;
        QTest::newRow("port, negative") << u"server/port"_s << u"-1"_s;
        QTest::newRow("timeout, a word") << u"server/client_timeout"_s << u"soon"_s;
        QTest::newRow("timeout, zero") << u"server/client_timeout"_s << u"0"_s;
        QTest::newRow("timeout, no number") << u"server/client_timeout"_s << u"nan"_s;
        QTest::newRow("timeout, endless") << u"server/client_timeout"_s << u"inf"_s;
    }

    void invalidValuesMeanDefaults()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, value);
        store().setValue(key, value);
        const ServerSettings settings = loadServerSettings(store());
        QCOMPARE(settings.port, ServerSettings::kDefaultPort);
        QCOMPARE(settings.clientTimeout, kDefaultClientTimeout);
    }

    void aStoredSimulationComesBack()
    {
        storePlan({.headsets = 7, .hertz = 72, .channel = u"a room, ünïcode"_s});
        const SimulationPlan plan = loadSimulationPlan(store());
        QCOMPARE(plan.headsets, 7);
        QCOMPARE(plan.hertz, 72);
        QCOMPARE(plan.channel, u"a room, ünïcode"_s);
    }

    void anInvalidSimulationValueOnlyResetsItself_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("headsets, none") << u"simulation/headsets"_s << u"0"_s;
        QTest::newRow("headsets, too many") << u"simulation/headsets"_s << u"100000"_s;
        QTest::newRow("hertz, a word") << u"simulation/hertz"_s << u"fast"_s;
        QTest::newRow("channel, no name") << u"simulation/channel"_s << QString();
    }

    void anInvalidSimulationValueOnlyResetsItself()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, value);
        storePlan({.headsets = 7, .hertz = 72, .channel = u"room"_s});
        store().setValue(key, value);
        const SimulationPlan plan = loadSimulationPlan(store());
        const SimulationPlan usual;
        QCOMPARE(plan.headsets, key.endsWith("headsets"_L1) ? usual.headsets : 7);
        QCOMPARE(plan.hertz, key.endsWith("hertz"_L1) ? usual.hertz : 72);
        QCOMPARE(plan.channel, key.endsWith("channel"_L1) ? usual.channel : u"room"_s);
    }

private:
    QSettings &store() { return m_store; }

    void storePlan(const SimulationPlan &plan)
    {
        storeSimulationHeadsets(store(), plan.headsets);
        storeSimulationHertz(store(), plan.hertz);
        storeSimulationChannel(store(), plan.channel);
    }

    QTemporaryDir m_directory;
    QSettings m_store{m_directory.filePath(u"supersynk.ini"_s), QSettings::IniFormat};
};

SUPERSYNK_TEST(TestPreferences)
#include "tst_preferences.moc"
