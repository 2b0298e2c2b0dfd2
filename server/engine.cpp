// SPDX-License-Identifier: GPL-3.0-only
#include "server/engine.h"

#include "server/http/connections/descriptors.h"
#include "server/http/connections/health.h"
#include "server/http/tls/ownidentity.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDebug>
#include <QSslCertificate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr std::chrono::days kExpiresSoon{14};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::Engine)
};

/// The limits as they can be held to: no more connections than descriptors, and of what may wait so much that
/// a client can send a body as large as allowed, which counts twice on its way, with as much left for others;
/// and can be sent the largest answer, besides two more.
Limits feasible(Limits limits)
{
    constexpr std::size_t kBodies = 8; // two on their way are half
    limits.connections = std::min(limits.connections, availableConnections());
    constexpr std::size_t kAnswers = 3;
    const std::size_t answer = std::min(limits.channelBytes, limits.storedBytes) / 4 * 5; // with the quarter
    limits.waitingBytes = std::max({limits.waitingBytes, kBodies * limits.body, kAnswers * answer});
    return limits;
}

std::variant<TlsIdentity, TlsProblem> identityFor(const TlsSettings &settings)
{
    if (!settings.isOn)
        return TlsProblem{};
    if (settings.certificateFile.isEmpty())
        return ownIdentity(settings.ownIdentityFile, namesOfThisComputer());
    return identityFromFiles(settings.certificateFile, settings.keyFile);
}

QSslConfiguration configurationOf(const std::variant<TlsIdentity, TlsProblem> &identity)
{
    const auto *there = std::get_if<TlsIdentity>(&identity);
    return there ? there->configuration : QSslConfiguration();
}

/// An own certificate is renewed in time; a given one is the operator's to renew.
void warnOfExpiry(const QSslCertificate &certificate)
{
    const QDateTime expiry = certificate.expiryDate();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (expiry < now)
        qWarning("The certificate expired on %s: browsers will not accept it",
                 qPrintable(expiry.toString(Qt::ISODate)));
    else if (expiry < now.addDays(kExpiresSoon.count()))
        qWarning("The certificate expires on %s: browsers will not accept it then",
                 qPrintable(expiry.toString(Qt::ISODate)));
}

QString isOff(const QString &reason)
{
    return Text::tr("HTTPS is off: %1", "a whole sentence follows").arg(reason);
}

QString tooFewThreads()
{
    return Text::tr("The system gives no more threads: choose fewer.");
}

QString tooFewDescriptors()
{
    return Text::tr(
        "The system lets the program open no more files: raise that limit, or choose fewer threads.");
}

} // namespace

Engine::Engine(const ServerSettings &settings, ChannelStore &store, Journal &journal)
    : m_settings(settings)
    , m_limits(feasible(settings.limits))
    , m_store(store)
    , m_accessKey(settings.accessKey, settings.accessKeyInUrl)
    , m_operations([this] { return metricsText(sample()); }, [this] { return isStuck(); },
                   settings.exposesMetrics)
    , m_identity(identityFor(settings.tls))
    , m_refusals([&journal](const JournalEntry &refused) {
        qWarning().noquote() << refusalLine(refused);
        journal.write(refused);
    })
{
    // In a context, no proxies cost a request nothing.
    const TrustedProxies *const proxies =
        m_settings.trustedProxies.isEmpty() ? nullptr : &m_settings.trustedProxies;
    std::vector<Worker *> workers;
    for (int i = 0; i < settings.threads && !m_problem; ++i) {
        if (!canOpenThread()) { // without, Qt would end the process
            m_problem = tooFewDescriptors();
            return;
        }
        const WorkerContext context{{store, m_limits, m_accessKey, &m_operations, &m_httpsPort},
                                    m_traffic.emplace_back(),
                                    m_connections,
                                    m_handshakes,
                                    m_refusals,
                                    m_waitingBytes,
                                    proxies,
                                    m_settings.takesShortCuts};
        auto &worker = m_workers.emplace_back(std::make_unique<ThreadHosted<Worker>>(
            u"supersynk-http"_s, context, configurationOf(m_identity)));
        if (!worker->isRunning())
            m_problem = tooFewThreads();
        worker->run([this, object = worker->object()] {
            if (!object->start())
                m_problem = tooFewDescriptors();
        });
        workers.push_back(worker->object());
    }
    if (m_problem)
        return;
    m_listener =
        std::make_unique<ThreadHosted<Listener>>(u"supersynk-port"_s, store, m_refusals, std::move(workers));
    if (!m_listener->isRunning())
        m_problem = tooFewThreads();
}

Engine::~Engine()
{
    // The listener first, so that nothing comes in behind the workers' backs.
    if (m_listener)
        m_listener->run([listener = m_listener->object()] { listener->stop(); });
    for (const auto &worker : m_workers)
        worker->run([object = worker->object()] { object->stop(); });
}

void Engine::listen(std::function<void(const ServerState &)> report)
{
    if (m_problem)
        report(failed({.reason = *m_problem}, {}));
    else
        m_listener->post([this, report = std::move(report)] { report(open(*m_listener->object())); });
}

