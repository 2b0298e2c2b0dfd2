// SPDX-License-Identifier: GPL-3.0-only
#include "http/worker.h"
#include "watchplace.h"

#include <QTest>

#ifdef Q_OS_LINUX
#    include <sys/resource.h>
#endif

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

#ifdef Q_OS_LINUX
/// While it is there, the process may open no more descriptors.
class NoMoreDescriptors
{
public:
    NoMoreDescriptors()
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = 0;
        if (::setrlimit(RLIMIT_NOFILE, &limit) != 0)
            qFatal("The limit can't be set");
    }
    ~NoMoreDescriptors() { ::setrlimit(RLIMIT_NOFILE, &m_before); }

private:
    rlimit m_before{};
};
#endif

} // namespace

/// Whether a worker has what it needs. What it does with it is the contract's.
class TestWorker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void starts()
    {
        WatchPlace place;
        Worker worker(place.service(), QSslConfiguration());
        QVERIFY(worker.start());
        worker.stop();
    }

    void saysThatThereAreNoDescriptors()
    {
#ifdef Q_OS_LINUX
        WatchPlace place;
        Worker worker(place.service(), QSslConfiguration());
        {
            const NoMoreDescriptors none;
            QVERIFY(!worker.start());
        }
        worker.stop();
#else
        QSKIP("has no such limit");
#endif
    }
};

QTEST_GUILESS_MAIN(TestWorker)

#include "tst_worker.moc"
