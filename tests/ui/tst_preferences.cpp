// SPDX-License-Identifier: GPL-3.0-only
#include "preferences.h"

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

    void nothingStoredMeansTheDefaults()
    {
        QCOMPARE(loadServerSettings(store()).port, ServerSettings::kDefaultPort);
        QCOMPARE(loadServerSettings(store()).clientTimeout, ChannelStore::kDefaultClientTimeout);
        QCOMPARE(loadServerSettings(store()).address, QHostAddress(QHostAddress::Any));
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

    void anAddressInTheFileIsUsed()
    {
        store().setValue("server/address"_L1, u"127.0.0.1"_s);
        QCOMPARE(loadServerSettings(store()).address, QHostAddress(QHostAddress::LocalHost));
    }

    void garbageInTheFileMeansTheDefault_data()
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
        QTest::newRow("address, a name") << u"server/address"_s << u"example.org"_s;
    }

    void garbageInTheFileMeansTheDefault()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, value);
        store().setValue(key, value);
        const ServerSettings settings = loadServerSettings(store());
        QCOMPARE(settings.port, ServerSettings::kDefaultPort);
        QCOMPARE(settings.clientTimeout, ChannelStore::kDefaultClientTimeout);
        QCOMPARE(settings.address, QHostAddress(QHostAddress::Any));
    }

private:
    QSettings &store() { return m_store; }

    QTemporaryDir m_directory;
    QSettings m_store{m_directory.filePath(u"supersynk.ini"_s), QSettings::IniFormat};
};

QTEST_APPLESS_MAIN(TestPreferences)
#include "tst_preferences.moc"