void Engine::askThreads(std::function<void()> answered)
{
    if (!m_listener)
        return;
    const auto silent = std::make_shared<std::atomic<std::size_t>>(m_workers.size() + 1);
    const auto answer = [silent, answered = std::move(answered)] {
        if (--*silent == 0)
            answered();
    };
    for (const auto &worker : m_workers)
        worker->post(answer);
    m_listener->post(answer);
}

bool Engine::isStuck() const
{
    std::vector<Instant> rounds{m_listener->object()->lastRun()};
    for (const TrafficCounters &counters : m_traffic)
        rounds.push_back(counters.lastRun);
    return isOneStuck(rounds);
}

Traffic Engine::traffic() const
{
    Traffic sum;
    for (const TrafficCounters &counters : m_traffic) {
        sum.requests += counters.requests.total();
        sum.bytesIn += counters.bytesIn;
        sum.bytesOut += counters.bytesOut;
        sum.connections += counters.connections;
    }
    return sum;
}

MetricsSample Engine::sample() const
{
    MetricsSample sample{.waitingBytes = m_waitingBytes,
                         .channels = m_store.channelCount(),
                         .clients = m_store.clientCount(),
                         .storedBytes = m_store.storedBytes(),
                         .refusals = m_refusals.totals(),
                         .qtVersion = qVersion(),
                         .process = processStats()};
    for (const TrafficCounters &counters : m_traffic) {
        sample.add(counters.requests);
        sample.add(counters.checks);
        sample.bytesIn += counters.bytesIn;
        sample.bytesOut += counters.bytesOut + counters.checkBytesOut;
        sample.connections += counters.connections;
    }
    return sample;
}

ServerState Engine::open(Listener &listener)
{
    ServerState state{.phase = ServerState::Phase::Running, .address = m_settings.address};
    Listener::Outcome outcome; // of what the server is there for: HTTP, or HTTPS alone
    if (m_settings.http) {
        outcome = listener.listen(m_settings.address, m_settings.port, ServerSettings::kDefaultPort);
        state.port = outcome.port;
    }
    if (m_settings.tls.isOn) {
        const Listener::Outcome secure = openSecurely(listener, state);
        if (!m_settings.http)
            outcome = secure;
    }
    return outcome.port == 0 ? failed(outcome, state) : state;
}

ServerState Engine::failed(const Listener::Outcome &outcome, ServerState state) const
{
    state.phase = ServerState::Phase::Failed;
    state.address = m_settings.address;
    state.port = m_settings.http ? m_settings.port : quint16(0);
    state.reason = outcome.reason;
    state.freePort = outcome.freePort;
    return state;
}

/// Without HTTPS the rest goes on, if there is any.
Listener::Outcome Engine::openSecurely(Listener &listener, ServerState &state)
{
    if (const auto *problem = std::get_if<TlsProblem>(&m_identity)) {
        state.tlsProblem = isOff(problem->reason);
        return {.reason = state.tlsProblem};
    }
    Listener::Outcome outcome =
        listener.listenSecurely(m_settings.address, m_settings.tls.port, TlsSettings::kDefaultPort);
    state.tlsPort = outcome.port;
    if (outcome.port == 0) {
        state.tlsProblem = isOff(outcome.reason);
        state.tlsCause = ServerState::TlsCause::Port;
        return outcome;
    }
    m_httpsPort = outcome.port;
    const TlsIdentity &identity = std::get<TlsIdentity>(m_identity);
    state.tlsFingerprint = identity.fingerprint;
    state.tlsProblem = identity.storeProblem;
    warnOfExpiry(identity.configuration.localCertificate());
    return outcome;
}

ServerState Engine::renewIdentity(const ServerState &state)
{
    const TlsIdentity &present = std::get<TlsIdentity>(m_identity);
    if (m_settings.tls.certificateFile.isEmpty())
        return show(ownIdentity(m_settings.tls.ownIdentityFile, namesOfThisComputer(), &present), state);
    warnOfExpiry(present.configuration.localCertificate());
    return state;
}

ServerState Engine::reloadIdentity(const ServerState &state)
{
    const bool isGiven = !m_settings.tls.certificateFile.isEmpty();
    return renewIdentity(isGiven ? show(identityFor(m_settings.tls), state) : state);
}

/// To the connections that the workers are handed from now on.
ServerState Engine::show(const std::variant<TlsIdentity, TlsProblem> &identity, ServerState state)
{
    if (const auto *problem = std::get_if<TlsProblem>(&identity)) {
        qWarning().noquote() << "The certificate in use stays:" << problem->reason;
        return state;
    }
    m_identity = identity;
    for (const auto &worker : m_workers)
        worker->post([object = worker->object(), tls = configurationOf(identity)] { object->setTls(tls); });
    state.tlsFingerprint = std::get<TlsIdentity>(identity).fingerprint;
    state.tlsProblem = std::get<TlsIdentity>(identity).storeProblem;
    return state;
}

} // namespace supersynk
