// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/preferences/samples.h"
#include "ui/preferences/preferencestore.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What Preferences keep between starts.
class TestPreferenceStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<QSettings>(path(), QSettings::IniFormat);
        m_preferences = samplePreferences();
        m_edited = {};
    }

    void emptyFileMeansDefaults()
    {
        const PreferenceValues loaded = load();
        for (const Preference &preference : std::as_const(m_preferences))
            QCOMPARE(preference.get(loaded), preference.get(PreferenceValues()));
    }

    void storedValuesComeBack()
    {
        m_edited.startsServer = false;
        m_edited.server.address = QHostAddress(u"192.0.2.1"_s);
        m_edited.server.tls.isOn = true;
        m_edited.server.tls.port = 9500;
        m_edited.server.accessKey = "abcd-efgh";
        m_edited.server.limits.body = 5000;
        m_edited.server.limits.idleTime = 1500ms;
        store();
        const PreferenceValues loaded = load();
        for (const Preference &preference : std::as_const(m_preferences))
            QCOMPARE(preference.get(loaded), preference.get(m_edited));
    }

    /// So that a later version may have another one.
    void defaultIsNotStored()
    {
        m_edited.server.tls.port = 9500;
        store();
        QVERIFY(m_store->contains(u"server/tls-port"_s));
        const PreferenceValues before = m_edited;
        m_edited = {};
        QVERIFY(!storePreferences(*m_store, m_preferences, before, m_edited));
        QVERIFY(!m_store->contains(u"server/tls-port"_s));
    }

    void valueOfTheCommandLineIsNotStored()
    {
        preferenceOf(m_preferences, u"tls-port"_s).fixedBy = u"tls-port"_s;
        m_edited.server.tls.port = 9500;
        store();
        QVERIFY(!m_store->contains(u"server/tls-port"_s));
    }

    void unchangedValueIsNotStored()
    {
        m_edited.server.tls.port = 9500;
        QVERIFY(!storePreferences(*m_store, m_preferences, m_edited, m_edited));
        QVERIFY(m_store->allKeys().isEmpty());
    }

    void invalidValuesAreIgnored_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        QTest::newRow("switch, a word") << u"tls"_s << u"maybe"_s;
        QTest::newRow("number, a word") << u"tls-port"_s << u"https"_s;
        QTest::newRow("number, too large") << u"tls-port"_s << u"65536"_s;
        QTest::newRow("number, negative") << u"tls-port"_s << u"-1"_s;
        QTest::newRow("number, too small") << u"max-body"_s << u"1"_s;
        QTest::newRow("seconds, a word") << u"idle-time"_s << u"long"_s;
        QTest::newRow("seconds, no number") << u"idle-time"_s << u"nan"_s;
        QTest::newRow("seconds, zero") << u"idle-time"_s << u"0"_s;
        QTest::newRow("text, wrong") << u"bind"_s << u"example.org"_s;
    }

    void invalidValuesAreIgnored()
    {
        QFETCH(const QString, option);
        QFETCH(const QString, value);
        m_store->setValue(u"server/"_s + option, value);
        const Preference &preference = preferenceOf(m_preferences, option);
        QCOMPARE(preference.get(load()), preference.get(PreferenceValues()));
    }

    /// QSettings takes an unquoted comma for the separator of a list.
    void textWithCommasNeedsNoQuotes()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[server]\naccess-key=a, b\n");
        file.close();
        m_store->sync();
        QCOMPARE(load().server.accessKey, "a, b");
    }

#ifdef Q_OS_UNIX
    void keyMakesTheFilePrivate_data()
    {
        QTest::addColumn<bool>("exists");
        QTest::newRow("new file") << false;
        QTest::newRow("file that all can read") << true;
    }

    void keyMakesTheFilePrivate()
    {
        QFETCH(const bool, exists);
        if (exists) {
            m_store->setValue(u"other"_s, 1);
            m_store->sync();
            QVERIFY(QFile::setPermissions(path(), kAll));
        }
        m_edited.server.accessKey = "abcd-efgh";
        store();
        m_store->setValue(u"other"_s, 2); // written again
        m_store->sync();
        QCOMPARE(QFile::permissions(path()) & kAll, QFile::ReadOwner | QFile::WriteOwner);
        QCOMPARE(load().server.accessKey, "abcd-efgh");
    }

    void otherValuesLeaveThePermissions()
    {
        m_store->setValue(u"other"_s, 1);
        m_store->sync();
        QVERIFY(QFile::setPermissions(path(), kAll));
        m_edited.server.tls.port = 9500;
        store();
        QCOMPARE(QFile::permissions(path()) & kAll, kAll);
    }

    void failureIsReported()
    {
        QSettings store(u"/proc/none/settings.ini"_s, QSettings::IniFormat);
        m_edited.server.tls.port = 9500;
        const auto problem = storePreferences(store, m_preferences, {}, m_edited);
        QVERIFY(problem && problem->contains(u"/proc/none/settings.ini"_s));
    }
#endif

private:
    static constexpr QFile::Permissions kAll = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup
        | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;

    [[nodiscard]] QString path() const
    {
        return m_directory->filePath(u"supersynk.ini"_s);
    }

    void store()
    {
        QVERIFY(!storePreferences(*m_store, m_preferences, {}, m_edited));
    }

    [[nodiscard]] PreferenceValues load() const
    {
        PreferenceValues values;
        loadPreferences(*m_store, m_preferences, values);
        return values;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<QSettings> m_store;
    QList<Preference> m_preferences;
    PreferenceValues m_edited;
};

SUPERSYNK_TEST(TestPreferenceStore)
#include "tst_preferencestore.moc"
