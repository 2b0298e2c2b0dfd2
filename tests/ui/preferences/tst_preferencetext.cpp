// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/preferences/samples.h"
#include "ui/preferences/preferencetext.h"

#include <QLocale>
#include <QTest>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

class TestPreferenceText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void init()
    {
        m_preferences = samplePreferences();
        m_edited = {};
    }

    void explanationHasTheValueAndTheDefault_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("port") << u"tls-port"_s << QVariant(9500ULL)
                              << u"Listens on port 9500. Default: 9443."_s;
        QTest::newRow("large number") << u"max-body"_s << QVariant(5000ULL)
                                      << u"Accepts at most 5,000 bytes of a body. Default: 4,194,304."_s;
        QTest::newRow("one") << u"max-body"_s << QVariant(1ULL)
                             << u"Accepts at most 1 byte of a body. Default: 4,194,304."_s;
        QTest::newRow("seconds") << u"idle-time"_s << QVariant(1.5)
                                 << u"Keeps a connection for 1.5 s. Default: 120 s."_s;
        QTest::newRow("text") << u"bind"_s << QVariant(u"192.0.2.1"_s)
                              << u"Listens on 192.0.2.1 only. Default: all addresses."_s;
        QTest::newRow("empty text") << u"bind"_s << QVariant(QString())
                                    << u"Listens on … only. Default: all addresses."_s;
        QTest::newRow("switch") << u"tls"_s << QVariant(true) << u"Serves HTTPS too. Default: off."_s;
        QTest::newRow("switched off by its option")
            << u"no-autostart"_s << QVariant(true) << u"If it is off: Opens the window alone. Default: on."_s;
        QTest::newRow("key, never shown") << u"access-key"_s << QVariant(u"secret"_s)
                                          << u"Answers only requests with KEY. Default: none."_s;
    }

    void explanationHasTheValueAndTheDefault()
    {
        QFETCH(const QString, option);
        QFETCH(const QVariant, value);
        QFETCH(const QString, text);
        QCOMPARE(explanationOf(preferenceOf(m_preferences, option), value), text);
    }

    void switchMayBeAboutAKey()
    {
        Preference &https = preferenceOf(m_preferences, u"tls"_s);
        https.sentence = u"Accepts ?access_token=<key>"_s;
        QCOMPARE(explanationOf(https, true), u"Accepts ?access_token=KEY. Default: off."_s);
    }

    void changesAreSentences()
    {
        m_edited.server.tls.port = 9500;
        m_edited.server.address = QHostAddress(u"192.0.2.1"_s);
        m_edited.startsServer = false;
        QCOMPARE(
            changesBetween(m_preferences, {}, m_edited),
            (QStringList{u"Start: off from the next start of the program on."_s,
                         u"Address: 192.0.2.1 from the next start of the server on, not all addresses."_s,
                         u"HTTPS port: 9500 from the next start of the server on, not 9443."_s}));
    }

    void keysAreNotInTheLog()
    {
        m_edited.server.accessKey = "secret";
        QCOMPARE(changesBetween(m_preferences, {}, m_edited),
                 QStringList{u"Access key: another one from the next start of the server on."_s});
        QCOMPARE(changesBetween(m_preferences, m_edited, {}),
                 QStringList{u"Access key: none from the next start of the server on."_s});
    }

    void onlyTheServersSettingsNeedARestart()
    {
        m_edited.startsServer = false;
        QVERIFY(!needsRestart(m_preferences, {}, m_edited));
        m_edited.server.tls.port = 9500;
        QVERIFY(needsRestart(m_preferences, {}, m_edited));
    }

    void wordsAreFoundInAnyOrderAndCase()
    {
        QVERIFY(containsWords(u"Listens for HTTPS on port"_s, u"port https"_s));
        QVERIFY(!containsWords(u"Listens for HTTPS on port"_s, u"port key"_s));
        QVERIFY(containsWords(u"anything"_s, u" "_s));
    }

private:
    QList<Preference> m_preferences;
    PreferenceValues m_edited;
};

SUPERSYNK_TEST(TestPreferenceText)
#include "tst_preferencetext.moc"
