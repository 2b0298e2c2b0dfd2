// SPDX-License-Identifier: GPL-3.0-only
#include "http/listener.h"

#include "http/listenerror.h"
#include "http/serverclock.h"
#include "http/worker.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace supersynk {
namespace {

/// A silent client is removed within 250 ms of its timeout; the rest is slack for a busy machine.
constexpr auto kSweepInterval = 100ms;

/// A lab's headsets may all reconnect in the same moment.
constexpr int kBacklog = 1024;

} // namespace

Door::Door(const std::vector<Worker *> &workers, bool isSecure)
    : m_workers(workers)
    , m_isSecure(isSecure)
{
    setListenBacklogSize(kBacklog);
}

void Door::incomingConnection(qintptr descriptor)
{
    Worker *const worker = *std::ranges::min_element(m_workers, {}, &Worker::load);
    worker->adopt(descriptor, m_isSecure);
}

Listener::Listener(ChannelStore &store, std::vector<Worker *> workers)
    : m_store(store)
    , m_workers(std::move(workers))
    , m_plainDoor(m_workers, false)
    , m_secureDoor(m_workers, true)
    , m_round(serverNow())
{
    for (QObject *part : std::initializer_list<QObject *>{&m_plainDoor, &m_secureDoor, &m_sweep})
        part->setParent(this); // so that they move to our thread with us
    connect(&m_sweep, &QTimer::timeout, this, &Listener::sweep);
}

void Listener::sweep()
{
    const Instant now = serverNow();
    toldTime().follow();
    m_store.expire(now);
    m_trim.look(m_store.footprint());
    m_round = now;
}

Listener::Outcome Listener::listen(const QHostAddress &address, quint16 port, quint16 standardPort)
{
    return open(m_plainDoor, address, port, standardPort);
}

Listener::Outcome Listener::listenSecurely(const QHostAddress &address, quint16 port, quint16 standardPort)
{
    return open(m_secureDoor, address, port, standardPort);
}

void Listener::stop()
{
    m_sweep.stop();
    m_plainDoor.close();
    m_secureDoor.close();
}

Listener::Outcome Listener::open(Door &door, const QHostAddress &address, quint16 port, quint16 standardPort)
{
    if (!door.listen(address, port)) {
        const auto error = door.serverError();
        return {.reason = describeListenError(error, door.errorString(), address, port),
                .freePort = isAboutThePort(error) ? findFreePort(address, port, standardPort) : quint16(0)};
    }
    m_round = serverNow();
    m_sweep.start(kSweepInterval);
    return {.port = door.serverPort()};
}

} // namespace supersynk
