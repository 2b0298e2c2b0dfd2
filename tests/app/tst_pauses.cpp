// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/program.h"
#include "tests/support/bodies.h"
#include "tests/support/httpclient.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>

using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoom = "/api/channels/room";
constexpr int kTimeoutSeconds = 3;
constexpr int kPauseMs = 1000 * (kTimeoutSeconds + 1);
constexpr int kTimeoutMs = 30'000;

void send(const Program &program, int signal)
{
    QCOMPARE(::kill(static_cast<pid_t>(program.id()), signal), 0);
}

/// Stops the program for longer than the client timeout.
void pause(const Program &program)
{
    send(program, SIGSTOP);
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY_WITH_TIMEOUT(timer.hasExpired(kPauseMs), kTimeoutMs);
    send(program, SIGCONT);
}

} // namespace

/// The process is not scheduled for a while: stopped, migrated, swapped out.
class TestPauses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pauseRemovesNoClient_data()
    {
        QTest::addColumn<bool>("isPost"); // of the first request after the pause

        QTest::newRow("observe") << false;
        QTest::newRow("post") << true;
    }

    void pauseRemovesNoClient()
    {
        QFETCH(bool, isPost);
        Program program({u"--headless"_s, u"--bind"_s, u"127.0.0.1"_s, u"--port"_s, u"0"_s,
                         u"--client-timeout"_s, QString::number(kTimeoutSeconds)});
        HttpClient client(program.waitForPort());
        const QByteArray ann = bodyOf("ann");
        const QByteArray bob = bodyOf("bob");
        QCOMPARE(client.post(kRoom, bob).status, 200);
        QCOMPARE(client.post(kRoom, ann).status, 200);
        pause(program);
        if (isPost)
            QCOMPARE(client.post(kRoom, ann).body, arrayOf({bob}));
        else
            QCOMPARE(client.get(kRoom).body, arrayOf({bob, ann}));
        QTRY_COMPARE_WITH_TIMEOUT(client.get(kRoom).body, "[]"_ba,
                                  kTimeoutMs); // the timeout counts from the end of the pause
    }
};

SUPERSYNK_TEST(TestPauses)

#include "tst_pauses.moc"
