// SPDX-License-Identifier: GPL-3.0-only
#include "server/base/version.h"
#include "tests/app/program.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk::test;
using namespace Qt::StringLiterals;

/// What the program says and returns without running; none of it needs a screen.
class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void versionIsTold()
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

    void helpIsGiven_data()
    {
        QTest::addColumn<QByteArray>("word");

        for (const char *word :
             {"Usage", "--help", "--version", "--headless", "--port", "--bind", "--client-timeout",
              "--threads", "--simulate", "9999", "--trusted-proxy", "--expose-metrics"})
            QTest::newRow(word) << QByteArray(word);
    }

    void helpIsGiven()
    {
        QFETCH(QByteArray, word);
        Program program({u"--help"_s});
        QCOMPARE(program.waitForExit(), 0);
        QVERIFY2(program.standardOutput().contains(word), program.standardOutput().constData());
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
        QTest::newRow("timeout is a day") << QStringList{u"--client-timeout"_s, u"86400"_s} << "timeout"_ba;
    }

    void mistakesEndWith2AndAReason()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, word);
        Program program(arguments + QStringList{u"--headless"_s});
        QCOMPARE(program.waitForExit(), 2);
        QVERIFY2(program.standardError().contains(word), program.standardError().constData());
        QCOMPARE(program.standardOutput(), ""_ba);
    }

    void mistakesAreToldWithoutAScreenToo()
    {
        Program program({u"--nonsense"_s}); // and nothing says --headless
        QCOMPARE(program.waitForExit(), 2);
    }
};

SUPERSYNK_TEST(TestCommandLine)

#include "tst_commandline.moc"
