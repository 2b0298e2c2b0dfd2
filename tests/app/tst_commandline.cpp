// SPDX-License-Identifier: GPL-3.0-only
#include "server/base/version.h"
#include "tests/app/program.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk::test;
using namespace Qt::StringLiterals;

/// What the program prints and returns without running. Needs no display.
class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Program program({u"--help"_s});
        QCOMPARE(program.waitForExit(), 0);
        m_help = program.standardOutput();
    }

    void versionIsPrinted()
    {
        Program program({u"--version"_s});
        QCOMPARE(program.waitForExit(), 0);
        const QByteArrayList lines = program.standardOutput().split('\n');
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines[0], "supersynk " SUPERSYNK_VERSION ""_ba);
        QCOMPARE(lines[1], "Qt "_ba + qVersion());
        static const QRegularExpression commit(u"^commit ([0-9a-f]{12}(\\+changes)?|unknown)$"_s);
        QVERIFY2(commit.match(QString::fromUtf8(lines[2])).hasMatch(), lines[2].constData());
        QCOMPARE(lines[3], ""_ba);
    }

    void helpIsPrinted_data()
    {
        QTest::addColumn<QByteArray>("word");

        for (const char *word :
             {"Usage", "--help", "--version", "--headless", "--port", "--bind", "--client-timeout",
              "--threads", "--simulate", "9999", "--trusted-proxy", "--expose-metrics"})
            QTest::newRow(word) << QByteArray(word);
        for (const char *limit : {"--max-head <",
                                  "--max-url <",
                                  "--max-body <",
                                  "--max-chunks <",
                                  "--max-depth <",
                                  "--max-name <",
                                  "--max-connections <",
                                  "--max-connections-per-address <",
                                  "--max-handshakes-per-address <",
                                  "--max-write-ahead <",
                                  "--max-waiting-bytes <",
                                  "--max-channels <",
                                  "--max-clients <",
                                  "--max-clients-per-channel <",
                                  "--max-stored-bytes <",
                                  "--max-channel-bytes <",
                                  "--head-time <",
                                  "--body-time <",
                                  "--idle-time <",
                                  "--stall-time <"})
            QTest::newRow(limit) << QByteArray(limit);
        for (const char *value : {"16384", "8192", "4194304", "4096", "63", "4000", "67108864", "8388608"})
            QTest::newRow(value) << QByteArray(value);
    }

    void helpIsPrinted()
    {
        QFETCH(QByteArray, word);
        QVERIFY2(m_help.contains(word), m_help.constData());
    }

    void mistakesEndWith2AndAReason_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("word"); // in the reason

        QTest::newRow("unknown option") << QStringList{u"--nonsense"_s} << "nonsense"_ba;
        QTest::newRow("unknown letter") << QStringList{u"-x"_s} << "x"_ba;
        QTest::newRow("argument") << QStringList{u"9999"_s} << "9999"_ba;
        QTest::newRow("argument behind options") << QStringList{u"--port"_s, u"0"_s, u"room"_s} << "room"_ba;
        QTest::newRow("port is a word") << QStringList{u"--port"_s, u"http"_s} << "http"_ba;
        QTest::newRow("port is empty") << QStringList{u"--port"_s, u""_s} << "--port"_ba;
        QTest::newRow("port is negative") << QStringList{u"--port=-1"_s} << "-1"_ba;
        QTest::newRow("port is too large") << QStringList{u"--port"_s, u"65536"_s} << "65536"_ba;
        QTest::newRow("port is missing") << QStringList{u"--port"_s} << "port"_ba;
        QTest::newRow("address lacks a part") << QStringList{u"--bind"_s, u"10.0.1"_s} << "10.0.1"_ba;
        QTest::newRow("address is a name") << QStringList{u"--bind"_s, u"headset"_s} << "headset"_ba;
        QTest::newRow("timeout is a word") << QStringList{u"--client-timeout"_s, u"soon"_s} << "soon"_ba;
        QTest::newRow("timeout is zero") << QStringList{u"--client-timeout"_s, u"0"_s} << "timeout"_ba;
        QTest::newRow("timeout is negative") << QStringList{u"--client-timeout=-5"_s} << "timeout"_ba;
        QTest::newRow("timeout is no number") << QStringList{u"--client-timeout"_s, u"nan"_s} << "timeout"_ba;
        QTest::newRow("timeout is infinite") << QStringList{u"--client-timeout"_s, u"inf"_s} << "timeout"_ba;
        QTest::newRow("timeout is enormous")
            << QStringList{u"--client-timeout"_s, u"1e300"_s} << "timeout"_ba;
        QTest::newRow("threads are a word") << QStringList{u"--threads"_s, u"all"_s} << "all"_ba;
        QTest::newRow("threads are none") << QStringList{u"--threads"_s, u"0"_s} << "thread"_ba;
        QTest::newRow("threads are too many") << QStringList{u"--threads"_s, u"65"_s} << "64"_ba;
        QTest::newRow("proxy is a name") << QStringList{u"--trusted-proxy"_s, u"haproxy"_s} << "haproxy"_ba;
        QTest::newRow("proxy is empty") << QStringList{u"--trusted-proxy"_s, u""_s} << "--trusted-proxy"_ba;
        QTest::newRow("one of the proxies is none")
            << QStringList{u"--trusted-proxy"_s, u"::1,10.0.0.0/33"_s} << "10.0.0.0/33"_ba;
        QTest::newRow("headsets are a word") << QStringList{u"--simulate"_s, u"many"_s} << "many"_ba;
        QTest::newRow("headsets are none") << QStringList{u"--simulate"_s, u"0"_s} << "200"_ba;
        QTest::newRow("headsets are too many") << QStringList{u"--simulate"_s, u"201"_s} << "200"_ba;
        QTest::newRow("headsets are missing") << QStringList{u"--simulate"_s} << "simulate"_ba;
        QTest::newRow("their rate is too high") << QStringList{u"--simulate"_s, u"3@121"_s} << "120"_ba;
        QTest::newRow("their channel is empty") << QStringList{u"--simulate"_s, u"3/"_s} << "channel"_ba;
        QTest::newRow("folder is empty") << QStringList{u"--record"_s, u""_s} << "--record"_ba;
        for (const QString &option : {u"--record-name=x"_s, u"--record-auto=30"_s, u"--record-on-request"_s})
            QTest::newRow(qPrintable(option + u" alone"_s)) << QStringList{option} << "needs --record"_ba;
        QTest::newRow("field that there is not")
            << QStringList{u"--record=x"_s, u"--record-name"_s, u"{subject}"_s} << "{subject}"_ba;
        QTest::newRow("end that is a word")
            << QStringList{u"--record=x"_s, u"--record-auto"_s, u"soon"_s} << "--record-auto"_ba;
        QTest::newRow("end that is a week away")
            << QStringList{u"--record=x"_s, u"--record-auto"_s, u"604800"_s} << "--record-auto"_ba;
        QTest::newRow("automatically and on request")
            << QStringList{u"--record=x"_s, u"--record-auto=5"_s, u"--record-on-request"_s}
            << "--record-auto"_ba;
        QTest::newRow("timeout is a day") << QStringList{u"--client-timeout"_s, u"86400"_s} << "timeout"_ba;

        for (const auto &[option, value] : std::initializer_list<std::pair<const char *, const char *>>{
                 {"--max-body", "many"},
                 {"--max-body", ""},
                 {"--max-body", "-1"},
                 {"--max-body", "0"},
                 {"--max-body", "1e6"},
                 {"--max-body", "18446744073709551616"},
                 {"--max-body", "1073741825"},
                 {"--max-head", "1023"},
                 {"--max-head", "1048577"},
                 {"--max-url", "63"},
                 {"--max-depth", "0"},
                 {"--max-depth", "1001"},
                 {"--max-name", "0"},
                 {"--max-connections", "0"},
                 {"--max-connections-per-address", "0"},
                 {"--max-handshakes-per-address", "0"},
                 {"--max-channels", "0"},
                 {"--max-clients", "0"},
                 {"--max-clients-per-channel", "0"},
                 {"--max-stored-bytes", "1"},
                 {"--max-channel-bytes", "1023"},
                 {"--head-time", "0"},
                 {"--head-time", "-1"},
                 {"--body-time", "soon"},
                 {"--idle-time", "nan"},
                 {"--idle-time", "inf"},
                 {"--stall-time", "86401"},
             }) {
            const QByteArray argument = QByteArray(option) + '=' + value;
            QTest::newRow(argument.constData())
                << QStringList{QString::fromLatin1(argument)} << QByteArray(option);
        }
    }

    void mistakesEndWith2AndAReason()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, word);
        Program program(QStringList{u"--headless"_s} + arguments);
        QCOMPARE(program.waitForExit(), 2);
        QVERIFY2(program.standardError().contains(word), program.standardError().constData());
        QCOMPARE(program.standardOutput(), ""_ba);
    }

    void mistakesAreReportedWithoutADisplayToo()
    {
        Program program({u"--nonsense"_s}); // without --headless
        QCOMPARE(program.waitForExit(), 2);
    }

private:
    QByteArray m_help;
};

SUPERSYNK_TEST(TestCommandLine)

#include "tst_commandline.moc"
