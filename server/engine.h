// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/base/threadhosted.h"
#include "server/http/api/accesskey.h"
#include "server/http/api/operations.h"
#include "server/http/connections/connectioncount.h"
#include "server/http/connections/listener.h"
#include "server/http/connections/worker.h"
#include "server/http/connections/workercontext.h"
#include "server/http/metrics/metrics.h"
#include "server/http/metrics/refusallog.h"
#include "server/http/tls/tlsidentity.h"
#include "server/serverstate.h"
#include "server/settings.h"

#include <deque>
#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace supersynk {

/// The running server: what there is only between a start and the next stop. Its threads are ready once it is
/// constructed, and gone with every connection once it is destroyed.
class Engine
{
public:
    /// \a settings must have no problem().
    Engine(const ServerSettings &settings, ChannelStore &store, Journal &journal);
    ~Engine();
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;

    /// Opens the ports that the settings ask for and calls \a report with the outcome, Running or Failed, in
    /// another thread; in this one if the system gave no thread.
    void listen(std::function<void(const ServerState &)> report);

    /// Renews the server's own certificate if need be, for the connections to come; of a given one it logs
    /// that it ends soon. Returns \a state, which must be Running with HTTPS, with what has changed.
    [[nodiscard]] ServerState renewIdentity(const ServerState &state);
    /// The same, and reads given certificate and key anew. If they don't serve, those in use stay.
    [[nodiscard]] ServerState reloadIdentity(const ServerState &state);
    /// Calls \a answered, in another thread, once the event loops of all threads have come round. Never, if
    /// the system did not give the threads.
    void askThreads(std::function<void()> answered);

    /// What went through since the start.
    [[nodiscard]] Traffic traffic() const;

    /// The same and more, as Prometheus is told it. From any thread.
    [[nodiscard]] MetricsSample sample() const;

private:
    [[nodiscard]] bool isStuck() const;
    [[nodiscard]] ServerState open(Listener &listener);
    [[nodiscard]] ServerState failed(const Listener::Outcome &outcome, ServerState state) const;
    Listener::Outcome openSecurely(Listener &listener, ServerState &state);
    [[nodiscard]] ServerState show(const std::variant<TlsIdentity, TlsProblem> &identity, ServerState state);

    const ServerSettings m_settings;
    const Limits m_limits;
    ChannelStore &m_store;
    const AccessKey m_accessKey;
    const Operations m_operations;
    std::atomic<quint16> m_httpsPort{0}; // 0 until HTTPS is spoken
    /// The listener's thread reads it up to its report; it changes only later.
    std::variant<TlsIdentity, TlsProblem> m_identity;
    ConnectionCount m_connections;
    HandshakeBudget m_handshakes;
    RefusalLog m_refusals;
    std::atomic<std::size_t> m_waitingBytes{0};
    std::deque<TrafficCounters> m_traffic; // one for each worker
    std::vector<std::unique_ptr<ThreadHosted<Worker>>> m_workers;
    std::unique_ptr<ThreadHosted<Listener>> m_listener;
    std::optional<QString> m_problem; // why there are not the threads that the settings ask for
};

} // namespace supersynk
