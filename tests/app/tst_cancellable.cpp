// SPDX-License-Identifier: GPL-3.0-only
#include "app/cancellable.h"

#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QTest>
#include <QThread>

#ifdef Q_OS_UNIX
#    include <csignal>
#    include <unistd.h>
#endif

using namespace supersynk;

/// Long work that signals cancel.
class TestCancellable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workRunsInAThreadToItsEnd()
    {
        bool isInThread = false;
        int steps = 0;
        runCancellably([&](const Progress &progress) {
            isInThread = QThread::currentThread() != qApp->thread();
            for (; steps < 10 && progress(steps / 10.0); ++steps) {}
        });
        QVERIFY(isInThread);
        QCOMPARE(steps, 10);
    }

#ifdef Q_OS_UNIX
    void signalsCancelIt_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("kill") << SIGTERM;
    }
    void signalsCancelIt()
    {
        QFETCH(const int, signal);
        bool isCancelled = false;
        runCancellably([&](const Progress &progress) {
            ::kill(::getpid(), signal);
            while (progress(0.5))
                QThread::yieldCurrentThread();
            isCancelled = true;
        });
        QVERIFY(isCancelled);
    }
#endif
};

SUPERSYNK_TEST(TestCancellable)
#include "tst_cancellable.moc"
