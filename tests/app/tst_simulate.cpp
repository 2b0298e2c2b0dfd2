// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/program.h"
#include "tests/support/httpclient.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList kHere{u"--bind"_s, u"127.0.0.1"_s, u"--port"_s, u"0"_s};
const QRegularExpression kEnd(u"The simulation has ended: (\\d+) posts answered, \\d+ late, (\\d+) failed"_s);

} // namespace

/// --simulate.
class TestSimulate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void simulatedHeadsetsJoin_data() { withAndWithoutAWindow(); }
    void simulatedHeadsetsJoin()
    {
        QFETCH(QStringList, mode);
        Program program(kHere + mode + QStringList{u"--simulate"_s, u"3@20/a room"_s}, withOffscreenWindow());
        HttpClient client(program.waitForPort());
        QTRY_COMPARE(client.get("/api/channels/a%20room").body.count("\"simulated\":true"), 3);
        QCOMPARE(stringsIn(client.get("/api/channels")), QByteArrayList{"a room"});
    }

    void theyLeaveBeforeTheServerStops_data() { withAndWithoutAWindow(); }
    void theyLeaveBeforeTheServerStops()
    {
        QFETCH(QStringList, mode);
        Program program(kHere + mode + QStringList{u"--simulate"_s, u"3"_s}, withOffscreenWindow());
        HttpClient client(program.waitForPort());
        QTRY_COMPARE(client.get("/api/channels/simulation").body.count("\"simulated\":true"), 3);
        program.terminate();
        QCOMPARE(program.waitForExit(), 0);
        const auto end = kEnd.match(QString::fromUtf8(program.standardError()));
        QVERIFY2(end.hasMatch(), program.standardError().constData());
        QVERIFY(end.captured(1).toInt() >= 3);
        QCOMPARE(end.captured(2), u"0"_s);
    }

    void withoutTheOptionThereAreNone()
    {
        Program program(kHere + QStringList{u"--headless"_s});
        HttpClient client(program.waitForPort());
        QCOMPARE(client.get("/api/channels").body, "[]"_ba);
        program.terminate();
        QCOMPARE(program.waitForExit(), 0);
        QVERIFY(!program.standardError().contains("imulat"));
    }

    void theLogNamesTheirChannel()
    {
        Program program(kHere + QStringList{u"--headless"_s, u"--simulate"_s, u"2@20/hall"_s});
        QVERIFY(program.waitForLog(QRegularExpression(u"Simulating 2 headsets at 20 Hz in channel hall"_s)));
    }

private:
    static void withAndWithoutAWindow()
    {
        QTest::addColumn<QStringList>("mode");
        QTest::newRow("headless") << QStringList{u"--headless"_s};
        QTest::newRow("with a window") << QStringList();
    }
};

SUPERSYNK_TEST(TestSimulate)

#include "tst_simulate.moc"
