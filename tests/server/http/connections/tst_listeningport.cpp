// SPDX-License-Identifier: GPL-3.0-only
#include "server/channels/channelstore.h"
#include "server/http/connections/listeningport.h"
#include "server/http/connections/worker.h"
#include "tests/support/nomoredescriptors.h"
#include "tests/support/testmain.h"

#include <QTcpSocket>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <memory>
#include <vector>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

/// Workers whose thread never runs: the connections stay in their queue.
class IdleWorkers
{
public:
    explicit IdleWorkers(int count)
    {
        for (int i = 0; i < count; ++i) {
            m_workers.push_back(std::make_unique<Worker>(m_context, QSslConfiguration()));
            m_workers.back()->moveToThread(&m_thread);
        }
    }

    [[nodiscard]] std::vector<Worker *> all() const
    {
        std::vector<Worker *> workers;
        std::ranges::transform(m_workers, std::back_inserter(workers), &std::unique_ptr<Worker>::get);
        return workers;
    }

    [[nodiscard]] RefusalLog &refusals() { return m_refusals; }
    [[nodiscard]] QList<int> loads() const
    {
        QList<int> loads;
        std::ranges::transform(all(), std::back_inserter(loads), &Worker::load);
        return loads;
    }

private:
    ChannelStore m_store;
    const Limits m_limits;
    const AccessKey m_accessKey;
    TrafficCounters m_traffic;
    ConnectionCount m_connections;
    HandshakeBudget m_handshakes;
    RefusalLog m_refusals{[](const RefusalGroup &) {}};
    std::atomic<std::size_t> m_waitingBytes{0};
    const WorkerContext m_context{
        {m_store, m_limits, m_accessKey}, m_traffic, m_connections, m_handshakes, m_refusals, m_waitingBytes};
    QThread m_thread;
    std::vector<std::unique_ptr<Worker>> m_workers;
};

} // namespace

#ifdef Q_OS_LINUX
/// Connections that the system has accepted, and the program has not.
std::vector<std::unique_ptr<QTcpSocket>> waitingAt(const ListeningPort &port, int count)
{
    std::vector<std::unique_ptr<QTcpSocket>> clients;
    for (int i = 0; i < count; ++i) {
        clients.push_back(std::make_unique<QTcpSocket>());
        clients.back()->connectToHost(QHostAddress::LocalHost, port.serverPort());
        if (!clients.back()->waitForConnected())
            qFatal("No connection");
    }
    return clients;
}
#endif

/// How connections are distributed to the workers, and what happens when the system gives none.
class TestListeningPort : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectionGoesToTheLeastLoaded()
    {
        IdleWorkers workers(3);
        const auto all = workers.all();
        for (int i = 0; i < 5; ++i)
            all[0]->adopt(-1, false);
        all[2]->adopt(-1, false);
        QCOMPARE(workers.loads(), (QList<int>{5, 0, 1}));

        ListeningPort port(all, workers.refusals(), false);
        QVERIFY(port.open(QHostAddress::LocalHost));
        std::vector<std::unique_ptr<QTcpSocket>> clients;
        for (int i = 0; i < 9; ++i) {
            clients.push_back(std::make_unique<QTcpSocket>());
            clients.back()->connectToHost(QHostAddress::LocalHost, port.serverPort());
        }
        QTRY_COMPARE(workers.loads(), (QList<int>{5, 5, 5}));
    }

    void connectionsWaitWhileTheSystemHasNoDescriptors_data()
    {
        QTest::addColumn<int>("before");

        QTest::newRow("the first ones") << 0;
        QTest::newRow("after others") << 1;
    }

    void connectionsWaitWhileTheSystemHasNoDescriptors()
    {
#ifdef Q_OS_LINUX
        QFETCH(int, before);
        IdleWorkers workers(1);
        const auto all = workers.all();
        ListeningPort port(all, workers.refusals(), false);
        QVERIFY(port.open(QHostAddress::LocalHost));
        const auto there = waitingAt(port, before);
        QTRY_COMPARE(workers.loads(), QList{before});

        const auto clients = waitingAt(port, 3);
        {
            const test::NoMoreDescriptors none;
            QTRY_VERIFY(!workers.refusals().totals().empty());
        }
        QTRY_COMPARE(workers.loads(), QList{before + 3});
        QCOMPARE(workers.refusals().totals().front().first, "accept"_ba);
        QVERIFY(workers.refusals().totals().front().second < 10); // it does not spin
#else
        QSKIP("has no such limit");
#endif
    }
};

SUPERSYNK_TEST(TestListeningPort)
#include "tst_listeningport.moc"
