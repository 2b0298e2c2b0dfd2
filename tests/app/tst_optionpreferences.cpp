// SPDX-License-Identifier: GPL-3.0-only
#include "app/commandline.h"
#include "app/preferences.h"
#include "tests/support/testmain.h"
#include "ui/preferences/preferencestore.h"

#include <QSet>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

/// A valid value of \a preference other than its default.
QVariant anotherValue(const Preference &preference)
{
    const QVariant usual = preference.get({});
    switch (preference.kind) {
    case Preference::Kind::Switch:
        return !usual.toBool();
    case Preference::Kind::Number:
        return usual.toULongLong() + 1;
    case Preference::Kind::Seconds:
        return usual.toDouble() + 0.5;
    case Preference::Kind::Text:
        return u"192.0.2.7"_s;
    case Preference::Kind::File:
        return u"/tmp/file.pem"_s;
    case Preference::Kind::Key:
        return u"key-of-"_s + preference.option;
    }
    return {};
}

} // namespace

/// The options of the command line as preferences of the window.
class TestOptionPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_store =
            std::make_unique<QSettings>(m_directory->filePath(u"supersynk.ini"_s), QSettings::IniFormat);
    }

    void labsNeedNoCommandLine()
    {
        QSet<QString> options;
        for (const Preference &preference : preferencesFor(CommandLine({u"supersynk"_s})))
            options.insert(preference.option);
        for (const Option &option : commandLineOptions()) {
            if (option.name.startsWith("max-"_L1) || option.name.endsWith("-time"_L1))
                QVERIFY2(options.contains(option.name), qPrintable(option.name));
        }
        for (const QString &option :
             {u"no-autostart"_s, u"bind"_s, u"threads"_s, u"tls"_s, u"tls-port"_s, u"tls-cert"_s,
              u"tls-key"_s, u"no-http"_s, u"access-key"_s, u"access-key-in-url"_s, u"operator-key"_s,
              u"trusted-proxy"_s, u"expose-metrics"_s, u"no-page"_s})
            QVERIFY2(options.contains(option), qPrintable(option));
    }

    void eachHasTextsAndAKeyOfItsOwn()
    {
        QSet<QString> keys;
        for (const Preference &preference : preferencesFor(CommandLine({u"supersynk"_s}))) {
            QVERIFY2(!preference.title.isEmpty() && !preference.group.isEmpty()
                         && !preference.sentence.isEmpty(),
                     qPrintable(preference.option));
            QVERIFY2(!preference.sentence.endsWith(u'.'), qPrintable(preference.sentence));
            QVERIFY2(!keys.contains(preference.key), qPrintable(preference.key));
            keys.insert(preference.key);
        }
    }

    void eachIsStoredAndComesBack_data()
    {
        QTest::addColumn<QString>("option");
        for (const Preference &preference : preferencesFor(CommandLine({u"supersynk"_s})))
            QTest::newRow(qPrintable(preference.option)) << preference.option;
    }

    void eachIsStoredAndComesBack()
    {
        QFETCH(const QString, option);
        const CommandLine commandLine({u"supersynk"_s});
        const QList<Preference> preferences = preferencesFor(commandLine);
        const Preference &preference = *std::ranges::find(preferences, option, &Preference::option);
        PreferenceValues edited;
        QVERIFY(!preference.set(edited, anotherValue(preference)));
        QCOMPARE(preference.get(edited), anotherValue(preference));
        QVERIFY(!storePreferences(*m_store, preferences, {}, edited));
        QSettings reopened(m_store->fileName(), QSettings::IniFormat);
        QCOMPARE(preference.get(valuesFor(commandLine, reopened, preferences)), anotherValue(preference));
    }

    void commandLineWins()
    {
        m_store->setValue("server/tls_port"_L1, 9500);
        m_store->setValue("server/threads"_L1, 3);
        const CommandLine commandLine({u"supersynk"_s, u"--tls-port"_s, u"9600"_s});
        const QList<Preference> preferences = preferencesFor(commandLine);
        const ServerSettings settings = valuesFor(commandLine, *m_store, preferences).server;
        QCOMPARE(settings.tls.port, quint16(9600));
        QVERIFY(settings.tls.isOn);
        QCOMPARE(settings.threads, 3);
    }

    void optionsFixTheirPreference_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("fixedBy");
        QTest::newRow("itself") << QStringList{u"--threads"_s, u"2"_s} << u"threads"_s << u"threads"_s;
        QTest::newRow("HTTPS by its port")
            << QStringList{u"--tls-port"_s, u"9600"_s} << u"tls"_s << u"tls-port"_s;
        QTest::newRow("another one") << QStringList{u"--tls-port"_s, u"9600"_s} << u"threads"_s << QString();
        QTest::newRow("no option") << QStringList() << u"tls"_s << QString();
    }

    void optionsFixTheirPreference()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, option);
        QFETCH(const QString, fixedBy);
        const QList<Preference> preferences =
            preferencesFor(CommandLine(QStringList{u"supersynk"_s} + arguments));
        QCOMPARE(std::ranges::find(preferences, option, &Preference::option)->fixedBy, fixedBy);
    }

    void serverStartsWithTheProgramUnlessToldOtherwise()
    {
        QVERIFY(startsServer({}));
        QVERIFY(!startsServer({u"--no-autostart"_s}));
        m_store->setValue("server/autostart"_L1, false);
        QVERIFY(!startsServer({}));
    }

    void wrongTextsAreExplained_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("word"); // in the sentence
        QTest::newRow("name as an address") << u"bind"_s << u"example.org"_s << u"example.org"_s;
        QTest::newRow("short address") << u"bind"_s << u"127.1"_s << u"127.1"_s;
        QTest::newRow("one of two proxies") << u"trusted-proxy"_s << u"10.0.0.1, here"_s << u"“here”"_s;
        QTest::newRow("relative path") << u"tls-cert"_s << u"cert.pem"_s << u"path"_s;
    }

    void wrongTextsAreExplained()
    {
        QFETCH(const QString, option);
        QFETCH(const QString, value);
        QFETCH(const QString, word);
        const QList<Preference> preferences = preferencesFor(CommandLine({u"supersynk"_s}));
        const Preference &preference = *std::ranges::find(preferences, option, &Preference::option);
        PreferenceValues values;
        const auto problem = preference.set(values, value);
        QVERIFY(problem);
        QVERIFY2(problem->contains(word), qPrintable(*problem));
        QCOMPARE(preference.get(values), preference.get({}));
    }

    void severalProxiesComeBack()
    {
        const QList<Preference> preferences = preferencesFor(CommandLine({u"supersynk"_s}));
        const Preference &proxies = *std::ranges::find(preferences, u"trusted-proxy"_s, &Preference::option);
        PreferenceValues values;
        QVERIFY(!proxies.set(values, u"10.0.0.0/8,2001:db8::/32 , 192.0.2.1"_s));
        QCOMPARE(proxies.get(values), u"10.0.0.0/8, 2001:db8::/32, 192.0.2.1"_s);
    }

    /// As --max-body does.
    void largeBodyMakesRoomInAChannel()
    {
        const QList<Preference> preferences = preferencesFor(CommandLine({u"supersynk"_s}));
        PreferenceValues values;
        QVERIFY(!std::ranges::find(preferences, u"max-body"_s, &Preference::option)
                     ->set(values, qulonglong(64 * 1024 * 1024)));
        QCOMPARE(values.server.limits.channelBytes, std::size_t(128 * 1024 * 1024));
    }

    void newAccessKeyIsWarnedOf()
    {
        const QList<Preference> preferences = preferencesFor(CommandLine({u"supersynk"_s}));
        const Preference &key = *std::ranges::find(preferences, u"access-key"_s, &Preference::option);
        PreferenceValues values;
        QVERIFY(key.note(values, values).text.isEmpty());
        values.server.accessKey = "abcd-efgh";
        QCOMPARE(key.note(values, {}).kind, PreferenceNote::Kind::Warning);
        QVERIFY(key.note(values, {}).text.contains(u"headsets"_s));
    }

private:
    [[nodiscard]] bool startsServer(const QStringList &arguments) const
    {
        const CommandLine commandLine(QStringList{u"supersynk"_s} + arguments);
        return valuesFor(commandLine, *m_store, preferencesFor(commandLine)).startsServer;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<QSettings> m_store;
};

SUPERSYNK_TEST(TestOptionPreferences)
#include "tst_optionpreferences.moc"
