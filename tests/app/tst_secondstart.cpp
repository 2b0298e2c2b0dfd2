// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/program.h"
#include "tests/support/httpclient.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList kWindow{u"--port"_s, u"0"_s, u"--bind"_s, u"localhost"_s};

} // namespace

/// A second start by the same user.
class TestSecondStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secondStartShowsTheOpenWindow()
    {
        Program first(kWindow, withOffscreenWindow());
        QVERIFY(first.waitForPort() != 0);
        Program second(kWindow, withOffscreenWindow(), first.home());
        QCOMPARE(second.waitForExit(), 0);
        QVERIFY(second.standardError().contains("already running: its window is shown"));
        QVERIFY(first.waitForLog(QRegularExpression(u"Another start was requested"_s)));
        first.terminate();
        QCOMPARE(first.waitForExit(), 0);
        Program third(kWindow, withOffscreenWindow(), first.home());
        QVERIFY(third.waitForPort() != 0);
    }

    void newWindowOpensAnother()
    {
        Program first(kWindow, withOffscreenWindow());
        QVERIFY(first.waitForPort() != 0);
        Program second(kWindow + QStringList{u"--new-window"_s}, withOffscreenWindow(), first.home());
        QVERIFY(second.waitForPort() != 0);
    }

    void headlessServersRunBesides()
    {
        Program window(kWindow, withOffscreenWindow());
        QVERIFY(window.waitForPort() != 0);
        Program headless(kWindow + QStringList{u"--headless"_s}, withoutDisplay(), window.home());
        QVERIFY(headless.waitForPort() != 0);
    }

    /// Closing the window with clients asks the operator first; a service manager could not answer.
    void signalQuitsTheWindowWithoutAQuestion()
    {
        Program window(kWindow, withOffscreenWindow());
        HttpClient client(window.waitForPort());
        QCOMPARE(client.post("/api/channels/room", R"({"client_id":"ann"})").status, 200);
        window.terminate();
        QCOMPARE(window.waitForExit(), 0);
        QVERIFY2(window.standardError().trimmed().endsWith(" Stopped"), window.standardError().constData());
    }
};

SUPERSYNK_TEST(TestSecondStart)
#include "tst_secondstart.moc"
