// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/recording/recordingpreferences.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestRecordingPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_store.clear(); }

    void emptySettingsMeanDefaults()
    {
        RecordingPreferences usual;
        usual.settings.folder = defaultRecordingFolder();
        QVERIFY(!hasStoredRecording(m_store));
        QCOMPARE(loadRecording(m_store), usual);
        QVERIFY(usual.settings.folder.endsWith("/Supersynk"_L1));
        QVERIFY(usual.keepsLastMinute && !usual.isAutomatic && !usual.settings.keepsAddresses);
    }

    void everythingComesBack()
    {
        RecordingPreferences chosen;
        chosen.settings = {.folder = u"/data/ünïcode, lab"_s,
                           .name = u"{study}_{run}"_s,
                           .fields = {.study = u"maze, pilot"_s,
                                      .participant = u"07"_s,
                                      .group = u"a"_s,
                                      .session = u"01"_s,
                                      .task = u"walk"_s,
                                      .notes = u"two\nlines"_s,
                                      .consent = u"yes"_s},
                           .channels = {"room, one", "zwei"},
                           .keepsAddresses = true,
                           .fileBytes = 500'000'000,
                           .fileTime = 15min};
        chosen.keepsLastMinute = false;
        chosen.isAutomatic = true;
        chosen.linger = 90s;
        chosen.keys[0] = {.label = u"Baseline, ends"_s, .scope = MarkerScope::Client};
        chosen.keys[8] = {.label = u"Fell"_s, .scope = MarkerScope::Channel};
        storeRecording(m_store, chosen);
        m_store.sync();
        const QSettings again(m_store.fileName(), QSettings::IniFormat);
        QCOMPARE(loadRecording(again), chosen);
        QVERIFY(hasStoredRecording(again));
    }

    void invalidValuesMeanDefaults_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("size, a word") << u"recording/file_megabytes"_s << u"large"_s;
        QTest::newRow("size, negative") << u"recording/file_megabytes"_s << u"-1"_s;
        QTest::newRow("time, too long") << u"recording/file_minutes"_s << u"100000"_s;
        QTest::newRow("seconds, negative") << u"recording/automatic_seconds"_s << u"-5"_s;
        QTest::newRow("name, empty") << u"recording/name"_s << QString();
        QTest::newRow("scope, unknown") << u"markers/scopes"_s << u"planet"_s;
        QTest::newRow("channel, empty") << u"recording/channels"_s << QString();
    }

    void invalidValuesMeanDefaults()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, value);
        m_store.setValue(key, value);
        RecordingPreferences usual;
        usual.settings.folder = defaultRecordingFolder();
        QCOMPARE(loadRecording(m_store), usual);
    }

    void moreLabelsThanKeysAreIgnored()
    {
        m_store.setValue("markers/labels"_L1, QStringList(20, u"x"_s));
        QCOMPARE(loadRecording(m_store).keys.size(), RecordingPreferences::kKeys);
    }

private:
    QTemporaryDir m_directory;
    QSettings m_store{m_directory.filePath(u"supersynk.ini"_s), QSettings::IniFormat};
};

SUPERSYNK_TEST(TestRecordingPreferences)
#include "tst_recordingpreferences.moc"
