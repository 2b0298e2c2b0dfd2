// SPDX-License-Identifier: GPL-3.0-only
#include "app/quitsignals.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

#ifdef Q_OS_UNIX
#    include <cerrno>
#    include <csignal>
#    include <fcntl.h>
#    include <sys/wait.h>
#    include <unistd.h>
#endif

using supersynk::QuitSignals;

#ifdef Q_OS_UNIX
namespace {

/// The signal that kills a hanging process that gets \a signal repeatedly; 0 if none does.
int signalThatKills(int signal)
{
    const pid_t child = ::fork();
    if (child == 0) {
        const QuitSignals signals;
        ::alarm(10);
        for (;;) {
            std::raise(signal);
            ::usleep(10'000);
        }
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

} // namespace
#endif

/// Signals that stop or reload the program.
class TestQuitSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
#ifndef Q_OS_UNIX
        QSKIP("no signals on this system");
#endif
    }

#ifdef Q_OS_UNIX
    void signalIsReceivedOnce_data()
    {
        QTest::addColumn<int>("signal");

        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }

    void signalIsReceivedOnce()
    {
        QFETCH(int, signal);
        const QuitSignals signals;
        QSignalSpy received(&signals, &QuitSignals::received);
        std::raise(signal);
        std::raise(signal); // as a shell and a supervisor both do
        QTRY_COMPARE(received.size(), 1);
    }

    void secondCtrlCKillsAProgramThatHangs()
    {
        QCOMPARE(signalThatKills(SIGINT), SIGINT);
    }

    void everyHangupRequestsAReload()
    {
        if (::close(::open("/dev/tty", O_RDONLY | O_NOCTTY)) == 0)
            QSKIP("with a terminal, SIGHUP quits");
        const QuitSignals signals;
        QSignalSpy reload(&signals, &QuitSignals::reloadRequested);
        QSignalSpy received(&signals, &QuitSignals::received);
        for (int i = 1; i <= 3; ++i) {
            std::raise(SIGHUP);
            QTRY_COMPARE(reload.size(), i);
        }
        QCOMPARE(received.size(), 0);
    }

    void thousandsOfReloadsDoNotHideAQuit()
    {
        const QuitSignals signals;
        QSignalSpy received(&signals, &QuitSignals::received);
        for (int i = 0; i < 10'000; ++i) // more than fits into its socket
            std::raise(SIGHUP);
        std::raise(SIGTERM);
        QTRY_COMPARE(received.size(), 1);
    }

    void nohupStaysInForce()
    {
        std::signal(SIGHUP, SIG_IGN);
        {
            const QuitSignals signals;
            std::raise(SIGHUP);
            QVERIFY(std::signal(SIGHUP, SIG_IGN) == SIG_IGN);
        }
        QVERIFY(std::signal(SIGHUP, SIG_DFL) == SIG_IGN);
    }

    void interruptedCallKeepsItsError()
    {
        const QuitSignals signals;
        for (int i = 0; i < 10'000; ++i) // more than fits into its socket
            std::raise(SIGTERM);
        errno = ENOENT;
        std::raise(SIGTERM);
        QCOMPARE(errno, ENOENT);
    }
#endif
};

SUPERSYNK_TEST(TestQuitSignals)

#include "tst_quitsignals.moc"
