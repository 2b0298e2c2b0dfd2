// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/listener.h"

#include "server/http/connections/listenerror.h"
#include "server/http/connections/rawsocket.h"
#include "server/http/connections/worker.h"
#include "server/http/metrics/refusallog.h"
#include "server/http/wire/serverclock.h"

#include <algorithm>
#include <functional>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace supersynk {
namespace {

/// A silent client is removed within 250 ms of its timeout; the rest is slack for a busy machine.
constexpr auto kSweepInterval = 100ms;

/// A lab's headsets may all reconnect in the same moment.
constexpr int kBacklog = 1024;

/// How many connections are accepted before the event loop sees to everything else. The notifier tells of
/// the rest.
constexpr int kAcceptsInOneGo = 64;

/// What a connection by TLS takes at rest, in bytes. Others take less.
constexpr std::size_t kConnectionFootprint = 64 * 1024;

} // namespace

ListeningPort::ListeningPort(const std::vector<Worker *> &workers, RefusalLog &refusals, bool isSecure)
    : m_workers(workers)
    , m_refusals(refusals)
    , m_isSecure(isSecure)
{
    setListenBacklogSize(kBacklog);
}

bool ListeningPort::open(const QHostAddress &address, quint16 port)
{
    if (!listen(address, port))
        return false;
    pauseAccepting();
    m_notifier = std::make_unique<QSocketNotifier>(socketDescriptor(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &ListeningPort::accept);
    return true;
}

void ListeningPort::shut()
{
    m_notifier.reset();
    close();
}

void ListeningPort::accept()
{
    for (int i = 0; i < kAcceptsInOneGo; ++i) {
        const rawsocket::Accepted accepted = rawsocket::accept(socketDescriptor());
        if (accepted.error != 0)
            return note(accepted.error);
        if (accepted.descriptor == rawsocket::kNone)
            return;
        Worker *const worker = *std::ranges::min_element(m_workers, {}, &Worker::load);
        worker->adopt(accepted.descriptor, m_isSecure);
    }
}

void ListeningPort::note(int error)
{
    m_refusals.note("accept", {"The system gives no connection: %1."_ba, {qt_error_string(error).toUtf8()}},
                    {}, serverNow());
    if (rawsocket::isAboutTheConnection(error))
        return; // the notifier tells of those behind it
    m_notifier->setEnabled(false);
    QTimer::singleShot(kPause, m_notifier.get(), [this] { m_notifier->setEnabled(true); });
}

Listener::Listener(ChannelStore &store, RefusalLog &refusals, std::vector<Worker *> workers)
    : m_store(store)
    , m_workers(std::move(workers))
    , m_plainDoor(m_workers, refusals, false)
    , m_secureDoor(m_workers, refusals, true)
    , m_round(steadyNow())
{
    for (QObject *part : std::initializer_list<QObject *>{&m_plainDoor, &m_secureDoor, &m_sweep})
        part->setParent(this); // so that they move to our thread with us
    connect(&m_sweep, &QTimer::timeout, this, &Listener::sweep);
}

void Listener::sweep()
{
    wakingTime().beat(steadyNow());
    publishedClock().follow();
    m_store.expire(serverNow());
    const auto connections =
        std::transform_reduce(m_workers.begin(), m_workers.end(), std::size_t(0), std::plus(),
                              [](const Worker *worker) { return std::size_t(worker->load()); });
    m_trim.look(m_store.footprint() + connections * kConnectionFootprint);
    m_round = steadyNow();
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
    wakingTime().rest();
    m_plainDoor.shut();
    m_secureDoor.shut();
}

Listener::Outcome Listener::open(ListeningPort &door, const QHostAddress &address, quint16 port,
                                 quint16 standardPort)
{
    if (!door.open(address, port)) {
        const auto error = door.serverError();
        return {.reason = describeListenError(error, door.errorString(), address, port),
                .freePort = isAboutThePort(error) ? findFreePort(address, port, standardPort) : quint16(0)};
    }
    m_round = steadyNow();
    m_sweep.start(kSweepInterval);
    wakingTime().beat(steadyNow()); // a pause may begin before the first sweep
    return {.port = door.serverPort()};
}

} // namespace supersynk
