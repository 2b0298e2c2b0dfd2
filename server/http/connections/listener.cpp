// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/listener.h"

#include "server/http/connections/listenerror.h"
#include "server/http/connections/worker.h"
#include "server/http/wire/serverclock.h"

#include <functional>
#include <numeric>

using namespace std::chrono_literals;

namespace supersynk {
namespace {

/// A silent client is removed within 250 ms of its timeout; the rest is slack for a busy machine.
constexpr auto kSweepInterval = 100ms;

/// Memory of an idle TLS connection, in bytes. Others take less.
constexpr std::size_t kConnectionFootprint = 64 * 1024;

} // namespace

Listener::Listener(ChannelStore &store, RefusalLog &refusals, std::vector<Worker *> workers)
    : m_store(store)
    , m_workers(std::move(workers))
    , m_plainPort(m_workers, refusals, false)
    , m_securePort(m_workers, refusals, true)
    , m_lastRun(steadyNow())
{
    for (QObject *part : std::initializer_list<QObject *>{&m_plainPort, &m_securePort, &m_sweepTimer})
        part->setParent(this); // moves to the listener's thread with it
    connect(&m_sweepTimer, &QTimer::timeout, this, &Listener::sweep);
}

void Listener::sweep()
{
    awakeClock().beat(steadyNow());
    publishedClock().followSystemClock();
    m_store.expire(serverNow());
    const auto connections =
        std::transform_reduce(m_workers.begin(), m_workers.end(), std::size_t(0), std::plus(),
                              [](const Worker *worker) { return std::size_t(worker->load()); });
    m_heapTrim.update(m_store.footprint() + connections * kConnectionFootprint);
    m_lastRun = steadyNow();
}

Listener::Outcome Listener::listen(const QHostAddress &address, quint16 port, quint16 standardPort)
{
    return open(m_plainPort, address, port, standardPort);
}

Listener::Outcome Listener::listenSecurely(const QHostAddress &address, quint16 port, quint16 standardPort)
{
    return open(m_securePort, address, port, standardPort);
}

void Listener::stop()
{
    m_sweepTimer.stop();
    awakeClock().runFreely();
    m_plainPort.shutDown();
    m_securePort.shutDown();
}

Listener::Outcome Listener::open(ListeningPort &listeningPort, const QHostAddress &address, quint16 port,
                                 quint16 standardPort)
{
    if (!listeningPort.open(address, port)) {
        const auto error = listeningPort.serverError();
        return {.reason = describeListenError(error, listeningPort.errorString(), address, port),
                .freePort = isAboutThePort(error) ? findFreePort(address, port, standardPort) : quint16(0)};
    }
    m_lastRun = steadyNow();
    m_sweepTimer.start(kSweepInterval);
    awakeClock().beat(steadyNow()); // the process may be paused before the first sweep
    return {.port = listeningPort.serverPort()};
}

} // namespace supersynk
