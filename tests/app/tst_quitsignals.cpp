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

/// By which signal a program ends that hangs, while somebody goes on pressing Ctrl+C; 0 for none.
int endOfWhoHangs(int signal)
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

/// How the program is told to end.
class TestQuitSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
#ifndef Q_OS_UNIX
        QSKIP("has no signals");
#endif
    }

#ifdef Q_OS_UNIX
    void signalIsTold_data()
    {
        QTest::addColumn<int>("signal");

        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }

    void signalIsTold()
    {
        QFETCH(int, signal);
        const QuitSignals signals;
        QSignalSpy received(&signals, &QuitSignals::received);
        std::raise(signal);
        std::raise(signal); // as a shell and a supervisor together do it
        QTRY_COMPARE(received.size(), 1);
    }

    void whoPressesCtrlCAgainEndsAProgramThatHangs()
    {
        QCOMPARE(endOfWhoHangs(SIGINT), SIGINT);
    }

    void everyReloadIsAskedFor()
    {
        if (::close(::open("/dev/tty", O_RDONLY | O_NOCTTY)) == 0)
            QSKIP("has a terminal, whose end SIGHUP is");
        const QuitSignals signals;
        QSignalSpy reload(&signals, &QuitSignals::reloadRequested);
        QSignalSpy received(&signals, &QuitSignals::received);
        for (int i = 1; i <= 3; ++i) {
            std::raise(SIGHUP);
            QTRY_COMPARE(reload.size(), i);
        }
        QCOMPARE(received.size(), 0);
    }

    void reloadsByTheThousandDoNotHideAQuit()
    {
        const QuitSignals signals;
        QSignalSpy received(&signals, &QuitSignals::received);
        for (int i = 0; i < 10'000; ++i) // more than its pipe takes
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
        for (int i = 0; i < 10'000; ++i) // more than its pipe takes
            std::raise(SIGTERM);
        errno = ENOENT;
        std::raise(SIGTERM);
        QCOMPARE(errno, ENOENT);
    }
#endif
};

SUPERSYNK_TEST(TestQuitSignals)

#include "tst_quitsignals.moc"
