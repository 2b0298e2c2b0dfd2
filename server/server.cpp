// SPDX-License-Identifier: GPL-3.0-only
#include "server.h"

#include "http/descriptors.h"
#include "http/listener.h"
#include "http/serverclock.h"
#include "http/service.h"
#include "http/worker.h"

#include <QDebug>
#include <QThread>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// An object and the thread it lives in. The thread runs from construction to destruction.
template <typename T>
class Resident
{
public:
    template <typename... Args>
    explicit Resident(const QString &threadName, Args &&...args)
        : m_object(std::make_unique<T>(std::forward<Args>(args)...))
    {
        m_thread.setObjectName(threadName);
        m_object->moveToThread(&m_thread);
        m_thread.start();
    }

    ~Resident()
    {
        m_thread.quit();
        m_thread.wait();
    }

    Resident(const Resident &) = delete;
    Resident &operator=(const Resident &) = delete;

    [[nodiscard]] T *object() const { return m_object.get(); }

    /// Runs \a work in the object's thread, some time.
    template <typename Work>
    void post(Work work)
    {
        QMetaObject::invokeMethod(m_object.get(), std::move(work), Qt::QueuedConnection);
    }

    /// Runs \a work in the object's thread and waits for it.
    template <typename Work>
    void run(Work work)
    {
        QMetaObject::invokeMethod(m_object.get(), std::move(work), Qt::BlockingQueuedConnection);
    }

private:
    std::unique_ptr<T> m_object; // destroyed by us once the thread has ended, which Qt allows
    QThread m_thread;
};

} // namespace

/// What there is only between a start and the next stop.
class Server::Engine
{
public:
    Engine(const ServerSettings &settings, ChannelStore &store, TrafficCounters &traffic)
        : m_limits(withinDescriptors(settings.limits))
        , m_accessKey(settings.accessKey)
        , m_refusals([](const QString &line) { qWarning().noquote() << line; })
        , m_service{{store, m_limits, m_accessKey}, traffic, m_connections, m_refusals, m_waitingBytes}
    {
        std::vector<Worker *> workers;
        for (int i = 0; i < settings.threads; ++i) {
            auto &worker =
                m_workers.emplace_back(std::make_unique<Resident<Worker>>(u"supersynk-http"_s, m_service));
            worker->run([object = worker->object()] { object->start(); });
            workers.push_back(worker->object());
        }
        m_listener = std::make_unique<Resident<Listener>>(u"supersynk-port"_s, store, std::move(workers));
    }

    ~Engine()
    {
        // The listener first, so that nothing comes in behind the workers' backs.
        m_listener->run([listener = m_listener->object()] { listener->stop(); });
        for (const auto &worker : m_workers)
            worker->run([object = worker->object()] { object->stop(); });
    }

    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;

    /// Calls \a report with the outcome, in the listener's thread.
    template <typename Report>
    void listen(const QHostAddress &address, quint16 port, Report report)
    {
        m_listener->post([listener = m_listener->object(), address, port, report] {
            report(listener->start(address, port));
        });
    }

private:
    static Limits withinDescriptors(Limits limits)
    {
        limits.connections = std::min(limits.connections, roomForConnections());
        return limits;
    }

    const Limits m_limits;
    const AccessKey m_accessKey;
    ConnectionCount m_connections;
    RefusalLog m_refusals;
    std::atomic<std::size_t> m_waitingBytes{0};
    Service m_service;
    std::vector<std::unique_ptr<Resident<Worker>>> m_workers;
    std::unique_ptr<Resident<Listener>> m_listener;
};

Server::Server(QObject *parent)
    : QObject(parent)
    , m_store(std::make_unique<ChannelStore>())
    , m_traffic(std::make_unique<TrafficCounters>())
{}

Server::~Server()
{
    m_engine.reset();
}

void Server::start(const ServerSettings &settings)
{
    m_engine.reset();
    const ServerState attempt{
        .phase = ServerState::Phase::Starting, .address = settings.address, .port = settings.port};
    if (const auto problem = settings.problem()) {
        fail(attempt, *problem, 0);
        return;
    }
    m_store->setClientTimeout(settings.clientTimeout);
    m_store->setLimits(settings.limits);
    m_engine = std::make_unique<Engine>(settings, *m_store, *m_traffic);
    setState(attempt);

    // The engine may be gone, or be another one, by the time its word arrives.
    const int engine = ++m_engineNumber;
    m_engine->listen(settings.address, settings.port,
                     [this, engine, attempt](const Listener::Outcome &outcome) {
                         QMetaObject::invokeMethod(this, [this, engine, attempt, outcome] {
                             if (m_engine && engine == m_engineNumber)
                                 listened(attempt, outcome.port, outcome.reason, outcome.freePort);
                         });
                     });
}

void Server::listened(const ServerState &attempt, quint16 port, const QString &reason, quint16 freePort)
{
    if (port == 0) {
        m_engine.reset();
        fail(attempt, reason, freePort);
        return;
    }
    ServerState running = attempt;
    running.phase = ServerState::Phase::Running;
    running.port = port;
    setState(running);
}

void Server::fail(const ServerState &attempt, const QString &reason, quint16 freePort)
{
    ServerState failed = attempt;
    failed.phase = ServerState::Phase::Failed;
    failed.reason = reason;
    failed.freePort = freePort;
    setState(failed);
}

void Server::stop()
{
    m_engine.reset();
    if (m_state.phase != ServerState::Phase::Stopped)
        setState({});
}

void Server::setClientTimeout(std::chrono::milliseconds timeout)
{
    m_store->setClientTimeout(timeout);
}

std::chrono::milliseconds Server::clientTimeout() const
{
    return m_store->clientTimeout();
}

Snapshot Server::snapshot()
{
    const Instant now = serverNow();
    m_store->expire(now); // nobody else does while the server is stopped
    return m_store->snapshot(now);
}

Traffic Server::traffic() const
{
    return {.requests = m_traffic->requests,
            .bytesIn = m_traffic->bytesIn,
            .bytesOut = m_traffic->bytesOut,
            .connections = m_traffic->connections};
}

std::optional<QByteArray> Server::latestBody(const QByteArray &key, const QByteArray &clientId) const
{
    return m_store->latestBody(key, clientId);
}

bool Server::removeClient(const QByteArray &key, const QByteArray &clientId)
{
    return m_store->remove(key, clientId);
}

std::size_t Server::purgeChannel(const QByteArray &key)
{
    return m_store->purge(key);
}

std::size_t Server::purgeAll()
{
    return m_store->purgeAll();
}

void Server::setState(const ServerState &state)
{
    m_state = state;
    Q_EMIT stateChanged(m_state);
}

} // namespace supersynk
