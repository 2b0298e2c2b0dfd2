// SPDX-License-Identifier: GPL-3.0-only
#include "channels/channelstore.h"
#include "http/listener.h"
#include "http/worker.h"

#include <QTcpSocket>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <memory>
#include <vector>

using namespace supersynk;

namespace {

/// Workers whose thread never runs, so that what they are handed stays with them.
class IdleWorkers
{
public:
    explicit IdleWorkers(int count)
    {
        for (int i = 0; i < count; ++i) {
            m_workers.push_back(std::make_unique<Worker>(m_service, QSslConfiguration()));
            m_workers.back()->moveToThread(&m_thread);
        }
    }

    [[nodiscard]] std::vector<Worker *> all() const
    {
        std::vector<Worker *> workers;
        std::ranges::transform(m_workers, std::back_inserter(workers), &std::unique_ptr<Worker>::get);
        return workers;
    }

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
    RefusalLog m_refusals{[](const JournalEntry &) {}};
    std::atomic<std::size_t> m_waitingBytes{0};
    const Service m_service{
        {m_store, m_limits, m_accessKey}, m_traffic, m_connections, m_refusals, m_waitingBytes};
    QThread m_thread;
    std::vector<std::unique_ptr<Worker>> m_workers;
};

} // namespace

/// How connections are shared out among the server's threads.
class TestDoor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectionGoesToTheLeastLoaded()
    {
        const IdleWorkers workers(3);
        const auto all = workers.all();
        for (int i = 0; i < 5; ++i)
            all[0]->adopt(-1, false);
        all[2]->adopt(-1, false);
        QCOMPARE(workers.loads(), (QList<int>{5, 0, 1}));

        Door door(all, false);
        QVERIFY(door.listen(QHostAddress::LocalHost));
        std::vector<std::unique_ptr<QTcpSocket>> clients;
        for (int i = 0; i < 9; ++i) {
            clients.push_back(std::make_unique<QTcpSocket>());
            clients.back()->connectToHost(QHostAddress::LocalHost, door.serverPort());
        }
        QTRY_COMPARE(workers.loads(), (QList<int>{5, 5, 5}));
    }
};

QTEST_GUILESS_MAIN(TestDoor)
#include "tst_door.moc"
