// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/base/threadhosted.h"
#include "server/http/api/accesskey.h"
#include "server/http/api/blocklist.h"
#include "server/http/api/operations.h"
#include "server/http/connections/connectioncount.h"
#include "server/http/connections/listener.h"
#include "server/http/connections/worker.h"
#include "server/http/connections/workercontext.h"
#include "server/http/metrics/metrics.h"
#include "server/http/metrics/refusallog.h"
#include "server/http/tls/tlsidentity.h"
#include "server/http/wire/serverclock.h"
#include "server/serverstate.h"
#include "server/settings.h"

#include <deque>
#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace supersynk {

/// The running server, which exists from a start to the next stop. Its threads run once it is constructed;
/// destroying it closes all connections and ends the threads.
class Engine
{
public:
    /// \a settings must have no problem().
    Engine(const ServerSettings &settings, ChannelStore &store, Recorder &recorder, BlockList &blocked);
    ~Engine();
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;

    /// Opens the ports of the settings and calls \a report with the outcome, Running or Failed, from the
    /// listener's thread, or from this one if the threads could not be created.
    void listen(std::function<void(const ServerState &)> report);

    /// Renews the server's own certificate if necessary, for new connections; logs if the operator's
    /// certificate expires soon. Returns \a state, which must be Running with HTTPS, with the changes.
    [[nodiscard]] ServerState renewIdentity(const ServerState &state);
    /// The same, and reloads the operator's certificate and key. If they are invalid, the present ones stay.
    [[nodiscard]] ServerState reloadIdentity(const ServerState &state);
    /// Calls \a report, from another thread, once the event loops of all threads have run; never if the
    /// threads could not be created.
    void pingThreads(std::function<void()> report);

    /// The traffic since the start.
    [[nodiscard]] Traffic traffic() const;
    /// See Server.
    [[nodiscard]] std::vector<RefusalGroup> refusals() const { return m_refusals.groups(); }
    [[nodiscard]] std::vector<Peer> peers() const { return m_connections.peers(); }

    /// The figures of /metrics. From any thread.
    [[nodiscard]] MetricsSample sample() const;

private:
    [[nodiscard]] bool isStuck() const;
    [[nodiscard]] ServerState open(Listener &listener);
    [[nodiscard]] ServerState failed(const Listener::Outcome &outcome, ServerState state) const;
    Listener::Outcome openSecurely(Listener &listener, ServerState &state);
    [[nodiscard]] ServerState applyIdentity(const std::variant<TlsIdentity, TlsProblem> &identity,
                                            ServerState state);

    const ServerSettings m_settings;
    const Limits m_limits;
    ChannelStore &m_store;
    Recorder &m_recorder;
    const AccessKey m_accessKey;
    const AccessKey m_operatorKey;
    const Operations m_operations;
    const Instant m_started = serverNow();
    std::atomic<quint16> m_httpsPort{0}; // 0 until HTTPS is served
    /// The listener's thread reads it until it reports the start; it changes only after that.
    std::variant<TlsIdentity, TlsProblem> m_identity;
    ConnectionCount m_connections;
    HandshakeBudget m_handshakes;
    RefusalLog m_refusals;
    std::atomic<std::size_t> m_waitingBytes{0};
    std::deque<TrafficCounters> m_traffic; // one per worker
    std::vector<std::unique_ptr<ThreadHosted<Worker>>> m_workers;
    std::unique_ptr<ThreadHosted<Listener>> m_listener;
    std::optional<QString> m_problem; // why not all threads could be created
};

} // namespace supersynk
