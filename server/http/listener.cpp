// SPDX-License-Identifier: GPL-3.0-only
#include "http/listener.h"

#include "http/listenerror.h"
#include "http/serverclock.h"
#include "http/worker.h"

using namespace std::chrono_literals;

namespace supersynk {
namespace {

/// A silent client is removed within 250 ms of its timeout; the rest is slack for a busy machine.
constexpr auto kSweepInterval = 100ms;

/// A lab's headsets may all reconnect in the same moment.
constexpr int kBacklog = 1024;

} // namespace

Listener::Listener(ChannelStore &store, std::vector<Worker *> workers)
    : m_store(store)
    , m_workers(std::move(workers))
    , m_sweep(this)
{
    setListenBacklogSize(kBacklog);
    connect(&m_sweep, &QTimer::timeout, this, [this] { m_store.expire(serverNow()); });
}

Listener::Outcome Listener::start(const QHostAddress &address, quint16 port)
{
    if (!listen(address, port))
        return {.reason = describeListenError(serverError(), errorString(), address, port),
                .freePort = isAboutThePort(serverError()) ? findFreePort(address, port) : quint16(0)};
    m_sweep.start(kSweepInterval);
    return {.port = serverPort()};
}

void Listener::stop()
{
    m_sweep.stop();
    close();
}

void Listener::incomingConnection(qintptr descriptor)
{
    m_workers[m_next++ % m_workers.size()]->adopt(descriptor);
}

} // namespace supersynk
